using Lantu.App.Views;
using Xunit;

namespace Lantu.App.Tests.Views;

public sealed class WrappingTests
{
    [Theory]
    [InlineData("稳中求进", 4, "稳中|求进")]
    [InlineData("稳中，求进", 4, "稳|中，|求进")]
    [InlineData("抓好“两化”", 6, "抓好|“两化”")]
    [InlineData("增长7.95%以上", 8, "增长|7.95%以|上")]
    [InlineData("报告", 10, "报告")]
    [InlineData("", 10, "")]
    [InlineData("https://example.org/a", 10, "https://ex|ample.org/|a")]
    [InlineData("a b", 10, "a b")]
    public void Breaks_between_characters_but_not_at_marks_or_in_numbers(string words, int width, string lines) =>
        Assert.Equal(lines.Split('|'), Wrapping.Lines(words, width));

    [Fact]
    public void Loses_no_character()
    {
        string words = string.Concat(File.ReadAllLines(Door.Sample("yunzhou-2026.md")));

        foreach (int width in new[] { 2, 7, 40, 96 })
        {
            Assert.Equal(words.Replace(" ", string.Empty, StringComparison.Ordinal), string.Concat(Wrapping.Lines(words, width)).Replace(" ", string.Empty, StringComparison.Ordinal));
        }
    }
}
