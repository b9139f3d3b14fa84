using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>The few figures under the title: the results that weigh most; of a plan, its targets.</summary>
internal static class HeadlineComposer
{
    private const int Figures = 4;

    internal static StoryPart? Compose(StorySource source)
    {
        FigureGroup[] year = [.. source.Groups.Where(group => group.Year == source.ReportYear && source.ReportYear is not null)];
        List<FigureGroup> groups = Choose(source, year.Where(group => !source.IsLong(source.Section(group.First.Section))));
        if (groups.Count < 2)
        {
            groups = Choose(source, year);
        }

        if (groups.Count == 0)
        {
            groups = Choose(source, FigureGroup.Of(source.Targets));
        }

        if (groups.Count == 0)
        {
            groups = Choose(source, source.Groups);
        }

        if (groups.Count == 0)
        {
            return null;
        }

        foreach (FigureGroup group in groups)
        {
            group.Absorb(source.Groups.Where(other => !source.IsUsed(other)));
            source.Use(group);
            source.UseAsHeadline(group);
        }

        // The heaviest first, by the indicator alone: the economy before its parts.
        groups = [.. groups.OrderByDescending(group => source.Headlines.Weight(group.First.Indicator.Id)).ThenBy(group => group.First.Span.Start)];
        StoryItem[] items = [.. groups.Select(group => group.ToItem(source.Plan, source.Headlines))];
        return new StoryPart(null, null, [new StoryBlock(BlockKind.Headlines, null, null, items)], []);
    }

    private static List<FigureGroup> Choose(StorySource source, IEnumerable<FigureGroup> groups)
    {
        var chosen = new List<FigureGroup>();
        IEnumerable<FigureGroup> fit = groups
            .Where(group => group.IsNamed && !source.IsOffUnit(group.First) && group.First.Place is null && !source.IsUsed(group)
                && (group.Level ?? group.Growth ?? group.Average) is { Value.Number: not null, Measure: not Measure.Change })
            .OrderByDescending(group => group.Weight(source.Headlines));
        foreach (FigureGroup group in fit)
        {
            if (!chosen.Exists(other => other.Key == group.Key))
            {
                chosen.Add(group);
            }

            if (chosen.Count == Figures)
            {
                break;
            }
        }

        // Three stand uneven under the title: two or four.
        if (chosen.Count == 3)
        {
            chosen.RemoveAt(2);
        }

        return chosen;
    }
}
