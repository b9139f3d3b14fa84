using System.Globalization;
using Lantu.Analysis.Derivations;

namespace Lantu.Drawing.Storyboards;

/// <summary>The picture's own labels, in Chinese or in English. What the document says stays as it is written.</summary>
public sealed class StoryWords
{
    private readonly bool _english;

    private StoryWords(bool english) => _english = english;

    /// <summary>Chinese labels.</summary>
    public static StoryWords Chinese { get; } = new(false);

    /// <summary>English labels.</summary>
    public static StoryWords English { get; } = new(true);

    /// <summary>As <c>zh-Hans</c> or <c>en</c>: the language of the labels.</summary>
    public string Language => _english ? "en" : "zh-Hans";

    internal string Kicker => Say("一图读懂", "The plan at a glance");

    internal string WorkReport => Say("政府工作报告", "政府工作报告");

    internal string Computed => Say("计算值", "computed");

    internal string ComputedNote => Say(
        "标“计算值”的数由图中数字算出，其余数字均见原文。", "Figures marked “computed” follow from those shown; all others are in the source.");

    internal string Ranks => Say("位次", "Ranks");

    internal string Years => Say("多年变化", "Over several years");

    internal string ZeroBased => Say("纵轴从零起", "The axis starts at zero");

    internal string RankUpward => Say("第1位在上", "Rank 1 at the top");

    internal string Honours => Say("荣誉与突破", "Honours, approvals, openings");

    internal string Award => Say("荣誉表彰", "Awards");

    internal string Approval => Say("获批", "Approvals");

    internal string Opening => Say("建成启用", "Openings");

    internal string Selection => Say("入选创成", "Selected");

    internal string Visit => Say("考察调研", "Visits");

    internal string OtherEvent => Say("大事", "Events");

    internal string Principles => Say("指导思想", "Guiding principles");

    internal string Goals => Say("主要目标", "Goals");

    internal string MainTargets => Say("主要预期目标", "Main targets");

    internal string OtherTargets => Say("其他目标", "Other targets");

    internal string Livelihood => Say("民生实事", "Practical livelihood projects");

    internal string Tasks => Say("重点工作", "Tasks");

    internal string Conduct => Say("政府自身建设", "How the government will work");

    internal string Results => Say("主要成绩", "Results");

    internal string Outline => Say("内容提要", "Outline");

    internal string Chapters => Say("分领域看", "By field");

    internal string Threshold => Say("跨越", "passed");

    internal string Start => Say("起点", "start");

    internal string Derived(DerivedValue derived) => derived.Kind switch
    {
        DerivationKind.Gap => Say("还差" + derived.Written, "still to go: " + derived.Written),
        DerivationKind.RequiredGrowth => Say("年均需增长" + derived.Written, "needs a year: " + derived.Written),
        DerivationKind.Reached => Say("已达" + derived.Written, "reached: " + derived.Written),
        DerivationKind.Multiple => Say("为起点的" + derived.Written, derived.Written.Replace("倍", " times", StringComparison.Ordinal) + " the start"),
        DerivationKind.PointsGained => Say("提高" + derived.Written, "up " + derived.Written),
        DerivationKind.PlacesGained => Say("上升" + derived.Written, "up " + derived.Written),
        DerivationKind.AverageGrowth => Say("年均增长" + derived.Written, "average growth: " + derived.Written),
    };

    internal string SourceLine(string source) => Say($"资料来源：{source}", $"Source: {source}");

    internal string Actual(int year) => Say($"{Year(year)}年实际", $"{Year(year)} actual");

    internal string BulletNote(int year) => Say($"横轴为增速，从零起；竖线为{Year(year)}年实际增速", $"Growth from zero; the tick is the actual growth of {Year(year)}");

    internal string BulletNoteAlone => Say("横轴为增速，从零起", "Growth, from zero");

    internal string YearResults(int year) => Say($"{Year(year)}年主要成绩", $"Results of {Year(year)}");

    internal string YearTargets(int year) => Say($"{Year(year)}年主要预期目标", $"Main targets of {Year(year)}");

    internal string YearTasks(int year) => Say($"{Year(year)}年重点工作", $"Tasks of {Year(year)}");

    internal string InYear(int year) => Say($"{Year(year)}年", Year(year));

    internal string More(int count) => Say($"另有{Year(count)}项，见原文", $"and {Year(count)} more in the source");

    private static string Year(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Say(string chinese, string english) => _english ? english : chinese;
}
