using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.App.Commands.Delivery;
using Lantu.App.Outputs.Office;
using Lantu.App.Views;

namespace Lantu.App.Outputs;

/// <summary>The main targets of a plan as a sheet.</summary>
internal static class StatusSheets
{
    /// <summary>One row for each target; columns of forecasts only where they were asked for.</summary>
    internal static Sheet Targets(PlanStatus status) => new(
        "主要指标", null,
        [
            new("指标", 24), new("年度目标", 18), new("期间", 12, true), new("最新数据", 16), new("判断", 24), new("亮灯", 10, true),
            .. status.HasForecasts ? [new("全年预测", 30), new("完成可能（%）", 12, true), new("预测说明", 30)] : Array.Empty<SheetColumn>(),
            new("算式和规则", 60), new("数据来源", 30),
        ],
        [.. status.Targets.Select(target => Row(target.Assessment, target.Words, status.HasForecasts))]);

    private static SheetCell[] Row(TargetAssessment assessment, BulletinIndicator words, bool forecasts) =>
    [
        SheetCell.Of(words.Name), SheetCell.Of(words.Target), SheetCell.Of(words.Period), SheetCell.Of(words.Actual), SheetCell.Of(words.Judged), SheetCell.Of(StatusView.Light(words.Light)),
        .. forecasts
            ? [SheetCell.Of(ForecastWords.Value(assessment)), SheetCell.Of((decimal?)assessment.Forecast?.Probability), SheetCell.Of(ForecastWords.Reasons(assessment))]
            : Array.Empty<SheetCell>(),
        SheetCell.Of(words.Sum), SheetCell.Of(words.Source),
    ];
}
