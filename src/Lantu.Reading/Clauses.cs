using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Reading;

/// <summary>Cuts blocks into sentences and clauses, by their punctuation alone.</summary>
internal static class Clauses
{
    /// <summary>The sentences of a block, each with its full stop; indices into the folded text.</summary>
    internal static List<(int Start, int End)> Sentences(FoldedText folded, Block block)
    {
        var sentences = new List<(int Start, int End)>();
        int start = block.Start;
        while (start < block.End)
        {
            int stop = folded.Slice(start, block.End).IndexOfAny('。', '!', '?');
            int end = stop < 0 ? block.End : start + stop + 1;
            sentences.Add((start, end));
            start = end;
        }

        return sentences;
    }

    // No clause is so long, and a text without punctuation must not be searched again and again.
    private const int LongestClause = 200;

    /// <summary>Where the sentence around a character begins, or as far before it as one looks.</summary>
    internal static int SentenceStart(ReadOnlySpan<char> text, int at)
    {
        int least = Math.Max(0, at - (2 * LongestClause));
        return least + text[least..at].LastIndexOfAny('。', '!', '?') + 1;
    }

    /// <summary>The clause around a character, without the commas and stops beside it; commas in quotes and brackets do not end it.</summary>
    internal static (int Start, int End) Around(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        for (int depth = 0; start > 0 && at - start < LongestClause; start--)
        {
            char before = text[start - 1];
            depth += before is '”' or ')' or '》' ? 1 : before is '“' or '(' or '《' ? -1 : 0;
            if (before is '。' or '!' or '?' || (before is ',' or ';' && depth <= 0))
            {
                break;
            }
        }

        int end = at;
        for (int depth = 0; end < text.Length && end - at < LongestClause; end++)
        {
            char next = text[end];
            depth += next is '“' or '(' or '《' ? 1 : next is '”' or ')' or '》' ? -1 : 0;
            if (next is '。' or '!' or '?' || (next is ',' or ';' && depth <= 0))
            {
                break;
            }
        }

        return (start, end);
    }

    /// <summary>Whether a stretch holds a figure: a number that is no date, no name in quotes and no 5A.</summary>
    internal static bool HasFigure(ReadOnlySpan<char> text)
    {
        int quotes = 0;
        for (int i = 0; i < text.Length; i++)
        {
            quotes += text[i] == '“' ? 1 : text[i] == '”' ? -1 : 0;
            if (!char.IsAsciiDigit(text[i]) || quotes > 0)
            {
                continue;
            }

            int end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            {
                end++;
            }

            char next = end < text.Length ? text[end] : '\0';
            if (next is not ('年' or '月' or '日' or '号' or '级' or '-') && !char.IsAsciiLetter(next) && (i == 0 || !char.IsAsciiLetter(text[i - 1])))
            {
                return true;
            }

            i = end - 1;
        }

        return false;
    }
}
