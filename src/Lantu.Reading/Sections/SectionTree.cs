using Lantu.Plans.Model;
using Lantu.Text.Outline;

namespace Lantu.Reading.Sections;

/// <summary>Nests sections by their sense where the marks of the document do not tell.</summary>
internal static class SectionTree
{
    /// <summary>The parent of each section; -1 at the top. A parent always stands before its children.</summary>
    internal static int[] Parents(DocumentOutline outline, string[] titles)
    {
        int count = titles.Length;
        var parents = new int[count];
        int top = 0;
        int bare = 0;
        int numbered = 0;
        for (int i = 0; i < count; i++)
        {
            parents[i] = outline.Sections[i].Parent;
            Block heading = outline.Blocks[outline.Sections[i].Heading];
            top += parents[i] < 0 ? 1 : 0;
            bare += parents[i] < 0 && heading.LabelKind == LabelKind.None ? 1 : 0;
            numbered += parents[i] < 0 && heading.LabelKind is LabelKind.Part or LabelKind.Chapter or LabelKind.Han ? 1 : 0;
            if (SectionRoles.IsNotes(titles[i]) && titles[i].Length <= 12)
            {
                // Explanations of words close a report; they are no part of its last chapter.
                parents[i] = -1;
            }
        }

        // A digest puts everything at one level: many bare headings at the top. A report has a handful of chapters there.
        if (top >= 8 && bare * 2 >= top && numbered <= 2)
        {
            Nest(outline, titles, parents);
        }

        Free(outline, titles, parents);
        return parents;
    }

    // 「总体要求和目标任务」 between 二、 and （一）: the numbered measures stand beside it, not under it.
    private static void Free(DocumentOutline outline, string[] titles, int[] parents)
    {
        for (int i = 0; i < titles.Length; i++)
        {
            int above = parents[i];
            if (above >= 0 && parents[above] >= 0 && KindOf(outline, i) == LabelKind.HanBracket && KindOf(outline, above) == LabelKind.None
                && SectionRoles.OfTitle(titles[above], 0) is SectionRole.Guidance or SectionRole.Goals or SectionRole.Targets)
            {
                parents[i] = parents[above];
            }
        }
    }

    private static LabelKind KindOf(DocumentOutline outline, int section) => outline.Blocks[outline.Sections[section].Heading].LabelKind;

    /// <summary>Behind the last block of each section and all below it, as an index into the blocks.</summary>
    internal static int[] Ends(DocumentOutline outline, int[] parents)
    {
        var ends = new int[parents.Length];
        for (int i = parents.Length - 1; i >= 0; i--)
        {
            int own = i + 1 < parents.Length ? outline.Sections[i + 1].Heading : outline.Blocks.Count;
            ends[i] = Math.Max(ends[i], own);
            if (parents[i] >= 0)
            {
                ends[parents[i]] = Math.Max(ends[parents[i]], ends[i]);
            }
        }

        for (int i = 0; i < ends.Length; i++)
        {
            while (ends[i] > outline.Sections[i].Heading + 1 && outline.Blocks[ends[i] - 1].Kind == BlockKind.Chrome)
            {
                ends[i]--;
            }
        }

        return ends;
    }

    private static void Nest(DocumentOutline outline, string[] titles, int[] parents)
    {
        int chapter = -1;
        int announcer = -1;
        ReadOnlySpan<char> noun = default;
        for (int i = 0; i < titles.Length; i++)
        {
            if (outline.Sections[i].IsTitle)
            {
                continue;
            }

            bool first = chapter < 0;
            if (first || IsChapter(titles[i]))
            {
                chapter = i;
                announcer = -1;
                parents[i] = -1;
                noun = default;
                continue;
            }

            // 「八个典范」 gathers the headings that end in 典范, 「十大行动」 those that hold 行动.
            if (announcer >= 0 && titles[i].AsSpan().Contains(noun, StringComparison.Ordinal))
            {
                parents[i] = announcer;
                continue;
            }

            if (parents[i] >= 0 && parents[i] != chapter && outline.Blocks[outline.Sections[i].Heading].LabelKind != LabelKind.None)
            {
                // The numbering tells.
                continue;
            }

            parents[i] = chapter;
            if (CountedList.TryFind(titles[i], 0, out CountedList counted))
            {
                announcer = i;
                noun = titles[i].AsSpan(counted.NounStart, counted.NounLength);
            }
        }
    }

    private static bool IsChapter(string title)
    {
        bool year = SectionRoles.YearIn(title) > 0;
        return (year && (title.Contains("工作", StringComparison.Ordinal) || title.Contains("安排", StringComparison.Ordinal) || title.Contains("任务", StringComparison.Ordinal)))
            || title.Contains("目标任务", StringComparison.Ordinal)
            || title.Contains("工作回顾", StringComparison.Ordinal)
            || title.Contains("发展成就", StringComparison.Ordinal)
            || title.Contains("工作安排", StringComparison.Ordinal)
            || SectionRoles.IsNotes(title)
            || SectionRoles.IsConduct(title);
    }
}
