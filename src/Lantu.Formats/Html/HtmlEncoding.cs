using System.Text;

namespace Lantu.Formats.Html;

/// <summary>Reads which encoding a page or an XML file says it is in.</summary>
internal static class HtmlEncoding
{
    private const int Within = 4_096;

    /// <summary>The name as written; null where none is declared.</summary>
    internal static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string beginning = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Within)]);
        return After(beginning, "charset=") ?? (beginning.StartsWith("<?xml", StringComparison.Ordinal) ? After(beginning, "encoding=") : null);
    }

    private static string? After(string text, string key)
    {
        int at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        int start = at + key.Length;
        while (start < text.Length && text[start] is '"' or '\'' or ' ')
        {
            start++;
        }

        int end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
        {
            end++;
        }

        return end > start ? text[start..end] : null;
    }
}
