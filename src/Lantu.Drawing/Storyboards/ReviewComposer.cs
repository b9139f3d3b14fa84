using Lantu.Drawing.Storyboards.Checks;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>What the year brought: ranks, themes, figures, chapters, honours.</summary>
internal static class ReviewComposer
{
    private const int Medals = 8;

    internal static StoryPart? Compose(StorySource source)
    {
        // A review is told as such; in documents without that word in any heading, all that reports results is one.
        bool named = source.Plan.Sections.Any(section => section.Role == SectionRole.Review);
        PlanSection[] sections =
        [
            .. ChapterComposer.Leaves(source).Where(section =>
                !source.IsLong(section) && (source.Plan.Document.Kind != DocumentKind.Plan || section.Role == SectionRole.Review)
                && (section.Role == SectionRole.Review || (section.Role == SectionRole.Other && (!named || section.Level > 1 || source.Plan.Document.Kind == DocumentKind.Communique)))),
        ];
        var blocks = new List<StoryBlock>();
        Add(blocks, Ranks(source));
        Add(blocks, Themes(source));
        bool chaptered = sections.Length >= 3;
        Add(blocks, Tiles(source, chaptered));
        if (chaptered)
        {
            Add(blocks, ChapterComposer.Compose(source, sections, blocks.Count > 0 ? source.Words.Chapters : null));
        }

        Add(blocks, HonourComposer.Compose(source, _ => true));
        string heading = source.ReportYear is { } year && year >= (source.Plan.Document.Year ?? year) - 1 && SpeaksOf(source, blocks, year) ? source.Words.YearResults(year) : source.Words.Results;
        return blocks.Count == 0 ? null : new StoryPart(heading, null, blocks, [.. sections.Select(section => section.Id)]);
    }

    // A heading names the year only where a figure beneath it is of that year.
    private static bool SpeaksOf(StorySource source, List<StoryBlock> blocks, int year)
    {
        HashSet<string> drawn = blocks.SelectMany(StoryIds.Of).ToHashSet(StringComparer.Ordinal);
        return source.Results.Any(fact => StorySource.YearOf(fact) == year && drawn.Contains(fact.Id));
    }

    private static void Add(List<StoryBlock> blocks, StoryBlock? block)
    {
        if (block is not null && block.Items.Count > 0)
        {
            blocks.Add(block);
        }
    }

    private static StoryBlock? Ranks(StorySource source)
    {
        var items = new List<StoryItem>();
        IEnumerable<Fact> ranks = source.Results
            .Where(fact => fact.Measure == Measure.Rank && fact.Value.Number is >= 1 and <= 3 && fact.Place is null && fact.Confidence >= 0.8m
                && !source.IsUsed(fact.Id) && FigureLabels.Of(fact).Length <= 14 && FigureLabels.ReadsWell(FigureLabels.Of(fact)) && IsField(fact.Scope)
                && !source.Groups.Any(group => group.Facts.Count > 1 && group.Facts.Contains(fact)))
            .OrderByDescending(fact => RankWeight(source, fact));
        foreach (Fact fact in ranks.DistinctBy(fact => FigureLabels.Of(fact)).Take(Medals).OrderBy(fact => fact.Span.Start).ToArray())
        {
            source.Use(fact.Id);
            items.Add(new StoryItem
            {
                Label = FigureLabels.Of(fact),
                Text = fact.Scope,
                Value = new StoryFigure(fact.Value.Written, fact.Id),
                From = [fact.Id],
            });
        }

        return items.Count < 2 ? null : new StoryBlock(BlockKind.Ranks, null, null, items);
    }

    // 全国地级市 is a field; 18金5银2铜、金牌数全国地级市 is half a sentence.
    private static bool IsField(string? scope) =>
        scope is null || (scope.Length <= 14 && !scope.AsSpan().ContainsAnyInRange('0', '9') && !scope.Contains('、', StringComparison.Ordinal));

    private static double RankWeight(StorySource source, Fact fact) =>
        source.Headlines.Weight(fact.Indicator.Id) + (fact.Scope?.StartsWith("全国", StringComparison.Ordinal) == true ? 40 : 0)
        + (fact.Scope is null ? -20 : 0) - ((double)(fact.Value.Number ?? 9) * 10);

    private static StoryBlock? Themes(StorySource source)
    {
        List<StoryItem> items = [];
        foreach (Statement theme in source.Plan.Statements.Where(statement => statement.Kind == StatementKind.Theme && statement.Text.Length <= 40).Take(12))
        {
            string words = theme.Text.TrimEnd('。', '；', ';', '.');
            int comma = words.IndexOf('，', StringComparison.Ordinal);
            items.Add(new StoryItem
            {
                Label = comma > 0 ? words[(comma + 1)..] : words,
                Text = comma > 0 ? words[..comma] : null,
                Icon = TopicIcons.Of(comma > 0 ? words[(comma + 1)..] : words),
                From = [theme.Id],
            });
        }

        return items.Count < 2 ? null : new StoryBlock(BlockKind.Themes, null, null, items);
    }

    private static StoryBlock? Tiles(StorySource source, bool chaptered)
    {
        int most = chaptered ? Math.Max(3, source.Detail.Tiles / 2 / 3 * 3) : source.Detail.Tiles;
        FigureGroup[] fit =
        [
            .. source.Groups
                .Where(group => !StorySource.IsLong(group.First) && group.IsNamed && source.IsOfReview(group.First) && !source.IsOffUnit(group.First) && group.First.Place is null && !source.IsUsed(group) && !source.IsHeadline(group)
                    && (!chaptered || source.Headlines.Weight(group.First.Indicator.Id) > 0)
                    && (group.Level ?? group.Growth ?? group.Average ?? group.Share)?.Value.Number is not null)
                .OrderByDescending(group => group.Weight(source.Headlines))
                .DistinctBy(group => group.Key)
                .Take(most),
        ];
        if (fit.Length < 2)
        {
            return null;
        }

        int whole = fit.Length >= 3 ? fit.Length / 3 * 3 : fit.Length / 2 * 2;
        var items = new List<StoryItem>();
        foreach (FigureGroup group in fit.Take(whole).OrderBy(group => group.First.Span.Start).ToArray())
        {
            source.Use(group);
            items.Add(group.ToItem(source.Plan, source.Headlines));
        }

        return new StoryBlock(BlockKind.Tiles, null, null, items);
    }
}
