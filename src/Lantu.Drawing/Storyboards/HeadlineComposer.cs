namespace Lantu.Drawing.Storyboards;

/// <summary>The few figures under the title: the results that weigh most; of a plan, its targets.</summary>
internal static class HeadlineComposer
{
    private const int Figures = 4;

    internal static StoryPart? Compose(StorySource source)
    {
        List<FigureGroup> groups = Choose(source, source.Groups.Where(group => group.Year == source.ReportYear && source.ReportYear is not null));
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
            source.Use(group);
        }

        StoryItem[] items = [.. groups.Select(group => group.ToItem(source.Plan, source.Headlines))];
        return new StoryPart(null, null, [new StoryBlock(BlockKind.Headlines, null, null, items)], []);
    }

    private static List<FigureGroup> Choose(StorySource source, IEnumerable<FigureGroup> groups)
    {
        var chosen = new List<FigureGroup>();
        IEnumerable<FigureGroup> fit = groups
            .Where(group => group.ReadsWell && group.First.Place is null && !source.IsUsed(group)
                && (group.Level ?? group.Growth ?? group.Average) is { Value.Number: not null })
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
