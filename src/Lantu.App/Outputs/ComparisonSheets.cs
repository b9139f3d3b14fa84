using Lantu.Analysis.Comparison;
using Lantu.App.Outputs.Office;
using Lantu.App.Views;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.App.Outputs;

/// <summary>A comparison of two documents as sheets: targets, how they moved, tasks.</summary>
internal static class ComparisonSheets
{
    private static readonly SheetColumn[] TargetColumns =
    [
        new("类别", 10, true), new("指标", 22), new("目标", 18), new("结果", 18), new("结论", 10, true), new("相差", 16), new("说明", 36),
        new("目标原文", 36), new("结果原文", 36),
    ];

    private static readonly SheetColumn[] FigureColumns =
    [
        new("类别", 10), new("指标", 22), new("指标编号", 22), new("目标编号", 26), new("目标值", 16), new("单位", 10), new("条件", 8), new("期间", 10),
        new("结果编号", 26), new("结果值", 16), new("结果单位", 10), new("结果期间", 12), new("结论", 14), new("相差", 14), new("相差单位", 10),
        new("原因", 12), new("对应方式", 12), new("相似度", 8), new("目标位置", 14), new("结果位置", 14),
    ];

    private static readonly SheetColumn[] ChangeColumns =
    [
        new("类别", 12, true), new("指标", 24), new("上一份", 20), new("这一份", 20), new("变化", 10, true), new("说明", 30), new("上一份原文", 44), new("这一份原文", 44),
    ];

    private static readonly SheetColumn[] TaskColumns =
    [
        new("序号", 6), new("任务", 34), new("任务原文", 60), new("新报告的说法", 60), new("把握", 8), new("位置", 14, true),
    ];

    /// <summary>Targets, changes and tasks to print, and the figures as data, in this order.</summary>
    internal static IReadOnlyList<Sheet> Of(PlanComparison comparison)
    {
        string title = $"{Name(comparison.Old)}与{Name(comparison.New)}对照";
        return
        [
            new Sheet("目标对照", title, TargetColumns, [.. comparison.Targets.SelectMany(row => Rows(row, comparison))]),
            new Sheet("目标变化", title, ChangeColumns, [.. comparison.Changes.Select(change => Row(change, comparison))]),
            new Sheet("任务落实", title, TaskColumns, [.. comparison.Tasks.SelectMany((task, i) => Rows(task, i, comparison))]),
            new Sheet("目标数据", null, FigureColumns, [.. comparison.Targets.SelectMany(Figures)]),
        ];
    }

    private static string Name(Plan plan) => plan.Document.Title ?? plan.Source.Name;

    private static IEnumerable<SheetCell[]> Rows(ComparedTarget row, PlanComparison comparison)
    {
        yield return
        [
            SheetCell.Of(Kind(row.IsMain)),
            SheetCell.Of(FactWords.Indicator(row.Target)),
            SheetCell.Of(ComparisonWords.Figure(row.Target)),
            SheetCell.Of(row.Outcome is { } told ? ComparisonWords.Figure(told) : null),
            SheetCell.Of(ComparisonWords.Of(row.Judgement.Verdict)),
            SheetCell.Of(ComparisonWords.By(row.Judgement)),
            SheetCell.Of(ComparisonWords.Remark(row, comparison.New.Text)),
            SheetCell.Of(Quote(comparison.Old, row.Target)),
            SheetCell.Of(Quote(comparison.New, row.Outcome)),
        ];
        foreach (ComparedSide side in row.Also)
        {
            yield return
            [
                SheetCell.Of(Kind(row.IsMain)),
                SheetCell.Of((side.Target ?? side.Outcome) is { } named ? "其中：" + FactWords.Indicator(named) : null),
                SheetCell.Of(side.Target is { } target ? ComparisonWords.Figure(target) : null),
                SheetCell.Of(side.Outcome is { } outcome ? ComparisonWords.Figure(outcome) : null),
                SheetCell.Of(ComparisonWords.Of(side.Judgement.Verdict)),
                SheetCell.Of(ComparisonWords.By(side.Judgement)),
                SheetCell.Of(side.Judgement.Reason?.Chinese),
                SheetCell.Of(Quote(comparison.Old, side.Target)),
                SheetCell.Of(Quote(comparison.New, side.Outcome)),
            ];
        }
    }

    private static IEnumerable<SheetCell[]> Figures(ComparedTarget row)
    {
        yield return Figures(row.IsMain, row.Target, row.Outcome, row.Judgement, row.Match, row.Likeness);
        foreach (ComparedSide side in row.Also)
        {
            yield return Figures(row.IsMain, side.Target, side.Outcome, side.Judgement, null, null);
        }
    }

