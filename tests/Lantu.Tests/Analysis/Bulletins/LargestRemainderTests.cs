using CsCheck;
using Lantu.Analysis.Bulletins;
using Xunit;

namespace Lantu.Tests.Analysis.Bulletins;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(new[] { 1, 1, 1 }, 1, "33.4 33.3 33.3")]
    [InlineData(new[] { 12, 3, 20, 4, 2 }, 1, "29.3 7.3 48.8 9.7 4.9")]
    [InlineData(new[] { 1, 2 }, 0, "33 67")]
    [InlineData(new[] { 5, 0, 5 }, 1, "50.0 0.0 50.0")]
    [InlineData(new[] { 0, 0 }, 1, "0 0")]
    [InlineData(new[] { 7 }, 1, "100.0")]
    public void Adds_up(int[] counts, int decimals, string expected) =>
        Assert.Equal(expected, string.Join(' ', LargestRemainder.Percents(counts, decimals).Select(static percent => percent.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Sums_to_a_hundred_and_stays_within_a_step_of_the_truth() => Gen.Select(Gen.Int[0, 100_000].Array[1, 12], Gen.Int[0, 3]).Sample(static (counts, decimals) =>
    {
        IReadOnlyList<decimal> percents = LargestRemainder.Percents(counts, decimals);
        long whole = counts.Sum(static count => (long)count);
        if (whole == 0)
        {
            return;
        }

        decimal step = 1m / (decimal)Math.Pow(10, decimals);
        Assert.Equal(100m, percents.Sum());
        Assert.All(percents.Zip(counts), pair => Assert.True(Math.Abs(pair.First - (pair.Second * 100m / whole)) < step));
    });
}
