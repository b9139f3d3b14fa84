using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Analysis.Progress;

public sealed class TargetAssessmentTests
{
    private static readonly DateOnly Day = new(2026, 7, 31);
    private static readonly ProgressConfiguration Usual = ProgressConfiguration.Default;

    // The nine targets of the digest of 2026: seven rates, one in step, one direction.
    [Theory]
    [InlineData("gdp", 7, "P03")]
    [InlineData("general-budget-revenue", 5, "P03")]
    [InlineData("exports", 15, "P03")]
    [InlineData("imports", 30, "P03")]
    [InlineData("retail-sales", 5.5, "P03")]
    [InlineData("industrial-value-added-above-scale", 10, "P03")]
    [InlineData("fai", 8, "P03")]
    public void Maps_the_growth_targets_of_the_digest(string id, double growth, string code)
    {
        Fact fact = Digest(id);
        var target = new TargetCase(fact, Invented.Find(id), [.. Rates()]);
        TargetAssessment assessed = TargetAssessment.Of(target, Usual, Day);

        Assert.Equal((decimal)growth, fact.Value.Number);
        Assert.Equal(TargetKind.Growth, assessed.Kind);
        Assert.Equal(code, assessed.Verdict.Method.Code);
        Assert.Equal("2026-01..2026-06", assessed.KnownTo!.Label);
        Assert.Equal(6.4m - (decimal)growth, assessed.Verdict.Gap);
        Assert.NotEqual(LightColor.Gray, assessed.Light.Color);
        Assert.Equal("累计增速法", Assert.Single(assessed.Forecast!.Methods).Name);
        Assert.Equal(6.4m, assessed.Forecast.Value, 4);
        Assert.InRange(assessed.Forecast.Probability!.Value, growth < 6.4 ? 50 : 5, growth < 6.4 ? 95 : 50);
    }

    [Fact]
    public void Maps_the_target_in_step_and_the_direction_of_the_digest()
    {
        TargetCase income = new(Digest("income", Comparator.InStepWith), Invented.Find("income-per-capita"), [.. Invented.Rates((2026, 6, 5.9m))]) { Reference = [.. Rates()] };
        TargetAssessment step = TargetAssessment.Of(income, Usual, Day);
        TargetCase ratio = new(Digest("income-ratio", Comparator.Down), Invented.Find("income-ratio"),
            [Invented.Point(Period.OfMonths(2026, 1, 6), 1.94m, null, PointMeasure.Level), Invented.Point(Period.OfMonths(2025, 1, 6), 1.96m, null, PointMeasure.Level)]);
        TargetAssessment narrowing = TargetAssessment.Of(ratio, Usual, Day);

        Assert.Equal((TargetKind.InStep, "P10", 0.5m), (step.Kind, step.Verdict.Method.Code, step.Verdict.Gap!.Value));
        Assert.Equal(LightColor.Green, step.Light.Color);
        Assert.Equal((TargetKind.Direction, "P11", 0.02m), (narrowing.Kind, narrowing.Verdict.Method.Code, narrowing.Verdict.Gap!.Value));
        Assert.Equal("这种目标不作预测", narrowing.ForecastReasons.Single().Chinese);
    }

