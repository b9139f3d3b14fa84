using System.Globalization;
using Lantu.Drawing.Storyboards;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Pages;

/// <summary>The labels that the page has beyond those of the picture.</summary>
internal sealed class PageWords(StoryWords story)
{
    private readonly bool _english = story.Language == "en";

    /// <summary>The labels of the picture.</summary>
    internal StoryWords Story => story;

    internal string Skip => Say("跳到正文", "Skip to the content");

    internal string Contents => Say("目录", "Contents");

    internal string Sources => Say("出处", "Sources");

    internal string SourcesNote => Say("编号与正文里数字旁的编号相同。", "The numbers are those beside the figures.");

    internal string Close => Say("关闭", "Close");

    internal string Table => Say("数据表", "Table");

    internal string Headlines => Say("最重要的数字", "Headline figures");

    internal string Origin => Say("资料来源", "Source");

    internal string Fingerprint => Say("原文指纹（SHA-256）", "Fingerprint of the source (SHA-256)");

    internal string File => Say("文件", "File");

    internal string HowToRead => Say(
        "点数字看原句。虚线下划的是计算值，点开有完整算式。",
        "Choose a figure to read its sentence. A dashed line marks a computed figure; its sum is behind it.");

    internal string PrintHowToRead => Say("数字旁的小号是文末出处的编号。", "The small numbers lead to the sources at the end.");

    internal string Indicator => Say("指标", "Indicator");

    internal string Period => Say("时期", "Period");

    internal string MeasureName => Say("度量", "Measure");

    internal string Place => Say("地方", "Place");

    internal string Before => Say("起点", "Start");

    internal string End => Say("终点", "End");

    internal string Target => Say("目标", "Target");

    internal string NotTold => Say("原文没有写", "not told");

    internal string Lines(int first, int last) => first == last
        ? Say($"第{Number(first)}行", $"line {Number(first)}")
        : Say($"第{Number(first)}—{Number(last)}行", $"lines {Number(first)}–{Number(last)}");

    internal string SourceOf(string figure) => Say($"“{figure}”的出处", $"Source of “{figure}”");

    internal string Description(string title, string source) => Say(
        $"{title}：一图读懂《{source}》，每个数字都能点回原句。", $"{title}: {source} at a glance; every figure leads to its sentence.");

    internal string NatureOf(Nature nature) => nature switch
    {
        Nature.Result => Say("结果", "result"),
        Nature.Target => Say("目标", "target"),
        Nature.Context => Say("背景", "context"),
    };

    internal string MeasureOf(Measure measure) => measure switch
    {
        Measure.Level => Say("总量或水平", "level"),
        Measure.Growth => Say("增速", "growth"),
        Measure.AverageGrowth => Say("年均增速", "average growth a year"),
        Measure.Change => Say("增减量", "change"),
        Measure.Share => Say("占比", "share"),
        Measure.Multiple => Say("倍数", "multiple"),
        Measure.Rank => Say("位次", "rank"),
        Measure.Streak => Say("连续时间", "streak"),
    };

    /// <summary>A binding that the figure's own words may not show; null where it equals the value.</summary>
    internal string? ComparatorOf(Comparator comparator) => comparator switch
    {
        Comparator.Equal => null,
        Comparator.AtLeast => Say("不低于", "at least"),
        Comparator.MoreThan => Say("超过", "more than"),
        Comparator.AtMost => Say("不超过", "at most"),
        Comparator.LessThan => Say("低于", "less than"),
        Comparator.About => Say("约", "about"),
        Comparator.Between => Say("区间", "between"),
        Comparator.InStepWith => Say("同步", "in step"),
        Comparator.Up => Say("上升", "up"),
        Comparator.Down => Say("下降", "down"),
        Comparator.Stable => Say("稳定", "stable"),
    };

    internal string? ObligationOf(Obligation? obligation) => obligation switch
    {
        Obligation.Anticipatory => Say("预期性", "anticipatory"),
        Obligation.Obligatory => Say("约束性", "obligatory"),
        null => null,
    };

    internal string? BasisOf(PriceBasis? basis) => basis switch
    {
        PriceBasis.Nominal => Say("现价", "nominal terms"),
        PriceBasis.Real => Say("不变价", "real terms"),
        PriceBasis.Comparable => Say("可比口径", "comparable basis"),
        null => null,
    };

    internal string? VintageOf(Vintage? vintage) => vintage switch
    {
        Vintage.Preliminary => Say("初步核算", "preliminary"),
        Vintage.Estimated => Say("预计", "estimated"),
        Vintage.Final => Say("最终", "final"),
        null => null,
    };

    /// <summary>A period as words: 2025年, 2021—2025年, 2025年1—9月.</summary>
    internal string PeriodOf(Period period)
    {
        string from = Number(period.From.Year);
        string to = Number(period.To.Year);
        bool whole = period.From is { Month: 1, Day: 1 } && period.To is { Month: 12, Day: 31 };
        if (whole)
        {
            return from == to ? Say($"{from}年", from) : Say($"{from}—{to}年", $"{from}–{to}");
        }

        string first = Number(period.From.Month);
        string last = Number(period.To.Month);
        return first == last ? Say($"{from}年{first}月", $"{from}-{first}") : Say($"{from}年{first}—{last}月", $"{from}, months {first}–{last}");
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Say(string chinese, string english) => _english ? english : chinese;
}
