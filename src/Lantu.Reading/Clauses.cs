using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Reading;

/// <summary>Cuts blocks into sentences and clauses, by their punctuation alone.</summary>
internal static class Clauses
{
    /// <summary>The sentences of a block, each with its full stop; indices into the folded text.</summary>
    internal static List<(int Start, int End)> Sentences(FoldedText folded, Block block) => Cut(folded, block.Start, block.End, "。!?", true);

    /// <summary>The clauses of a stretch, without the commas and stops between them.</summary>
    internal static List<(int Start, int End)> Of(FoldedText folded, int start, int end) => Cut(folded, start, end, ",;。!?", false);

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

    private static List<(int Start, int End)> Cut(FoldedText folded, int start, int end, string stops, bool withStop)
    {
        var pieces = new List<(int Start, int End)>();
        int from = start;
        int depth = 0;
        for (int i = start; i <= end; i++)
        {
            char character = i < end ? folded.Characters[i] : '。';
            depth += character is '“' or '(' or '《' ? 1 : character is '”' or ')' or '》' && depth > 0 ? -1 : 0;
            if (i < end && (!stops.Contains(character, StringComparison.Ordinal) || (depth > 0 && character is ',' or ';')))
            {
                continue;
            }

            int to = withStop ? Math.Min(i + 1, end) : i;
            if (i > from)
            {
                pieces.Add((from, to));
            }

            from = i + 1;
            depth = 0;
        }

        return pieces;
    }
}
