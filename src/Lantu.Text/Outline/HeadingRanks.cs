namespace Lantu.Text.Outline;

/// <summary>Says how large a part each heading opens: the smaller the rank, the larger the part.</summary>
internal static class HeadingRanks
{
    // Bare headings stand above the numbered ones where the numbers begin again below them, and else among them.
    private const int BareAbove = 40;
    private const int Han = 50;
    private const int BareBelow = 55;

    // Marks of Markdown outrank all numbering.
    private const int Marked = -1000;

    /// <summary>A rank for every line with a heading; 0 for the others.</summary>
    internal static int[] Of(List<OutlineLine> lines, int[] ends, int title)
    {
        var ranks = new int[lines.Count];
        bool leveled = IsLeveled(lines, ends, out bool single);
        int next = 0;
        bool known = false;
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            if (ends[i] <= lines[i].Content && ends[i] != lines[i].End)
            {
                continue;
            }

            OutlineLine line = lines[i];
            if (line.Marked > 0 && leveled)
            {
                ranks[i] = Marked + (line.Marked == 1 && single ? 0 : line.Marked * 10);
                continue;
            }

            ranks[i] = line.Label.Kind == LabelKind.None ? 0 : RankOf(line.Label.Kind);
            if (line.Label.Kind == LabelKind.Han)
            {
                next = line.Label.Number;
                known = true;
            }
            else if (line.Label.Kind == LabelKind.None && i != title)
            {
                // The number that follows is put down for the pass below, which knows the number before.
                ranks[i] = known ? -next : 0;
            }
        }

        RankBare(lines, ends, ranks, title, leveled);
        return ranks;
    }

    private static void RankBare(List<OutlineLine> lines, int[] ends, int[] ranks, int title, bool leveled)
    {
        int before = 0;
        bool above = false;
        for (int i = 0; i < lines.Count; i++)
        {
            OutlineLine line = lines[i];
            bool heading = ends[i] > line.Content || (ends[i] == line.End && ends[i] == line.Content);
            if (!heading || (line.Marked > 0 && leveled))
            {
                continue;
            }

            if (line.Label.Kind == LabelKind.Han)
            {
                before = line.Label.Number;
            }
            else if (line.Label.Kind == LabelKind.None)
            {
                int next = -ranks[i];
                bool among = i != title && before > 0 && (next == before + 1 || (next == 0 && !above && !line.Cut && !IsLast(lines, i)));
                ranks[i] = i == title ? int.MinValue : among ? BareBelow : BareAbove;
                above |= !among && i != title;
            }
        }
    }

    // What stands behind the last number is an annex where it is near the end, 「名词解释」, and a part of the last chapter else.
    private static bool IsLast(List<OutlineLine> lines, int index) => lines[index].Apart && index * 10 > lines.Count * 6;

    private static bool IsLeveled(List<OutlineLine> lines, int[] ends, out bool single)
    {
        Span<int> counts = stackalloc int[7];
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Marked is > 0 and <= 6 && ends[i] > lines[i].Content)
            {
                counts[lines[i].Marked]++;
            }
        }

        // One heading of the first level is the document's title.
        single = counts[1] == 1;
        int levels = 0;
        for (int level = 1; level <= 6; level++)
        {
            if (counts[level] > 0 && !(level == 1 && single))
            {
                levels++;
            }
        }

        return levels > 1;
    }

    private static int RankOf(LabelKind kind) => kind switch
    {
        LabelKind.None => BareAbove,
        LabelKind.Part => 10,
        LabelKind.Chapter => 20,
        LabelKind.Clause => 30,
        LabelKind.Han => Han,
        LabelKind.HanBracket => 60,
        LabelKind.Digit => 70,
        LabelKind.DigitBracket => 80,
        LabelKind.Circled => 90,
        LabelKind.Counting => 95,
    };
}
