using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Outputs;

/// <summary>A composite font with quadratic outlines (ISO 32000-1, 9.7): codes of two bytes, a table from codes to glyphs.</summary>
internal sealed class PdfTrueTypeFont(string name, FontSubset subset) : PdfFont(name, subset, capacity: 65_535)
{
    protected override int Digits => 4;

    public override int Write(PdfFile file)
    {
        string postScriptName = Tagged();
        int descriptor = file.Add(Describe(postScriptName, file.AddStream(
            string.Create(CultureInfo.InvariantCulture, $"/Length1 {Subset.File.Length}"), Subset.File.Span)));
        var widths = new StringBuilder();
        byte[] glyphs = new byte[2 * (Glyphs.Count + 1)];
        for (int at = 0; at < Glyphs.Count; at++)
        {
            widths.Append(at > 0 ? " " : "").Append(Told(Width(Glyphs[at].Glyph)));
            BinaryPrimitives.WriteUInt16BigEndian(glyphs.AsSpan(2 * (at + 1)), Subset.NewGlyph(Glyphs[at].Glyph));
        }

        int glyphMap = file.AddStream("", glyphs);
        int inner = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{postScriptName}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/DW 1000/W[1[{widths}]]/CIDToGIDMap {glyphMap} 0 R>>"));
        return file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Font/Subtype/Type0/BaseFont/{postScriptName}/Encoding/Identity-H/DescendantFonts[{inner} 0 R]/ToUnicode {WriteToUnicode(file)} 0 R>>"));
    }

    private string Describe(string postScriptName, int fontFile)
    {
        FontFace face = Subset.Face;
        using Blob head = face.Face.ReferenceTable(new Tag('h', 'e', 'a', 'd'));
        ReadOnlySpan<byte> box = head.AsSpan();
        string Side(int at, ReadOnlySpan<byte> table) => Told(Thousandths(BinaryPrimitives.ReadInt16BigEndian(table[at..])));
        // xMin, yMin, xMax, yMax stand at 36 of the table head. Flag 4: the font has letters beyond the Latin ones.
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/FontDescriptor/FontName/{postScriptName}/Flags 4/FontBBox[{Side(36, box)} {Side(38, box)} {Side(40, box)} {Side(42, box)}]"
            + $"/ItalicAngle 0/Ascent {Told(face.Ascent * 1000)}/Descent {Told(-face.Descent * 1000)}/CapHeight {Told(face.CapHeight * 1000)}"
            + $"/StemV {(int)face.Weight / 5}/FontFile2 {fontFile} 0 R>>");
    }

    /// <summary>Six capitals and a plus sign say that the font is a subset.</summary>
    private string Tagged()
    {
        int number = int.Parse(Name.AsSpan(1), CultureInfo.InvariantCulture) - 1;
        string family = string.Concat(Subset.Face.Family.Where(char.IsAsciiLetterOrDigit));
        return string.Create(
            CultureInfo.InvariantCulture, $"LANTU{(char)('A' + (number % 26))}+{(family.Length == 0 ? "Font" : family)}-{Subset.Face.Weight}");
    }
}
