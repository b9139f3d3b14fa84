using Lantu.Analysis.Comparison;
using Xunit;

namespace Lantu.Tests.Analysis.Comparison;

public sealed class WordLikenessTests
{
    [Theory]
    [InlineData("集装箱吞吐量", "集装箱吞吐量", 1)]
    [InlineData("全市集装箱吞吐总量", "集装箱吞吐", 1)]
    [InlineData("固定资产投资", "粮食产量", 0)]
    [InlineData("", "粮食产量", 0)]
    [InlineData("甲", "乙", 0)]
    public void Counts_shared_pairs_of_letters(string first, string second, double likeness) =>
        Assert.Equal((decimal)likeness, WordLikeness.Of(first, second));

    [Fact]
    public void Is_the_same_both_ways() => Assert.Equal(WordLikeness.Of("云洲港集装箱吞吐量", "集装箱吞吐量"), WordLikeness.Of("集装箱吞吐量", "云洲港集装箱吞吐量"));
}
