using System.Text;
using Lantu.Text;

namespace Lantu.Drawing.Pages;

/// <summary>A piece of the source as it is quoted: marks of Markdown left out, the figures marked.</summary>
/// <param name="Pieces">In order; no two neighbors are of one kind.</param>
internal sealed record SourceQuote(IReadOnlyList<(string Text, bool Marked)> Pieces)
{
    private const int Longest = 420;

    /// <summary>Quotes a span.</summary>
    /// <param name="text">The text as read.</param>
    /// <param name="span">What is quoted; a very long one is cut around its first mark.</param>
    /// <param name="marks">The figures; those that do not lie within are passed by.</param>
    internal static SourceQuote Of(string text, TextSpan span, IReadOnlyList<TextSpan> marks)
    {
        TextSpan[] within = [.. marks.Where(span.Contains).OrderBy(mark => mark.Start)];
        TextSpan shown = Cut(text, span, within);
        var pieces = new List<(string Text, bool Marked)>();
        var piece = new StringBuilder(shown.Start > span.Start ? "……" : "");
        bool marked = false;
        char before = '\0';
        bool gap = false;
        for (int at = shown.Start; at < shown.End; at++)
        {
            char letter = text[at];
            if (IsMark(letter))
            {
                gap |= char.IsWhiteSpace(letter);
                continue;
            }

            bool isMarked = Lies(at, within);
            // A gap between two letters of a script that has gaps is one; what lay around the marks of Markdown is none.
            string space = gap && before != '\0' && char.IsAscii(before) && char.IsAscii(letter) ? " " : "";
            if (isMarked != marked && piece.Length > 0)
            {
                piece.Append(marked ? "" : space);
                pieces.Add((piece.ToString(), marked));
                piece.Clear();
                space = marked ? space : "";
            }

            marked = isMarked;
            piece.Append(space).Append(letter);
            before = letter;
            gap = false;
        }

        piece.Append(shown.End < span.End ? "……" : "");
        if (piece.Length > 0)
        {
            pieces.Add((piece.ToString(), marked));
        }

        return new SourceQuote(pieces);
    }

    /// <summary>Where some words stand within a span, marks and white space between their letters passed by; null where they do not.</summary>
    internal static TextSpan? Find(string text, TextSpan span, string words)
    {
        for (int start = span.Start; start < span.End; start++)
        {
            int at = start;
            int matched = 0;
            while (at < span.End && matched < words.Length && (text[at] == words[matched] || (matched > 0 && IsMark(text[at]))))
            {
                matched += text[at] == words[matched] ? 1 : 0;
                at++;
            }

            if (matched == words.Length && matched > 0)
            {
                return new TextSpan(start, at);
            }
        }

        return null;
    }

    private static bool Lies(int at, TextSpan[] marks)
    {
        foreach (TextSpan mark in marks)
        {
            if (at >= mark.Start && at < mark.End)
            {
                return true;
            }
        }

        return false;
    }

    // A sentence of a thousand characters is told from the clause before the figure to the one behind it.
    private static TextSpan Cut(string text, TextSpan span, TextSpan[] marks)
    {
        if (span.Length <= Longest)
        {
            return span;
        }

        int first = marks.Length > 0 ? marks[0].Start : span.Start;
        int last = marks.Length > 0 ? Math.Min(marks[^1].End, first + Longest) : first;
        int start = first - span.Start <= Longest / 2 ? span.Start : Break(text, first - (Longest / 3), first);
        int end = span.End - last <= Longest / 2 ? span.End : Break(text, Math.Max(last + (Longest / 3), start + (Longest / 2)), span.End);
        return new TextSpan(start, end);
    }

    private static int Break(string text, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            if (text[at] is '，' or '；' or '。' or '：' or '\n')
            {
                return at + 1;
            }
        }

        int hard = Math.Min(from, to);
        return hard > 0 && char.IsLowSurrogate(text[hard]) ? hard - 1 : hard;
    }

    private static bool IsMark(char letter) =>
        letter is '*' or '_' or '#' or '`' or '\u200B' or '\uFEFF' || char.IsWhiteSpace(letter);
}
