using System.Text;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Storyboards;

/// <summary>The words of a plan around a span, without the marks of Markdown and without white space.</summary>
internal static class PlanText
{
    // A line feed within a sentence is a wrap of its page.
    private const string ClauseEnds = "，。；！？：,;!?:";

    private static readonly char[] Openers = ['“', '‘', '（', '《', '〈', '【', '('];

    private static readonly char[] Closers = ['”', '’', '）', '》', '〉', '】', ')'];

    /// <summary>The words of a span, marks and white space left out.</summary>
    internal static string Words(string text, TextSpan span)
    {
        var words = new StringBuilder(span.Length);
        for (int i = span.Start; i < span.End; i++)
        {
            char letter = text[i];
            if (!IsMark(letter))
            {
                words.Append(letter);
            }
            else if (letter == ' ' && words.Length > 0 && char.IsAsciiLetter(words[^1]) && i + 1 < span.End && char.IsAsciiLetter(text[i + 1]))
            {
                words.Append(' ');
            }
        }

        return words.ToString();
    }

    /// <summary>The words directly before a position, marks left out.</summary>
    internal static string Before(string text, int position, int count)
    {
        int start = position;
        for (int left = count; start > 0 && left > 0; start--)
        {
            left -= IsMark(text[start - 1]) ? 0 : 1;
        }

        return Words(text, new TextSpan(start, position));
    }

    /// <summary>The words directly behind a position, marks left out.</summary>
    internal static string After(string text, int position, int count)
    {
        int end = position;
        for (int left = count; end < text.Length && left > 0; end++)
        {
            left -= IsMark(text[end]) ? 0 : 1;
        }

        return Words(text, new TextSpan(position, end));
    }

    /// <summary>The clause around a figure: from the comma or colon before it to the one behind it, brackets kept whole.</summary>
    internal static TextSpan Clause(string text, Fact fact)
    {
        TextSpan sentence = fact.Evidence.Contains(fact.Span) ? fact.Evidence : fact.Span;
        int start = fact.Span.Start;
        for (int depth = 0; start > sentence.Start; start--)
        {
            char letter = text[start - 1];
            depth += Closers.Contains(letter) ? 1 : Openers.Contains(letter) && depth > 0 ? -1 : 0;
            if (depth == 0 && (ClauseEnds.Contains(letter, StringComparison.Ordinal) || Openers.Contains(letter)) && !IsDigitMark(text, start - 1))
            {
                break;
            }
        }

        int end = fact.Span.End;
        for (int depth = 0; end < sentence.End; end++)
        {
            char letter = text[end];
            if (depth == 0 && (ClauseEnds.Contains(letter, StringComparison.Ordinal) || Closers.Contains(letter)) && !IsDigitMark(text, end))
            {
                break;
            }

            depth += Openers.Contains(letter) ? 1 : Closers.Contains(letter) && depth > 0 ? -1 : 0;
        }

        return new TextSpan(start, end);
    }

    // The comma of 1,234 and the colon of 1.96:1 end no clause.
    private static bool IsDigitMark(string text, int at) =>
        text[at] is ',' or ':' or '：' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool IsMark(char letter) => letter is '*' or '_' or '#' or '`' or '\n' or '\r' or '\t' or ' ' or '　' or '\u200B' or '\uFEFF';
}
