using System.Globalization;
using System.Text;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Outputs;

/// <summary>A picture as PDF: one page as tall as the picture (or the pages of a paper), text that can be selected, found and heard.</summary>
/// <remarks>
/// The writer is our own: Skia's embeds whole fonts, gives 一 back as ⼀ (a search for 政府工作报告 then fails) and knows no
/// structure. Here every code has the text that was written, sections become bookmarks, figures have their words.
/// </remarks>
public static class PdfOutput
{
    /// <summary>The longest side of a page, in points (ISO 32000-1, annex C.2).</summary>
    public const double MaximumSide = 14_400;

    /// <summary>Draws a picture: one point to a unit, less where a side would be over 14,400 points.</summary>
    public static byte[] Render(DisplayList list) => Render([list]);

    /// <summary>Draws the pages of a document, with one structure and one set of fonts for all.</summary>
    /// <param name="pages">At least one, all of one size; the first one's title and language are those of the document.</param>
    public static byte[] Render(IReadOnlyList<DisplayList> pages)
    {
        DisplayList first = pages[0];
        double scale = Math.Min(1, MaximumSide / Math.Max(first.Width, first.Height));
        var file = new PdfFile();
        var fonts = new PdfFonts(pages.Count == 1
            ? FontSubset.Of(first)
            : FontSubset.Of(pages.SelectMany(static page => page.Leaves()).OfType<DisplayItem.Text>().Select(static text => text.Glyphs)));
        var paints = new PdfPaints(file, new Rect(0, 0, first.Width, first.Height));
        var structure = new PdfStructure();
        var sections = new List<(PdfSection Section, int Page)>();
        var contents = new List<int>();
        for (int i = 0; i < pages.Count; i++)
        {
            structure.BeginPage();
            var drawing = new PdfPage(pages[i], fonts, paints, structure, scale);
            contents.Add(file.AddStream("", drawing.Draw()));
            sections.AddRange(drawing.Sections.Select(section => (section, i)));
        }

        int[] numbers = [.. pages.Select(_ => file.Reserve())];
        string kids = string.Join(' ', numbers.Select(static number => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R")));
        int root = file.Add(string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Kids[{kids}]/Count {pages.Count}>>"));
        string resources = $"<</Font{fonts.Write(file)}{paints.Resources()}>>";
        for (int i = 0; i < pages.Count; i++)
        {
            file.Set(numbers[i], string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Page/Parent {root} 0 R/MediaBox[0 0 {pages[i].Width * scale:0.##} {pages[i].Height * scale:0.##}]/Contents {contents[i]} 0 R"
                + $"/Resources{resources}/StructParents {i}/Tabs/S/Group<</S/Transparency/CS/DeviceRGB>>>>"));
        }

        int tree = structure.Write(file, numbers);
        int metadata = file.AddPlainStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Metadata(first)));
        string outline = WriteOutline(file, [.. sections.Select(section => (section.Section, numbers[section.Page]))]);
        int catalog = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Catalog/Pages {root} 0 R/Lang({Ascii(first.Language)})/MarkInfo<</Marked true>>/StructTreeRoot {tree} 0 R"
            + $"/Metadata {metadata} 0 R/ViewerPreferences<</DisplayDocTitle true>>{outline}>>"));
        int properties = file.Add($"<</Title{PdfFile.Text(first.Title)}/Producer(Lantu)>>");
        return file.Finish(catalog, properties);
    }

    /// <summary>A bookmark for each named section.</summary>
    private static string WriteOutline(PdfFile file, IReadOnlyList<(PdfSection Section, int Page)> sections)
    {
        if (sections.Count == 0)
        {
            return "";
        }

        int root = file.Reserve();
        int[] numbers = [.. sections.Select(_ => file.Reserve())];
        for (int at = 0; at < numbers.Length; at++)
        {
            string before = at > 0 ? string.Create(CultureInfo.InvariantCulture, $"/Prev {numbers[at - 1]} 0 R") : "";
            string after = at + 1 < numbers.Length ? string.Create(CultureInfo.InvariantCulture, $"/Next {numbers[at + 1]} 0 R") : "";
            file.Set(numbers[at], string.Create(
                CultureInfo.InvariantCulture,
                $"<</Title{PdfFile.Text(sections[at].Section.Label)}/Parent {root} 0 R{before}{after}/Dest[{sections[at].Page} 0 R/XYZ null {sections[at].Section.Top:0.##} null]>>"));
        }

        file.Set(root, string.Create(
            CultureInfo.InvariantCulture, $"<</Type/Outlines/First {numbers[0]} 0 R/Last {numbers[^1]} 0 R/Count {numbers.Length}>>"));
        return string.Create(CultureInfo.InvariantCulture, $"/Outlines {root} 0 R");
    }

    /// <summary>Title and language once more as XMP; no date, so that the same picture gives the same bytes.</summary>
    private static string Metadata(DisplayList list) =>
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
        + $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{new SvgText().Escaped(list.Title)}</rdf:li></rdf:Alt></dc:title>"
        + $"<dc:language><rdf:Bag><rdf:li>{new SvgText().Escaped(list.Language)}</rdf:li></rdf:Bag></dc:language>"
        + "<pdf:Producer>Lantu</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";

    private static string Ascii(string language) => string.Concat(language.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