    [Fact]
    public void Maps_the_goal_of_2030_to_the_method_over_years()
    {
        Fact fact = SampleFiles.Read("yiwu-2026").Facts.Single(static fact => fact is { Nature: Nature.Target, Indicator.Id: "gdp", Measure: Measure.Level });
        TargetCase target = new(fact, Invented.Find("gdp"), [Year(2025, 269_330_000_000m), Year(2026, 282_796_500_000m)]) { PlanYear = 2026 };
        TargetAssessment assessed = TargetAssessment.Of(target, Usual, new DateOnly(2027, 2, 1));

        Assert.Equal((TargetKind.LaterYear, "L01"), (assessed.Kind, assessed.Verdict.Method.Code));
        Assert.Equal(0.7015m, decimal.Round(assessed.Verdict.Reached!.Value, 4));
        Assert.Equal(("moderate_progress", LightColor.Yellow), (assessed.Verdict.Label, assessed.Light.Color));
        Assert.Equal(7.67m, decimal.Round(assessed.Verdict.Pace!.Value, 2));
        Assert.Contains("从哪一年算起", TargetAssessment.Of(target with { PlanYear = null }, Usual, Day).Verdict.Reasons.Single().Chinese, StringComparison.Ordinal);
        // Before a year of the plan is over there is nothing to judge by.
        Assert.Equal(ScheduleStatus.NotJudged, TargetAssessment.Of(target, Usual, Day).Verdict.Status);

        static SeriesPoint Year(int year, decimal value) => Invented.Point(Period.OfYear(year), value, "CNY", PointMeasure.Level);
    }

    [Fact]
    public void Finds_a_method_for_every_target_of_the_sample_and_says_what_it_needs()
    {
        int judged = 0;
        foreach (Fact fact in SampleFiles.Read("yunzhou-2026").Facts.Where(static fact => fact.Nature == Nature.Target))
        {
            var target = new TargetCase(fact, fact.Indicator.Id is { } id ? Invented.Find(id) : null, []);
            TargetAssessment assessed = TargetAssessment.Of(target, Usual, Day);
            Assert.Equal(ScheduleStatus.NotJudged, assessed.Verdict.Status);
            Assert.Equal(LightColor.Gray, assessed.Light.Color);
            Assert.All(assessed.Verdict.Reasons, static reason => Assert.Contains("需要", reason.Chinese, StringComparison.Ordinal));
            Assert.NotEmpty(assessed.Verdict.Reasons);
            Assert.Null(assessed.Forecast);
            judged++;
        }

        Assert.True(judged > 40);
    }

    [Theory]
    [InlineData("gdp", Measure.Growth, TargetKind.Growth, "P03")]
    [InlineData("industrial-value-added-above-scale", Measure.Growth, TargetKind.Growth, "P03")]
    [InlineData("fai", Measure.Growth, TargetKind.Growth, "P03")]
    [InlineData("retail-sales", Measure.Growth, TargetKind.Growth, "P03")]
    [InlineData("general-budget-revenue", Measure.Growth, TargetKind.Growth, "P03")]
    [InlineData("goods-trade", Measure.Growth, TargetKind.Growth, "P03")]
    [InlineData("cpi", Measure.Growth, TargetKind.Growth, "P03")]
    [InlineData("energy-intensity", Measure.Growth, TargetKind.Growth, "P03")]
    [InlineData("new-urban-jobs", Measure.Change, TargetKind.Flow, "P02")]
    [InlineData("grain-output", Measure.Level, TargetKind.Flow, "P02")]
    [InlineData("surveyed-unemployment", Measure.Level, TargetKind.Ceiling, "P06")]
    [InlineData("rd-intensity", Measure.Level, TargetKind.Ceiling, "P07")]
    [InlineData("income-per-capita", Measure.Growth, TargetKind.InStep, "P10")]
    public void Maps_the_main_targets_of_the_sample(string id, Measure measure, TargetKind kind, string code)
    {
        Fact fact = SampleFiles.Read("yunzhou-2026").Facts.First(fact =>
            fact.Nature == Nature.Target && fact.Period?.Label == "2026" && fact.Indicator.Id == id && fact.Measure == measure);
        SeriesPoint[] points = kind switch
        {
            TargetKind.Growth or TargetKind.InStep => [.. Rates()],
            TargetKind.Flow => [.. Invented.Amounts(fact.Value.Number!.Value * 0.7m, 6, 2020, 2026, 6, fact.Value.Unit!)],
            _ => [.. Enumerable.Range(1, 6).Select(static m => Invented.Point(Period.OfMonths(2026, m, m), 3.2m, "%", PointMeasure.Level))],
        };
        TargetAssessment assessed = TargetAssessment.Of(new TargetCase(fact, Invented.Find(id), points) { Reference = [.. Rates()] }, Usual, Day);

        Assert.Equal((kind, code), (assessed.Kind, assessed.Verdict.Method.Code));
        Assert.NotEqual(LightColor.Gray, assessed.Light.Color);
        Assert.NotEmpty(assessed.Verdict.Sums);
        Assert.Equal(kind is TargetKind.Growth or TargetKind.Flow, assessed.Forecast is not null);
    }