    private static SheetCell[] Figures(bool isMain, Fact? target, Fact? outcome, Judgement judgement, MatchKind? match, decimal? likeness) =>
    [
        SheetCell.Of(isMain ? "main" : "task"),
        SheetCell.Of((target ?? outcome)?.Indicator.Written),
        SheetCell.Of((target ?? outcome)?.Indicator.Id),
        SheetCell.Of(target?.Id),
        SheetCell.Of(target?.Value.Number),
        SheetCell.Of(target?.Value.Unit),
        SheetCell.Of(target is null ? null : ContractNames.Of(target.Comparator)),
        SheetCell.Of(target?.Period?.Label),
        SheetCell.Of(outcome?.Id),
        SheetCell.Of(outcome?.Value.Number),
        SheetCell.Of(outcome?.Value.Unit),
        SheetCell.Of(outcome?.Period?.Label),
        SheetCell.Of(ComparisonNames.Of(judgement.Verdict)),
        SheetCell.Of(judgement.By),
        SheetCell.Of(judgement.Unit),
        SheetCell.Of(judgement.Reason is { } reason ? ComparisonNames.Of(reason.Code) : null),
        SheetCell.Of(match is { } kind ? ComparisonNames.Of(kind) : null),
        SheetCell.Of(likeness),
        SheetCell.Of(Place(target)),
        SheetCell.Of(Place(outcome)),
    ];

    private static SheetCell[] Row(TargetChange change, PlanComparison comparison) =>
    [
        SheetCell.Of(Kind(change.IsMain)),
        SheetCell.Of((change.Old ?? change.New) is { } fact ? FactWords.Indicator(fact) : null),
        SheetCell.Of(change.Old is { } old ? ComparisonWords.Figure(old) : null),
        SheetCell.Of(change.New is { } next ? ComparisonWords.Figure(next) : null),
        SheetCell.Of(ComparisonWords.Of(change.Kind)),
        SheetCell.Of(change.Note),
        SheetCell.Of(Quote(comparison.Old, change.Old)),
        SheetCell.Of(Quote(comparison.New, change.New)),
    ];

    private static IEnumerable<SheetCell[]> Rows(ReportedTask task, int index, PlanComparison comparison)
    {
        SheetCell[] first = [SheetCell.Of(index + 1m), SheetCell.Of(task.Task.Title), SheetCell.Of(Line(task.Task.Span.Of(comparison.Old.Text)))];
        if (task.Reported.Count == 0)
        {
            yield return [.. first, SheetCell.Of("没有找到"), SheetCell.Empty, SheetCell.Empty];
        }

        foreach (ReportingSentence sentence in task.Reported)
        {
            yield return
            [
                .. first,
                SheetCell.Of(Line(sentence.Span.Of(comparison.New.Text))),
                SheetCell.Of(sentence.Score),
                SheetCell.Of($"{sentence.Span.Start}..{sentence.Span.End}"),
            ];
            first = [SheetCell.Empty, SheetCell.Empty, SheetCell.Empty];
        }
    }

    private static string Kind(bool isMain) => isMain ? "主要目标" : "任务目标";

    private static string? Quote(Plan plan, Fact? fact) => fact is null ? null : ClauseOfFact.Words(plan, fact);

    private static string? Place(Fact? fact) => fact is null ? null : $"{fact.Span.Start}..{fact.Span.End}";

    private static string Line(string words) => words.Replace("**", string.Empty, StringComparison.Ordinal).Replace('\n', ' ').Trim();

    /// <summary>Several places as one sheet: three columns for each document.</summary>
    internal static IReadOnlyList<Sheet> Of(PlacesComparison places)
    {
        var columns = new List<SheetColumn> { new("指标", 24), new("编号", 20) };
        foreach (Plan plan in places.Plans)
        {
            string name = PlacesView.Name(plan);
            columns.AddRange(
            [
                new(name + "数值", 16), new(name + "增速（%）", 12), new(name + "目标", 16), new(name + "位次（原文）", 14),
                new(name + "数值名次（算出）", 10), new(name + "增速名次（算出）", 10),
            ]);
        }

        return [new Sheet("指标对照", string.Join('、', places.Plans.Select(PlacesView.Name)) + "对照", columns, [.. places.Rows.Select(Row)])];
    }

    private static SheetCell[] Row(PlacesRow row) =>
    [
        SheetCell.Of(row.Indicator.Name),
        SheetCell.Of(row.Indicator.Id),
        .. row.Cells.SelectMany(static cell => new[]
        {
            SheetCell.Of(cell.Level is { } level ? ComparisonWords.Figure(level) : null),
            cell.Growth is { Comparator: Comparator.Equal } growth ? SheetCell.Of(growth.Value.Number) : SheetCell.Of(cell.Growth is { } said ? FactWords.Valued(said) : null),
            SheetCell.Of(cell.Target is { } target ? ComparisonWords.Figure(target) : null),
            SheetCell.Of(cell.Rank is { } rank ? FactWords.Rank(rank) : null),
            SheetCell.Of((decimal?)cell.LevelOrder),
            SheetCell.Of((decimal?)cell.GrowthOrder),
        }),
    ];
}
