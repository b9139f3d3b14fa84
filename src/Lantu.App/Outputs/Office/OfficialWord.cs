using System.Globalization;
using System.Xml;
using Lantu.Analysis.Bulletins;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Typesetting;

namespace Lantu.App.Outputs.Office;

/// <summary>Writes an official document as an Office Open XML text document, laid out by GB/T 9704-2012.</summary>
internal static class OfficialWord
{
    // In twentieths of a point: A4 with the margins 37, 35, 28 and 26 mm, which leave 156 × 225 mm for the text.
    private const int Top = 2098;
    private const int Bottom = 1984;
    private const int Left = 1588;
    private const int Right = 1474;
    private const int Width = 11906 - Left - Right;
    private const int Letter = 320;

    // The number of the page stands 7 mm below the text.
    private const int Footer = 1304;

    /// <summary>The bytes of a document.</summary>
    internal static byte[] Write(OfficialDocument document)
    {
        var package = new OfficePackage();
        package.AddTypes(
            ("/word/document.xml", "wordprocessingml.document.main"),
            ("/word/styles.xml", "wordprocessingml.styles"),
            ("/word/settings.xml", "wordprocessingml.settings"),
            ("/word/footer1.xml", "wordprocessingml.footer"),
            ("/word/footer2.xml", "wordprocessingml.footer"));
        package.AddRelations("_rels/.rels", ("rId1", "officeDocument", "word/document.xml"));
        package.AddRelations(
            "word/_rels/document.xml.rels",
            ("rId1", "styles", "styles.xml"), ("rId2", "footer", "footer1.xml"), ("rId3", "footer", "footer2.xml"), ("rId4", "settings", "settings.xml"));
        package.Add("word/document.xml", xml => WriteDocument(xml, document));
        package.Add("word/styles.xml", OfficialStyles.Write);
        package.Add("word/settings.xml", static xml =>
        {
            xml.WriteStartElement("w", "settings", WordMarkup.Main);
            WordMarkup.Empty(xml, "evenAndOddHeaders"); // the number stands outside: right on odd pages, left on even ones
            xml.WriteEndElement();
        });
        package.Add("word/footer1.xml", static xml => WriteFooter(xml, "PageOdd"));
        package.Add("word/footer2.xml", static xml => WriteFooter(xml, "PageEven"));
        return package.ToBytes();
    }

    private static void WriteDocument(XmlWriter xml, OfficialDocument document)
    {
        xml.WriteStartElement("w", "document", WordMarkup.Main);
        WordMarkup.Open(xml, "body");
        if (document.Number is { } number)
        {
            WriteParagraph(xml, number, "Number");
            WriteParagraph(xml, string.Empty, "Flush");
        }

        WriteTitle(xml, document.Title);
        WriteParagraph(xml, string.Empty, "Flush");
        if (document.Addressee is { } addressee)
        {
            WriteParagraph(xml, addressee + "：", "Flush");
        }

        WriteBlocks(xml, document.Body, isSigned: true);
        WriteAttachmentList(xml, document.Attachments);
        WriteSignature(xml, document);
        for (int i = 0; i < document.Attachments.Count; i++)
        {
            DocumentAttachment attachment = document.Attachments[i];
            WriteParagraph(xml, "附件" + (document.Attachments.Count > 1 ? WordMarkup.Text(i + 1) : string.Empty), "AttachmentMark", breaksPage: true);
            WriteTitle(xml, attachment.Title);
            WriteParagraph(xml, string.Empty, "Flush");
            WriteBlocks(xml, attachment.Body);
        }

        WriteSection(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // A title is broken where its words allow it and its lines are about equally long.
    private static void WriteTitle(XmlWriter xml, string title)
    {
        string[] lines;
        try
        {
            SetText set = new Typesetter(FontLibrary.Standard).Set(title, new TextStyle(44, FontWeight.Bold, Color.White), Width / 10.0, balanced: true);
            lines = [.. set.Lines.Select(static line => string.Concat(line.Runs.Select(static run => run.Glyphs.Text)))];
        }
        catch (MissingGlyphException)
        {
            lines = [title]; // a rare letter: the program that shows it will break it
        }

        WordMarkup.Open(xml, "p");
        WordMarkup.Open(xml, "pPr");
        WordMarkup.Value(xml, "pStyle", "Title");
        xml.WriteEndElement();
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                WordMarkup.Open(xml, "r");
                WordMarkup.Empty(xml, "br");
                xml.WriteEndElement();
            }

            WordMarkup.Run(xml, lines[i]);
        }

        xml.WriteEndElement();
    }

