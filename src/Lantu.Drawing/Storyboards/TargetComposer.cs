using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>The main targets of the year: growth on one axis, the others as rows.</summary>
internal static class TargetComposer
{
    private static readonly string[] Scopes = ["本级", "市区", "城区", "县域", "园区", "城镇", "农村", "农民"];

    internal static StoryPart? Compose(StorySource source)
    {
        if (source.Plan.Document.Kind == DocumentKind.Plan)
        {
            return null;
        }

        Fact[] main =
        [
            .. source.Targets
                .Where(fact => !OutlookComposer.IsLong(source, fact) && !source.IsInTask(fact.Span) && !source.IsUsed(fact.Id) && fact.Confidence >= 0.6m
                    && !FigureLabels.IsPiece(FigureLabels.Of(fact)) && !(fact.Measure == Measure.Share && fact.Scope == FigureLabels.Of(fact)))
                .DistinctBy(static fact => new SameTarget(
                    fact.Indicator.Id ?? fact.Indicator.Written, fact.Measure, fact.Place, fact.Value.Number, fact.Value.Number is null ? fact.Value.Written : null)),
        ];
        StoryItem[] bullets = [.. main.Where(IsBullet).Select(fact => Bullet(source, fact))];
        var blocks = new List<StoryBlock>();
        bool drawn = bullets.Length >= 2;
        if (drawn)
        {
            bool ticks = bullets.Any(item => item.Before is not null) && source.ReportYear is not null;
            string note = ticks ? source.Words.BulletNote(source.ReportYear!.Value) : source.Words.BulletNoteAlone;
            blocks.Add(new StoryBlock(BlockKind.Bullets, null, note, bullets));
        }

        StoryItem[] rows = [.. main.Where(fact => !drawn || !IsBullet(fact)).Take(source.Detail.Rows).Select(fact => Row(source, fact))];
        if (rows.Length > 0)
        {
            blocks.Add(new StoryBlock(BlockKind.Rows, null, null, rows));
        }

        foreach (Fact fact in main)
        {
            source.Use(fact.Id);
        }

        string heading = source.Plan.Document.Year is { } year ? source.Words.YearTargets(year) : source.Words.MainTargets;
        PlanSection? section = main.Select(fact => source.Section(fact.Section)).FirstOrDefault();
        return blocks.Count == 0 ? null : new StoryPart(heading, null, blocks, section is null ? [] : [section.Id]);
    }

    /// <summary>A target as a row: name and figure.</summary>
    internal static StoryItem Row(StorySource source, Fact fact)
    {
        string label = FigureLabels.WithVerb(source.Plan, fact);
        string value = fact.Measure switch
        {
            Measure.Growth or Measure.AverageGrowth => FigureWords.Growth(source.Plan, fact),
            Measure.Rank => FigureWords.Rank(fact),
            Measure.Share => FigureWords.Share(source.Plan, fact, label),
            Measure.Streak => FigureWords.Streak(source.Plan, fact, null),
            Measure.Change => FigureWords.Change(source.Plan, fact, label),
            Measure.Multiple => FigureWords.Multiple(source.Plan, fact),
            Measure.Level => FigureWords.Value(source.Plan, fact),
        };
        return new StoryItem
        {
            Label = label,
            Icon = source.Headlines.Icon(fact.Indicator.Id),
            Value = new StoryFigure(value, fact.Id),
            Notes = Bindings(fact),
            From = [fact.Id],
        };
    }

    private static bool IsBullet(Fact fact) =>
        fact.Measure == Measure.Growth && fact.Value is { Unit: "%", Number: > 0 } && fact.Place is null
        && fact.Comparator is Comparator.Equal or Comparator.AtLeast or Comparator.MoreThan or Comparator.About or Comparator.Between;

    private static StoryItem Bullet(StorySource source, Fact fact)
    {
        Fact? actual = fact.Indicator.Id is null ? null : source.Results.Where(result => IsSameScope(fact, result)).OrderBy(result => FigureLabels.Of(result) == FigureLabels.Of(fact) ? 0 : 1).FirstOrDefault(result =>
            result.Indicator.Id == fact.Indicator.Id && result.Measure == Measure.Growth && result.Place is null && result.Value.Unit == "%"
            && result.Value.Number is not null && source.ReportYear is not null && StorySource.YearOf(result) == source.ReportYear);
        return new StoryItem
        {
            Label = FigureLabels.Of(fact),
            Icon = source.Headlines.Icon(fact.Indicator.Id),
            Value = new StoryFigure(FigureWords.Value(source.Plan, fact), fact.Id),
            Before = actual is null ? null : new StoryFigure(actual.Value.Number < 0 ? FigureWords.Growth(source.Plan, actual) : FigureWords.Value(source.Plan, actual), actual.Id),
            Notes = Bindings(fact),
            From = [fact.Id],
        };
    }

    // 区本级固定资产投资 is not 全社会固定资产投资, though the catalogue has one name for both.
    private static bool IsSameScope(Fact target, Fact result) =>
        !FigureLabels.IsGeneric(FigureLabels.Of(result))
        && Array.TrueForAll(Scopes, scope => target.Indicator.Written.Contains(scope, StringComparison.Ordinal) == result.Indicator.Written.Contains(scope, StringComparison.Ordinal));

    // 力争 is no promise, 约束性 binds: both belong to the figure.
    private static StoryFigure[] Bindings(Fact fact)
    {
        string? word = fact.Obligation switch
        {
            Obligation.Anticipatory => "预期性",
            Obligation.Obligatory => "约束性",
            null => fact.Firmness == Firmness.Aspiration ? "力争" : null,
        };
        return word is null ? [] : [new StoryFigure(word, fact.Id)];
    }

    // What is told twice is one target. A record and no tuple, like its kin in the other composers: sets of tuples would be
    // compiled at every start.
    private sealed record SameTarget(string Indicator, Measure Measure, string? Place, decimal? Number, string? Written);
}
