using System.Globalization;
using System.Xml;

namespace Lantu.App.Outputs.Office;

/// <summary>Writes sheets as an Office Open XML workbook (ECMA-376, SpreadsheetML) that prints well.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestCell = 32_000; // a spreadsheet holds 32,767 characters in a cell

    /// <summary>The bytes of a workbook.</summary>
    internal static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        var package = new OfficePackage();
        package.AddTypes(
        [
            ("/xl/workbook.xml", "spreadsheetml.sheet.main"),
            ("/xl/styles.xml", "spreadsheetml.styles"),
            .. sheets.Select(static (_, i) => (Part(i, "/xl/worksheets/sheet"), "spreadsheetml.worksheet")),
        ]);
        package.AddRelations("_rels/.rels", ("rId1", "officeDocument", "xl/workbook.xml"));
        package.AddRelations(
            "xl/_rels/workbook.xml.rels",
            [.. sheets.Select(static (_, i) => (Id(i), "worksheet", Part(i, "worksheets/sheet"))), (Id(sheets.Count), "styles", "styles.xml")]);
        package.Add("xl/workbook.xml", xml => WriteWorkbook(xml, sheets));
        package.Add("xl/styles.xml", SheetStyles.Write);
        for (int i = 0; i < sheets.Count; i++)
        {
            Sheet sheet = sheets[i];
            bool first = i == 0;
            package.Add(Part(i, "xl/worksheets/sheet"), xml => WriteSheet(xml, sheet, first));
        }

        return package.ToBytes();
    }

    private static string Part(int index, string before) => string.Create(CultureInfo.InvariantCulture, $"{before}{index + 1}.xml");

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets");
        for (int i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Text(i + 1));
            xml.WriteAttributeString("id", Relations, Id(i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames");
        for (int i = 0; i < sheets.Count; i++)
        {
            // The headings come again on every printed page.
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", "_xlnm.Print_Titles");
            xml.WriteAttributeString("localSheetId", Text(i));
            xml.WriteString($"'{sheets[i].Name}'!$1:${Text(sheets[i].HeadingRow)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, Sheet sheet, bool isFirst)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetPr");
        xml.WriteStartElement("pageSetUpPr");
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteView(xml, sheet, isFirst);
        WriteColumns(xml, sheet);
        xml.WriteStartElement("sheetData");
        WriteHead(xml, sheet);
        for (int i = 0; i < sheet.Rows.Count; i++)
        {
            WriteRow(xml, sheet, i);
        }

        xml.WriteEndElement();
        WriteLayout(xml, sheet);
        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml, Sheet sheet, bool isFirst)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("tabSelected", isFirst ? "1" : "0");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane");
        xml.WriteAttributeString("ySplit", Text(sheet.HeadingRow));
        xml.WriteAttributeString("topLeftCell", "A" + Text(sheet.HeadingRow + 1));
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("cols");
        for (int i = 0; i < sheet.Columns.Count; i++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", Text(i + 1));
            xml.WriteAttributeString("max", Text(i + 1));
            xml.WriteAttributeString("width", Text(sheet.Columns[i].Width));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteHead(XmlWriter xml, Sheet sheet)
    {
        if (sheet.Title is { } title)
        {
            StartRow(xml, 1, SheetStyles.TitleHeight);
            for (int i = 0; i < sheet.Columns.Count; i++)
            {
                WriteCell(xml, 1, i, i == 0 ? SheetCell.Of(title) : SheetCell.Empty, SheetStyles.Title);
            }

            xml.WriteEndElement();
        }

        SheetCell[] headings = [.. sheet.Columns.Select(static column => SheetCell.Of(column.Heading))];
        StartRow(xml, sheet.HeadingRow, Math.Max(SheetStyles.HeadingHeight, SheetStyles.Height(headings, sheet.Columns)));
        for (int i = 0; i < headings.Length; i++)
        {
            WriteCell(xml, sheet.HeadingRow, i, headings[i], SheetStyles.Heading);
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, Sheet sheet, int index)
    {
        int row = sheet.HeadingRow + 1 + index;
        SheetCell[] cells = sheet.Rows[index];
        StartRow(xml, row, SheetStyles.Height(cells, sheet.Columns));
        for (int i = 0; i < cells.Length; i++)
        {
            int style = sheet.Columns[i].Centered ? SheetStyles.Centered : cells[i].Number is not null ? SheetStyles.Number : SheetStyles.Words;
            WriteCell(xml, row, i, cells[i], style);
        }

        xml.WriteEndElement();
    }

    private static void StartRow(XmlWriter xml, int row, int height)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Text(row));
        xml.WriteAttributeString("ht", Text(height));
        xml.WriteAttributeString("customHeight", "1");
    }

    private static void WriteCell(XmlWriter xml, int row, int column, SheetCell cell, int style)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", Letters(column) + Text(row));
        xml.WriteAttributeString("s", Text(style));
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Words is { } words)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            string legal = OfficePackage.Legal(words);
            xml.WriteString(legal.Length <= LongestCell ? legal : legal[..LongestCell] + "…");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A, B … Z, AA: what a column is called.
    private static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static void WriteLayout(XmlWriter xml, Sheet sheet)
    {
        string last = Letters(sheet.Columns.Count - 1);
        if (sheet.Title is null && sheet.Rows.Count > 0)
        {
            xml.WriteStartElement("autoFilter");
            xml.WriteAttributeString("ref", $"A1:{last}{Text(sheet.Rows.Count + 1)}");
            xml.WriteEndElement();
        }

        if (sheet.Title is not null && sheet.Columns.Count > 1)
        {
            xml.WriteStartElement("mergeCells");
            xml.WriteAttributeString("count", "1");
            xml.WriteStartElement("mergeCell");
            xml.WriteAttributeString("ref", $"A1:{last}1");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteStartElement("pageMargins");
        foreach ((string side, string inches) in new[] { ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3") })
        {
            xml.WriteAttributeString(side, inches);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("pageSetup");
        xml.WriteAttributeString("paperSize", "9"); // A4
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteAttributeString("fitToWidth", "1");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteEndElement();
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddFooter", Main, "&C第 &P 页，共 &N 页");
        xml.WriteEndElement();
    }
}
