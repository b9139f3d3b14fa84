using Lantu.Text.Folding;

namespace Lantu.Text.Outline;

/// <summary>Finds the short sentence that opens a paragraph as a heading does: 「主导产业不断壮大。」.</summary>
internal static class Leads
{
    private const int Longest = 44;
    private const int LongestBold = 60;
    private const int Shortest = 3;

    /// <summary>Behind the sentence; <paramref name="start"/> where there is none, or nothing follows it.</summary>
    internal static int End(FoldedText folded, int start, int end, bool bold)
    {
        if (bold && BoldEnd(folded, start, end) is int boldEnd && boldEnd > start)
        {
            return boldEnd < end ? boldEnd : start;
        }

        ReadOnlySpan<char> text = folded.Slice(start, Math.Min(end, start + Longest + 1));
        int stop = text.IndexOfAny('。', '!', ';');
        if (stop < Shortest || text[stop] != '。' || start + stop + 1 >= end)
        {
            return start;
        }

        ReadOnlySpan<char> lead = text[..stop];
        bool speaks = lead.StartsWith("各位代表", StringComparison.Ordinal) || lead.Contains(':') || lead.Contains('%') || lead.Count(',') > 1;
        return speaks ? start : start + stop + 1;
    }

    // Where the emphasis closes, the source has asterisks between two characters of the folded text.
    private static int BoldEnd(FoldedText folded, int start, int end)
    {
        int last = Math.Min(end, start + LongestBold);
        for (int i = start + 1; i < last; i++)
        {
            int behind = folded.Position(i - 1) + 1;
            if (folded.Position(i) > behind && folded.Text[behind] == '*')
            {
                // A figure in bold within a sentence is no heading: one ends a sentence, or has a colon behind it.
                char before = folded.Characters[i - 1];
                char next = folded.Characters[i];
                return before is '。' or ':' or '!' ? i : next is '。' or ':' ? i + 1 : start;
            }
        }

        return start;
    }
}
