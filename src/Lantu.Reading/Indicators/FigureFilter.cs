using Lantu.Quantities;
using Lantu.Quantities.Amounts;
using Lantu.Quantities.Bounds;
using Lantu.Quantities.Numbers;
using Lantu.Reading.Sentences;
using Lantu.Text.Words;

namespace Lantu.Reading.Indicators;

/// <summary>Tells which quantities can be facts at all; what only names, announces or limits stays out.</summary>
internal static class FigureFilter
{
    private const decimal LargestAnnounced = 40m;
    private const int LongestField = 16;
    private const decimal LeastInWords = 10m;

    private static readonly WordTrie<bool> ClassNouns = new(
        [new(true, "城市", "县", "企业", "产业", "集群", "园区", "镇", "强镇", "村", "街区", "楼宇", "平台", "俱乐部", "村庄", "行政村", "开发区", "市场")]);

    /// <summary>Whether a quantity can carry a fact.</summary>
    internal static bool CanBeFact(ReadOnlySpan<char> text, in Quantity quantity) =>
        !IsThreshold(text, quantity) && !IsAnnouncement(text, quantity) && !IsWord(quantity) && !IsPerItem(text, quantity) && !IsField(text, quantity);

    // 10亿元以上制造业项目73个, 80岁以上低收入老年人: the limit of a class, not its size.
    private static bool IsThreshold(ReadOnlySpan<char> text, in Quantity quantity)
    {
        char next = quantity.OuterEnd < text.Length ? text[quantity.OuterEnd] : '\0';
        if (quantity.UnitKind == UnitKind.Age)
        {
            bool reached = quantity.OuterStart > 0 && text[quantity.OuterStart - 1] is '到' or '达';
            return (quantity.After is Bound.AtLeast or Bound.AtMost && !reached) || next is '及' or '老' or '儿' or '人' or '—' or '-';
        }

        if (next == '级' || (next == '型' && quantity.Kind == QuantityKind.Amount))
        {
            return true;
        }

        if (quantity.UnitKind == UnitKind.Money && next == '的' && (Words.Starts(ClassNouns, text, quantity.OuterEnd + 1) || text[(quantity.OuterEnd + 1)..].StartsWith("项目", StringComparison.Ordinal)))
        {
            return true; // 投资超5亿元的项目
        }

        if (LimitsProjects(text, quantity))
        {
            return true; // 投资超百亿项目, 过50亿元项目20个
        }

        if (quantity.Unit?.Code == "层" && quantity.After != Bound.None && IsNoun(text, quantity.OuterEnd))
        {
            return true; // 20层以上高层13栋
        }

        if (quantity.UnitKind == UnitKind.Money && Words.Starts(ClassNouns, text, quantity.End))
        {
            return true; // 过三千亿元城市, 百亿元企业
        }

        if (quantity.UnitKind == UnitKind.Household && quantity.After == Bound.AtLeast && quantity.OuterEnd < text.Length
            && (text[quantity.OuterEnd] is '村' or '屯' || text[quantity.OuterEnd..].StartsWith("自然村", StringComparison.Ordinal)))
        {
            return true; // 30户以上自然村寨
        }

        bool ofClass = quantity.UnitKind is UnitKind.Money or UnitKind.Area or UnitKind.Power or UnitKind.Mass or UnitKind.Length or UnitKind.Volume;
        bool limited = quantity.OuterEnd > quantity.End && quantity.After is Bound.AtLeast or Bound.AtMost;
        return ofClass && limited && IsNoun(text, quantity.OuterEnd) && quantity.Before == Bound.None;
    }

    private static bool LimitsProjects(ReadOnlySpan<char> text, in Quantity quantity)
    {
        bool money = quantity.UnitKind == UnitKind.Money || (quantity.Unit is null && quantity.IsScaled);
        bool over = quantity.Before == Bound.MoreThan || (quantity.Start > 0 && text[quantity.Start - 1] == '过') || quantity.Form == NumeralForm.ScaleAlone;
        return money && over && text[quantity.End..].StartsWith("项目", StringComparison.Ordinal);
    }

    private static bool IsNoun(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return false;
        }

        return text[at] is >= '\u4E00' and <= '\u9FFF' or '“' && text[at] != '。' && !Words.Starts(Words.GoesOn, text, at);
    }

    // 三个大台阶, 六个方面: counts of a list.
    private static bool IsAnnouncement(ReadOnlySpan<char> text, in Quantity quantity) =>
        quantity.UnitKind == UnitKind.Count
        && !quantity.IsScaled
        && quantity.Number <= LargestAnnounced
        && quantity.OuterEnd == quantity.End
        && Words.Starts(Words.Announced, text, quantity.End)
        && !text[quantity.End..].StartsWith("重点项目", StringComparison.Ordinal);

    // 一批, 两个, 三条 in words are ways of speaking; 二十七 or a number with 万 is counted.
    private static bool IsWord(in Quantity quantity)
    {
        if (quantity.Form != NumeralForm.Chinese || quantity.Kind is QuantityKind.Percent or QuantityKind.Times or QuantityKind.Streak or QuantityKind.Rank or QuantityKind.Points)
        {
            return false;
        }

        return !quantity.IsScaled && (quantity.Number < LeastInWords || (quantity.Number % LeastInWords == 0m && quantity.Number < 100m && quantity.UnitKind is UnitKind.Count or UnitKind.None));
    }

    // 在全国168个重点城市排第16位: the size of the field, not a fact.
    private static bool IsField(ReadOnlySpan<char> text, in Quantity quantity)
    {
        if (quantity.UnitKind != UnitKind.Count || quantity.IsScaled)
        {
            return false;
        }

        ReadOnlySpan<char> behind = text[quantity.End..Math.Min(text.Length, quantity.End + LongestField)];
        int rank = behind.IndexOf('第');
        int comma = behind.IndexOfAny(",。;");
        return rank > 1 && (comma < 0 || rank < comma) && (behind[..rank].Contains("城市", StringComparison.Ordinal) || behind[..rank].Contains("市", StringComparison.Ordinal)
            || behind[..rank].Contains("省", StringComparison.Ordinal) || behind[..rank].Contains("县", StringComparison.Ordinal));
    }

    // 每万人, 每千名老人, 每5年: by so many.
    private static bool IsPerItem(ReadOnlySpan<char> text, in Quantity quantity) =>
        quantity.OuterStart > 0 && text[quantity.OuterStart - 1] == '每';
}
