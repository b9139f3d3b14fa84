using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Text.Formats;

public sealed class FormattedDocumentBuilderTests
{
    [Fact]
    public void Divides_blocks_by_one_line_feed_and_lets_none_within()
    {
        FormattedDocument document = FormattedDocumentBytesTests.Make();

        Assert.Equal("一、回顾\uD83D\uDE00\n甲乙\n丙 丁", document.Text);
        Assert.Equal("甲乙", document.Text[document.Blocks[1].Start..document.Blocks[1].End]);
        Assert.Equal(1, document.Blocks[2].Parent);
    }

    [Fact]
    public void Takes_back_what_stays_empty()
    {
        var builder = new FormattedDocumentBuilder();
        builder.Open(new FormattedBlock(BlockForm.Paragraph, 0, 0));
        builder.Append("甲", null);
        builder.Close();
        builder.OpenContainer(BlockForm.Table);
        builder.Open(new FormattedBlock(BlockForm.Cell, 0, 0));
        builder.Append(" \u3000", new SourcePlace.Characters(5, 2));
        Assert.False(builder.Close());
        builder.CloseContainer();
        builder.Open(new FormattedBlock(BlockForm.Paragraph, 0, 0));
        builder.Append("乙", null);
        builder.Close();

        FormattedDocument document = builder.Build("text/html");

        Assert.Equal("甲\n乙", document.Text);
        Assert.Equal(2, document.Blocks.Count);
        Assert.Empty(document.Segments);
    }

    [Fact]
    public void Refuses_to_build_while_a_block_is_open()
    {
        var builder = new FormattedDocumentBuilder();
        builder.Open(new FormattedBlock(BlockForm.Paragraph, 0, 0));

        Assert.Throws<InvalidOperationException>(() => builder.Build("text/html"));
    }
}
