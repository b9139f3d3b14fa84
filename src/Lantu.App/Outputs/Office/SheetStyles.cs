using System.Globalization;
using System.Xml;
using Lantu.App.Views;

namespace Lantu.App.Outputs.Office;

/// <summary>The five looks of a cell, and how high a row must be for its words.</summary>
internal static class SheetStyles
{
    internal const int Words = 1;
    internal const int Heading = 2;
    internal const int Title = 3;
    internal const int Number = 4;
    internal const int Centered = 5;

    /// <summary>In points.</summary>
    internal const int TitleHeight = 36;

    /// <summary>In points.</summary>
    internal const int HeadingHeight = 28;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LineHeight = 15;
    private const int MostHeight = 400; // a spreadsheet allows 409 points
    private const int Spare = 2;

    /// <summary>The height of a row in points: a spreadsheet fits none by itself when the file is opened.</summary>
    internal static int Height(SheetCell[] cells, IReadOnlyList<SheetColumn> columns)
    {
        int lines = 1;
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].Words is { } words)
            {
                lines = Math.Max(lines, words.Split('\n').Sum(line => Wrapping.Lines(line, Math.Max(2, columns[i].Width - Spare)).Count()));
            }
        }

        return Math.Min(MostHeight, (lines * LineHeight) + 6);
    }

    internal static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        WriteFonts(xml);
        WriteFills(xml);
        WriteBorders(xml);
        xml.WriteStartElement("cellStyleXfs");
        xml.WriteAttributeString("count", "1");
        WriteFormat(xml, 0, 0, 0, 0, null, wraps: false, based: false);
        xml.WriteEndElement();
        xml.WriteStartElement("cellXfs");
        xml.WriteAttributeString("count", "6");
        WriteFormat(xml, 0, 0, 0, 0, null, wraps: false);
        WriteFormat(xml, 0, 0, 0, 1, "left", wraps: true);
        WriteFormat(xml, 0, 1, 2, 1, "center", wraps: true);
        WriteFormat(xml, 0, 2, 0, 0, "center", wraps: false);
        WriteFormat(xml, 0, 0, 0, 1, "right", wraps: false);
        WriteFormat(xml, 0, 0, 0, 1, "center", wraps: true);
        xml.WriteEndElement();
        xml.WriteStartElement("cellStyles");
        xml.WriteAttributeString("count", "1");
        xml.WriteStartElement("cellStyle");
        xml.WriteAttributeString("name", "Normal");
        xml.WriteAttributeString("xfId", "0");
        xml.WriteAttributeString("builtinId", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFonts(XmlWriter xml)
    {
        xml.WriteStartElement("fonts");
        xml.WriteAttributeString("count", "3");
        WriteFont(xml, "宋体", 10, bold: false, null);
        WriteFont(xml, "黑体", 10, bold: false, "FFFFFFFF");
        WriteFont(xml, "黑体", 18, bold: false, null);
        xml.WriteEndElement();
    }

    private static void WriteFont(XmlWriter xml, string name, int size, bool bold, string? color)
    {
        xml.WriteStartElement("font");
        if (bold)
        {
            xml.WriteStartElement("b");
            xml.WriteEndElement();
        }

        WriteValue(xml, "sz", "val", size.ToString(CultureInfo.InvariantCulture));
        if (color is not null)
        {
            WriteValue(xml, "color", "rgb", color);
        }

        WriteValue(xml, "name", "val", name);
        WriteValue(xml, "charset", "val", "134"); // GB 2312
        xml.WriteEndElement();
    }

    private static void WriteFills(XmlWriter xml)
    {
        xml.WriteStartElement("fills");
        xml.WriteAttributeString("count", "3");
        foreach (string pattern in new[] { "none", "gray125" })
        {
            // The format reserves the first two.
            xml.WriteStartElement("fill");
            WriteValue(xml, "patternFill", "patternType", pattern);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("fill");
        xml.WriteStartElement("patternFill");
        xml.WriteAttributeString("patternType", "solid");
        WriteValue(xml, "fgColor", "rgb", "FF0B4FA8");
        WriteValue(xml, "bgColor", "indexed", "64");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBorders(XmlWriter xml)
    {
        xml.WriteStartElement("borders");
        xml.WriteAttributeString("count", "2");
        xml.WriteStartElement("border");
        foreach (string side in new[] { "left", "right", "top", "bottom", "diagonal" })
        {
            xml.WriteStartElement(side);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("border");
        foreach (string side in new[] { "left", "right", "top", "bottom" })
        {
            xml.WriteStartElement(side);
            xml.WriteAttributeString("style", "thin");
            WriteValue(xml, "color", "rgb", "FF9AA5B1");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("diagonal");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFormat(XmlWriter xml, int number, int font, int fill, int border, string? across, bool wraps, bool based = true)
    {
        xml.WriteStartElement("xf");
        xml.WriteAttributeString("numFmtId", number.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("fontId", font.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("fillId", fill.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("borderId", border.ToString(CultureInfo.InvariantCulture));
        if (based)
        {
            xml.WriteAttributeString("xfId", "0");
        }

        if (across is not null)
        {
            xml.WriteAttributeString("applyAlignment", "1");
            xml.WriteStartElement("alignment");
            xml.WriteAttributeString("horizontal", across);
            xml.WriteAttributeString("vertical", "center");
            xml.WriteAttributeString("wrapText", wraps ? "1" : "0");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, string element, string attribute, string value)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