    [Fact]
    public void Widens_the_interval_where_the_figures_of_the_year_may_be_revised()
    {
        SeriesPoint[] points = [.. Invented.Amounts(1_000m, 8, 2020, 2026, 6)];
        SeriesPoint[] preliminary = [.. points.Select(static point => point with { IsPreliminary = point.Period.To.Year == 2026 })];
        SeriesPoint[] revised = [.. preliminary.Select(static point => point.Period.To.Year == 2025 ? point with { FirstPublished = point.Value * (point.Period.To.Month % 2 == 0 ? 1.04m : 0.96m) } : point)];

        TargetForecast settled = Of(points, []);
        TargetForecast unknown = Of(preliminary, ["没有一个数修订过", "没有计入修订"]);
        TargetForecast wide = Of(revised, ["按过去11个修订过的数（标准差4.", "放宽了区间"]);

        Assert.Equal(settled.ToString(), (unknown with { Methods = settled.Methods }).ToString());
        Assert.Equal(settled.Value, wide.Value);
        Assert.True(wide.High - wide.Low > 1.5m * (settled.High - settled.Low), $"{wide.Low}–{wide.High} against {settled.Low}–{settled.High}");
        Assert.True(wide.Low < settled.Low && wide.High > settled.High);

        static TargetForecast Of(SeriesPoint[] points, string[] reasons)
        {
            TargetAssessment assessed = TargetAssessment.Of(Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast, points), Usual, Day);
            string said = string.Join('；', assessed.ForecastReasons.Select(static reason => reason.Chinese));
            Assert.All(reasons, reason => Assert.Contains(reason, said, StringComparison.Ordinal));
            Assert.Equal(reasons.Length > 0, said.Contains("初步数", StringComparison.Ordinal));
            return assessed.Forecast!;
        }
    }

    [Fact]
    public void Leaves_the_forecast_out_where_none_is_asked_for()
    {
        TargetCase target = Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6));
        TargetAssessment assessed = TargetAssessment.Of(target, Usual, Day, forecasts: false);

        Assert.Null(assessed.Forecast);
        Assert.Equal("没有要求预测", assessed.ForecastReasons.Single().Chinese);
        Assert.Equal(TargetAssessment.Of(target, Usual, Day).Verdict.Gap, assessed.Verdict.Gap);
    }

    [Fact]
    public void Leaves_to_the_end_what_only_the_end_can_show()
    {
        TargetCase fall = Invented.Case("energy-intensity", Measure.Change, -12, Comparator.AtMost);
        TargetCase doubled = Invented.Case("gdp", Measure.Multiple, 2, Comparator.AtLeast, [Year(2020, 100), Year(2026, 160)]);
        TargetAssessment open = TargetAssessment.Of(fall with { Target = fall.Target with { Period = Period.OfYears(2026, 2030) } }, Usual, Day);
        TargetAssessment twice = TargetAssessment.Of(doubled with { Target = doubled.Target with { Period = Period.OfYears(2021, 2030) } }, Usual, new DateOnly(2027, 2, 1));

        Assert.Contains("到期核对", open.Verdict.Reasons.Single().Chinese, StringComparison.Ordinal);
        Assert.Equal("L01", twice.Verdict.Method.Code);
        Assert.Equal("substantial_progress", twice.Verdict.Label);
        Assert.Equal(LightColor.Green, twice.Light.Color);
        Assert.Contains("公布的界线", twice.Light.Rule.Chinese, StringComparison.Ordinal);
        Assert.Equal(200m, twice.Verdict.Sums[0].Inputs.Single(static input => input.Name == "目标").Number.Value);

        static SeriesPoint Year(int year, decimal value) => Invented.Point(Period.OfYear(year), value, "CNY", PointMeasure.Level);
    }

    [Fact]
    public void Judges_an_amount_by_the_season_of_five_years_and_forecasts_by_three_methods()
    {
        TargetCase target = Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6));
        TargetAssessment assessed = TargetAssessment.Of(target, Usual, Day);

        Assert.Equal((TargetKind.Flow, "P02"), (assessed.Kind, assessed.Verdict.Method.Code));
        Assert.Equal(10, assessed.Verdict.Sums[1].Inputs.Count);
        Assert.NotNull(assessed.Verdict.Pace);
        Assert.Equal(3, assessed.Forecast!.Methods.Count);
        Assert.InRange(assessed.Forecast.Value, 1571m, 1603m);
        Assert.True(assessed.Forecast.Low < assessed.Forecast.Value && assessed.Forecast.Value < assessed.Forecast.High);
        Assert.InRange(assessed.Forecast.Probability!.Value, 5, 45);
        Assert.Equal(assessed.Forecast.ToString(), TargetAssessment.Of(target, Usual, Day).Forecast!.ToString());
    }

    [Fact]
    public void Knows_only_what_was_published_by_the_day()
    {
        TargetCase target = Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6));

        Assert.Equal("2026-01..2026-05", TargetAssessment.Of(target, Usual, new DateOnly(2026, 7, 19)).KnownTo!.Label);
        Assert.Equal("2026-01..2026-06", TargetAssessment.Of(target, Usual, new DateOnly(2026, 7, 20)).KnownTo!.Label);
        Assert.Equal(ScheduleStatus.NotJudged, TargetAssessment.Of(target, Usual, new DateOnly(2026, 2, 10)).Verdict.Status);
    }

    [Fact]
    public void Takes_of_several_vintages_the_one_published_last_before_the_day()
    {
        SeriesPoint first = Invented.Point(Period.OfMonths(2026, 1, 6), 100m, "CNY", PointMeasure.LevelToDate);
        TargetCase target = Invented.Case("exports", Measure.Level, 200m, Comparator.AtLeast, [first with { Value = 90m, Published = new DateOnly(2026, 8, 20) }, first]);

        Assert.Equal(50m, TargetAssessment.Of(target, Usual, new DateOnly(2026, 8, 19)).Verdict.Reached);
        Assert.Equal(45m, TargetAssessment.Of(target, Usual, new DateOnly(2026, 8, 20)).Verdict.Reached);
    }

    [Fact]
    public void Refuses_other_prices_scopes_and_units_and_says_what_is_needed()
    {
        SeriesPoint amount = Invented.Point(Period.OfMonths(2026, 1, 6), 100m, "CNY", PointMeasure.LevelToDate);
        SeriesPoint before = Invented.Point(Period.OfMonths(2025, 1, 6), 95m, "CNY", PointMeasure.LevelToDate);
        TargetAssessment prices = TargetAssessment.Of(Invented.Case("gdp", Measure.Growth, 7, Comparator.AtLeast, [amount, before]), Usual, Day);
        TargetAssessment scope = TargetAssessment.Of(Invented.Case("exports", Measure.Level, 200m, Comparator.AtLeast, [amount with { Scope = "限上" }]), Usual, Day);
        TargetAssessment unit = TargetAssessment.Of(Invented.Case("exports", Measure.Level, 200m, Comparator.AtLeast, [amount with { Unit = "USD" }]), Usual, Day);

        Assert.Equal("口径不同，不可判断：目标是不变价，数据是现价、单位CNY；需要不变价的数", prices.Verdict.Reasons.Single().Chinese);
        Assert.StartsWith("口径不同，不可判断：", scope.Verdict.Reasons.Single().Chinese, StringComparison.Ordinal);
        Assert.Contains("单位USD", unit.Verdict.Reasons.Single().Chinese, StringComparison.Ordinal);
        Assert.All(new[] { prices, scope, unit }, static assessed => Assert.Equal(LightColor.Gray, assessed.Light.Color));
    }

    [Fact]
    public void Computes_growth_from_amounts_only_in_current_prices()
    {
        TargetCase target = Invented.Case("exports", Measure.Growth, 10, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 6));
        TargetAssessment assessed = TargetAssessment.Of(target, Usual, Day);

        Assert.InRange(assessed.Verdict.Reached!.Value, 7m, 9m);
        Assert.StartsWith("computed", assessed.Verdict.Sums[0].Inputs[0].Number.Source, StringComparison.Ordinal);
        Assert.NotNull(assessed.Verdict.Pace);
        Assert.InRange(assessed.Forecast!.Value, 6.5m, 9.5m);
        Assert.Equal(3, assessed.Forecast.Methods.Count);
    }

    [Fact]
    public void Says_that_January_alone_is_no_period()
    {
        TargetCase target = Invented.Case("exports", Measure.Level, 200m, Comparator.AtLeast, [Invented.Point(Period.OfMonths(2026, 1, 1), 9m, "CNY", PointMeasure.Level)]);

        Assert.Contains("1月单独不成一期", TargetAssessment.Of(target, Usual, Day).Verdict.Reasons.Single().Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_months_and_takes_quarters_where_there_are_no_months()
    {
        SeriesPoint[] months = [.. new[] { (1, 2, 20m), (3, 3, 11m), (4, 4, 10m) }.Select(static m => Invented.Point(Period.OfMonths(2026, m.Item1, m.Item2), m.Item3, "CNY", PointMeasure.Level))];
        TargetAssessment summed = TargetAssessment.Of(Invented.Case("exports", Measure.Level, 123m, Comparator.AtLeast, months), Usual, Day);
        IEnumerable<SeriesPoint> quarters = Invented.Amounts(1_000m, 6, 2020, 2026, 6).Where(static point => point.Period.To.Month % 3 == 0);
        TargetAssessment quarterly = TargetAssessment.Of(Invented.Case("gdp", Measure.Level, 1_500m, Comparator.AtLeast, quarters), Usual, Day);

        Assert.Equal(100 * 41m / 123m, summed.Verdict.Reached);
        Assert.Equal("P01", summed.Verdict.Method.Code);
        Assert.Contains("改用序时进度", summed.Verdict.Reasons[^1].Chinese, StringComparison.Ordinal);
        Assert.Equal("不作预测：数据太少", summed.ForecastReasons[0].Chinese);
        Assert.Equal(3, quarterly.Forecast!.Methods.Count);
    }

    [Fact]
    public void Judges_stocks_ceilings_ranks_and_plans()
    {
        TargetAssessment firms = TargetAssessment.Of(
            Invented.Case("business-entities", Measure.Level, 1_120m, Comparator.AtLeast, [Invented.Point(Period.OfYear(2025), 1_000m, "户", PointMeasure.Level), Invented.Point(Period.OfMonths(2026, 6, 6), 1_050m, "户", PointMeasure.Level)]),
            Usual, Day);
        TargetAssessment jobless = TargetAssessment.Of(
            Invented.Case("surveyed-unemployment", Measure.Level, 5.5m, Comparator.AtMost, [.. Enumerable.Range(3, 4).Select(static m => Invented.Point(Period.OfMonths(2026, m, m), 5.2m, "%", PointMeasure.Level)), Invented.Point(Period.OfMonths(2026, 1, 2), 5.3m, "%", PointMeasure.Level)]),
            Usual, Day);
        TargetAssessment rank = TargetAssessment.Of(
            Invented.Case("exports", Measure.Rank, 3, Comparator.AtLeast, [Invented.Point(Period.OfMonths(2026, 1, 6), 4, null, PointMeasure.Rank)]), Usual, Day);
        TargetCase plan = Invented.Case("gdp", Measure.AverageGrowth, 6, Comparator.AtLeast, Invented.Rates((2026, 12, 5)));
        TargetAssessment average = TargetAssessment.Of(plan with { Target = plan.Target with { Period = Period.OfYears(2026, 2030) } }, Usual, new DateOnly(2027, 2, 1));

        Assert.Equal((TargetKind.Stock, "P04", -10m), (firms.Kind, firms.Verdict.Method.Code, firms.Verdict.Gap!.Value));
        Assert.Equal((TargetKind.Ceiling, "P06"), (jobless.Kind, jobless.Verdict.Method.Code));
        Assert.Equal(5, jobless.Verdict.Sums[0].Inputs.Count);
        TargetAssessment published = TargetAssessment.Of(
            Invented.Case("surveyed-unemployment", Measure.Level, 5.5m, Comparator.AtMost, [Invented.Point(Period.OfMonths(2026, 1, 6), 5.2m, "%", PointMeasure.LevelToDate)]), Usual, Day);
        Assert.Equal(5.8m, published.Verdict.Pace!.Value);
        Assert.Equal((TargetKind.Rank, LightColor.Yellow), (rank.Kind, rank.Light.Color));
        Assert.Equal((TargetKind.AverageGrowth, "P08"), (average.Kind, average.Verdict.Method.Code));
        Assert.Equal(6.25m, decimal.Round(average.Verdict.Pace!.Value, 2));
    }

    [Fact]
    public void Follows_the_configuration_and_knows_its_indicators()
    {
        var own = ProgressConfiguration.Parse("""{ "indicators": { "exports": { "method": "time", "yellow": 9 } } }""");
        TargetCase target = Invented.Case("exports", Measure.Level, 1_620m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 4));
        TargetAssessment assessed = TargetAssessment.Of(target, own, Day);

        Assert.Equal("P01", assessed.Verdict.Method.Code);
        Assert.Equal(LightColor.Yellow, assessed.Light.Color);
        Assert.Contains("9 个百分点", assessed.Light.Rule.Chinese, StringComparison.Ordinal);
        Assert.All(Usual.Indicators.Keys, static id => Assert.NotNull(Invented.Find(id)));
    }

    [Fact]
    public void Judges_a_year_that_is_over_by_the_whole_of_it()
    {
        TargetCase target = Invented.Case("exports", Measure.Level, 1_500m, Comparator.AtLeast, Invented.Amounts(1_000m, 8, 2020, 2026, 12));
        TargetAssessment assessed = TargetAssessment.Of(target, Usual, new DateOnly(2027, 3, 1));

        Assert.Equal(ScheduleStatus.Achieved, assessed.Verdict.Status);
        Assert.Equal("2026", assessed.KnownTo!.Label);
        Assert.Null(assessed.Forecast);
    }

    private static IEnumerable<SeriesPoint> Rates() =>
        Invented.Rates((2026, 6, 6.4m), (2025, 6, 6.1m), (2025, 12, 6.0m), (2024, 6, 5.2m), (2024, 12, 5.6m), (2023, 6, 6.8m), (2023, 12, 6.5m));

    private static Fact Digest(string id, Comparator? comparator = null) => SampleFiles.Read("yiwu-2026").Facts.First(fact =>
        fact.Nature == Nature.Target && fact.Period?.Label == "2026"
        && (comparator is null ? fact.Indicator.Id == id && fact.Measure == Measure.Growth : fact.Comparator == comparator && (id == "income" || fact.Indicator.Id == id)));
}
