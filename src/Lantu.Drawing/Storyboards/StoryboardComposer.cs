using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>Chooses what a picture shows, from any plan: the parts that the document has, and in each what weighs most.</summary>
public static class StoryboardComposer
{
    /// <summary>How many levels of detail there are; 0 shows the most.</summary>
    public static int Levels => StoryDetail.Levels.Count;

    /// <summary>Composes a storyboard.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="catalogues">What weighs most.</param>
    /// <param name="words">The language of the picture's own labels.</param>
    /// <param name="level">From 0, which shows the most, to <see cref="Levels"/> − 1.</param>
    public static Storyboard Compose(Plan plan, Catalogues catalogues, StoryWords words, int level = 0)
    {
        plan = NarrowPlan.Of(plan);
        var source = new StorySource(plan, catalogues, words, StoryDetail.Levels[level]);
        StoryPart? head = HeadlineComposer.Compose(source);
        StoryPart?[] later =
        [
            RiseComposer.Compose(source),
            OutlookComposer.Compose(source),
            TargetComposer.Compose(source),
            TaskComposer.Initiatives(source),
            TaskComposer.Livelihood(source),
            TaskComposer.Conduct(source),
        ];
        // The year's own part is composed last: what the others draw, it need not repeat.
        StoryPart? review = ReviewComposer.Compose(source);
        List<StoryPart> parts = [.. new[] { head, review }.Concat(later).OfType<StoryPart>().Where(part => part.Blocks.Count > 0)];
        if (parts.Count == 0 && OutlinePart(source) is { } outline)
        {
            parts.Add(outline);
        }

        StoryTitle title = StoryTitle.Of(plan, words);
        return new Storyboard
        {
            Kicker = title.Kicker,
            Year = title.Year,
            Title = title.Title,
            Subtitle = Subtitle(parts),
            Parts = parts,
            Source = title.Source,
            Sha256 = plan.Source.Sha256,
        };
    }

    // A document of words alone: its headings are what can be told without retelling it.
    private static StoryPart? OutlinePart(StorySource source)
    {
        PlanSection[] named = [.. source.Plan.Sections.Where(section => section.Title != source.Plan.Document.Title && section.Title.Length <= 40)];
        // As deep as it takes to say something.
        int deepest = named.Length == 0 ? 0 : named.Select(section => section.Level).Distinct().Order()
            .FirstOrDefault(level => level >= 2 && named.Count(section => section.Level <= level) >= 3, named.Max(section => section.Level));
        List<StoryItem> items =
        [
            .. named
                .Where(section => section.Level <= deepest)
                .Take(40)
                .Select(section => new StoryItem { Label = section.Title, From = [section.Id] }),
        ];
        return items.Count == 0 ? null : new StoryPart(source.Words.Outline, null, [new StoryBlock(BlockKind.List, null, null, items)], []);
    }

    private static string? Subtitle(List<StoryPart> parts)
    {
        var chosen = new List<string>();
        foreach (string heading in parts.Select(part => part.Heading).OfType<string>().Where(heading => heading.Length <= 12))
        {
            if (chosen.Sum(other => other.Length + 1) + heading.Length <= 26)
            {
                chosen.Add(heading);
            }
        }

        return chosen.Count < 2 ? null : string.Join(" · ", chosen);
    }
}
