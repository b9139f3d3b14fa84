using System.Xml;

namespace Lantu.App.Outputs.Office;

/// <summary>The letters of an official document by GB/T 9704-2012: fonts by name, sizes, line spacing.</summary>
internal static class OfficialStyles
{
    /// <summary>小标宋 of titles.</summary>
    internal const string Song = "方正小标宋简体";

    /// <summary>仿宋 of the text.</summary>
    internal const string FangSong = "仿宋_GB2312";

    /// <summary>黑体 of the first level.</summary>
    internal const string Hei = "黑体";

    /// <summary>楷体 of the second level.</summary>
    internal const string Kai = "楷体_GB2312";

    // In twentieths of a point: 28 points from line to line, which gives 22 lines a page.
    private const int Line = 560;

    internal static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("w", "styles", WordMarkup.Main);
        WordMarkup.Open(xml, "docDefaults");
        WordMarkup.Open(xml, "rPrDefault");
        WriteLetters(xml, FangSong, 32, bold: false);
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteStyle(xml, new Look("Normal", "Normal", FangSong, 32) { Indent = 640 });
        WriteStyle(xml, new Look("Title", "Title", Song, 44) { Across = "center", Line = 720, Level = null });
        WriteStyle(xml, new Look("Number", "Document Number", FangSong, 32) { Across = "center" });
        WriteStyle(xml, new Look("Flush", "Body Flush", FangSong, 32));
        WriteStyle(xml, new Look("Heading1", "heading 1", Hei, 32) { Indent = 640, Level = 0 });
        WriteStyle(xml, new Look("Heading2", "heading 2", Kai, 32) { Indent = 640, Level = 1 });
        WriteStyle(xml, new Look("Heading3", "heading 3", FangSong, 32) { Indent = 640, Level = 2, Bold = true });
        WriteStyle(xml, new Look("Heading4", "heading 4", FangSong, 32) { Indent = 640, Level = 3 });
        WriteStyle(xml, new Look("AttachmentMark", "Attachment Mark", Hei, 32));
        WriteStyle(xml, new Look("Caption", "caption", Hei, 24) { Across = "center", Line = 400, Before = 120, KeepsNext = true });
        WriteStyle(xml, new Look("TableHeading", "Table Heading", Hei, 21) { Across = "center", Line = 320 });
        WriteStyle(xml, new Look("TableCell", "Table Cell", FangSong, 21) { Across = "left", Line = 320 });
        WriteStyle(xml, new Look("TableMiddle", "Table Middle", FangSong, 21) { Across = "center", Line = 320 });
        WriteStyle(xml, new Look("Note", "Note", FangSong, 21) { Across = "left", Line = 340, Before = 60, After = 120 });
        WriteStyle(xml, new Look("PageOdd", "Page Number Odd", "宋体", 28) { Across = "right", Line = null, Right = 280 });
        WriteStyle(xml, new Look("PageEven", "Page Number Even", "宋体", 28) { Line = null, Left = 280 });
        WriteGrid(xml);
        xml.WriteEndElement();
    }

    private static void WriteStyle(XmlWriter xml, Look look)
    {
        WordMarkup.Open(xml, "style", ("type", "paragraph"));
        if (look.Id == "Normal")
        {
            xml.WriteAttributeString("w", "default", WordMarkup.Main, "1");
        }

        xml.WriteAttributeString("w", "styleId", WordMarkup.Main, look.Id);
        WordMarkup.Value(xml, "name", look.Name);
        WordMarkup.Open(xml, "pPr");
        if (look.KeepsNext || look.Level is not null)
        {
            WordMarkup.Empty(xml, "keepNext");
        }

        WriteSpacing(xml, look);
        // Said of every style: some programs hand the indent of the default style on to all others.
        WordMarkup.Empty(
            xml, "ind", ("left", WordMarkup.Text(look.Left)), ("right", WordMarkup.Text(look.Right)), ("firstLineChars", look.Indent > 0 ? "200" : "0"),
            ("firstLine", WordMarkup.Text(look.Indent)));

        WordMarkup.Value(xml, "jc", look.Across);
        if (look.Level is { } level)
        {
            WordMarkup.Value(xml, "outlineLvl", WordMarkup.Text(level));
        }

        xml.WriteEndElement();
        WriteLetters(xml, look.Font, look.Size, look.Bold);
        xml.WriteEndElement();
    }

    private static void WriteSpacing(XmlWriter xml, Look look)
    {
        if (look.Line is { } line)
        {
            WordMarkup.Empty(
                xml, "spacing", ("before", WordMarkup.Text(look.Before)), ("after", WordMarkup.Text(look.After)), ("line", WordMarkup.Text(line)), ("lineRule", "exact"));
        }
        else
        {
            WordMarkup.Empty(xml, "spacing", ("before", "0"), ("after", "0"));
        }
    }

    // Sizes are told in half points: 三号 is 16, 二号 22, 四号 14, 五号 10.5.
    private static void WriteLetters(XmlWriter xml, string font, int size, bool bold)
    {
        WordMarkup.Open(xml, "rPr");
        WordMarkup.Empty(xml, "rFonts", ("ascii", font), ("hAnsi", font), ("eastAsia", font), ("cs", font));
        if (bold)
        {
            WordMarkup.Empty(xml, "b");
        }

        WordMarkup.Value(xml, "sz", WordMarkup.Text(size));
        WordMarkup.Value(xml, "szCs", WordMarkup.Text(size));
        xml.WriteEndElement();
    }

    private static void WriteGrid(XmlWriter xml)
    {
        WordMarkup.Open(xml, "style", ("type", "table"), ("styleId", "Grid"));
        WordMarkup.Value(xml, "name", "Table Grid");
        WordMarkup.Open(xml, "tblPr");
        WordMarkup.Open(xml, "tblBorders");
        foreach (string side in new[] { "top", "left", "bottom", "right", "insideH", "insideV" })
        {
            WordMarkup.Empty(xml, side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000"));
        }

        xml.WriteEndElement();
        WordMarkup.Open(xml, "tblCellMar");
        foreach ((string side, string width) in new[] { ("top", "40"), ("left", "70"), ("bottom", "40"), ("right", "70") })
        {
            WordMarkup.Empty(xml, side, ("w", width), ("type", "dxa"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A style of paragraphs; measures in twentieths of a point.</summary>
    private sealed record Look(string Id, string Name, string Font, int Size)
    {
        internal string Across { get; init; } = "both";

        internal int? Line { get; init; } = OfficialStyles.Line;

        internal int Indent { get; init; }

        internal int Left { get; init; }

        internal int Right { get; init; }

        internal int Before { get; init; }

        internal int After { get; init; }

        internal int? Level { get; init; }

        internal bool Bold { get; init; }

        internal bool KeepsNext { get; init; }
    }
}
