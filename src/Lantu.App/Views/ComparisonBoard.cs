using Lantu.Analysis.Comparison;
using Lantu.Drawing.Boards;
using Lantu.Drawing.Charts;
using Lantu.Drawing.Display;
using Lantu.Plans.Model;

namespace Lantu.App.Views;

/// <summary>A comparison as a board that can be drawn.</summary>
internal static class ComparisonBoard
{
    private const int MostOfTasks = 40;

    internal static Board Of(PlanComparison comparison)
    {
        ComparedTarget[] main = [.. comparison.Targets.Where(static row => row.IsMain)];
        ComparedTarget[] told = [.. comparison.Targets.Where(static row => !row.IsMain && row.Outcome is not null)];
        int silent = comparison.Targets.Count(static row => !row.IsMain && row.Outcome is null);
        string? note = (Math.Max(0, told.Length - MostOfTasks), silent) switch
        {
            (0, 0) => null,
            (0, _) => $"另有 {silent} 个任务目标，新报告没有对应的数。",
            (var left, _) => $"另有 {left} 个任务目标有结果没有列出，{silent} 个新报告没有对应的数。",
        };
        return new Board(
            $"{Name(comparison.Old)}目标完成情况",
            Summary(main),
            [
                new BoardPart("主要预期目标", [.. main.Select(row => Row(row, comparison))]),
                new BoardPart("任务和规划中的目标", [.. told.Take(MostOfTasks).Select(row => Row(row, comparison))], note),
            ],
            $"目标出自《{Name(comparison.Old)}》，结果出自《{Name(comparison.New)}》。结论与相差按两份原文算出；“大体完成”指目标带“左右”而结果相差不超过0.5个百分点（数量为5%），或比目标更好。");
    }

    /// <summary>「主要目标 13 项：完成5，…」.</summary>
    internal static string Summary(IReadOnlyList<ComparedTarget> main)
    {
        string counts = string.Join(
            "，",
            Enum.GetValues<TargetVerdict>()
                .Select(verdict => (Verdict: verdict, Count: main.Count(row => row.Judgement.Verdict == verdict)))
                .Where(static pair => pair.Count > 0)
                .Select(static pair => $"{ComparisonWords.Of(pair.Verdict)}{pair.Count}"));
        return $"主要目标 {main.Count} 项：{(counts.Length == 0 ? "没有找到" : counts)}";
    }

    private static string Name(Plan plan) => plan.Document.Title ?? plan.Source.Name;

    private static BoardRow Row(ComparedTarget row, PlanComparison comparison) => new(
        row.Judgement.Verdict switch
        {
            TargetVerdict.Met => Light.Green,
            TargetVerdict.AboutMet => Light.Green,
            TargetVerdict.Missed => Light.Red,
            TargetVerdict.NotReported or TargetVerdict.NotComparable or TargetVerdict.Qualitative => Light.None,
        },
        ComparisonWords.Of(row.Judgement.Verdict),
        FactWords.Indicator(row.Target),
        ComparisonWords.Target(row),
        ComparisonWords.Outcome(row),
        By(row),
        new SourceMark(row.Target.Id, Computed: false),
        row.Outcome is { } outcome ? new SourceMark(outcome.Id, Computed: false) : null)
    {
        PromisedWords = ClauseOfFact.Words(comparison.Old, row.Target),
        ToldWords = row.Outcome is { } told ? ClauseOfFact.Words(comparison.New, told) : null,
        Remark = ComparisonWords.Remark(row, comparison.New.Text) is { Length: > 0 } remark ? remark : null,
    };

    // 与经济增长同步: the distance is one from the growth of the economy, and says so.
    private static string By(ComparedTarget row) =>
        row.Judgement is { Verdict: TargetVerdict.Qualitative, By: not null, Reason.Chinese: { } words } ? words : ComparisonWords.By(row.Judgement);
}
