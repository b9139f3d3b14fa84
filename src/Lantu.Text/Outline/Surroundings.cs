using Lantu.Text.Folding;

namespace Lantu.Text.Outline;

/// <summary>Settles what lines are by those around them: underlined headings, tables without outer bars, what is around the document.</summary>
internal static class Surroundings
{
    // So many headings in a row without a word of text, all of which come again, are a table of contents.
    private const int FewHeadings = 3;

    internal static void Mark(FoldedText folded, List<OutlineLine> lines)
    {
        MarkRules(folded, lines);
        MarkClosing(folded, lines);
        MarkContents(folded, lines);
    }

    private static void MarkRules(FoldedText folded, List<OutlineLine> lines)
    {
        for (int i = 1; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Rule || lines[i].Apart)
            {
                continue;
            }

            char drawn = folded.Characters[lines[i].Start];
            OutlineLine before = lines[i - 1];
            if (before.Kind == LineKind.Text && before.Plain && before.Length <= 60 && drawn == '=')
            {
                before.Marked = 1;
            }
            else if (before.Kind == LineKind.Text && folded.Slice(lines[i].Start, lines[i].End).Contains('|') && HasBar(folded, before))
            {
                before.Kind = LineKind.Table;
                for (int j = i + 1; j < lines.Count && !lines[j].Apart && lines[j].Kind == LineKind.Text && HasBar(folded, lines[j]); j++)
                {
                    OutlineLine row = lines[j];
                    row.Kind = LineKind.Table;
                    lines[j] = row;
                }
            }

            lines[i - 1] = before;
        }
    }

    private static bool HasBar(FoldedText folded, in OutlineLine line) => folded.Slice(line.Start, line.End).Contains('|');

    // 相关报道, 责任编辑 and the like in the second half: all that follows is the page's.
    private static void MarkClosing(FoldedText folded, List<OutlineLine> lines)
    {
        int closing = -1;
        for (int i = lines.Count - 1; i >= 0 && lines[i].Start * 2 > folded.Length; i--)
        {
            if (ChromeLines.Closes(folded.Slice(lines[i].Start, lines[i].End)))
            {
                closing = i;
            }
        }

        for (int i = closing; i >= 0 && i < lines.Count; i++)
        {
            OutlineLine line = lines[i];
            line.Kind = LineKind.Chrome;
            lines[i] = line;
        }
    }

    private static void MarkContents(FoldedText folded, List<OutlineLine> lines)
    {
        var last = new Dictionary<long, int>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Text && lines[i].Length <= 60)
            {
                last[Fingerprint(folded, lines[i])] = i;
            }
        }

        int run = 0;
        for (int i = 0; i <= lines.Count; i++)
        {
            bool again = i < lines.Count && lines[i].Kind == LineKind.Text && lines[i].Length <= 60
                && last[Fingerprint(folded, lines[i])] > i + FewHeadings;
            if (again)
            {
                run++;
                continue;
            }

            for (int j = i - run; run >= FewHeadings && j < i; j++)
            {
                OutlineLine line = lines[j];
                line.Kind = LineKind.Chrome;
                lines[j] = line;
            }

            run = 0;
        }
    }

    private static long Fingerprint(FoldedText folded, in OutlineLine line)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in folded.Slice(line.Start, line.End))
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return unchecked((long)hash);
    }
}
