using Lantu.Analysis.Progress;
using Xunit;

namespace Lantu.Tests.Analysis.Progress;

public sealed class WithinYearTests
{
    private static readonly FlowTarget Exports = new()
    {
        Target = Of(8403.05m),
        ToDate = Of(2398.2m),
        Elapsed = ElapsedTime.OfMonths(4)!,
        Past = [new(2025, Of(2032.4m), Of(7307m))],
    };

    [Fact]
    public void Sees_exports_behind_an_even_pace()
    {
        ProgressVerdict verdict = Exports.ByTime();

        Assert.Equal(28.54m, Rounded(verdict.Reached));
        Assert.Equal(33.33m, Rounded(verdict.Expected));
        Assert.Equal(-4.79m, Rounded(verdict.Gap));
        Assert.Equal(ScheduleStatus.Behind, verdict.Status);
        Assert.Equal(13.84m, Rounded(verdict.Pace!.Value));
    }

    [Fact]
    public void Sees_the_same_exports_ahead_of_last_years_season_and_says_that_one_year_is_little()
    {
        ProgressVerdict verdict = Exports.BySeason();

        Assert.Equal(27.81m, Rounded(verdict.Expected));
        Assert.Equal(0.73m, Rounded(verdict.Gap));
        Assert.Equal(ScheduleStatus.Ahead, verdict.Status);
        Assert.Equal(6004.85m, verdict.Sums.Single(static sum => sum.Name.Chinese == "余下须完成").Result);
        Assert.Contains("只用上一年", verdict.Reasons.Single().Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_every_input_of_a_sum_with_its_source()
    {
        ProgressSum sum = Exports.ByTime().Sums[0];

        Assert.Equal("完成率 = 累计 ÷ 目标 = 28.5396%（累计 2398.2CNY，目标 8403.05CNY）", sum.Written);
        Assert.All(sum.Inputs, static input => Assert.Equal("测试", input.Number.Source));
    }

    [Fact]
    public void Takes_the_median_of_up_to_five_years()
    {
        FlowTarget target = Exports with
        {
            Past = [Year(2025, 30), Year(2024, 20), Year(2023, 26), Year(2022, 25), Year(2021, 90), Year(2020, 1)],
        };

        Assert.Equal(26m, target.BySeason().Expected);
        Assert.Equal(26m, (target with { Past = [.. target.Past.Take(3)] }).BySeason().Expected);
        Assert.Equal(30m, (target with { Past = [.. target.Past.Take(2)] }).BySeason().Expected);
    }

    [Fact]
    public void Knows_a_target_that_is_reached_early()
    {
        FlowTarget target = Exports with { ToDate = Of(9000m) };

        Assert.Equal(ScheduleStatus.Achieved, target.ByTime().Status);
        Assert.Null(target.ByTime().Pace);
    }

    [Fact]
    public void Says_what_is_needed_where_it_cannot_judge()
    {
        ProgressVerdict verdict = (Exports with { ToDate = null }).ByTime();

        Assert.Equal(ScheduleStatus.NotJudged, verdict.Status);
        Assert.Null(verdict.Gap);
        Assert.Contains("需要", verdict.Reasons.Single().Chinese, StringComparison.Ordinal);
        Assert.Equal("没有本年累计数；需要同一指标、同一口径的本年累计数", verdict.Reasons.Single().Chinese);
        Assert.Contains("目标不是正数", (Exports with { Target = Of(0m) }).ByTime().Reasons.Single().Chinese, StringComparison.Ordinal);
        Assert.Contains("上一年", (Exports with { Past = [] }).BySeason().Reasons.Single().Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_January_and_February_as_one_period()
    {
        Assert.Null(ElapsedTime.OfMonths(1));
        Assert.Null(ElapsedTime.OfMonths(13));
        Assert.Equal(2m / 12, ElapsedTime.OfMonths(2)!.Part);
        Assert.Equal(60m / 366, ElapsedTime.OfDays(new DateOnly(2024, 2, 29)).Part);
    }

    [Fact]
    public void Computes_the_growth_that_the_rest_needs_from_last_years_weights()
    {
        var target = new GrowthTarget { Target = Of(8m), ToDate = Of(7m), Elapsed = ElapsedTime.OfMonths(6)!, Weight = Of(0.48m) };
        ProgressVerdict verdict = target.Judge();

        Assert.Equal(-1m, verdict.Gap);
        Assert.Equal(8.92m, Rounded(verdict.Pace!.Value));

        // In levels: 48 × 1.07 + 52 × 1.0892… = 108.
        Assert.Equal(108m, (48m * 1.07m) + (52m * (1 + (verdict.Pace.Value / 100))), 12);
        Assert.Contains("比重", (target with { Weight = null }).Judge().Reasons.Single().Chinese, StringComparison.Ordinal);
        Assert.Equal(ScheduleStatus.Ahead, (target with { LessIsBetter = true }).Judge().Status);
    }

    [Fact]
    public void Walks_a_stock_along_a_line_or_along_a_rate()
    {
        var firms = new StockTarget { Target = Of(1120m), Base = Of(1000m), Now = Of(1050m), Month = 6 };
        var loans = new StockTarget { Target = Of(1100m), Base = Of(1000m), Now = Of(1050m), Month = 6 };

        Assert.Equal(1060m, firms.Linear().Expected);
        Assert.Equal(11.67m, Rounded(firms.Linear().Pace!.Value));
        Assert.Equal(ScheduleStatus.Behind, firms.Linear().Status);
        Assert.Equal(1048.81m, Rounded(loans.Geometric().Expected));
        Assert.Equal(ScheduleStatus.Ahead, loans.Geometric().Status);
        Assert.Equal(ScheduleStatus.Ahead, (firms with { Target = Of(900m), Now = Of(940m) }).Linear().Status);
        Assert.Equal(ScheduleStatus.Achieved, (firms with { Target = Of(900m), Now = Of(899m) }).Linear().Status);
        Assert.Equal(ScheduleStatus.NotJudged, (firms with { Base = null }).Linear().Status);
    }

    [Fact]
    public void Allows_the_rest_of_the_year_what_a_ceiling_leaves()
    {
        var rate = new CeilingTarget
        {
            Limit = Of(5.5m),
            Months = [new("1—2月", 2, Of(5.3m)), new("3月", 1, Of(5.2m)), new("4月", 1, Of(5.2m)), new("5月", 1, Of(5.1m)), new("6月", 1, Of(5.1m))],
        };
        ProgressVerdict verdict = rate.ByAverage();

        Assert.Equal(5.2m, verdict.Reached);
        Assert.Equal(5.8m, verdict.Pace!.Value);
        Assert.Equal(ScheduleStatus.Ahead, verdict.Status);
        Assert.Equal(0.4m, rate.ByPoint().Gap);
        Assert.Equal(ScheduleStatus.Behind, (rate with { IsFloor = true }).ByPoint().Status);
    }

    [Fact]
    public void Computes_what_the_remaining_years_of_a_plan_need()
    {
        var plan = new AverageGrowthTarget { Target = Of(6m), Years = 5, Known = [new(2026, Of(5m)), new(2027, Of(5.5m))] };

        Assert.Equal(6.5m, Rounded(plan.Judge().Pace!.Value));
        Assert.Equal(ScheduleStatus.Behind, plan.Judge().Status);
        Assert.Equal(ScheduleStatus.NotJudged, (plan with { Known = [] }).Judge().Status);
    }

    [Fact]
    public void Compares_ranks_rates_in_step_and_directions()
    {
        Assert.Equal(-2m, SimpleTargets.Rank(Of(3m), Of(5m)).Gap);
        Assert.Equal(ScheduleStatus.Achieved, SimpleTargets.Rank(Of(3m), Of(3m)).Status);
        Assert.Equal(ScheduleStatus.Ahead, SimpleTargets.InStep(Of(5.1m), Of(5.6m), 1).Status);
        Assert.Equal(-0.1m, SimpleTargets.InStep(Of(4.5m), Of(5.6m), 1).Gap);
        Assert.Equal(0.02m, SimpleTargets.Direction(Of(1.94m), Of(1.96m), upward: false).Gap);
        Assert.Equal(ScheduleStatus.Behind, SimpleTargets.Direction(Of(1.97m), Of(1.96m), upward: false).Status);
        Assert.Equal(ScheduleStatus.OnSchedule, SimpleTargets.Direction(Of(1.96m), Of(1.96m), upward: false).Status);
    }

    private static PastYear Year(int year, decimal share) => new(year, Of(share), Of(100m));

    private static SourcedNumber Of(decimal value) => new(value, "CNY", "测试");

    private static decimal Rounded(decimal? value) => decimal.Round(value!.Value, 2, MidpointRounding.AwayFromZero);
}
