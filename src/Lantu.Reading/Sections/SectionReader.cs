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
        int year = document.Year ?? LatestYear(titles);
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

    /// <summary>The latest year that a heading names; 0 where none does.</summary>
    internal static int YearOf(IReadOnlyList<PlanSection> sections) => LatestYear([.. sections.Select(static section => section.Title)]);

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

    private static int LatestYear(string[] titles)
    {
        int year = 0;
        foreach (string title in titles)
        {
            int named = SectionRoles.YearIn(title);
            if (named is > 1948 and < 2100 && !title.Contains('到', StringComparison.Ordinal) && !title.Contains("远景", StringComparison.Ordinal))
            {
                year = Math.Max(year, named);
            }
        }

        return year;
    }
}
