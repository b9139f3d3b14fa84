namespace Lantu.Reading.Documents;

/// <summary>Tells Chinese from English by the letters of the beginning.</summary>
internal static class LanguageReader
{
    private const int Scanned = 4000;

    /// <summary><c>en</c> where Latin letters outnumber characters many times, else <c>zh</c>.</summary>
    internal static string Of(ReadOnlySpan<char> text)
    {
        int han = 0;
        int latin = 0;
        foreach (char character in text[..Math.Min(text.Length, Scanned)])
        {
            han += character is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            latin += char.IsAsciiLetter(character) ? 1 : 0;
        }

        return latin > 10 * han && latin > 20 ? "en" : "zh";
    }
}
