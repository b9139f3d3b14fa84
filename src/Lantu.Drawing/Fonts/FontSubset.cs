using System.Globalization;
using System.Runtime.CompilerServices;
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
    private static readonly ConditionalWeakTable<DisplayList, IReadOnlyList<FontSubset>> Made = [];

    private readonly ushort[] _newGlyphs;

    private FontSubset(FontFace face, byte[] file, ushort[] newGlyphs)
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
    /// <remarks>Kept as long as the picture: a PDF and an SVG of it carry the same.</remarks>
    public static IReadOnlyList<FontSubset> Of(DisplayList list) => Made.GetValue(
        list, static list => Of(list.Leaves().OfType<DisplayItem.Text>().Select(static text => text.Glyphs)));

    /// <summary>One subset for each face of some runs, in the order in which the faces are first used.</summary>
    public static IReadOnlyList<FontSubset> Of(IEnumerable<GlyphRun> runs)
    {
        var uses = new List<Use>();
        foreach (GlyphRun run in runs)
        {
            Use? use = uses.Find(use => use.Face == run.Face);
            if (use is null)
            {
                use = new Use(run.Face);
                uses.Add(use);
            }

            use.Add(run);
        }

        return [.. uses.Select(Cut)];
    }

    /// <summary>The number that a glyph of the whole face has in the subset.</summary>
    /// <exception cref="ArgumentException">The subset was not made for it.</exception>
    public ushort NewGlyph(ushort glyph) => glyph < _newGlyphs.Length && _newGlyphs[glyph] != 0
        ? _newGlyphs[glyph]
        : throw new ArgumentException($"The subset of {Face.Family} was not made for the glyph {glyph}.", nameof(glyph));

    /// <summary>The subset as WOFF2, for a style sheet.</summary>
    public byte[] ToWoff2() => Woff2.Pack(File.Span);

    /// <summary>A rule <c>@font-face</c> with the subset inside it, under <see cref="FontFace.CssFamily"/>.</summary>
    public string ToCss()
    {
        string weight = ((int)Face.Weight).ToString(CultureInfo.InvariantCulture);
        return $"@font-face{{font-family:\"{Face.CssFamily}\";font-weight:{weight};"
            + $"src:url(data:font/woff2;base64,{Convert.ToBase64String(ToWoff2())}) format(\"woff2\")}}";
    }

    private static FontSubset Cut(Use use)
    {
        nint input = HarfBuzzSubset.CreateInput();
        nint plan = 0;
        try
        {
            Describe(input, use);
            plan = HarfBuzzSubset.CreatePlan(use.Face.Face.Handle, input);
            byte[]? file = plan == 0 ? null : Execute(plan);
            if (file is null)
            {
                throw new FontFormatException($"The font “{use.Face.Family}” cannot be cut down to the characters used; it may be damaged.");
            }

            nint map = HarfBuzzSubset.NewGlyphs(plan);
            ushort[] newGlyphs = new ushort[use.Face.Face.GlyphCount];
            for (int glyph = use.Glyphs.Next(0); glyph >= 0; glyph = use.Glyphs.Next(glyph + 1))
            {
                newGlyphs[glyph] = (ushort)HarfBuzzSubset.Get(map, (uint)glyph);
            }

            return new FontSubset(use.Face, file, newGlyphs);
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

    private static void Describe(nint input, Use use)
    {
        nint characters = HarfBuzzSubset.Characters(input);
        var mapped = new NumberSet();
        for (int character = use.Characters.Next(0); character >= 0; character = use.Characters.Next(character + 1))
        {
            HarfBuzzSubset.Add(characters, (uint)character);
            if (use.Face.TryGetGlyph(character, out uint glyph))
            {
                mapped.Add((int)glyph);
            }
        }

        // Only what no character leads to: a glyph asked for by number brings all its characters, the radical of 一 too.
        nint glyphs = HarfBuzzSubset.Glyphs(input);
        for (int glyph = use.Glyphs.Next(0); glyph >= 0; glyph = use.Glyphs.Next(glyph + 1))
        {
            if (!mapped.Contains(glyph))
            {
                HarfBuzzSubset.Add(glyphs, (uint)glyph);
            }
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

        if (use.Face.Face.HasVariationData)
        {
            _ = HarfBuzzSubset.PinAxes(input, use.Face.Face.Handle);
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

    /// <summary>What the runs use of a face.</summary>
    private sealed class Use
    {
        public Use(FontFace face)
        {
            Face = face;
            Characters.Add(' ');
        }

        public FontFace Face { get; }

        public NumberSet Characters { get; } = new();

        public NumberSet Glyphs { get; } = new();

        public void Add(GlyphRun run)
        {
            foreach (Rune character in run.Text.EnumerateRunes())
            {
                Characters.Add(character.Value);
            }

            for (int at = 0; at < run.Glyphs.Count; at++)
            {
                Glyphs.Add(run.Glyphs[at].Id);
            }
        }
    }
}
