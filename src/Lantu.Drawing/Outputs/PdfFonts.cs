using System.Globalization;
using System.Text;
using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Outputs;

/// <summary>A glyph as a PDF tells it.</summary>
/// <param name="Font">The name of the font resource.</param>
/// <param name="Code">The code in that font, in hexadecimal digits.</param>
/// <param name="Width">How far the pen moves, in thousandths of the em, as the font's table says.</param>
internal readonly record struct PdfGlyph(string Font, string Code, double Width);

/// <summary>The fonts of a PDF, and the code of each glyph in them.</summary>
internal sealed class PdfFonts(IReadOnlyList<FontSubset> subsets)
{
    private readonly List<PdfFont> _fonts = [];

    /// <summary>The code of a glyph that stands for a text.</summary>
    /// <remarks>
    /// A glyph that stands for two texts (· and •, 一 and ⼀) gets a code for each: a search finds what was written.
    /// </remarks>
    public PdfGlyph Find(FontFace face, ushort glyph, string text)
    {
        foreach (PdfFont font in _fonts)
        {
            if (font.Subset.Face == face && font.TryFind(glyph, text, out PdfGlyph found))
            {
                return found;
            }
        }

        FontSubset subset = subsets.First(subset => subset.Face == face);
        string name = string.Create(CultureInfo.InvariantCulture, $"F{_fonts.Count + 1}");
        PdfFont added = face.IsTrueType ? new PdfTrueTypeFont(name, subset) : new PdfDrawnFont(name, subset);
        _fonts.Add(added);
        return added.TryFind(glyph, text, out PdfGlyph first) ? first : throw new InvalidOperationException("A new font has no room.");
    }

    /// <summary>Writes all fonts and returns the resource dictionary of them.</summary>
    public string Write(PdfFile file)
    {
        var names = new StringBuilder("<<");
        foreach (PdfFont font in _fonts)
        {
            names.Append(CultureInfo.InvariantCulture, $"/{font.Name} {font.Write(file)} 0 R");
        }

        return names.Append(">>").ToString();
    }
}

/// <summary>What a code stands for.</summary>
/// <param name="Glyph">Of the whole face.</param>
/// <param name="Text">What was written.</param>
/// <param name="Next">Another code of the same glyph, for another text; 0 for none.</param>
internal sealed record PdfCode(ushort Glyph, string Text, int Next);

/// <summary>One font of a PDF; codes are given out from 1 upward as glyphs come.</summary>
internal abstract class PdfFont(string name, FontSubset subset, ushort capacity)
{
    private readonly ushort[] _firstCodes = new ushort[subset.Face.Face.GlyphCount];

    /// <summary>Of the resource.</summary>
    public string Name => name;

    /// <summary>What is embedded.</summary>
    public FontSubset Subset => subset;

    /// <summary>The glyphs of the whole face and their texts; the code of the first is 1.</summary>
    protected List<PdfCode> Glyphs { get; } = [];

    /// <summary>How many digits a code has.</summary>
    protected abstract int Digits { get; }

    /// <summary>Finds the code of a glyph or gives one out; false when the font is full.</summary>
    public bool TryFind(ushort glyph, string text, out PdfGlyph found)
    {
        found = default;
        int code = _firstCodes[glyph];
        while (code != 0 && Glyphs[code - 1].Text != text)
        {
            code = Glyphs[code - 1].Next;
        }

        if (code == 0)
        {
            if (Glyphs.Count == capacity)
            {
                return false;
            }

            Glyphs.Add(new PdfCode(glyph, text, _firstCodes[glyph]));
            code = Glyphs.Count;
            _firstCodes[glyph] = (ushort)code;
        }

        found = new PdfGlyph(name, code.ToString("X" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), Width(glyph));
        return true;
    }

    /// <summary>Writes the font and returns its number.</summary>
    public abstract int Write(PdfFile file);

    /// <summary>In thousandths of the em, rounded as it is written.</summary>
    protected double Width(ushort glyph) =>
        Math.Round(Thousandths(Subset.Face.Font.GetHorizontalGlyphAdvance(glyph)), 2, MidpointRounding.AwayFromZero);

    protected double Thousandths(double units) => units * 1000 / Subset.Face.UnitsPerEm;

    protected static string Told(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The map from codes to texts, which search and copying read (ISO 32000-1, 9.10.3).</summary>
    protected int WriteToUnicode(PdfFile file)
    {
        var map = new StringBuilder();
        map.Append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n");
        string last = new('F', Digits);
        map.Append('<').Append('0', Digits).Append("><").Append(last).Append(">\nendcodespacerange\n");
        for (int start = 0; start < Glyphs.Count; start += 100)
        {
            int count = Math.Min(100, Glyphs.Count - start);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (int at = start; at < start + count; at++)
            {
                string code = (at + 1).ToString("X" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
                map.Append('<').Append(code).Append("><")
                    .Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Glyphs[at].Text))).Append(">\n");
            }

            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return file.AddStream("", Encoding.ASCII.GetBytes(map.ToString()));
    }
}
