using Lantu.App.Views;
using Xunit;

namespace Lantu.App.Tests.Views;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("一\n二\n", 0, 1)]
    [InlineData("一\n二\n", 1, 1)]
    [InlineData("一\n二\n", 2, 2)]
    [InlineData("一\n\n三", 3, 3)]
    [InlineData("", 0, 1)]
    public void Find_the_line_of_a_position(string text, int position, int line) => Assert.Equal(line, new TextLines(text).Of(position));

    [Theory]
    [InlineData("一\n二\n", 2, "一|二")]
    [InlineData("一\n\n三", 3, "一||三")]
    [InlineData("一", 1, "一")]
    public void Count_as_editors_do(string text, int count, string lines)
    {
        var read = new TextLines(text);

        Assert.Equal(count, read.Count);
        Assert.Equal(lines.Split('|'), Enumerable.Range(1, read.Count).Select(line => read.SpanOf(line).Of(text)));
    }
}
