using Lantu.Analysis.Bulletins;
using Lantu.App.Outputs.Office;
using Lantu.App.Views;

namespace Lantu.App.Outputs;

/// <summary>The main targets of a plan as a sheet.</summary>
internal static class StatusSheets
{
    /// <summary>One row for each target.</summary>
    internal static Sheet Targets(IEnumerable<BulletinIndicator> targets) => new(
        "主要指标", null,
        [new("指标", 24), new("年度目标", 18), new("期间", 12, true), new("最新数据", 16), new("判断", 24), new("亮灯", 10, true), new("算式和规则", 60), new("数据来源", 30)],
        [
            .. targets.Select(static target => new[]
            {
                SheetCell.Of(target.Name), SheetCell.Of(target.Target), SheetCell.Of(target.Period), SheetCell.Of(target.Actual), SheetCell.Of(target.Judged), SheetCell.Of(StatusView.Light(target.Light)),
                SheetCell.Of(target.Sum), SheetCell.Of(target.Source),
            }),
        ]);
}
