using System.Globalization;
using System.Xml;

namespace Lantu.App.Outputs.Office;

/// <summary>Writes one table as an Office Open XML text document (ECMA-376, WordprocessingML) on landscape A4.</summary>
internal static class WordTable
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // In twentieths of a point: A4 on its side with margins of 2 cm.
    private const int PageWidth = 16838;
    private const int PageHeight = 11906;
    private const int Margin = 1134;

    /// <summary>The bytes of a document.</summary>
    /// <param name="sheet">The table; its widths are shares of the page, its title stands above it.</param>
    /// <param name="notes">Paragraphs below the table.</param>
    internal static byte[] Write(Sheet sheet, IReadOnlyList<string> notes)
    {
        var package = new OfficePackage();
        package.AddTypes(
            ("/word/document.xml", "wordprocessingml.document.main"),
            ("/word/styles.xml", "wordprocessingml.styles"),
            ("/word/footer1.xml", "wordprocessingml.footer"));
        package.AddRelations("_rels/.rels", ("rId1", "officeDocument", "word/document.xml"));
        package.AddRelations("word/_rels/document.xml.rels", ("rId1", "styles", "styles.xml"), ("rId2", "footer", "footer1.xml"));
        package.Add("word/document.xml", xml => WriteDocument(xml, sheet, notes));
        package.Add("word/styles.xml", WriteStyles);
        package.Add("word/footer1.xml", WriteFooter);
        return package.ToBytes();
    }

    private static void WriteDocument(XmlWriter xml, Sheet sheet, IReadOnlyList<string> notes)
    {
        xml.WriteStartElement("w", "document", Main);
        Open(xml, "body");
        WriteParagraph(xml, sheet.Title ?? sheet.Name, "Title");
        WriteTable(xml, sheet);
        foreach (string note in notes)
        {
            WriteParagraph(xml, note, "Note");
        }

        WriteSection(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteTable(XmlWriter xml, Sheet sheet)
    {
        int whole = sheet.Columns.Sum(static column => column.Width);
        int[] widths = [.. sheet.Columns.Select(column => (PageWidth - (2 * Margin)) * column.Width / whole)];
        Open(xml, "tbl");
        Open(xml, "tblPr");
        Value(xml, "tblStyle", "Grid");
        Measure(xml, "tblW", widths.Sum(), "dxa");
        Open(xml, "tblLayout");
        Attribute(xml, "type", "fixed");
        xml.WriteEndElement();
        xml.WriteEndElement();
        Open(xml, "tblGrid");
        foreach (int width in widths)
        {
            Open(xml, "gridCol");
            Attribute(xml, "w", Text(width));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        WriteRow(xml, widths, [.. sheet.Columns.Select(static column => SheetCell.Of(column.Heading))], sheet, isHeading: true);
        foreach (SheetCell[] row in sheet.Rows)
        {
            WriteRow(xml, widths, row, sheet, isHeading: false);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int[] widths, SheetCell[] cells, Sheet sheet, bool isHeading)
    {
        Open(xml, "tr");
        Open(xml, "trPr");
        Open(xml, "cantSplit"); // a row is not torn in two by the end of a page
        xml.WriteEndElement();
        if (isHeading)
        {
            Open(xml, "tblHeader"); // the headings come again on every page
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        for (int i = 0; i < cells.Length; i++)
        {
            Open(xml, "tc");
            Open(xml, "tcPr");
            Measure(xml, "tcW", widths[i], "dxa");
            if (isHeading)
            {
                Open(xml, "shd");
                Attribute(xml, "val", "clear");
                Attribute(xml, "color", "auto");
                Attribute(xml, "fill", "DCE6F2");
                xml.WriteEndElement();
            }

            Value(xml, "vAlign", "center");
            xml.WriteEndElement();
            string words = cells[i].Words ?? cells[i].Number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
            string style = isHeading ? "Heading" : sheet.Columns[i].Centered ? "Middle" : "Cell";
            foreach (string line in words.Split('\n'))
            {
                WriteParagraph(xml, line, style);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteParagraph(XmlWriter xml, string words, string style)
    {
        Open(xml, "p");
        Open(xml, "pPr");
        Value(xml, "pStyle", style);
        xml.WriteEndElement();
        if (words.Length > 0)
        {
            Open(xml, "r");
            Open(xml, "t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(OfficePackage.Legal(words));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSection(XmlWriter xml)
    {
        Open(xml, "sectPr");
        Open(xml, "footerReference");
        Attribute(xml, "type", "default");
        xml.WriteAttributeString("r", "id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "rId2");
        xml.WriteEndElement();
        Open(xml, "pgSz");
        Attribute(xml, "w", Text(PageWidth));
        Attribute(xml, "h", Text(PageHeight));
        Attribute(xml, "orient", "landscape");
        xml.WriteEndElement();
        Open(xml, "pgMar");
        foreach (string side in new[] { "top", "right", "bottom", "left" })
        {
            Attribute(xml, side, Text(Margin));
        }

        Attribute(xml, "header", "567");
        Attribute(xml, "footer", "567");
        Attribute(xml, "gutter", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFooter(XmlWriter xml)
    {
        xml.WriteStartElement("w", "ftr", Main);
        Open(xml, "p");
        Open(xml, "pPr");
        Value(xml, "pStyle", "Middle");
        xml.WriteEndElement();
        WriteRun(xml, "第 ");
        WriteField(xml, "PAGE");
        WriteRun(xml, " 页，共 ");
        WriteField(xml, "NUMPAGES");
        WriteRun(xml, " 页");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteField(XmlWriter xml, string instruction)
    {
        Open(xml, "fldSimple");
        Attribute(xml, "instr", instruction);
        WriteRun(xml, "1");
        xml.WriteEndElement();
    }

    private static void WriteRun(XmlWriter xml, string words)
    {
        Open(xml, "r");
        Open(xml, "t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(words);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("w", "styles", Main);
        Open(xml, "docDefaults");
        Open(xml, "rPrDefault");
        WriteLetters(xml, "宋体", 18);
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteStyle(xml, "Normal", "Normal", "left", 0, "宋体", 18, isDefault: true);
        WriteStyle(xml, "Title", "Title", "center", 160, "黑体", 36);
        WriteStyle(xml, "Heading", "Table Heading", "center", 0, "黑体", 18);
        WriteStyle(xml, "Cell", "Table Cell", "left", 0, "宋体", 18);
        WriteStyle(xml, "Middle", "Table Middle", "center", 0, "宋体", 18);
        WriteStyle(xml, "Note", "Note", "left", 0, "宋体", 16);
        Open(xml, "style");
        Attribute(xml, "type", "table");
        Attribute(xml, "styleId", "Grid");
        Value(xml, "name", "Table Grid");
        Open(xml, "tblPr");
        Open(xml, "tblBorders");
        foreach (string side in new[] { "top", "left", "bottom", "right", "insideH", "insideV" })
        {
            Open(xml, side);
            Attribute(xml, "val", "single");
            Attribute(xml, "sz", "4");
            Attribute(xml, "space", "0");
            Attribute(xml, "color", "9AA5B1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Open(xml, "tblCellMar");
        foreach (string side in new[] { "left", "right" })
        {
            Measure(xml, side, 70, "dxa");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyle(XmlWriter xml, string id, string name, string across, int after, string font, int size, bool isDefault = false)
    {
        Open(xml, "style");
        Attribute(xml, "type", "paragraph");
        if (isDefault)
        {
            Attribute(xml, "default", "1");
        }

        Attribute(xml, "styleId", id);
        Value(xml, "name", name);
        Open(xml, "pPr");
        Open(xml, "spacing");
        Attribute(xml, "before", "0");
        Attribute(xml, "after", Text(after));
        xml.WriteEndElement();
        Value(xml, "jc", across);
        xml.WriteEndElement();
        WriteLetters(xml, font, size);
        xml.WriteEndElement();
    }

    // Sizes are told in half points.
    private static void WriteLetters(XmlWriter xml, string font, int size)
    {
        Open(xml, "rPr");
        Open(xml, "rFonts");
        foreach (string script in new[] { "ascii", "hAnsi", "eastAsia" })
        {
            Attribute(xml, script, script == "eastAsia" ? font : "Times New Roman");
        }

        xml.WriteEndElement();
        Value(xml, "sz", Text(size));
        Value(xml, "szCs", Text(size));
        xml.WriteEndElement();
    }

    private static void Open(XmlWriter xml, string name) => xml.WriteStartElement("w", name, Main);

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString("w", name, Main, value);

    private static void Value(XmlWriter xml, string name, string value)
    {
        Open(xml, name);
        Attribute(xml, "val", value);
        xml.WriteEndElement();
    }

    private static void Measure(XmlWriter xml, string name, int width, string type)
    {
        Open(xml, name);
        Attribute(xml, "w", Text(width));
        Attribute(xml, "type", type);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
