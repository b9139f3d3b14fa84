using Lantu.Drawing.Pages;
using Xunit;

namespace Lantu.Tests.Drawing.Pages;

/// <summary>Which pieces of a text are numbers.</summary>
public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("新增三甲医院4家", "新增三甲医院[4家]")]
    [InlineData("到2030年突破3800亿元", "到[2030年]突破[3800亿元]")]
    [InlineData("PM2.5平均浓度、5G基站", "PM2.5平均浓度、5G基站")]
    [InlineData("增长百分之四点五，一批项目", "增长百分之四点五，一批项目")]
    [InlineData("做强实体经济", "做强实体经济")]
    [InlineData("", "")]
    public void Tells_numbers_from_words(string text, string expected) =>
        Assert.Equal(expected, string.Concat(NumberWords.Split(text, []).Select(piece => piece.IsFigure ? $"[{piece.Text}]" : piece.Text)));

    [Theory]
    [InlineData("改革“132”部署，4+1要求，第十五次，占比５％，1,234件")]
    [InlineData("\uD800坏字12个")]
    public void The_pieces_are_the_text(string text)
    {
        IReadOnlyList<WordPiece> pieces = NumberWords.Split(text, []);

        Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Text)));
        Assert.All(pieces, piece => Assert.Equal(piece.Text, text.Substring(piece.Start, piece.Text.Length)));
    }
}
