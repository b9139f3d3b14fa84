using Lantu.Analysis.Forecasts;
using Xunit;

namespace Lantu.Tests.Analysis.Forecasts;

public sealed class SpringFestivalTests
{
    [Theory]
    [InlineData(2019, "2019-02-05")]
    [InlineData(2020, "2020-01-25")]
    [InlineData(2023, "2023-01-22")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    public void Knows_the_day(int year, string day) => Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), SpringFestival.DateOf(year));

    [Fact]
    public void Leaks_into_March_only_where_it_is_late()
    {
        Assert.Equal(1, SpringFestival.ShareBeforeMarch(2020));
        Assert.Equal(19 / 28.0, SpringFestival.ShareBeforeMarch(2026));
        Assert.Equal(0, Enumerable.Range(1951, 100).Average(SpringFestival.Regressor), 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(static () => SpringFestival.DateOf(2101));
    }

    [Fact]
    public void Finds_an_effect_that_was_put_in_and_takes_it_out_again()
    {
        var random = new SteadyRandom(5);
        var values = new double[11 * 10];
        for (int t = 0; t < values.Length; t++)
        {
            double regressor = SpringFestival.Regressor(2015 + (t / 11));
            double factor = (t % 11) switch { 0 => Math.Exp(-0.3 * regressor), 1 => Math.Exp(0.6 * regressor), _ => 1 };
            values[t] = (t % 11 == 0 ? 20 : 10) * factor * (1 + (0.005 * random.Normal()));
        }

        FestivalEffect effect = FestivalEffect.Of(new YearSeries(2015, 11, values));

        Assert.True(effect.IsPlain);
        Assert.Equal(Math.Exp(-0.3 * SpringFestival.Regressor(2026)), effect.Factor(2026, 0), 0.01);
        Assert.Equal(Math.Exp(0.6 * SpringFestival.Regressor(2026)), effect.Factor(2026, 1), 0.02);
        Assert.Equal(1, effect.Factor(2026, 2));
    }

    [Fact]
    public void Sees_no_effect_in_noise_in_quarters_or_in_few_years()
    {
        var random = new SteadyRandom(6);
        double[] values = [.. Enumerable.Range(0, 88).Select(_ => 10 * (1 + (0.05 * random.Normal())))];

        Assert.False(FestivalEffect.Of(new YearSeries(2015, 11, values)).IsPlain);
        Assert.False(FestivalEffect.Of(new YearSeries(2015, 4, values)).IsPlain);
        Assert.False(FestivalEffect.Of(new YearSeries(2015, 11, values[..44])).IsPlain);
        Assert.False(FestivalEffect.Of(new YearSeries(1800, 11, values)).IsPlain);
    }
}
