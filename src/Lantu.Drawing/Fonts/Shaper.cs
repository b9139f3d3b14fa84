using System.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Lantu.Drawing.Fonts;

/// <summary>Calls HarfBuzz: characters of one face in, glyphs with their places out.</summary>
internal static class Shaper
{
    private static readonly Language Chinese = new("zh-Hans");

    // Ligatures of letters would hide letters from a search; —— is joined by ccmp, which stays.
    private static readonly Feature[] Features =
        [new(Tag.Parse("kern"), 1), new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0), new(Tag.Parse("calt"), 0)];

    private const char ZeroWidth = '\u200B';

    /// <summary>Shapes a text of one face; a character that the face lacks comes out as glyph 0.</summary>
    public static GlyphRun Shape(string text, FontFace face, double size)
    {
        using var buffer = new Buffer();
        Fill(buffer, text);
        Run(buffer, face);
        ReadOnlySpan<GlyphInfo> shaped = buffer.GetGlyphInfoSpan();
        ReadOnlySpan<GlyphPosition> places = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[shaped.Length];
        double unit = size / face.UnitsPerEm;
        long pen = 0;
        for (int at = 0; at < glyphs.Length; at++)
        {
            GlyphPosition place = places[at];
            glyphs[at] = new Glyph(
                (ushort)shaped[at].Codepoint,
                (int)shaped[at].Cluster,
                (pen + place.XOffset) * unit,
                -place.YOffset * unit,
                place.XAdvance * unit);
            pen += place.XAdvance;
        }

        return new GlyphRun(text, face, size, glyphs, pen * unit);
    }

    /// <summary>Whether the face has a character, or its canonical parts, or a space of its width.</summary>
    public static bool Draws(FontFace face, Rune character)
    {
        if (face.TryGetGlyph(character.Value, out _))
        {
            return true;
        }

        using var buffer = new Buffer();
        Span<char> units = stackalloc char[2];
        buffer.AddUtf16(units[..character.EncodeToUtf16(units)]);
        Run(buffer, face);
        ReadOnlySpan<GlyphInfo> shaped = buffer.GetGlyphInfoSpan();
        foreach (GlyphInfo glyph in shaped)
        {
            if (glyph.Codepoint == 0)
            {
                return false;
            }
        }

        return shaped.Length > 0;
    }

    /// <summary>One character for one, so that clusters stay places of the text; HarfBuzz drops zero-width characters itself.</summary>
    private static void Fill(Buffer buffer, string text)
    {
        char[]? plain = null;
        for (int at = 0; at < text.Length;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune character, out int length);
            if (Silent.Contains(character) && !Silent.Selects(character))
            {
                plain ??= text.ToCharArray();
                plain.AsSpan(at, length).Fill(Silent.PartsWords(character) ? ' ' : ZeroWidth);
            }

            at += length;
        }

        buffer.AddUtf16(plain ?? text.AsSpan());
    }

    private static void Run(Buffer buffer, FontFace face)
    {
        buffer.GuessSegmentProperties();
        if (buffer.Script == Script.Invalid || buffer.Script == Script.Common)
        {
            // Digits and marks alone: as they would look beside Chinese.
            buffer.Script = Script.Han;
        }

        buffer.Direction = Direction.LeftToRight;
        buffer.Language = Chinese;
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        face.Font.Shape(buffer, Features);
    }
}