    private static void WriteBlocks(XmlWriter xml, IReadOnlyList<DocumentBlock> blocks, bool isSigned = false)
    {
        var numbers = new HeadingNumbers();
        foreach (DocumentBlock block in blocks)
        {
            switch (block)
            {
                case DocumentBlock.Heading heading:
                    WriteParagraph(xml, numbers.Next(heading.Level) + heading.Words, "Heading" + WordMarkup.Text(heading.Level));
                    break;
                case DocumentBlock.Paragraph paragraph:
                    WriteParagraph(xml, paragraph.Words, "Normal", keepsNext: isSigned && ReferenceEquals(block, blocks[^1]));
                    break;
                case DocumentBlock.Note note:
                    WriteParagraph(xml, note.Words, "Note");
                    break;
                case DocumentBlock.Table table:
                    WriteTable(xml, table);
                    break;
            }
        }
    }

    // 附件说明: one line below the text, two letters in; further lines stand below the first name.
    private static void WriteAttachmentList(XmlWriter xml, IReadOnlyList<DocumentAttachment> attachments)
    {
        if (attachments.Count == 0)
        {
            return;
        }

        // The signature is not left alone on a page: the list goes with it, and the last paragraph.
        WriteParagraph(xml, string.Empty, "Flush", keepsNext: true);
        for (int i = 0; i < attachments.Count; i++)
        {
            string number = attachments.Count > 1 ? WordMarkup.Text(i + 1) + "." : string.Empty;
            WriteParagraph(xml, (i == 0 ? "附件：" : string.Empty) + number + attachments[i].Title, "Flush", left: i == 0 ? 2 * Letter : 5 * Letter, keepsNext: true);
        }
    }

    // The date stands four letters from the right; the name is centered over it.
    private static void WriteSignature(XmlWriter xml, OfficialDocument document)
    {
        string date = string.Create(CultureInfo.InvariantCulture, $"{document.Date.Year}年{document.Date.Month}月{document.Date.Day}日");
        int dateWidth = date.Sum(static letter => char.IsAsciiDigit(letter) ? Letter / 2 : Letter);
        int nameWidth = document.SignedBy.Length * Letter;
        WriteParagraph(xml, string.Empty, "Flush", keepsNext: true);
        WriteParagraph(xml, string.Empty, "Flush", keepsNext: true);
        WriteParagraph(xml, document.SignedBy, "Flush", right: Math.Max(0, (4 * Letter) + ((dateWidth - nameWidth) / 2)), across: "right", keepsNext: true);
        WriteParagraph(xml, date, "Flush", right: 4 * Letter, across: "right");
    }

