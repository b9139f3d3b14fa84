using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lantu.Fuzz;

/// <summary>PDF without compression, so that changes fall on its objects and on what its pages draw.</summary>
internal static partial class PdfSeeds
{
    private const double LeftEdge = 60;
    private const double TopEdge = 780;

    /// <summary>A small file of two pages, with a table between rules and a font that says what its signs are.</summary>
    internal static byte[] Of(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int half = lines.Length / 2;
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 595 842]>>",
            "<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 7 0 R>>>>/Contents 5 0 R>>",
            "<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 7 0 R>>>>/Contents[6 0 R]/Rotate 0>>",
            Stream(Page(lines[..half])),
            Stream(Page(lines[half..])),
            "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[8 0 R]/ToUnicode 10 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 9 0 R/DW 1000/W[32 [500 500] 40 60 500]>>",
            "<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>",
            Stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"),
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.Length; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>Puts a table of objects behind a body that was changed, so that the changes are what is read.</summary>
    internal static byte[] Pack(byte[] body)
    {
        string text = Encoding.Latin1.GetString(body);
        var places = new SortedDictionary<int, int>();
        foreach (Match match in ObjectHead().Matches(text))
        {
            places[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)] = match.Groups[1].Index;
        }

        var table = new StringBuilder("\nxref\n0 1\n0000000000 65535 f \n");
        foreach ((int number, int place) in places)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{place:D10} 00000 n \n");
        }

        int size = places.Count == 0 ? 1 : places.Keys.Max() + 1;
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{text.Length + 1}\n%%EOF\n");
        return [.. body, .. Encoding.Latin1.GetBytes(table.ToString())];
    }

    private static string Stream(string content) =>
        string.Create(CultureInfo.InvariantCulture, $"<</Length {content.Length}>>\nstream\n{content}\nendstream");

    private static string Page(string[] lines)
    {
        var page = new StringBuilder();
        double top = TopEdge;
        foreach (string line in lines)
        {
            string[] cells = line.StartsWith('|') ? line.Trim('|').Split('|') : [line];
            for (int i = 0; i < cells.Length; i++)
            {
                double left = LeftEdge + (i * 95);
                page.Append(CultureInfo.InvariantCulture, $"BT /F1 {(line.StartsWith('#') ? 16 : 10)} Tf {left} {top} Td <{Hex(cells[i])}> Tj ET\n");
                page.Append(cells.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"{left - 2} {top - 4} 95 16 re S\n") : string.Empty);
            }

            top -= 16;
        }

        return page.ToString();
    }

    private static string Hex(string words) => string.Concat(words.Select(static character => ((int)character).ToString("X4", CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,6}) 0 obj")]
    private static partial Regex ObjectHead();
}
