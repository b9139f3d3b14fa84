using Lantu.Analysis.Forecasts;
using Xunit;

namespace Lantu.Tests.Analysis.Forecasts;

public sealed class YearForecastTests
{
    // 一年11期，1—2月为一期。
    private static readonly double[] Season = [14.5, 8.2, 8.1, 8.4, 8.6, 8.3, 8.5, 8.7, 8.9, 9.0, 8.8];

    [Fact]
    public void Forecasts_exports_by_last_years_share()
    {
        // The worked case: 2398.2 of 2026 against 2032.4 of 7307; two periods a year, so the share method stands alone.
        var series = new YearSeries(2023, 2, [1500, 4000, 1700, 4300, 2032.4, 7307 - 2032.4, 2398.2]);
        YearForecast forecast = YearForecast.Of(series, models: false);

        Assert.Equal(8622.1, forecast.Mean!.Value, 0.1);
        Assert.Equal("同期比重法", forecast.Parts.Single().Name);
        Assert.Equal(forecast.Mean.Value, forecast.Quantile(0.5)!.Value, 1e-3);
        Assert.True(forecast.ChanceOfReaching(8403.05) > 0.5);

        // r of 2024 and 2025 about zero, Student with two degrees: by hand.
        double first = Math.Log(6000 / (5500 * 1700 / 1500.0));
        double second = Math.Log(7307 / (6000 * 2032.4 / 1700));
        double deviation = Math.Sqrt(((first * first) + (second * second)) / 2);
        Assert.Equal(1 - Distributions.StudentBelow(Math.Log(8403.05 / forecast.Mean.Value) / deviation, 2), forecast.ChanceOfReaching(8403.05)!.Value, 1e-9);
    }

    [Fact]
    public void Takes_the_mean_of_three_methods_and_of_their_chances()
    {
        YearForecast forecast = YearForecast.Of(Growing(2019, 7, 5));

        Assert.Equal(3, forecast.Parts.Count);
        Assert.Equal(forecast.Parts.Average(static part => part.Mean), forecast.Mean!.Value, 1e-9);
        Assert.Empty(forecast.Reasons);
        double low = forecast.Quantile(0.1)!.Value;
        double high = forecast.Quantile(0.9)!.Value;
        Assert.True(low < forecast.Mean && forecast.Mean < high);
        Assert.Equal(0.9, forecast.ChanceOfReaching(low)!.Value, 0.01);
        Assert.Equal(0.1, forecast.ChanceOfReaching(high)!.Value, 0.01);
    }

    [Fact]
    public void Hits_a_year_that_goes_on_as_before()
    {
        YearSeries series = Growing(2018, 8, 4);
        double actual = Growing(2018, 8, 11).Values.TakeLast(11).Sum();

        Assert.Equal(1, YearForecast.Of(series).Mean!.Value / actual, 0.02);
    }

    [Fact]
    public void Gives_the_same_twice()
    {
        YearSeries series = Growing(2019, 7, 3);

        Assert.Equal(YearForecast.Of(series).Quantile(0.1), YearForecast.Of(series).Quantile(0.1));
    }

    [Fact]
    public void Makes_no_forecast_of_too_little_and_says_so()
    {
        YearForecast none = YearForecast.Of(Growing(2025, 2, 4));

        Assert.Null(none.Mean);
        Assert.Null(none.ChanceOfReaching(100));
        Assert.Null(none.Quantile(0.5));
        Assert.Equal(2, none.Reasons.Count);
        Assert.Contains("至少要3年", none.Reasons[1].Chinese, StringComparison.Ordinal);
        Assert.Null(YearForecast.OfGrowth(5, [(4, 4.5)]).Mean);
    }

    [Fact]
    public void Forecasts_a_whole_year_of_which_nothing_is_known_by_the_models_alone()
    {
        YearForecast forecast = YearForecast.Of(Growing(2019, 7, 0));

        Assert.Equal(2, forecast.Parts.Count);
        Assert.Single(forecast.Reasons);
    }

    [Fact]
    public void Forecasts_a_count_at_the_years_end()
    {
        double[] counts = [.. Enumerable.Range(0, 54).Select(static t => 1000 + (8.0 * t) + (3 * Math.Sin(t)))];
        YearForecast forecast = YearForecast.Of(new YearSeries(2022, 12, counts) { IsStock = true });

        Assert.Equal(3, forecast.Parts.Count);
        Assert.Equal(1000 + (8 * 59), forecast.Mean!.Value, 15.0);
    }

    [Fact]
    public void Lets_growth_to_date_stray_as_it_strayed_before()
    {
        YearForecast forecast = YearForecast.OfGrowth(6, [(5, 5.4), (6.2, 6.0), (7, 6.1), (5.5, 5.6)]);

        Assert.Equal(106, forecast.Mean!.Value, 1e-9);
        Assert.Equal(0.5, forecast.ChanceOfReaching(106)!.Value, 1e-9);
        Assert.InRange(forecast.ChanceOfReaching(105)!.Value, 0.9, 0.99);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(0.024, 5)]
    [InlineData(0.374, 35)]
    [InlineData(0.376, 40)]
    [InlineData(0.99, 95)]
    [InlineData(1, 95)]
    public void Shows_chances_in_steps(double chance, int shown) => Assert.Equal(shown, ShownProbability.Of(chance));

    // A little noise, the same each time, so that the models have something to learn.
    private static YearSeries Growing(int first, int whole, int known)
    {
        var random = new SteadyRandom(11);
        return new(first, 11, [.. Enumerable.Range(0, (11 * (whole - 1)) + known).Select(t => Season[t % 11] * Math.Pow(1.06, t / 11.0) * (1 + (0.01 * random.Normal())))]);
    }
}
