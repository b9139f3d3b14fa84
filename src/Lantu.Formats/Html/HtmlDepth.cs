using Lantu.Text.Formats;

namespace Lantu.Formats.Html;

/// <summary>Finds pages that are nested deeper than any page, before a parser spends its time on them.</summary>
/// <remarks>Elements whose end people leave out (p, li, td …) and empty ones do not nest by being opened, and are not counted.</remarks>
internal static class HtmlDepth
{
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp", "area", "base", "br", "col", "embed",
        "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "head", "body", "o:p",
    };

    /// <exception cref="ParserException">It is nested deeper than the limit.</exception>
    internal static void Check(string text)
    {
        int depth = 0;
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            bool closes = text[at + 1] == '/';
            int start = closes ? at + 2 : at + 1;
            int end = start;
            while (end < text.Length && end - start < 16 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == ':'))
            {
                end++;
            }

            if (end == start || !char.IsAsciiLetter(text[start]) || Uncounted.Contains(text[start..end]))
            {
                continue;
            }

            depth = closes ? Math.Max(0, depth - 1) : depth + (IsSelfClosing(text, end) ? 0 : 1);
            if (depth > ParserLimits.HtmlDepth)
            {
                throw new ParserException(
                    ParserFaultKind.TooDeep,
                    $"标签嵌套超过 {ParserLimits.HtmlDepth} 层",
                    $"its tags are nested deeper than {ParserLimits.HtmlDepth} levels");
            }
        }
    }

    private static bool IsSelfClosing(string text, int at)
    {
        const int longestTag = 400;
        int close = text.AsSpan(at, Math.Min(longestTag, text.Length - at)).IndexOf('>');
        return close > 0 && text[at + close - 1] == '/';
    }
}
