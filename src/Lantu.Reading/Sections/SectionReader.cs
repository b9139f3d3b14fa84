using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Outline;

namespace Lantu.Reading.Sections;

/// <summary>Names the sections of an outline and says what each holds.</summary>
internal static class SectionReader
{
    /// <summary>The sections in step with those of the outline.</summary>
    internal static IReadOnlyList<PlanSection> Read(DocumentOutline outline, PlanDocument document)
    {
        int count = outline.Sections.Count;
        var titles = new string[count];
        var spans = new TextSpan[count];
        for (int i = 0; i < count; i++)
        {
            titles[i] = TitleOf(outline, outline.Sections[i]);
        }

        int[] parents = SectionTree.Parents(outline, titles);
        int[] ends = SectionTree.Ends(outline, parents);
        int year = YearOf(outline, document);
        SectionRole[] roles = new RoleFinder(outline, titles, parents, year).Find();
        for (int i = 0; i < count; i++)
        {
            Block heading = outline.Blocks[outline.Sections[i].Heading];
            spans[i] = outline.Folded.Source(heading.Start, Math.Max(heading.End, outline.Blocks[ends[i] - 1].End));
        }

        var sections = new PlanSection[count];
        for (int i = 0; i < count; i++)
        {
            Block heading = outline.Blocks[outline.Sections[i].Heading];
            string? parent = parents[i] < 0 ? null : PlanIds.Of('s', spans[parents[i]]);
            sections[i] = new PlanSection(
                PlanIds.Of('s', spans[i]), parent, LevelOf(parents, i), heading.Label, Titles.Written(outline.Folded, heading.Start, heading.End),
                roles[i], spans[i]);
        }

        return sections;
    }

    /// <summary>
    /// The year the document is of: its own, else the latest that a heading names, else the latest of 「2024年是…」; 0 where
    /// nothing tells.
    /// </summary>
    internal static int YearOf(DocumentOutline outline, PlanDocument document)
    {
        if (document.Year is int known)
        {
            return known;
        }

        int year = 0;
        foreach (OutlineSection section in outline.Sections)
        {
            ReadOnlySpan<char> title = outline.Folded.Slice(outline.Blocks[section.Heading].Start, outline.Blocks[section.Heading].End);
            int named = SectionRoles.YearIn(title);
            if (named is > 1948 and < 2100 && !title.Contains('到') && !title.Contains("远景", StringComparison.Ordinal))
            {
                // A review of 2024 is delivered in 2025.
                year = Math.Max(year, title.Contains("回顾", StringComparison.Ordinal) ? named + 1 : named);
            }
        }

        return year > 0 ? year : LatestBeing(outline.Folded.Characters);
    }

    private static int LatestBeing(ReadOnlySpan<char> text)
    {
        int year = 0;
        for (int at = 0; at < text.Length;)
        {
            int hit = text[at..].IndexOf("年是", StringComparison.Ordinal);
            if (hit < 0)
            {
                break;
            }

            at += hit + 2;
            int start = at - 6;
            int named = start >= 0 ? SectionRoles.YearIn(text[start..(at - 1)]) : 0;
            year = named is > 1948 and < 2100 ? Math.Max(year, named) : year;
        }

        return year;
    }

    private static string TitleOf(DocumentOutline outline, OutlineSection section)
    {
        Block heading = outline.Blocks[section.Heading];
        return new string(outline.Folded.Slice(heading.Start, heading.End));
    }

    private static int LevelOf(int[] parents, int section)
    {
        int level = 1;
        for (int above = parents[section]; above >= 0; above = parents[above])
        {
            level++;
        }

        return level;
    }
}
