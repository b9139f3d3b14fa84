using Lantu.Text.Formats;
using Lantu.Text.Outline;
using Xunit;

namespace Lantu.Tests.Text.Outline;

/// <summary>What a format knows is not guessed again; what it does not know is.</summary>
public sealed class FormattedOutlineTests
{
    [Fact]
    public void Takes_headings_and_their_ranks_from_the_format()
    {
        DocumentOutline outline = Of(
            (BlockForm.Title, 0, "云洲市规划"), (BlockForm.Heading, 1, "产业向新，动能更足，结构更优，质量更高，效益更好，后劲更强"), (BlockForm.Heading, 2, "工业"),
            (BlockForm.Paragraph, 0, "工业增加值增长8%。"), (BlockForm.Heading, 1, "民生"));

        Assert.Equal([1, 1, 2, 1], outline.Sections.Select(static section => section.Level));
        Assert.True(outline.Sections[0].IsTitle);
        Assert.Equal(1, outline.Sections[2].Parent);
    }

    [Fact]
    public void Finds_numbered_headings_that_the_format_holds_for_paragraphs()
    {
        DocumentOutline outline = Of((BlockForm.Paragraph, 0, "一、回顾"), (BlockForm.Paragraph, 0, "全年经济平稳运行。"), (BlockForm.ListItem, 0, "（一）做强工业。工业增长8%。"));

        Assert.Equal(2, outline.Sections.Count);
        Assert.Equal("（一）", outline.Blocks[outline.Sections[1].Heading].Label);
    }

    [Fact]
    public void Holds_no_note_or_caption_for_a_heading_and_no_furniture_for_the_document()
    {
        DocumentOutline outline = Of((BlockForm.Caption, 0, "一、主要指标"), (BlockForm.Note, 0, "脚注：一、说明"), (BlockForm.Furniture, 0, "云洲日报"));

        Assert.Empty(outline.Sections);
        Assert.True(outline.Blocks[1].IsNote);
        Assert.Equal(BlockKind.Chrome, outline.Blocks[2].Kind);
    }

    [Theory]
    [InlineData("5实施产业筑基行动", "5")]
    [InlineData("四 全面加强自身建设", "四")]
    [InlineData("10件民生实事", null)]
    [InlineData("2026年重点工作", null)]
    public void Takes_the_number_of_a_badge_for_the_label_of_its_heading(string words, string? label)
    {
        DocumentOutline outline = Of((BlockForm.Heading, 0, words), (BlockForm.Paragraph, 0, "全市上下团结一心、真抓实干，各项事业都迈出了坚实步伐。"));

        Assert.Equal(label, outline.Blocks[0].Label);
    }

    [Fact]
    public void Reads_the_parts_of_a_tile_as_one_sentence()
    {
        var builder = new FormattedDocumentBuilder();
        builder.OpenContainer(BlockForm.FigureTile);
        Add(builder, BlockForm.Paragraph, 0, "出口");
        Add(builder, BlockForm.Paragraph, 0, "7307亿元");
        builder.CloseContainer();
        Add(builder, BlockForm.Paragraph, 0, "进口1058亿元");

        DocumentOutline outline = DocumentOutline.Of(builder.Build("image/png"));

        Assert.Equal(["出口7307亿元", "进口1058亿元"], outline.Blocks.Select(block => outline.Folded.Slice(block.Start, block.End).ToString()));
    }

    [Fact]
    public void Joins_the_lines_of_a_printer_and_not_those_of_a_word_processor()
    {
        (BlockForm, int, string)[] lines = [.. Enumerable.Range(0, 8).Select(static i => (BlockForm.Paragraph, 0, i % 4 == 3 ? "这一句在此结束了没有下文。" : "这是排版时折断的一行文字它没有说完就换了行"))];

        Assert.Equal(2, Of(LineEnds.OfPrinter, lines).Blocks.Count);
        Assert.Equal(3, Of((BlockForm.Paragraph, 0, new string('长', 60)), (BlockForm.Paragraph, 0, "另起一段"), (BlockForm.Paragraph, 0, "再起一段")).Blocks.Count);
    }

    [Fact]
    public void Gives_tables_with_their_rows_and_cells()
    {
        var builder = new FormattedDocumentBuilder();
        Add(builder, BlockForm.Paragraph, 0, "表前");
        builder.OpenContainer(BlockForm.Table);
        foreach ((int row, int column, string words) in new[] { (0, 0, "指标"), (0, 1, "2026年"), (1, 0, "一、产值"), (1, 1, "3800") })
        {
            builder.Open(new FormattedBlock(BlockForm.Cell, 0, 0) { Row = row, Column = column });
            builder.Append(words, null);
            builder.Close();
        }

        builder.CloseContainer();
        Add(builder, BlockForm.Paragraph, 0, "表后");
        DocumentOutline outline = DocumentOutline.Of(builder.Build("text/html"));

        OutlineTable table = Assert.Single(outline.Tables);
        Assert.Equal((1, 3, 2, 2), (table.FirstBlock, table.EndBlock, table.Rows, table.Columns));
        Assert.Equal("3800", outline.Folded.Slice(table.Cells[3].Start, table.Cells[3].End).ToString());
        Assert.Equal([BlockKind.Paragraph, BlockKind.TableRow, BlockKind.TableRow, BlockKind.Paragraph], outline.Blocks.Select(static block => block.Kind));
    }

    [Theory]
    [InlineData("前\n\n| 指标 | 目标 |\n|---|---|\n| 产值 | 12 |\n\n后")]
    [InlineData("前\n\n指标|目标\n-|-\n产值|12\n\n后")]
    public void Cuts_tables_of_bars(string text)
    {
        DocumentOutline outline = DocumentOutline.Of(text);

        OutlineTable table = Assert.Single(outline.Tables);
        Assert.Equal(["指标", "目标", "产值", "12"], table.Cells.Select(cell => outline.Folded.Slice(cell.Start, cell.End).ToString()));
        Assert.Equal((1, 1), (table.Cells[3].Row, table.Cells[3].Column));
    }

    private static DocumentOutline Of(params (BlockForm Form, int Level, string Words)[] blocks) => Of(LineEnds.OfBlocks, blocks);

    private static DocumentOutline Of(LineEnds lineEnds, (BlockForm Form, int Level, string Words)[] blocks)
    {
        var builder = new FormattedDocumentBuilder();
        foreach ((BlockForm form, int level, string words) in blocks)
        {
            Add(builder, form, level, words);
        }

        return DocumentOutline.Of(builder.Build("text/html", lineEnds));
    }

    private static void Add(FormattedDocumentBuilder builder, BlockForm form, int level, string words)
    {
        builder.Open(new FormattedBlock(form, 0, 0) { Level = level });
        builder.Append(words, null);
        builder.Close();
    }
}
