using Lantu.Analysis.Forecasts;
using Xunit;

namespace Lantu.Tests.Analysis.Forecasts;

public sealed class DistributionTests
{
    [Theory]
    [InlineData(-3, 0.0013498980316300945)]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(-6, 9.865876450376946e-10)]
    public void Knows_the_normal_distribution_both_ways(double value, double below)
    {
        Assert.Equal(1, Distributions.NormalBelow(value) / below, 1e-9);
        Assert.Equal(value, Distributions.NormalQuantile(below), 1e-9);
    }

    // From the tables: 95 % and 97.5 % points.
    [Theory]
    [InlineData(1, 0.975, 12.706204736432095)]
    [InlineData(3, 0.95, 2.3533634348018233)]
    [InlineData(5, 0.975, 2.5705818356363141)]
    [InlineData(30, 0.05, -1.6972608943617378)]
    public void Knows_the_distribution_of_Student_both_ways(int freedom, double below, double value)
    {
        Assert.Equal(value, Distributions.StudentQuantile(below, freedom), 1e-7);
        Assert.Equal(below, Distributions.StudentBelow(value, freedom), 1e-9);
    }

    [Fact]
    public void Draws_the_same_numbers_from_the_same_seed_and_spreads_them_as_it_should()
    {
        var random = new SteadyRandom(2026);
        var again = new SteadyRandom(2026);
        double[] draws = [.. Enumerable.Range(0, 20000).Select(_ => random.Normal())];

        Assert.All(draws.Take(100), draw => Assert.Equal(draw, again.Normal()));
        Assert.NotEqual(draws[0], new SteadyRandom(2027).Normal());
        Assert.Equal(0, draws.Average(), 0.02);
        Assert.Equal(1, draws.Average(static draw => draw * draw), 0.03);
    }
}
