using System.Globalization;
using System.Text;

namespace Lantu.Drawing.Fonts;

/// <summary>Characters that no font of the library has; nothing is drawn for them in silence.</summary>
public sealed class MissingGlyphException : Exception
{
    /// <summary>Without more words.</summary>
    public MissingGlyphException()
    {
    }

    /// <summary>With a sentence of one's own.</summary>
    public MissingGlyphException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence of one's own and what led to it.</summary>
    public MissingGlyphException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Names each character with its code point: “𠮷 (U+20BB7)”.</summary>
    /// <param name="characters">At least one, in the order of the text.</param>
    public MissingGlyphException(IReadOnlyList<Rune> characters)
        : base("No font has " + string.Join(", ", characters.Select(Name)) + "; a further font that has them is needed.") =>
        Characters = characters;

    /// <summary>The characters, each once, in the order of the text.</summary>
    public IReadOnlyList<Rune> Characters { get; } = [];

    private static string Name(Rune character) =>
        string.Create(CultureInfo.InvariantCulture, $"{character} (U+{character.Value:X4})");
}
