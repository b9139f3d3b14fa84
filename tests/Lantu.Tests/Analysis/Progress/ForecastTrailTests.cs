using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Analysis.Progress;

/// <summary>Every forecast shows how it was made, and its sums come out.</summary>
public sealed class ForecastTrailTests
{
    private static readonly DateOnly Day = new(2026, 7, 31);

    [Fact]
    public void Shows_the_share_method_as_a_sum_of_published_figures()
    {
        TargetForecast forecast = Forecast(Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6)));
        ForecastMethod share = forecast.Methods[0];
        ProgressSum sum = Assert.Single(share.Sums);

        Assert.Equal(("同期比重法", "上年全年 × 本年累计 ÷ 上年同期累计"), (share.Name, sum.Formula));
        Assert.Equal(["上年全年", "本年累计", "上年同期累计"], sum.Inputs.Select(static input => input.Name));
        Assert.Equal(sum.Inputs[0].Number.Value * sum.Inputs[1].Number.Value / sum.Inputs[2].Number.Value, sum.Result, 5);
        Assert.Equal(share.Value, sum.Result);
        Assert.All(sum.Inputs, static input => Assert.StartsWith("虚构统计月报（202", input.Number.Source, StringComparison.Ordinal));
        Assert.Contains("2025 ", share.Spread.Chinese, StringComparison.Ordinal); // last year is the last that tells how far it strays
        Assert.Contains("自由度 5 的 t 分布", share.Spread.Chinese, StringComparison.Ordinal);
        Assert.Contains("5 degrees of freedom", share.Spread.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_of_a_model_what_is_known_and_what_it_adds()
    {
        TargetForecast forecast = Forecast(Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6)));

        Assert.StartsWith("ETS(", forecast.Methods[1].Name, StringComparison.Ordinal);
        Assert.StartsWith("Theta", forecast.Methods[2].Name, StringComparison.Ordinal);
        Assert.All(forecast.Methods.Skip(1), static method =>
        {
            ProgressSum sum = Assert.Single(method.Sums);
            Assert.Equal(sum.Inputs[0].Number.Value + sum.Inputs[1].Number.Value, sum.Result, 5);
            Assert.Equal(method.Value, sum.Result);
            Assert.StartsWith("computed: " + method.Name, sum.Inputs[1].Number.Source, StringComparison.Ordinal);
            Assert.Contains("用 2020 年起的 71 期", method.Spread.Chinese, StringComparison.Ordinal);
            Assert.Contains("α ", method.Spread.Chinese, StringComparison.Ordinal);
            Assert.Contains("fitted to 71 periods from 2020", method.Spread.English, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Is_the_mean_of_its_methods_and_its_chance_the_mean_of_theirs()
    {
        TargetForecast forecast = Forecast(Invented.Case("exports", Measure.Level, 1_600m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6)));

        Assert.Equal(forecast.Methods.Average(static method => method.Value), forecast.Value, 5);
        Assert.Equal(forecast.Value, forecast.Mean.Result);
        Assert.Equal(3, forecast.Mean.Inputs.Count);
        Assert.EndsWith("÷ 3", forecast.Mean.Formula, StringComparison.Ordinal);
        Assert.All(forecast.Methods, static method => Assert.True(method.Low < method.Value && method.Value < method.High && method.Probability is >= 5 and <= 95 && method.Probability % 5 == 0));
        Assert.InRange(forecast.Probability!.Value - forecast.Methods.Average(static method => (double)method.Probability), -5, 5);
        Assert.InRange(forecast.Low, forecast.Methods.Min(static method => method.Low), forecast.Methods.Max(static method => method.Low));
    }

    [Fact]
    public void Turns_amounts_into_growth_in_a_second_sum()
    {
        TargetForecast forecast = Forecast(Invented.Case("exports", Measure.Growth, 10, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6)));

        Assert.All(forecast.Methods, static method =>
        {
            Assert.Equal(2, method.Sums.Count);
            ProgressSum growth = method.Sums[1];
            Assert.Equal(("全年 ÷ 上年全年 − 1", "%"), (growth.Formula, growth.Unit));
            Assert.Equal(method.Sums[0].Result, growth.Inputs[0].Number.Value);
            Assert.Equal(100 * ((growth.Inputs[0].Number.Value / growth.Inputs[1].Number.Value) - 1), growth.Result, 5);
            Assert.Equal(method.Value, growth.Result);
        });
    }

    [Fact]
    public void Shows_rates_and_how_far_past_years_strayed_from_them()
    {
        TargetForecast forecast = Forecast(Invented.Case("gdp", Measure.Growth, 6, Comparator.AtLeast, Invented.Rates((2024, 6, 6m), (2024, 12, 5m), (2025, 6, 5m), (2025, 12, 6m), (2026, 6, 5.5m))));
        ForecastMethod method = Assert.Single(forecast.Methods);

        Assert.Equal(("累计增速法", "累计增速", 5.5m), (method.Name, method.Sums[0].Formula, method.Value));
        Assert.Contains("2024 −0.9%、2025 +1.0%", method.Spread.Chinese, StringComparison.Ordinal);
        Assert.Equal("累计增速法", forecast.Mean.Formula);
    }

    [Fact]
    public void Forecasts_a_count_by_its_last_period()
    {
        IEnumerable<SeriesPoint> counts = Enumerable.Range(0, 54).Select(static month => Invented.Point(Period.OfMonths(2022 + (month / 12), (month % 12) + 1, (month % 12) + 1), 1000m + (10m * month) + (month % 12 * 3m), Invented.Find("deposits")?.Unit, PointMeasure.Level));
        TargetForecast forecast = Forecast(Invented.Case("deposits", Measure.Level, 1700m, Comparator.AtLeast, counts));

        Assert.Equal("上年末 × 现值 ÷ 上年同期", forecast.Methods[0].Sums[0].Formula);
        Assert.All(forecast.Methods.Skip(1), static method => Assert.Equal(("模型推算的年末数", method.Value), (method.Sums[0].Formula, method.Sums[0].Result)));
    }

    // 可比口径: retail sales fell in amounts and grew by the published rate, whose base had been revised.
    [Fact]
    public void Leaves_amounts_aside_that_contradict_the_published_rate()
    {
        SeriesPoint[] amounts = [.. Invented.Amounts(1_000m, 8, 2020, 2026, 6)];
        TargetAssessment agrees = Assess(Invented.Case("exports", Measure.Growth, 10, Comparator.AtLeast, amounts, Invented.Rates((2026, 6, 8.0m))));
        TargetAssessment differs = Assess(Invented.Case("exports", Measure.Growth, 10, Comparator.AtLeast, amounts, Invented.Rates((2024, 6, 6m), (2024, 12, 5m), (2025, 6, 5m), (2025, 12, 6m), (2026, 6, 3.9m))));

        Assert.Equal(3, agrees.Forecast!.Methods.Count);
        Assert.DoesNotContain(agrees.ForecastReasons, static reason => reason.Chinese.Contains("口径不同", StringComparison.Ordinal));
        Assert.Equal("累计增速法", Assert.Single(differs.Forecast!.Methods).Name);
        Assert.Equal(3.9m, differs.Forecast.Value);
        Assert.Contains(differs.ForecastReasons, static reason => reason.Chinese.StartsWith("口径不同，未用总量：由总量算出的累计增速是8", StringComparison.Ordinal) && reason.Chinese.Contains("公布的是3.9%", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_its_sums_in_the_words_of_a_bulletin()
    {
        TargetForecast forecast = Forecast(Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6)));

        Assert.Matches("^全年 = 上年全年 × 本年累计 ÷ 上年同期累计 = [0-9.]+元（上年全年 [0-9.]+元，本年累计 [0-9.]+元，上年同期累计 [0-9.]+元）$", IndicatorBoard.SumWords(forecast.Methods[0].Sums[0]));
        Assert.Matches("^虚构统计月报（2025年，2026年1月20日发布；2026年1—6月，2026年7月20日发布；2025年1—6月，2025年7月20日发布）$", IndicatorBoard.Sources(forecast.Methods[0].Sums[0].Inputs));
    }

    private static TargetForecast Forecast(TargetCase target) => Assess(target).Forecast!;

    private static TargetAssessment Assess(TargetCase target) => TargetAssessment.Of(target, ProgressConfiguration.Default, Day);
}
