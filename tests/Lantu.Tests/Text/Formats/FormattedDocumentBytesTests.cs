using CsCheck;
using Lantu.Text;
using Lantu.Text.Formats;
using Xunit;

namespace Lantu.Tests.Text.Formats;

public sealed class FormattedDocumentBytesTests
{
    [Fact]
    public void Come_back_as_the_same_document()
    {
        FormattedDocument document = Make();

        FormattedDocument back = FormattedDocumentReader.Read(FormattedDocumentWriter.Write(document));

        Assert.Equal(document.Text, back.Text);
        Assert.Equal(document.Blocks, back.Blocks);
        Assert.Equal(document.Segments, back.Segments);
        Assert.Equal(document.Pages, back.Pages);
        Assert.Equal(document.Recognised, back.Recognised);
        Assert.Equal(document.Doubts, back.Doubts);
        Assert.Equal((document.MediaType, document.Encoding, document.Name, document.LineEnds), (back.MediaType, back.Encoding, back.Name, back.LineEnds));
        Assert.Equal(FormattedDocumentWriter.Write(document), FormattedDocumentWriter.Write(back));
    }

    [Fact]
    public void Are_refused_where_they_are_cut_off_or_changed()
    {
        byte[] bytes = FormattedDocumentWriter.Write(Make());

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Bool).Sample((at, value, cut) =>
        {
            byte[] broken = cut ? bytes[..at] : [.. bytes[..at], value, .. bytes[(at + 1)..]];
            try
            {
                FormattedDocumentReader.Read(broken);
            }
            catch (FormatException)
            {
                // The only exception that a door has to expect.
            }
        });
    }

    internal static FormattedDocument Make()
    {
        var builder = new FormattedDocumentBuilder();
        builder.AddPage(new SourcePage(108_000, 758_500, "px"));
        builder.Open(new FormattedBlock(BlockForm.Heading, 0, 0) { Level = 2 });
        builder.Append("一、", null);
        builder.EndLabel();
        TextSpan words = builder.Append("回顾\uD83D\uDE00", new SourcePlace.Box(1, 3, 100, 200, 4_000, 300));
        builder.Recognised(words, 0.875m);
        builder.Close();
        builder.OpenContainer(BlockForm.Table);
        builder.Open(new FormattedBlock(BlockForm.Cell, 0, 0) { Row = 2, Column = 1, RowSpan = 2, ColumnSpan = 3, IsHead = true, Strong = true });
        builder.Append("甲", new SourcePlace.Part("word/document.xml", 7, 0));
        builder.Append("乙", new SourcePlace.Part("word/document.xml", 8, 2));
        builder.Close();
        builder.CloseContainer();
        builder.Open(new FormattedBlock(BlockForm.Paragraph, 0, 0));
        builder.Append("丙\n丁", new SourcePlace.Characters(90, 3));
        builder.Close();
        builder.Doubt(ParserDoubtKind.DoubtfulNumber, words, "另一次读作7.8%");
        return builder.Build("image/png", LineEnds.OfPrinter, "utf-8");
    }
}
