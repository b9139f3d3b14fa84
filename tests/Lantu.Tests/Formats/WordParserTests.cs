using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Formats;

public sealed class WordParserTests
{
    private const string Lists = """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void Writes_out_the_labels_that_Word_counts()
    {
        string body = string.Concat(
            Item("总体要求", 0, 1), Item("任务甲", 1, 1), Item("任务乙", 1, 1), Item("要点", 2, 1), Item("保障", 0, 1), Item("任务丙", 1, 1),
            Item("从五起", 0, 3), Item("圆点", 0, 2), Item("不编号", 0, 0));

        FormattedDocument document = new WordFile(body).With("numbering", "numbering", Lists).Parse();

        Assert.Equal(
            ["一、总体要求", "（一）任务甲", "（二）任务乙", "1.1要点", "二、保障", "（一）任务丙", "五、从五起", "• 圆点", "不编号"],
            document.Text.Split('\n'));
        Assert.Equal("（二）", document.Text[document.Blocks[2].Start..document.Blocks[2].LabelEnd]);
    }

    [Fact]
    public void Knows_headings_by_their_style_and_its_chain()
    {
        const string styles = """
            <w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="b"><w:name w:val="公文标题"/><w:basedOn w:val="c"/></w:style>
            <w:style w:type="paragraph" w:styleId="c"><w:name w:val="base"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="d"><w:name w:val="Title"/></w:style>
            """;
        string body = WordFile.Paragraph("规划纲要", "<w:pStyle w:val=\"d\"/>") + WordFile.Paragraph("回顾", "<w:pStyle w:val=\"a\"/>")
            + WordFile.Paragraph("工业", "<w:pStyle w:val=\"b\"/>") + WordFile.Paragraph("正文", "<w:pStyle w:val=\"b\"/><w:outlineLvl w:val=\"9\"/>");

        FormattedDocument document = new WordFile(body).With("styles", "styles", styles).Parse();

        Assert.Equal(
            [(BlockForm.Title, 0), (BlockForm.Heading, 1), (BlockForm.Heading, 2), (BlockForm.Paragraph, 0)],
            document.Blocks.Select(static block => (block.Form, block.Level)));
    }

    [Fact]
    public void Puts_merged_cells_on_the_grid()
    {
        string body = "<w:tbl>"
            + WordFile.Row("<w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>" + WordFile.Paragraph("专栏1") + "</w:tc>")
            + WordFile.Row("类别", "指标", "2026年目标")
            + WordFile.Row("<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + WordFile.Paragraph("经济") + "</w:tc>", "产值（亿元）", "120")
            + WordFile.Row("<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>", "出口（亿元）", "35")
            + "</w:tbl>";

        FormattedDocument document = new WordFile(body).Parse();

        FormattedBlock[] cells = [.. document.Blocks.Where(static block => block.Form == BlockForm.Cell)];
        Assert.Equal("专栏1\n类别\n指标\n2026年目标\n经济\n产值（亿元）\n120\n出口（亿元）\n35", document.Text);
        Assert.Equal(3, cells[0].ColumnSpan);
        Assert.Equal((2, 0, 2), (cells[4].Row, cells[4].Column, cells[4].RowSpan));
        Assert.Equal((3, 2), (cells[^1].Row, cells[^1].Column));
    }

    [Fact]
    public void Reads_what_Word_shows_with_all_changes_accepted()
    {
        const string body = """
            <w:p><w:r><w:t>增长</w:t></w:r><w:del><w:r><w:delText>6%</w:delText></w:r></w:del><w:ins><w:r><w:t>8%</w:t></w:r></w:ins>
              <w:r><w:rPr><w:vanish/></w:rPr><w:t>藏起来的</w:t></w:r><w:r><w:t>以上</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半句，</w:t></w:r></w:p>
            <w:p><w:r><w:t>后半句。</w:t></w:r></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
              <w:r><w:t>结果</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>尾</w:t></w:r></w:p>
            """;

        FormattedDocument document = new WordFile(body).Parse();

        Assert.Equal("增长8%以上\n前半句，后半句。\n结果-尾", document.Text);
        Assert.Equal([ParserDoubtKind.TrackedChanges, ParserDoubtKind.HiddenText], document.Doubts.Select(static doubt => doubt.Kind));
    }

    [Fact]
    public void Reads_a_text_box_once_and_notes_behind_the_text()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>";
        string body = "<w:p><w:r><w:t>框外</w:t><w:footnoteReference w:id=\"2\"/></w:r><w:r><mc:AlternateContent>"
            + $"<mc:Choice Requires=\"wps\"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            + WordFile.Paragraph("末段");

        FormattedDocument document = new WordFile(body)
            .With("footnotes", "footnotes", "<w:footnote w:id=\"2\"><w:p><w:r><w:t>解释。</w:t></w:r></w:p></w:footnote>").Parse();

        Assert.Equal("框外\n框内\n末段\n脚注：解释。", document.Text);
        Assert.Equal(BlockForm.Note, document.Blocks[^1].Form);
    }

    [Fact]
    public void Says_where_each_word_stands_in_its_part()
    {
        FormattedDocument document = new WordFile(WordFile.Paragraph("  甲乙") + WordFile.Paragraph("丙")).Parse();

        Assert.Equal(
            [new SourcePlace.Part("word/document.xml", 0, 2), new SourcePlace.Part("word/document.xml", 1, 0)],
            document.Segments.Select(static segment => segment.Place));
    }

    [Fact]
    public void Says_that_a_document_of_pictures_has_no_words()
    {
        ParserException refusal = Assert.Throws<ParserException>(() => new WordFile("<w:p><w:r><w:drawing><pic/></w:drawing></w:r></w:p>").Parse());

        Assert.Equal(ParserFaultKind.NoText, refusal.Fault.Kind);
        Assert.Contains("1 张图片", refusal.Fault.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_nested_too_deep()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 200)) + WordFile.Paragraph("底")
            + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 200));

        Assert.Equal(ParserFaultKind.TooDeep, Assert.Throws<ParserException>(() => new WordFile(deep).Parse()).Fault.Kind);
    }

    private static string Item(string words, int level, int list) =>
        WordFile.Paragraph(words, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
}
