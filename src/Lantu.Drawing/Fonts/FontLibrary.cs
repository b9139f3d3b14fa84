using System.Text;

namespace Lantu.Drawing.Fonts;

/// <summary>The fonts that texts are drawn with: Noto Sans SC in four weights, then what the user gave for rare characters.</summary>
/// <remarks>Nothing of the system is used: the same text gives the same glyphs on every machine.</remarks>
public sealed class FontLibrary
{
    private static readonly Lazy<FontLibrary> LazyStandard = new(() => new FontLibrary(
        [.. Enum.GetValues<FontWeight>().Select(weight => new Lazy<FontFace>(() => Embedded(weight)))], []));

    private readonly Lazy<FontFace>[] _weights;
    private readonly FontFace[] _further;

    private FontLibrary(Lazy<FontFace>[] weights, FontFace[] further)
    {
        _weights = weights;
        _further = further;
    }

    /// <summary>The four weights that come with the program; each is opened when it is first used.</summary>
    public static FontLibrary Standard => LazyStandard.Value;

    /// <summary>The same fonts and one more, which is asked for the characters that those before it lack.</summary>
    /// <param name="fallbackFont">A file as TTF, OTF or TTC; it must not change as long as the library is used.</param>
    /// <exception cref="FontFormatException">The bytes are no such font.</exception>
    public FontLibrary With(ReadOnlyMemory<byte> fallbackFont) =>
        new(_weights, [.. _further, .. FontFace.OfFile(fallbackFont)]);

    /// <summary>The face of a weight, for its metrics.</summary>
    public FontFace Face(FontWeight weight) => weight switch
    {
        FontWeight.Regular => _weights[0].Value,
        FontWeight.Medium => _weights[1].Value,
        FontWeight.Bold => _weights[2].Value,
        FontWeight.Black => _weights[3].Value,
    };

    /// <summary>Turns a text into glyphs, as one line, kerned, without ligatures of letters; in one run for each face.</summary>
    /// <remarks>
    /// The texts of the runs, one after the other, are the text. White space of any kind stands as a space; control
    /// characters, zero-width characters and variation selectors have no glyph of their own.
    /// </remarks>
    /// <param name="text">Any text; an empty one gives no run.</param>
    /// <param name="weight">Of the embedded font; a further font has but one.</param>
    /// <param name="size">Of the em, in units of the picture, above 0.</param>
    /// <exception cref="MissingGlyphException">No font has one of the characters.</exception>
    public IReadOnlyList<GlyphRun> Shape(string text, FontWeight weight, double size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        FontFace main = Face(weight);
        var runs = new List<GlyphRun>(1);
        int start = 0;
        FontFace? current = null;
        for (int at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune character, out int length);
            FontFace? face = Silent.Contains(character) ? current : FaceOf(character, main);
            if (face is null && !Silent.Contains(character))
            {
                throw new MissingGlyphException(Missing(text));
            }

            if (current is not null && face != current)
            {
                runs.Add(Shaper.Shape(text[start..at], current, size));
                start = at;
            }

            current = face;
            at += length;
        }

        if (start < text.Length)
        {
            runs.Add(Shaper.Shape(start == 0 ? text : text[start..], current ?? main, size));
        }

        return Whole(runs, text);
    }

    /// <summary>Whether the character can be drawn or needs no glyph.</summary>
    public bool Has(Rune character) => Silent.Contains(character) || FaceOf(character, Face(FontWeight.Regular)) is not null;

    /// <summary>The characters that no font has, each once, in the order of the text; a lone surrogate counts as U+FFFD.</summary>
    public IReadOnlyList<Rune> Missing(string text)
    {
        var missing = new List<Rune>();
        foreach (Rune character in text.EnumerateRunes())
        {
            if (!Has(character) && !missing.Contains(character))
            {
                missing.Add(character);
            }
        }

        return missing;
    }

    private FontFace? FaceOf(Rune character, FontFace main)
    {
        if (Shaper.Draws(main, character))
        {
            return main;
        }

        foreach (FontFace face in _further)
        {
            if (Shaper.Draws(face, character))
            {
                return face;
            }
        }

        return null;
    }

    /// <summary>What the character map promised, the shaper must have kept.</summary>
    private static List<GlyphRun> Whole(List<GlyphRun> runs, string text)
    {
        foreach (GlyphRun run in runs)
        {
            foreach (Glyph glyph in run.Glyphs)
            {
                if (glyph.Id == 0)
                {
                    _ = Rune.DecodeFromUtf16(run.Text.AsSpan(glyph.Cluster), out Rune character, out _);
                    throw new MissingGlyphException([character]);
                }
            }
        }

        return runs;
    }

    private static unsafe FontFace Embedded(FontWeight weight)
    {
        string name = $"NotoSansSC-{(int)weight:D}.ttf";
        // The stream of a resource lies in the image of the assembly, which stays mapped: no byte is copied.
        return typeof(FontLibrary).Assembly.GetManifestResourceStream(name) is UnmanagedMemoryStream stream
            ? FontFace.OfResident(stream.PositionPointer, (int)stream.Length)
            : throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
    }
}
