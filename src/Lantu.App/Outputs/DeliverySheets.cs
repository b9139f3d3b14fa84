using Lantu.Analysis.Delivery;
using Lantu.App.Outputs.Office;

namespace Lantu.App.Outputs;

/// <summary>Work items as sheets: the one that agencies fill in, and the list.</summary>
internal static class DeliverySheets
{
    private static readonly int[] Widths = [10, 28, 30, 10, 16, 20, 12, 14, 26, 16, 10, 8, 40, 10, 30, 30, 16];

    private static readonly SheetColumn[] ListColumns =
    [
        new("编号", 10, true), new("重点行动", 18), new("工作任务", 28), new("目标要求", 30), new("环节", 10, true), new("牵头单位", 16), new("配合单位", 20), new("责任领导", 12, true),
        new("完成时限", 14, true), new("时限情况", 14, true), new("延期次数", 8, true), new("进度（%）", 10, true), new("最近反馈", 40), new("反馈日期", 14, true),
    ];

    /// <summary>The sheet to be filled in.</summary>
    internal static Sheet Fill(IReadOnlyList<WorkItem> items) => new(
        DeliverySheet.Name, null, [.. DeliverySheet.Headings.Select(static (heading, i) => new SheetColumn(heading, Widths[i]))],
        [.. items.Select(static item => DeliverySheet.RowOf(item).Select(SheetCell.Of).ToArray())]);

    /// <summary>The list on a day.</summary>
    internal static Sheet List(IReadOnlyList<WorkItem> items, DateOnly day) => new("事项", null, ListColumns, [.. items.Select(item => Row(item, day))]);

    private static SheetCell[] Row(WorkItem item, DateOnly day) =>
    [
        SheetCell.Of(item.Id),
        SheetCell.Of(item.What.Initiative),
        SheetCell.Of(item.What.Title),
        SheetCell.Of(string.Join('；', item.What.Targets)),
        SheetCell.Of(DeliveryWords.Of(item.State).Chinese),
        SheetCell.Of(item.Mandate?.Lead),
        SheetCell.Of(item.Mandate is { } mandate ? string.Join('、', mandate.Support) : null),
        SheetCell.Of(item.Mandate?.Leader),
        SheetCell.Of(item.Due is { } due ? MoveJson.Day(due) : null),
        SheetCell.Of(ItemClock.Of(item, day, ClockRules.Usual).Words.Chinese),
        SheetCell.Of((decimal)item.Extensions.Count(static extension => extension.Granted is true)),
        SheetCell.Of(item.LastReport?.Text.Percent),
        SheetCell.Of(item.LastReport?.Text.Progress.Replace('\n', ' ')),
        SheetCell.Of(item.LastReport is { } report ? MoveJson.Day(DateOnly.FromDateTime(report.At.DateTime)) : null),
    ];
}
