using Lantu.Analysis.Derivations;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>What rose over several years: thresholds, levels, ranks; and the chapters that speak of several years.</summary>
internal static class RiseComposer
{
    internal static StoryPart? Compose(StorySource source)
    {
        var blocks = new List<StoryBlock>();
        Add(blocks, Steps(source));
        Add(blocks, RankMoves(source));
        Add(blocks, Slopes(source));
        Add(blocks, Averages(source));
        PlanSection[] sections = [.. ChapterComposer.Leaves(source).Where(section => source.IsLong(section) && section.Role == SectionRole.Review)];
        Add(blocks, ChapterComposer.Compose(source, sections, null));
        Add(blocks, HonourComposer.Compose(source, span => sections.Any(section => section.Span.Contains(span))));
        return blocks.Count == 0 ? null : new StoryPart(Heading(source, sections), null, blocks, [.. sections.Select(section => section.Id)]);
    }

    private static string Heading(StorySource source, PlanSection[] sections)
    {
        PlanSection? above = sections.Select(section => source.Section(section.Parent)).FirstOrDefault(parent => parent is not null && StorySource.SaysYears(parent.Title));
        if (above is not null)
        {
            return above.Title;
        }

        foreach (string words in new[] { "五年来", "过去五年", "三年来", "十年来" })
        {
            if (sections.Any(section => section.Title.Contains(words, StringComparison.Ordinal)))
            {
                return words;
            }
        }

        return source.Words.Years;
    }

    private static void Add(List<StoryBlock> blocks, StoryBlock? block)
    {
        if (block is not null && block.Items.Count > 0)
        {
            blocks.Add(block);
        }
    }

    private static StoryBlock? Steps(StorySource source)
    {
        var items = new List<StoryItem>();
        foreach (IGrouping<(Lantu.Text.TextSpan Evidence, string? Id, string Written), Fact> steps in source.Results
            .Where(fact => fact.Rule == "Steps" && fact.Measure == Measure.Level && fact.Value.Number is > 0)
            .GroupBy(fact => (fact.Evidence, fact.Indicator.Id, fact.Indicator.Written)))
        {
            Fact[] facts = [.. steps.OrderBy(fact => fact.Value.Number)];
            if (facts.Length < 2 || facts.Any(fact => fact.Value.Unit != facts[0].Value.Unit))
            {
                continue;
            }

            items.Add(StepItem(source, facts));
        }

        return new StoryBlock(BlockKind.Steps, null, source.Words.ZeroBased, items);
    }

    private static StoryItem StepItem(StorySource source, Fact[] facts)
    {
        List<StoryItem> columns =
        [
            .. facts.Select(fact => new StoryItem
            {
                Label = source.Words.Threshold,
                Value = new StoryFigure(fact.Value.Written, fact.Id),
                From = [fact.Id],
            }),
        ];
        Fact? now = source.Results.FirstOrDefault(fact =>
            fact.Indicator.Id is not null && fact.Indicator.Id == facts[0].Indicator.Id && fact.Measure == Measure.Level && fact.Rule != "Steps"
            && fact.Place is null && fact.Value.Unit == facts[0].Value.Unit && StorySource.YearOf(fact) == source.ReportYear
            && fact.Value.Number > facts[^1].Value.Number);
        if (now is not null && source.ReportYear is { } year)
        {
            columns.Add(new StoryItem { Label = source.Words.InYear(year), Value = new StoryFigure(FigureWords.Value(source.Plan, now), now.Id), From = [now.Id] });
        }

        FigureGroup? group = source.Groups.FirstOrDefault(group => group.Average is { } average && average.Evidence == facts[0].Evidence && group.First.Indicator.Id == facts[0].Indicator.Id)
            ?? source.Groups.FirstOrDefault(group => group.Average is not null && group.First.Indicator.Id is { } id && id == facts[0].Indicator.Id);
        List<StoryFigure> notes = [];
        if (group?.Average is { } growth)
        {
            notes.Add(new StoryFigure(FigureWords.Growth(source.Plan, growth), growth.Id));
            source.Use(growth.Id);
        }

        foreach (Fact fact in facts)
        {
            source.Use(fact.Id);
        }

        return new StoryItem { Label = FigureLabels.Of(facts[0]), Notes = notes, Items = columns, From = [facts[0].Id] };
    }

    private static StoryBlock? RankMoves(StorySource source) => new(
        BlockKind.RankMoves,
        null,
        source.Words.RankUpward,
        [
            .. Take(source, source.Results.Where(fact => fact.Measure == Measure.Rank && fact.Baseline?.Number is { } before && fact.Value.Number is { } now && before > now))
                .Select(fact => Move(source, fact, fact.Scope, Derivation.PlacesGained(fact))),
        ]);

    private static StoryBlock? Slopes(StorySource source) => new(
        BlockKind.Slopes,
        null,
        source.Words.ZeroBased,
        [
            .. Take(source, source.Results.Where(fact => fact.Measure == Measure.Level && fact.Baseline is { Number: > 0, Written: not null } && fact.Value.Number > fact.Baseline.Number))
                .Select(fact => Move(source, fact, null, Times(fact) ?? Derivation.PointsGained(fact))),
        ]);

    private static IEnumerable<Fact> Take(StorySource source, IEnumerable<Fact> facts)
    {
        Fact[] chosen =
        [
            .. facts.Where(fact => fact.Confidence >= 0.7m && fact.Place is null && FigureLabels.Of(fact).Length <= 16 && FigureLabels.ReadsWell(FigureLabels.Of(fact)) && !source.IsUsed(fact.Id))
                .OrderByDescending(fact => source.Headlines.Weight(fact.Indicator.Id))
                .DistinctBy(fact => fact.Indicator.Id ?? fact.Indicator.Written)
                .Take(source.Detail.Tiles > 9 ? 6 : 4),
        ];
        foreach (Fact fact in chosen)
        {
            source.Use(fact.Id);
        }

        return chosen.OrderBy(fact => fact.Span.Start);
    }

    private static StoryItem Move(StorySource source, Fact fact, string? scope, DerivedValue? derived) => new()
    {
        Label = FigureLabels.Of(fact),
        Text = scope,
        Before = new StoryFigure(fact.Baseline!.Written ?? "", fact.Id),
        Value = new StoryFigure(FigureWords.Value(source.Plan, fact), fact.Id),
        Notes = derived is null ? [] : [new StoryFigure(source.Words.Derived(derived), derived.Key)],
        From = [fact.Id],
    };

    // 82.4 years to 83.9 is no multiple that tells anything.
    private static DerivedValue? Times(Fact rise) => Derivation.Multiple(rise) is { Number: >= 1.2m } multiple ? multiple : null;

    // Average growth over years, and amounts summed over them, that no chart has drawn.
    private static StoryBlock? Averages(StorySource source)
    {
        var items = new List<StoryItem>();
        IEnumerable<FigureGroup> groups = source.Groups
            .Where(group => StorySource.IsLong(group.First) && group.IsNamed && group.First.Place is null && !source.IsUsed(group)
                && source.Headlines.Weight(group.First.Indicator.Id) > 0 && (group.Level ?? group.Average ?? group.Growth)?.Value.Number is not null)
            .OrderByDescending(group => group.Weight(source.Headlines))
            .DistinctBy(group => group.Key)
            .Take(source.Detail.Tiles / 2 / 3 * 3);
        foreach (FigureGroup group in groups)
        {
            source.Use(group);
            items.Add(group.ToItem(source.Plan, source.Headlines));
        }

        return new StoryBlock(BlockKind.Tiles, null, null, items);
    }
}
