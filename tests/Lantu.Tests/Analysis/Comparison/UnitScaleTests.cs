using Lantu.Analysis.Comparison;
using Xunit;

namespace Lantu.Tests.Analysis.Comparison;

public sealed class UnitScaleTests
{
    [Theory]
    [InlineData("t", "斤", 2000)]
    [InlineData("km2", "ha", 100)]
    [InlineData("家", "household", 1)]
    [InlineData("微克/立方米", "微克/立方米", 1)]
    [InlineData("ha", "mu", 15)]
    public void Converts_within_one_kind(string from, string to, int factor) =>
        Assert.Equal(factor, Math.Round(UnitScale.Between(from, to)!.Value, 10, MidpointRounding.AwayFromZero));

    [Theory]
    [InlineData("CNY", "USD")]
    [InlineData("家", "person")]
    [InlineData("t", "tce")]
    [InlineData(null, "%")]
    public void Keeps_kinds_apart(string? from, string? to) => Assert.Null(UnitScale.Between(from, to));
}
