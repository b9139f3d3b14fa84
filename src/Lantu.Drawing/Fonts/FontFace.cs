using System.Buffers;
using System.Buffers.Binary;
using HarfBuzzSharp;
using SkiaSharp;

namespace Lantu.Drawing.Fonts;

/// <summary>One font file, opened for shaping; it is never handed to a PDF or SVG whole, but cut down to the glyphs used.</summary>
/// <remarks>It lives as long as the program or the library that opened it, and may be used by several threads at once.</remarks>
public sealed unsafe class FontFace
{
    private readonly MemoryHandle _pin;
    private readonly Lazy<SKTypeface> _typeface;

    private FontFace(nint data, int length, int index, MemoryHandle pin, string? cssFamily)
    {
        _pin = pin;
        Data = data;
        Length = length;
        Index = index;
        Blob = new Blob(data, length, MemoryMode.ReadOnly);
        Face = new Face(Blob, index);
        Font = new Font(Face);
        Face.MakeImmutable();
        UnitsPerEm = Face.UnitsPerEm;
        Family = FontNames.Family(Face) ?? "";
        CssFamily = cssFamily ?? "Lantu " + string.Concat(Family.Where(letter => char.IsLetterOrDigit(letter) || letter == ' '));
        IsEmbedded = cssFamily is not null;
        IsTrueType = HasTable("glyf");
        ReadMetrics();
        _typeface = new Lazy<SKTypeface>(OpenForDrawing);
    }

    /// <summary>As in the font: Noto Sans SC.</summary>
    public string Family { get; }

    /// <summary>Its weight, or the nearest that the pictures use.</summary>
    public FontWeight Weight { get; private set; } = FontWeight.Regular;

    /// <summary>How far a line reaches above its baseline, in ems: 0.88 of Noto Sans SC.</summary>
    public double Ascent { get; private set; }

    /// <summary>How far a line reaches below its baseline, in ems, at least 0: 0.12 of Noto Sans SC.</summary>
    public double Descent { get; private set; }

    /// <summary>The height of capitals and, nearly, of digits, in ems: 0.733 of Noto Sans SC.</summary>
    public double CapHeight { get; private set; }

    /// <summary>The height of a small x, in ems: 0.543 of Noto Sans SC.</summary>
    public double XHeight { get; private set; }

    /// <summary>The name under which its subset stands in a style sheet; no other font of the reader's machine has it.</summary>
    public string CssFamily { get; }

    /// <summary>Whether its outlines are quadratic (<c>glyf</c>) and not those of PostScript.</summary>
    internal bool IsTrueType { get; }

    /// <summary>Whether it comes with the program.</summary>
    internal bool IsEmbedded { get; }

    internal nint Data { get; }

    internal int Length { get; }

    /// <summary>Which font of a collection; 0 where the file holds one.</summary>
    internal int Index { get; }

    internal int UnitsPerEm { get; }

    internal Blob Blob { get; }

    internal Face Face { get; }

    internal Font Font { get; }

    /// <summary>The whole face for drawing pixels; Skia reads the glyphs it needs where they lie.</summary>
    internal SKTypeface Typeface => _typeface.Value;

    /// <summary>Opens a font that stays where it is in memory until the program ends.</summary>
    internal static FontFace OfResident(byte* data, int length) => new((nint)data, length, 0, default, "Lantu Sans");

    /// <summary>Opens every font of a file, those for simplified Chinese first.</summary>
    /// <exception cref="FontFormatException">The bytes are no font that can be used.</exception>
    internal static IReadOnlyList<FontFace> OfFile(ReadOnlyMemory<byte> file)
    {
        FontFormatException.ThrowIfForeign(file.Span);
        MemoryHandle pin = file.Pin();
        using var whole = new Blob((nint)pin.Pointer, file.Length, MemoryMode.ReadOnly);
        var faces = new List<FontFace>();
        for (int index = 0; index < whole.FaceCount; index++)
        {
            var face = new FontFace((nint)pin.Pointer, file.Length, index, pin, cssFamily: null);
            if (face.Face.GlyphCount > 0 && face.HasTable("cmap") && (face.IsTrueType || face.HasTable("CFF ") || face.HasTable("CFF2")))
            {
                faces.Add(face);
            }
        }

        return faces.Count > 0
            ? [.. faces.OrderBy(face => FontNames.IsSimplifiedChinese(face.Family) ? 0 : 1)]
            : throw new FontFormatException("The file begins like a font, but holds no outlines or no table of characters.");
    }

    /// <summary>The glyph of a character by the character map alone.</summary>
    internal bool TryGetGlyph(int character, out uint glyph) => Font.TryGetNominalGlyph(character, out glyph) && glyph != 0;

    private SKTypeface OpenForDrawing()
    {
        using SKData data = SKData.Create(Data, Length);
        return SKTypeface.FromData(data, Index)
            ?? throw new FontFormatException($"The font “{Family}” can be shaped, but not drawn.");
    }

    private bool HasTable(string tag)
    {
        using Blob table = Face.ReferenceTable(Tag.Parse(tag));
        return table.Length > 0;
    }

    private void ReadMetrics()
    {
        using Blob table = Face.ReferenceTable(new Tag('O', 'S', '/', '2'));
        ReadOnlySpan<byte> os2 = table.AsSpan();
        double em = UnitsPerEm;
        // OpenType, OS/2: usWeightClass at 4, sTypoAscender at 68, sTypoDescender at 70; from version 2 sxHeight at 86.
        if (os2.Length >= 72)
        {
            Weight = Nearest(BinaryPrimitives.ReadUInt16BigEndian(os2[4..]));
            Ascent = BinaryPrimitives.ReadInt16BigEndian(os2[68..]) / em;
            Descent = Math.Max(0, -BinaryPrimitives.ReadInt16BigEndian(os2[70..]) / em);
        }
        else
        {
            (Ascent, Descent) = (0.88, 0.12);
        }

        bool tells = os2.Length >= 90 && BinaryPrimitives.ReadUInt16BigEndian(os2) >= 2;
        XHeight = tells ? BinaryPrimitives.ReadInt16BigEndian(os2[86..]) / em : Height('x', 0.54);
        CapHeight = tells ? BinaryPrimitives.ReadInt16BigEndian(os2[88..]) / em : Height('H', 0.73);
    }

    private double Height(char letter, double otherwise) =>
        TryGetGlyph(letter, out uint glyph) && Font.TryGetGlyphExtents(glyph, out GlyphExtents extents)
            ? (double)extents.YBearing / UnitsPerEm
            : otherwise;

    private static FontWeight Nearest(int weight) => weight switch
    {
        < 450 => FontWeight.Regular,
        < 600 => FontWeight.Medium,
        < 800 => FontWeight.Bold,
        _ => FontWeight.Black,
    };
}
