using System.Globalization;
using Lantu.Analysis.Comparison;
using Lantu.Plans.Model;

namespace Lantu.App.Views;

/// <summary>What people read for the words of a comparison.</summary>
internal static class ComparisonWords
{
    private const int LongestMention = 60;
    private const decimal Wan = 10_000m;
    private const decimal Yi = 100_000_000m;

    internal static string Of(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Met => "完成",
        TargetVerdict.AboutMet => "大体完成",
        TargetVerdict.Missed => "未完成",
        TargetVerdict.NotReported => "未报告",
        TargetVerdict.NotComparable => "不可比",
        TargetVerdict.Qualitative => "定性",
    };

    internal static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.New => "新提出",
        ChangeKind.Dropped => "不再提",
        ChangeKind.Raised => "调高",
        ChangeKind.Lowered => "调低",
        ChangeKind.Same => "不变",
    };

    /// <summary>「+0.5个百分点」, 「-7.6亿元」; empty where nothing was taken from anything.</summary>
    internal static string By(Judgement judgement)
    {
        if (judgement.By is not { } by)
        {
            return string.Empty;
        }

        string sign = by > 0 ? "+" : string.Empty;
        return judgement.Unit switch
        {
            "pp" => $"{sign}{Plain(by)}个百分点",
            null => sign + Plain(by),
            string unit => $"{sign}{Scaled(by)}{Unit(unit)}",
        };
    }

    /// <summary>A figure with its condition: 「增长约6%」, and of a fall 「下降≥2.5%」 for what is at most −2.5.</summary>
    internal static string Figure(Fact fact)
    {
        if (fact.Measure is not (Measure.Growth or Measure.AverageGrowth) || fact.Value.Number is not < 0 || fact.Value.Written.StartsWith('-'))
        {
            return FactWords.Figure(fact);
        }

        string sign = fact.Comparator switch
        {
            Comparator.AtLeast => "≤",
            Comparator.MoreThan => "<",
            Comparator.AtMost => "≥",
            Comparator.LessThan => ">",
            Comparator.About => "约",
            Comparator.Equal or Comparator.Between or Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable => string.Empty,
        };
        return (fact.Measure == Measure.AverageGrowth ? "年均下降" : "下降") + sign + fact.Value.Written;
    }

    /// <summary>How the two were brought together; empty where the catalogue did it.</summary>
    internal static string Likeness(ComparedTarget row) => row.Match is MatchKind.Likeness && row.Likeness is { } likeness
        ? $"按名称相近对应（{FactWords.Percent(likeness)}）"
        : string.Empty;

    /// <summary>What must be known beside the verdict, in one line.</summary>
    internal static string Remark(ComparedTarget row, string report)
    {
        string?[] parts =
        [
            row.Judgement.Reason?.Chinese,
            row.Match is MatchKind.Likeness ? Likeness(row) : null,
            row.Outcome is null && row.Mention is { } mention ? $"新报告只提到：“{Short(mention.Of(report), LongestMention)}”" : null,
        ];
        return string.Join('；', parts.OfType<string>());
    }

    /// <summary>The outcome of a row with its further sides: 「城镇4.4%，农村5.6%」.</summary>
    internal static string Outcome(ComparedTarget row)
    {
        string first = row.Outcome is { } outcome ? Figure(outcome) : string.Empty;
        string[] others = [.. row.Also.Select(static side => side.Outcome).OfType<Fact>().Where(fact => fact != row.Outcome).Select(Side)];
        return others.Length == 0 || row.Outcome is null ? first : $"{Side(row.Outcome)}；{string.Join('；', others)}";
    }

    /// <summary>The target of a row with its further sides.</summary>
    internal static string Target(ComparedTarget row)
    {
        Fact[] others = [.. row.Also.Select(static side => side.Target).OfType<Fact>()];
        return others.Length == 0 ? Figure(row.Target) : $"{Side(row.Target)}；{string.Join('；', others.Select(Side))}";
    }

    internal static string Short(string words, int longest = 40)
    {
        string line = words.Replace('\n', ' ').Replace("**", string.Empty, StringComparison.Ordinal).Trim();
        return line.Length <= longest ? line : line[..longest] + "…";
    }

    private static string Side(Fact fact)
    {
        string side = fact.Indicator.Id switch
        {
            "income-urban" => "城镇",
            "income-rural" or "income-rural-net" => "农村",
            _ => string.Empty,
        };
        return side + Figure(fact);
    }

    private static string Scaled(decimal number) => Math.Abs(number) switch
    {
        >= Yi => Plain(number / Yi) + "亿",
        >= Wan => Plain(number / Wan) + "万",
        _ => Plain(number),
    };

    private static string Plain(decimal number) =>
        Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Unit(string unit) => unit switch
    {
        "CNY" => "元",
        "USD" => "美元",
        "CNY/person" => "元/人",
        "person" => "人",
        "person-time" => "人次",
        "household" => "户",
        "t" => "吨",
        "kg" => "公斤",
        "mu" => "亩",
        "ha" => "公顷",
        "km" => "公里",
        "km2" => "平方公里",
        "m2" => "平方米",
        "m3" => "立方米",
        "m" => "米",
        "kW" => "千瓦",
        "kWh" => "千瓦时",
        "tce" => "吨标准煤",
        "TEU" => "标箱",
        "day" => "天",
        "month" => "个月",
        "year" => "年",
        "index" => string.Empty,
        _ => unit,
    };
}
