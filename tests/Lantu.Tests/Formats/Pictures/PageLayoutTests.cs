using Lantu.Formats.Pictures;
using SkiaSharp;
using Xunit;

namespace Lantu.Tests.Formats.Pictures;

/// <summary>Order and paragraphs of lines that are put on an empty ground: no model is asked.</summary>
public sealed class PageLayoutTests : IDisposable
{
    private const int Width = 1080;
    private readonly SKBitmap _ground = new(new SKImageInfo(Width, 1200, SKColorType.Bgra8888, SKAlphaType.Opaque));

    public PageLayoutTests() => _ground.Erase(SKColors.White);

    public void Dispose() => _ground.Dispose();

    [Fact]
    public void Reads_two_columns_one_after_the_other() => Assert.Equal(
        ["左一左二左三", "右一右二右三"],
        Read(Line(40, 100, 480, "左一"), Line(580, 100, 1020, "右一"), Line(40, 140, 480, "左二"), Line(580, 140, 1020, "右二"), Line(40, 180, 480, "左三"), Line(580, 180, 1020, "右三")));

    [Fact]
    public void Reads_rows_of_cards_row_by_row()
    {
        Frame(20, 80, 520, 200);
        Frame(560, 80, 1060, 200);
        Frame(20, 240, 520, 360);
        Frame(560, 240, 1060, 360);
        Assert.Equal(
            ["甲。", "乙。", "丙。", "丁。"],
            Read(Line(40, 100, 480, "甲。"), Line(580, 100, 1020, "乙。"), Line(40, 260, 480, "丙。"), Line(580, 260, 1020, "丁。")));
    }

    [Fact]
    public void Ends_a_paragraph_where_a_line_had_room_for_more() => Assert.Equal(
        ["做强实体经济", "做大线上市场", "推动高质量发展取得决定性进展，率先走在前列"],
        Read(Line(40, 100, 184, "做强实体经济"), Line(40, 140, 184, "做大线上市场"), Line(40, 180, 1040, "推动高质量发展取得决定性进展，率先"), Line(40, 220, 136, "走在前列")));

    [Fact]
    public void Begins_a_paragraph_with_an_indented_line() => Assert.Equal(
        ["建成投用的项目有许多个。", "建成区面积达到一百多平方公里"],
        Read(Line(40, 100, 1040, "建成投用的项目有"), Line(40, 140, 1040, "许多个。"), Line(88, 180, 1040, "建成区面积达到"), Line(40, 220, 400, "一百多平方公里")));

    [Fact]
    public void Takes_a_figure_and_its_words_as_one_tile()
    {
        PictureLine figure = Line(100, 100, 300, "159.5亿元", em: 48);
        PictureLine words = Line(120, 160, 280, "一般公共预算收入", em: 20);
        Piece tile = Assert.Single(new Tiles([figure, words], Grounds()).Find());
        Assert.True(tile.IsTile);
        Assert.Equal([figure, words], tile.Lines);
    }

    [Theory]
    [InlineData("2026年工作回顾")]
    [InlineData("2027年目标")]
    [InlineData("2026")]
    public void Takes_no_year_for_a_figure(string text) => Assert.False(FigureLines.IsFigure(text));

    [Theory]
    [InlineData("2693.3亿元")]
    [InlineData("6.8%")]
    [InlineData("第2位")]
    [InlineData("35年")]
    [InlineData("2370万平方米")]
    public void Knows_a_figure_with_its_unit(string text) => Assert.True(FigureLines.IsFigure(text));

    private Grounds Grounds() => new(new Picture(_ground, true));

    private string[] Read(params PictureLine[] lines) =>
    [
        .. PictureText.Order(new PictureLines([.. lines.OrderBy(static line => line.Box.Top)], Grounds(), 0), Width)
            .SelectMany(static stretch => stretch.Paragraphs)
            .Select(static paragraph => string.Concat(paragraph.Lines.Select(static line => line.Text))),
    ];

    private static PictureLine Line(int left, int top, int right, string text, double em = 24)
    {
        var box = new PixelBox(left, top, right, top + (int)(em * 1.2));
        return new PictureLine
        {
            Box = box,
            Characters = [.. text.Select((character, i) => new PlacedCharacter(
                character.ToString(),
                box with { Left = left + ((right - left) * i / text.Length), Right = left + ((right - left) * (i + 1) / text.Length) },
                1))],
            Em = em,
            Ink = default,
            Ground = new Colour(255, 255, 255),
            Weight = 0.3,
        };
    }

    private void Frame(int left, int top, int right, int bottom)
    {
        using var canvas = new SKCanvas(_ground);
        using var pen = new SKPaint { Color = new SKColor(0xCC, 0xCC, 0xCC), IsStroke = true, StrokeWidth = 2 };
        canvas.DrawRect(SKRect.Create(left, top, right - left, bottom - top), pen);
    }
}
