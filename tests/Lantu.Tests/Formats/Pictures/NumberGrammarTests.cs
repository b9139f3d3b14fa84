using Lantu.Formats.Pictures;
using Xunit;

namespace Lantu.Tests.Formats.Pictures;

public sealed class NumberGrammarTests
{
    [Theory]
    [InlineData("159.5")]
    [InlineData("12,345")]
    [InlineData("0.4")]
    [InlineData("2026")]
    public void Knows_a_number(string text) => Assert.True(NumberGrammar.IsNumber(text));

    [Theory]
    [InlineData("4.")]
    [InlineData("0159")]
    [InlineData("1.2.3")]
    [InlineData("12,34")]
    [InlineData("")]
    public void Knows_what_is_none(string text) => Assert.False(NumberGrammar.IsNumber(text));

    [Theory]
    [InlineData("7.9", "79", "生产总值增长", "%，居全省", true)]
    [InlineData("79", "7.9", "生产总值增长", "%，居全省", false)]
    [InlineData("4.2", "4.", "增长", "%", true)]
    [InlineData("1265.9", "1265", "总额", "亿元", true)]
    public void Takes_the_likelier_of_two_readings(string other, string first, string before, string after, bool takesOther) =>
        Assert.Equal(takesOther, NumberGrammar.Prefers(new NumberReading(other, 0.9), new NumberReading(first, 0.9), before, after));

    [Fact]
    public void Takes_the_surer_of_two_that_are_as_likely() =>
        Assert.True(NumberGrammar.Prefers(new NumberReading("2.4", 0.98), new NumberReading("2.49", 0.4), "能耗下降", "%。"));
}
