using System.Globalization;
using Lantu.Analysis.Bulletins;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Papers;

/// <summary>Sets the blocks of an official document on sheets.</summary>
internal sealed class PaperWriter(Sheets sheets)
{
    // 三号 text on 28 points, 22 lines a page; 二号 titles; 五号 tables.
    private const double Size = 16;
    private const double Leading = 28;
    private const double TitleSize = 22;
    private const double TitleLeading = 36;
    private const double NoteSize = 10.5;
    private const double NoteLeading = 17;
    private const double TableBeginning = 120;

    // Two empty lines, the name, the date.
    private const int SignatureLines = 4;

    // A longer paragraph may be parted.
    private const int MostKept = 6;

    internal void Write(OfficialDocument document)
    {
        if (document.Number is { } number)
        {
            sheets.Place(Set(number, alignment: Alignment.Center));
            sheets.Skip(Leading);
        }

        WriteTitle(document.Title);
        if (document.Addressee is { } addressee)
        {
            sheets.Place(Set(addressee + "：", alignment: Alignment.Justify));
        }

        // The signature is not left alone on a page: the last paragraph goes with it.
        WriteBlocks(document.Body, ((document.Attachments.Count > 0 ? 1 + document.Attachments.Count : 0) + SignatureLines) * Leading);
        WriteAttachmentList(document.Attachments);
        WriteSignature(document);
        for (int i = 0; i < document.Attachments.Count; i++)
        {
            sheets.Break();
            string mark = "附件" + (document.Attachments.Count > 1 ? (i + 1).ToString(CultureInfo.InvariantCulture) : string.Empty);
            sheets.Place(Set(mark, FontWeight.Bold), label: mark + "　" + document.Attachments[i].Title);
            WriteTitle(document.Attachments[i].Title);
            WriteBlocks(document.Attachments[i].Body);
        }
    }

    private void WriteTitle(string words)
    {
        sheets.Place(sheets.Typesetter.Set(words, Sheets.Letters(TitleSize, FontWeight.Bold), Sheets.TextWidth, TitleLeading, Alignment.Center, balanced: true));
        sheets.Skip(Leading);
    }

    private void WriteBlocks(IReadOnlyList<DocumentBlock> blocks, double below = 0)
    {
        var numbers = new HeadingNumbers();
        for (int i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case DocumentBlock.Heading heading:
                    // A heading is not left alone at the foot of a page: a line of text goes with it, or the beginning of a table.
                    sheets.Keep(Leading + (i + 1 == blocks.Count ? 0 : blocks[i + 1] is DocumentBlock.Table ? TableBeginning : i + 2 == blocks.Count ? HeightOf(blocks[i + 1], below) : Leading));
                    WriteParagraph(numbers.Next(heading.Level) + heading.Words, WeightOf(heading.Level), heading.Level == 1);
                    break;
                case DocumentBlock.Paragraph paragraph:
                    sheets.Keep(i + 1 == blocks.Count ? HeightOf(paragraph, below) : 0);
                    WriteParagraph(paragraph.Words, FontWeight.Regular, names: false);
                    break;
                case DocumentBlock.Note note:
                    sheets.Skip(4);
                    sheets.Place(sheets.Typesetter.Set(note.Words, Sheets.Letters(NoteSize), Sheets.TextWidth, NoteLeading, Alignment.Justify));
                    sheets.Skip(6);
                    break;
                case DocumentBlock.Table table:
                    new PaperTable(sheets, table).Write();
                    break;
            }
        }
    }

    // How much room the last block of a text needs with what must not part from it.
    private double HeightOf(DocumentBlock block, double below)
    {
        int lines = below > 0 && block is DocumentBlock.Paragraph paragraph ? Set("　　" + paragraph.Words).Lines.Count : 0;
        return lines is > 0 and <= MostKept ? (lines * Leading) + below : Leading;
    }

    private static FontWeight WeightOf(int level) => level switch
    {
        1 => FontWeight.Bold,
        2 => FontWeight.Medium,
        _ => FontWeight.Regular,
    };

    // The first line begins two letters in: it is set by itself, then the rest.
    private void WriteParagraph(string words, FontWeight weight, bool names)
    {
        string? label = names ? words : null;
        TextStyle style = Sheets.Letters(Size, weight);
        SetText first = sheets.Typesetter.Set(words, style, Sheets.TextWidth - (2 * Size), Leading, Alignment.Justify);
        if (first.Lines.Count == 0)
        {
            return;
        }

        if (first.Lines.Count == 1)
        {
            sheets.Place(first, 2 * Size, label);
            return;
        }

        string head = string.Concat(first.Lines[0].Runs.Select(static run => run.Glyphs.Text));
        string rest = words[(words.IndexOf(head, StringComparison.Ordinal) + head.Length)..].TrimStart(' ');
        SetText body = sheets.Typesetter.Set(rest, style, Sheets.TextWidth, Leading, Alignment.Justify);
        if (body.Lines.Count > 1)
        {
            sheets.Keep(2 * Leading); // no first line alone at the foot of a page
        }

        sheets.Place(first with { Lines = [first.Lines[0]], Height = Leading }, 2 * Size, label);
        sheets.Place(body);
    }

    private void WriteAttachmentList(IReadOnlyList<DocumentAttachment> attachments)
    {
        sheets.Skip(attachments.Count > 0 ? Leading : 0);
        for (int i = 0; i < attachments.Count; i++)
        {
            string number = attachments.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : string.Empty;
            double left = (i == 0 ? 2 : 5) * Size;
            sheets.Place(Set((i == 0 ? "附件：" : string.Empty) + number + attachments[i].Title, width: Sheets.TextWidth - left), left);
        }
    }

    // The date stands four letters from the right; the name is centered over it.
    private void WriteSignature(OfficialDocument document)
    {
        string date = string.Create(CultureInfo.InvariantCulture, $"{document.Date.Year}年{document.Date.Month}月{document.Date.Day}日");
        double dateWidth = sheets.Typesetter.Measure(date, Sheets.Letters(Size));
        double nameWidth = sheets.Typesetter.Measure(document.SignedBy, Sheets.Letters(Size));
        sheets.Keep(SignatureLines * Leading);
        sheets.Skip(2 * Leading);
        double right = Math.Max(0, (4 * Size) + ((dateWidth - nameWidth) / 2));
        sheets.Place(Set(document.SignedBy, width: Sheets.TextWidth - right, alignment: Alignment.Right));
        sheets.Place(Set(date, width: Sheets.TextWidth - (4 * Size), alignment: Alignment.Right));
    }

    private SetText Set(string words, FontWeight weight = FontWeight.Regular, double width = Sheets.TextWidth, Alignment alignment = Alignment.Left) =>
        sheets.Typesetter.Set(words, Sheets.Letters(Size, weight), width, Leading, alignment);
}
