using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.App.Commands.Delivery;
using Lantu.App.Outputs.Office;
using Lantu.App.Views;
using Lantu.Archive.Decisions;

namespace Lantu.App.Outputs;

/// <summary>The forecasts of a plan as sheets: one row for each target, one for each method.</summary>
internal static class ForecastSheets
{
    private const string Joint = "；";

    /// <summary>One row for each target; amounts as numbers in the unit beside them.</summary>
    internal static Sheet Targets(PlanForecast forecast) => new(
        "全年预测", null,
        [
            new("指标", 24), new("年度目标", 18), new("已知到", 12, true), new("全年预测（80%区间）", 30), new("完成可能（%）", 12, true),
            new("预测值", 16), new("下限", 16), new("上限", 16), new("单位", 10, true), new("算式", 60), new("说明", 40), new("数据来源", 40), new("行", 6, true), new("编号", 22),
        ],
        [.. forecast.Targets.Select(target => Row(forecast, target.Assessment, target.Words))]);

    /// <summary>One row for each method of each target that is forecast.</summary>
    internal static Sheet Methods(PlanForecast forecast) => new(
        "方法和算式", null,
        [
            new("指标", 24), new("方法", 20), new("预测值", 16), new("下限（80%区间）", 16), new("上限（80%区间）", 16), new("单位", 10, true), new("完成可能（%）", 12, true),
            new("算式", 70), new("区间怎么来", 60), new("数据来源", 40),
        ],
        [
            .. forecast.Targets.Where(static target => target.Assessment.Forecast is not null)
                .SelectMany(static target => target.Assessment.Forecast!.Methods.Select(method => Row(target.Words.Name, target.Assessment.Forecast, method))), // see above
        ]);

    private static SheetCell[] Row(PlanForecast forecast, TargetAssessment assessment, BulletinIndicator words)
    {
        TargetForecast? made = assessment.Forecast;
        return
        [
            SheetCell.Of(words.Name), SheetCell.Of(words.Target), SheetCell.Of(words.Period), SheetCell.Of(ForecastWords.Value(assessment)), SheetCell.Of((decimal?)made?.Probability),
            SheetCell.Of(made?.Value), SheetCell.Of(made?.Low), SheetCell.Of(made?.High), SheetCell.Of(made?.Unit), SheetCell.Of(made is null ? null : ForecastView.MeanWords(made)), SheetCell.Of(string.Join(Joint, assessment.ForecastReasons.Select(static reason => reason.Chinese))),
            SheetCell.Of(made is null ? null : ForecastView.Sources(made.Methods)),
            SheetCell.Of((decimal?)TextPlace.LineOf(forecast.Plan, assessment.Target.Span)), SheetCell.Of(assessment.Target.Id),
        ];
    }

    private static SheetCell[] Row(string indicator, TargetForecast forecast, ForecastMethod method) =>
    [
        SheetCell.Of(indicator), SheetCell.Of(method.Name), SheetCell.Of(method.Value), SheetCell.Of(method.Low), SheetCell.Of(method.High), SheetCell.Of(forecast.Unit), SheetCell.Of((decimal?)method.Probability),
        SheetCell.Of(string.Join(Joint, method.Sums.Select(IndicatorBoard.SumWords))), SheetCell.Of(method.Spread.Chinese), SheetCell.Of(ForecastView.Sources([method])),
    ];
}
