using Lantu.Plans.Model;
using Lantu.Reading.Sections;
using Lantu.Text.Outline;

namespace Lantu.Reading.Claims;

/// <summary>Counts what stands under an announced count: headings, items, tasks, or the parts of an enumeration.</summary>
internal sealed class ListCounter(ReadingContext context, IReadOnlyList<PlanTask> tasks)
{
    // Behind so many paragraphs nobody looks for the list that one announced.
    private const int Farthest = 200;

    private readonly int[] _children = Children(context);
    private readonly int _measures = tasks.Count(static task => task.Kind == TaskKind.Task);

    /// <summary>What stands under a heading: sections and outer items that hold the noun, or else all of them.</summary>
    internal int UnderHeading(int section, CountedList list, ReadOnlySpan<char> noun)
    {
        int holding = 0;
        int all = _children[section];
        string id = context.Sections[section].Id;
        int end = context.Outline.Blocks.Count;
        int within = 0;
        for (int i = context.Outline.Sections[section].Heading + 1; i < end && InSection(i, section, id); i++)
        {
            Block block = context.Outline.Blocks[i];
            bool child = block.Kind == BlockKind.Heading && string.Equals(context.Sections[block.Section].Parent, id, StringComparison.Ordinal);
            bool item = block.Kind == BlockKind.ListItem && block.Section == section && block.Indent == 0;
            all += item ? 1 : 0;
            holding += (child || item) && context.Folded.Slice(block.Start, block.End).Contains(noun, StringComparison.Ordinal) ? 1 : 0;
            within += item ? 1 : 0;
        }

        return holding == list.Number ? holding : all == list.Number || holding == 0 ? Math.Max(all, within) : holding;
    }

    /// <summary>What a count within running text announces; -1 where it only names something.</summary>
    internal int InText(int index, ReadOnlySpan<char> text, CountedList list)
    {
        ReadOnlySpan<char> noun = text[list.NounStart..list.End];
        ReadOnlySpan<char> before = text[..list.Start];
        if (noun.SequenceEqual("台阶"))
        {
            return EnumeratedBefore(before);
        }

        // 「“十大行动”，一共29项任务」
        if (noun.SequenceEqual("任务") && (before.EndsWith("一共", StringComparison.Ordinal) || before.EndsWith("共", StringComparison.Ordinal)))
        {
            return _measures;
        }

        ReadOnlySpan<char> rest = text[list.End..];
        int stop = rest.IndexOfAny(":。");
        if (stop < 0 || stop > 12)
        {
            return -1;
        }

        bool colon = rest[stop] == ':';
        if (colon && stop + 1 < rest.Length)
        {
            int counted = CountingIn(rest[(stop + 1)..]);
            return counted > 0 ? counted : -1;
        }

        bool last = list.End + stop + 1 >= text.Length;
        if (!last || (!colon && !AnnouncesWork(text, list)))
        {
            return -1;
        }

        int following = Following(index);
        return following > 0 || colon ? following : -1;
    }

    // Items right behind the block, or the sections below its own, or its neighbours where it opens a chapter.
    private int Following(int index)
    {
        IReadOnlyList<Block> blocks = context.Outline.Blocks;
        int items = 0;
        for (int i = index + 1; i < blocks.Count && blocks[i].Kind == BlockKind.ListItem; i++)
        {
            items += blocks[i].Indent == 0 ? 1 : 0;
        }

        if (items > 0)
        {
            return items;
        }

        int section = blocks[index].Section;
        if (section >= 0 && _children[section] > 0)
        {
            return NumberedChildren(section);
        }

        return Leads(index);
    }

    // Children that are numbered, where any are: a list of practical projects may stand beside them.
    private int NumberedChildren(int section)
    {
        string id = context.Sections[section].Id;
        int numbered = 0;
        for (int i = section + 1; i < context.Sections.Count && context.Sections[i].Span.Start < context.Sections[section].Span.End; i++)
        {
            if (string.Equals(context.Sections[i].Parent, id, StringComparison.Ordinal) && context.Sections[i].Number is not null)
            {
                numbered++;
            }
        }

        return numbered > 0 ? numbered : _children[section];
    }

    // Paragraphs that open as headings do, up to the next heading.
    private int Leads(int index)
    {
        IReadOnlyList<Block> blocks = context.Outline.Blocks;
        int leads = 0;
        for (int i = index + 1; i < blocks.Count && i < index + Farthest && blocks[i].Kind == BlockKind.Paragraph; i++)
        {
            leads += Tasks.Openings.IsMeasure(context.Folded, blocks[i]) ? 1 : 0;
        }

        return leads;
    }

    private static bool AnnouncesWork(ReadOnlySpan<char> text, CountedList list) =>
        text[list.End..].Contains("工作", StringComparison.Ordinal) || text[..list.Start].Contains("做好", StringComparison.Ordinal);

    // 「…1500亿元、2000亿元、2500亿元三个大台阶」: the figures before the count.
    private static int EnumeratedBefore(ReadOnlySpan<char> before)
    {
        int start = before.LastIndexOfAny(",。;") + 1;
        int figures = 0;
        bool digit = false;
        foreach (char character in before[start..])
        {
            bool now = char.IsAsciiDigit(character) || (digit && character == '.');
            figures += now && !digit ? 1 : 0;
            digit = now;
        }

        return figures > 0 ? figures : -1;
    }

    // 「一是…；二是…」 behind the colon.
    private static int CountingIn(ReadOnlySpan<char> rest)
    {
        const string digits = "一二三四五六七八九";
        int count = 0;
        for (int next = 0; next < digits.Length; next++)
        {
            int at = rest.IndexOf(digits[next]);
            while (at >= 0 && (at + 1 >= rest.Length || rest[at + 1] is not ('是' or '要')))
            {
                int further = rest[(at + 1)..].IndexOf(digits[next]);
                at = further < 0 ? -1 : at + 1 + further;
            }

            if (at < 0)
            {
                break;
            }

            count++;
            rest = rest[(at + 1)..];
        }

        return count;
    }

    private bool InSection(int block, int section, string id)
    {
        int own = context.Outline.Blocks[block].Section;
        return own == section || (own > section && context.Sections[own].Span.Start < context.Sections[section].Span.End && id.Length > 0);
    }

    private static int[] Children(ReadingContext context)
    {
        var children = new int[context.Sections.Count];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < children.Length; i++)
        {
            index[context.Sections[i].Id] = i;
            if (context.Sections[i].Parent is string parent && index.TryGetValue(parent, out int above) && above != i)
            {
                children[above]++;
            }
        }

        return children;
    }
}
