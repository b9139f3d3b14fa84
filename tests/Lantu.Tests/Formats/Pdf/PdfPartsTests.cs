using Lantu.Formats.Pdf;
using Xunit;

namespace Lantu.Tests.Formats.Pdf;

public sealed class PdfPartsTests
{
    [Theory]
    [InlineData("⼀图读懂", "一图读懂")]
    [InlineData("⻓江⻚⾯", "长江页面")]
    [InlineData("⼾籍", "户籍")]
    [InlineData("没有部首", "没有部首")]
    public void Takes_ideographs_for_radicals(string read, string folded) => Assert.Equal(folded, Radicals.Fold(read));

    [Theory]
    [InlineData("全市生产总值2693.3亿元，增长7.9%，增速居全省县（市、区）第2位。")]
    [InlineData("GDP grew by 5.9% in 2026.")]
    [InlineData("")]
    public void Knows_text(string text) => Assert.True(TextPlausibility.IsText(text));

    [Theory]
    [InlineData("\u0001\u0002\u0003\u0004ab")]
    [InlineData("ÖÐ¹úÈËÃñÕþ¸®¹¤×÷±¨¸æ")]
    [InlineData("辶鬯鬲魑魅魍魉饕餮耄耋氤氲龃龉踟蹰徘徊彳亍囹圄旮旯犄角蹀躞倥偬蹉跎逶迤妯娌觊觎龌龊")]
    public void Knows_rubbish(string text) => Assert.False(TextPlausibility.IsText(text));

    [Fact]
    public void Drops_page_numbers_and_running_heads()
    {
        List<PdfLine>[] pages = [.. Enumerable.Range(1, 4).Select(page => new List<PdfLine>
        {
            Line(page, 40, $"青岭市政府工作报告 2027"),
            Line(page, 300, $"第{page}页的正文没有别的话。"),
            Line(page, 810, $"— {page} —"),
        })];
        List<List<PdfLine>> kept = PageFurniture.Remove(pages, [842, 842, 842, 842]);
        Assert.All(kept, static lines => Assert.Contains("正文", Assert.Single(lines).Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Puts_a_box_that_is_drawn_last_into_the_gap_where_it_stands()
    {
        PdfLine above = Line(1, 100, "上");
        PdfLine below = Line(1, 200, "下");
        PdfLine box = Line(1, 150, "框");
        Assert.Equal([above, box, below], StreamOrder.Mend([above, below, box]));
    }

    [Fact]
    public void Leaves_a_second_column_behind_the_first()
    {
        List<PdfLine> lines = [Line(1, 100, "左一"), Line(1, 130, "左二"), Line(1, 100, "右一", 300), Line(1, 130, "右二", 300)];
        Assert.Equal(lines, StreamOrder.Mend(lines));
    }

    [Fact]
    public void Joins_lines_that_fill_their_column_also_over_a_page()
    {
        List<PdfParagraph> paragraphs = PdfParagraphs.Of(
        [
            Line(1, 100, "全市生产总值增长百分之七，一般公共预算收入"),
            Line(1, 120, "增长百分之五。"),
            Line(1, 140, "全年建成的公路比上一年多出许多许多许多条，"),
            Line(2, 60, "其中高速公路两条。"),
        ]);
        Assert.Equal([2, 2], paragraphs.Select(static paragraph => paragraph.Lines.Count));
    }

    [Theory]
    [InlineData("一、工作回顾")]
    [InlineData("（二）改善民生")]
    [InlineData("3.新增公办学位")]
    public void Begins_a_paragraph_with_a_label(string label) => Assert.Equal(
        2, PdfParagraphs.Of([Line(1, 100, "这一行正好排满了整整一行没有空出一点位置来"), Line(1, 120, label)]).Count);

    private static PdfLine Line(int page, double top, string text, double left = 60) => new(
        page,
        [.. text.Select((character, i) => new PdfLetter(character.ToString(), left + (12 * i), top, left + (12 * (i + 1)), top + 12, top + 10, 12, false))]);
}
