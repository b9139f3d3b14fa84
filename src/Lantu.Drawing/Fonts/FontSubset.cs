using System.Text;
using Lantu.Drawing.Display;

namespace Lantu.Drawing.Fonts;

/// <summary>A face cut down to the glyphs that texts use: what a PDF, an SVG or a page carries with it.</summary>
/// <remarks>
/// Glyphs are numbered anew and without gaps. Kept are the outlines, the widths, the map of the characters used, and of the
/// layout only what a browser needs to choose the same glyphs again: <c>ccmp</c> joins ——, <c>locl</c> takes the Chinese
/// forms, <c>mark</c> places accents. Kerning is not kept, because every glyph is told where it stands.
/// </remarks>
public sealed class FontSubset
{
    private readonly Dictionary<ushort, ushort> _newGlyphs;

    private FontSubset(FontFace face, byte[] file, Dictionary<ushort, ushort> newGlyphs)
    {
        Face = face;
        File = file;
        _newGlyphs = newGlyphs;
    }

    /// <summary>The whole face.</summary>
    public FontFace Face { get; }

    /// <summary>The subset as a font file (TTF or OTF).</summary>
    public ReadOnlyMemory<byte> File { get; }

    /// <summary>One subset for each face of the texts of a picture, in the order in which the faces are first used.</summary>
    public static IReadOnlyList<FontSubset> Of(DisplayList list) =>
        Of(list.Leaves().OfType<DisplayItem.Text>().Select(text => text.Glyphs));

    /// <summary>One subset for each face of some runs, in the order in which the faces are first used.</summary>
    public static IReadOnlyList<FontSubset> Of(IEnumerable<GlyphRun> runs)
    {
        var faces = new List<FontFace>();
        var uses = new Dictionary<FontFace, (SortedSet<uint> Characters, SortedSet<uint> Glyphs)>();
        foreach (GlyphRun run in runs)
        {
            if (!uses.TryGetValue(run.Face, out (SortedSet<uint> Characters, SortedSet<uint> Glyphs) use))
            {
                use = uses[run.Face] = ([' '], []);
                faces.Add(run.Face);
            }

            foreach (Rune character in run.Text.EnumerateRunes())
            {
                use.Characters.Add((uint)character.Value);
            }

            foreach (Glyph glyph in run.Glyphs)
            {
                use.Glyphs.Add(glyph.Id);
            }
        }

        return [.. faces.Select(face => Cut(face, uses[face].Characters, uses[face].Glyphs))];
    }

    /// <summary>The number that a glyph of the whole face has in the subset.</summary>
    /// <exception cref="KeyNotFoundException">The subset was not made for it.</exception>
    public ushort NewGlyph(ushort glyph) => _newGlyphs[glyph];

    /// <summary>The subset as WOFF2, for a style sheet.</summary>
    public byte[] ToWoff2() => Woff2.Pack(File.Span);

    /// <summary>A rule <c>@font-face</c> with the subset inside it, under <see cref="FontFace.CssFamily"/>.</summary>
    public string ToCss() =>
        $"@font-face{{font-family:\"{Face.CssFamily}\";font-weight:{(int)Face.Weight:D};"
        + $"src:url(data:font/woff2;base64,{Convert.ToBase64String(ToWoff2())}) format(\"woff2\")}}";

    private static FontSubset Cut(FontFace face, SortedSet<uint> characters, SortedSet<uint> glyphs)
    {
        nint input = HarfBuzzSubset.CreateInput();
        nint plan = 0;
        try
        {
            Describe(input, face, characters, glyphs);
            plan = HarfBuzzSubset.CreatePlan(face.Face.Handle, input);
            byte[]? file = plan == 0 ? null : Execute(plan);
            if (file is null)
            {
                throw new FontFormatException($"The font “{face.Family}” cannot be cut down to the characters used; it may be damaged.");
            }

            nint map = HarfBuzzSubset.NewGlyphs(plan);
            return new FontSubset(face, file, glyphs.ToDictionary(
                glyph => (ushort)glyph, glyph => (ushort)HarfBuzzSubset.Get(map, glyph)));
        }
        finally
        {
            if (plan != 0)
            {
                HarfBuzzSubset.DestroyPlan(plan);
            }

            HarfBuzzSubset.DestroyInput(input);
        }
    }

    private static void Describe(nint input, FontFace face, SortedSet<uint> characters, SortedSet<uint> glyphs)
    {
        nint characterSet = HarfBuzzSubset.Characters(input);
        var mapped = new HashSet<uint>();
        foreach (uint character in characters)
        {
            HarfBuzzSubset.Add(characterSet, character);
            if (face.TryGetGlyph((int)character, out uint glyph))
            {
                mapped.Add(glyph);
            }
        }

        // Only what no character leads to: a glyph asked for by number brings all its characters, the radical of 一 too.
        nint glyphSet = HarfBuzzSubset.Glyphs(input);
        foreach (uint glyph in glyphs.Where(glyph => !mapped.Contains(glyph)))
        {
            HarfBuzzSubset.Add(glyphSet, glyph);
        }

        HarfBuzzSubset.SetFlags(input, HarfBuzzSubset.NoHinting);
        HarfBuzzSubset.Fill(HarfBuzzSubset.Set(input, HarfBuzzSubset.FeaturesToKeep), "ccmp", "locl", "mark", "mkmk");
        HarfBuzzSubset.Fill(
            HarfBuzzSubset.Set(input, HarfBuzzSubset.TablesToDrop),
            "vhea", "vmtx", "VORG", "BASE", "STAT", "kern", "gasp", "prep", "fpgm", "cvt ", "hdmx", "VDMX", "LTSH", "DSIG", "JSTF", "PCLT", "meta");
        nint names = HarfBuzzSubset.Set(input, HarfBuzzSubset.NamesToKeep);
        HarfBuzzSubset.Clear(names);
        // Copyright, family, style, licence, its address: the OFL wants the notice in every copy.
        foreach (uint name in (ReadOnlySpan<uint>)[0, 1, 2, 13, 14])
        {
            HarfBuzzSubset.Add(names, name);
        }

        if (face.Face.HasVariationData)
        {
            _ = HarfBuzzSubset.PinAxes(input, face.Face.Handle);
        }
    }

    private static unsafe byte[]? Execute(nint plan)
    {
        nint face = HarfBuzzSubset.Execute(plan);
        if (face == 0)
        {
            return null;
        }

        nint blob = HarfBuzzSubset.ReferenceBlob(face);
        nint data = HarfBuzzSubset.Data(blob, out uint length);
        byte[] file = new ReadOnlySpan<byte>((void*)data, (int)length).ToArray();
        HarfBuzzSubset.DestroyBlob(blob);
        HarfBuzzSubset.DestroyFace(face);
        return file.Length > 0 ? file : null;
    }
}
