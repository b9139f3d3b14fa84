using System.Globalization;
using System.Text;

namespace Lantu.Drawing.Fonts;

/// <summary>Characters that need no glyph of their own.</summary>
internal static class Silent
{
    /// <summary>Controls, separators of lines, zero-width characters, variation selectors.</summary>
    public static bool Contains(Rune character) => character.Value switch
    {
        >= 0x20 and < 0x7F => false,
        >= 0x4E00 and <= 0x9FFF => false,
        >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF => true,
        // The combining grapheme joiner and the fillers of Hangul and Mongolian: default ignorable, yet no format characters.
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or >= 0x180B and <= 0x180F => true,
        _ => Rune.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };

    /// <summary>What a reader sees of a text: white space of any kind is a space, what has no shape is left out.</summary>
    public static string Seen(ReadOnlySpan<char> text)
    {
        var seen = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (Rune character in text.EnumerateRunes())
        {
            if (PartsWords(character))
            {
                seen.Append(' ');
            }
            else if (!Contains(character) || Selects(character))
            {
                seen.Append(units[..character.EncodeToUtf16(units)]);
            }
        }

        return seen.ToString();
    }

    /// <summary>Those among them that part words, and are drawn as a space.</summary>
    public static bool PartsWords(Rune character) => character.Value is (>= 9 and <= 13) or 0x85 or 0x2028 or 0x2029;

    /// <summary>Those that choose among shapes of the character before, which the font is asked for.</summary>
    public static bool Selects(Rune character) => character.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