    private static void WriteTable(XmlWriter xml, DocumentBlock.Table table)
    {
        if (table.Caption is { } caption)
        {
            WriteParagraph(xml, caption, "Caption");
        }

        int whole = table.Columns.Sum(static column => column.Share);
        int[] widths = [.. table.Columns.Select(column => Width * column.Share / whole)];
        WordMarkup.Open(xml, "tbl");
        WordMarkup.Open(xml, "tblPr");
        WordMarkup.Value(xml, "tblStyle", "Grid");
        WordMarkup.Empty(xml, "tblW", ("w", WordMarkup.Text(widths.Sum())), ("type", "dxa"));
        WordMarkup.Value(xml, "jc", "center");
        WordMarkup.Empty(xml, "tblLayout", ("type", "fixed"));
        xml.WriteEndElement();
        WordMarkup.Open(xml, "tblGrid");
        foreach (int width in widths)
        {
            WordMarkup.Empty(xml, "gridCol", ("w", WordMarkup.Text(width)));
        }

        xml.WriteEndElement();
        WriteRow(xml, widths, table, [.. table.Columns.Select(static column => column.Heading)], isHeading: true);
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            WriteRow(xml, widths, table, row, isHeading: false);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int[] widths, DocumentBlock.Table table, IReadOnlyList<string> cells, bool isHeading)
    {
        WordMarkup.Open(xml, "tr");
        WordMarkup.Open(xml, "trPr");
        WordMarkup.Empty(xml, "cantSplit");
        if (isHeading)
        {
            WordMarkup.Empty(xml, "tblHeader"); // the headings come again on every page
        }

        xml.WriteEndElement();
        for (int i = 0; i < cells.Count; i++)
        {
            WordMarkup.Open(xml, "tc");
            WordMarkup.Open(xml, "tcPr");
            WordMarkup.Empty(xml, "tcW", ("w", WordMarkup.Text(widths[i])), ("type", "dxa"));
            WordMarkup.Value(xml, "vAlign", "center");
            xml.WriteEndElement();
            string style = isHeading ? "TableHeading" : table.Columns[i].Centered ? "TableMiddle" : "TableCell";
            foreach (string line in cells[i].Split('\n'))
            {
                WriteParagraph(xml, line, style);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteParagraph(
        XmlWriter xml, string words, string style, int left = 0, int right = 0, string? across = null, bool breaksPage = false, bool keepsNext = false)
    {
        WordMarkup.Open(xml, "p");
        WordMarkup.Open(xml, "pPr");
        WordMarkup.Value(xml, "pStyle", style);
        if (keepsNext)
        {
            WordMarkup.Empty(xml, "keepNext");
        }

        if (breaksPage)
        {
            WordMarkup.Empty(xml, "pageBreakBefore");
        }

        if (left > 0 || right > 0)
        {
            WordMarkup.Empty(xml, "ind", ("left", WordMarkup.Text(left)), ("right", WordMarkup.Text(right)), ("firstLineChars", "0"), ("firstLine", "0"));
        }

        if (across is not null)
        {
            WordMarkup.Value(xml, "jc", across);
        }

        xml.WriteEndElement();
        if (words.Length > 0)
        {
            WordMarkup.Run(xml, words);
        }

        xml.WriteEndElement();
    }

    private static void WriteSection(XmlWriter xml)
    {
        WordMarkup.Open(xml, "sectPr");
        foreach ((string type, string id) in new[] { ("default", "rId2"), ("even", "rId3") })
        {
            WordMarkup.Open(xml, "footerReference", ("type", type));
            xml.WriteAttributeString("r", "id", WordMarkup.Relations, id);
            xml.WriteEndElement();
        }

        WordMarkup.Empty(xml, "pgSz", ("w", "11906"), ("h", "16838"));
        WordMarkup.Empty(
            xml, "pgMar", ("top", WordMarkup.Text(Top)), ("right", WordMarkup.Text(Right)), ("bottom", WordMarkup.Text(Bottom)), ("left", WordMarkup.Text(Left)),
            ("header", "851"), ("footer", WordMarkup.Text(Footer)), ("gutter", "0"));
        xml.WriteEndElement();
    }

    private static void WriteFooter(XmlWriter xml, string style)
    {
        xml.WriteStartElement("w", "ftr", WordMarkup.Main);
        WordMarkup.Open(xml, "p");
        WordMarkup.Open(xml, "pPr");
        WordMarkup.Value(xml, "pStyle", style);
        xml.WriteEndElement();
        WordMarkup.Run(xml, "— ");
        WordMarkup.Field(xml, "PAGE");
        WordMarkup.Run(xml, " —");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
