using Lantu.Analysis.Assignments;
using Lantu.App.Outputs.Office;
using Lantu.App.Views;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.App.Outputs;

/// <summary>The decomposition table as sheets: the one to print, the one to fill in, and the figures as data.</summary>
internal static class AssignmentSheets
{
    /// <summary>The name of the sheet that is filled in and read back.</summary>
    internal const string DataSheet = "填报";

    private static readonly SheetColumn[] PrintColumns =
    [
        new("序号", 6, true), new("重点行动", 16), new("工作任务", 24), new("目标要求", 32), new("牵头单位", 14), new("配合单位", 16),
        new("责任领导", 10, true), new("完成时限", 12, true), new("原文", 50), new("位置", 10, true),
    ];

    private static readonly SheetColumn[] DataColumns =
    [
        new(AssignmentSheet.IdHeading, 16), new("序号", 6), new("工作任务", 30), new(AssignmentSheet.LeadHeading, 18), new(AssignmentSheet.SupportHeading, 24),
        new(AssignmentSheet.LeaderHeading, 12), new(AssignmentSheet.DeadlineHeading, 14), new(AssignmentSheet.ProgressHeading, 40), new(AssignmentSheet.RemarkHeading, 24),
    ];

    private static readonly SheetColumn[] TargetColumns =
    [
        new("任务编号", 16), new("目标编号", 26), new("指标", 24), new("目录名称", 22), new("目录编号", 20), new("类型", 12), new("条件", 8), new("数值", 16),
        new("上限", 12), new("单位", 10), new("期间", 10), new("写法", 16), new("位置", 14),
    ];

    /// <summary>The sheet to print.</summary>
    internal static Sheet Print(AssignmentTable tasks, IReadOnlyDictionary<string, AssignmentEntry> filled) => new(
        "任务分解表", AssignmentWords.Title(tasks.Plan), PrintColumns, [.. tasks.Rows.Select(row => PrintRow(row, filled.GetValueOrDefault(row.Id)))]);

    /// <summary>All sheets: to print, to fill in, the figures.</summary>
    internal static IReadOnlyList<Sheet> All(AssignmentTable tasks, IReadOnlyDictionary<string, AssignmentEntry> filled) =>
    [
        Print(tasks, filled),
        new Sheet(DataSheet, null, DataColumns, [.. tasks.Rows.Select(row => DataRow(row, filled.GetValueOrDefault(row.Id)))]),
        new Sheet("目标数据", null, TargetColumns, [.. tasks.Rows.SelectMany(static row => row.Targets.Select(target => TargetRow(row, target)))]),
    ];

    /// <summary>One row for each task, with its id: for CSV.</summary>
    internal static Sheet Flat(AssignmentTable tasks, IReadOnlyDictionary<string, AssignmentEntry> filled) => new(
        "任务分解表",
        null,
        [new(AssignmentSheet.IdHeading, 16), .. PrintColumns, new(AssignmentSheet.ProgressHeading, 40), new(AssignmentSheet.RemarkHeading, 24)],
        [
            .. tasks.Rows.Select(row =>
            {
                AssignmentEntry? entry = filled.GetValueOrDefault(row.Id);
                return new[] { SheetCell.Of(row.Id) }
                    .Concat(PrintRow(row, entry).Select(InOneLine))
                    .Concat([SheetCell.Of(entry?.Progress), SheetCell.Of(entry?.Remark)])
                    .ToArray();
            }),
        ]);

    // What an office filled in stands before what the text names.
    private static SheetCell[] PrintRow(Assignment row, AssignmentEntry? entry) =>
    [
        SheetCell.Of((decimal)row.Number),
        SheetCell.Of(row.Initiative),
        SheetCell.Of(row.Task),
        SheetCell.Of(string.Join('\n', row.Targets.Select(AssignmentWords.Target))),
        SheetCell.Of(Filled(entry?.Lead) ?? row.Lead),
        SheetCell.Of(string.Join('、', entry is { Support.Count: > 0 } ? entry.Support : row.Support)),
        SheetCell.Of(entry?.Leader),
        SheetCell.Of(Filled(entry?.Deadline) ?? row.Deadline),
        SheetCell.Of(row.Quote),
        SheetCell.Of($"第{row.Line}行"),
    ];

    private static SheetCell[] DataRow(Assignment row, AssignmentEntry? entry) =>
    [
        SheetCell.Of(row.Id),
        SheetCell.Of((decimal)row.Number),
        SheetCell.Of(row.Task),
        SheetCell.Of(Filled(entry?.Lead) ?? row.Lead),
        SheetCell.Of(string.Join('、', entry is { Support.Count: > 0 } ? entry.Support : row.Support)),
        SheetCell.Of(entry?.Leader),
        SheetCell.Of(Filled(entry?.Deadline) ?? row.Deadline),
        SheetCell.Of(entry?.Progress),
        SheetCell.Of(entry?.Remark),
    ];

    private static SheetCell[] TargetRow(Assignment row, Fact target) =>
    [
        SheetCell.Of(row.Id),
        SheetCell.Of(target.Id),
        SheetCell.Of(target.Indicator.Written),
        SheetCell.Of(target.Indicator.Name),
        SheetCell.Of(target.Indicator.Id),
        SheetCell.Of(ContractNames.Of(target.Measure)),
        SheetCell.Of(ContractNames.Of(target.Comparator)),
        SheetCell.Of(target.Value.Number),
        SheetCell.Of(target.Value.Upper),
        SheetCell.Of(target.Value.Unit),
        SheetCell.Of(target.Period?.Label),
        SheetCell.Of(target.Value.Written),
        SheetCell.Of($"{target.Span.Start}..{target.Span.End}"),
    ];

    // Scripts read CSV by lines more often than they should.
    private static SheetCell InOneLine(SheetCell cell) =>
        cell.Words is { } words ? SheetCell.Of(words.Replace('\n', '；')) : cell;

    private static string? Filled(string? words) => string.IsNullOrEmpty(words) ? null : words;
}
