using Lantu.Text.Folding;

namespace Lantu.Text.Outline;

/// <summary>Finds the line feeds that are none of the document's: hard wraps, and breaks that links left in sentences.</summary>
internal static class LineJoiner
{
    // Where a text is not wrapped, a line of this length without a full stop is a sentence that was cut.
    private const int LongLine = 40;

    // Below this, a document has too few lines to show at which width it is wrapped.
    private const int FewLines = 6;

    private const string FullStops = "。!?;:…";

    /// <summary>The stretches of the folded text to leave out, in order.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="knowsBlocks">Whether each line is known to be a block: then only what cannot begin one is joined.</param>
    internal static List<TextSpan> Joints(FoldedText folded, List<OutlineLine> lines, bool knowsBlocks = false)
    {
        int width = WrapWidth(folded, lines);
        bool indented = width > 0 && IsIndented(lines);
        var joints = new List<TextSpan>();
        int before = -1;
        int joined = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            OutlineLine line = lines[i];
            if (line.Kind == LineKind.Page)
            {
                continue;
            }

            if (before >= 0 && Continues(folded, lines[before], line, new Wrap(width, indented, knowsBlocks ? 0 : joined)))
            {
                joints.Add(new TextSpan(lines[before].End, line.Start));
                joined += line.Length;
            }
            else
            {
                joined = line.Length;
            }

            before = i;
        }

        return joints;
    }

    internal static bool EndsSentence(ReadOnlySpan<char> line)
    {
        int last = line.Length - 1;
        while (last > 0 && line[last] is '”' or '’' or ')' or '》' or '"')
        {
            last--;
        }

        return last >= 0 && FullStops.Contains(line[last], StringComparison.Ordinal);
    }

    private readonly record struct Wrap(int Width, bool Indented, int Joined);

    private static bool Continues(FoldedText folded, in OutlineLine before, in OutlineLine line, Wrap wrap)
    {
        if (before.Kind != LineKind.Text || line.Kind != LineKind.Text || before.Marked > 0 || !line.Plain)
        {
            return false;
        }

        ReadOnlySpan<char> head = folded.Slice(before.Start, before.End);
        char first = folded.Characters[line.Start];

        // Only the middle of a sentence can begin so, and 「第一章」 or 「一要」 alone waits for its words. Bold words of a web page
        // may have come down as lines of their own: 「今年经济社会发展的」, 「主要预期目标」, 「是：地区生产总值增长5%」.
        if (first is ',' or '。' or '、' or ';' or ')' or '”' or '》' or '%'
            || OpensWithCopula(folded.Slice(line.Start, line.End))
            || head[^1] is ',' or '、' or '(' or '“' or '《' or '的'
            || (before.Content >= before.End && before.Label.Kind is LabelKind.Part or LabelKind.Chapter or LabelKind.Clause or LabelKind.Counting))
        {
            return true;
        }

        bool ends = EndsSentence(head);
        if (wrap.Width > 0)
        {
            bool full = before.Length >= wrap.Width * 3 / 4;
            return full && (!ends || (wrap.Indented && line.Indent == 0));
        }

        return !ends && !line.Apart && wrap.Joined >= LongLine && before.Label.Kind == LabelKind.None && !before.Bullet
            && line.Indent <= before.Indent && head[^1] != ')';
    }

    private static bool OpensWithCopula(ReadOnlySpan<char> line) => line.Length > 1 && line[0] is '是' or '为' && line[1] is ':';

    // The width at which a document is wrapped; 0 where it is not. Wrapped lines are about equally long and few of
    // them end a sentence.
    private static int WrapWidth(FoldedText folded, List<OutlineLine> lines)
    {
        const int widest = 100;
        Span<int> byLength = stackalloc int[widest + 1];
        int count = 0;
        foreach (ref readonly OutlineLine line in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines))
        {
            if (line.Kind == LineKind.Text)
            {
                byLength[Math.Min(line.Length, widest)]++;
                count++;
            }
        }

        int width = widest;
        for (int above = 0; width > 0 && above * 10 < count; width--)
        {
            above += byLength[width];
        }

        if (count < FewLines || width is < 12 or > 70)
        {
            return 0;
        }

        int cut = 0;
        foreach (ref readonly OutlineLine line in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines))
        {
            if (line.Plain && line.Length >= width * 3 / 4 && !EndsSentence(folded.Slice(line.Start, line.End)))
            {
                cut++;
            }
        }

        return cut * 2 >= count ? width : 0;
    }

    private static bool IsIndented(List<OutlineLine> lines)
    {
        int indented = 0;
        foreach (OutlineLine line in lines)
        {
            if (line.Indent > 0)
            {
                indented++;
            }
        }

        return indented * 20 >= lines.Count && indented * 2 <= lines.Count;
    }
}
