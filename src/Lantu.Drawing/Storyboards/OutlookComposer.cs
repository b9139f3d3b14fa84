using System.Globalization;
using Lantu.Analysis.Derivations;
using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>Goals of several years: the guiding principles, levels to be reached, goals without a figure.</summary>
internal static class OutlookComposer
{
    private const int LongestPrinciple = 340;

    private static readonly string[] Naming = ["为指导", "指导思想", "总体要求", "总体思路", "总要求"];

    internal static StoryPart? Compose(StorySource source)
    {
        var blocks = new List<StoryBlock>();
        Fact[] goals = [.. source.Targets.Where(fact => IsLong(source, fact) && !source.IsUsed(fact.Id) && !source.IsInTask(fact.Span) && fact.Place is null)];
        Add(blocks, Thermometers(source, goals));
        Add(blocks, Rows(source, goals));
        Add(blocks, Goals(source));
        if (Quote(source) is { } quote)
        {
            // With nothing else to say, the principles stand above the targets of the year; else they open this part.
            blocks.Insert(0, quote);
        }

        PlanSection? section = source.Plan.Sections.FirstOrDefault(section => section.Role == SectionRole.Goals);
        return blocks.Count == 0
            ? null
            : new StoryPart(section?.Title ?? (blocks is [{ Kind: BlockKind.Quote }] ? source.Words.Principles : source.Words.Goals), null, blocks, section is null ? [] : [section.Id]);
    }

    /// <summary>Whether a target reaches beyond the year of the document.</summary>
    internal static bool IsLong(StorySource source, Fact target) =>
        target.Period is { } period
        && (source.Plan.Document.Kind == DocumentKind.Plan || period.From.Year < period.To.Year || period.To.Year > (source.Plan.Document.Year ?? int.MaxValue));

    private static void Add(List<StoryBlock> blocks, StoryBlock? block)
    {
        if (block is not null && block.Items.Count > 0)
        {
            blocks.Add(block);
        }
    }

    private static StoryBlock? Quote(StorySource source)
    {
        // The sentence that names the principles; else the first of its kind.
        Statement[] principles = [.. source.Plan.Statements.Where(statement => statement.Kind == StatementKind.Principle && statement.Text.Length > 20)];
        Statement? principle = Array.Find(principles, statement => Naming.Any(word => statement.Text.Contains(word, StringComparison.Ordinal))) ?? principles.FirstOrDefault();
        if (principle is null)
        {
            return null;
        }

        string text = WithoutLead(principle.Text);
        if (text.Length > LongestPrinciple)
        {
            int cut = text.LastIndexOfAny(['，', '；', '。'], LongestPrinciple);
            text = text[..(cut > 60 ? cut : LongestPrinciple)] + "……";
        }

        return new StoryBlock(BlockKind.Quote, null, null, [new StoryItem { Label = source.Words.Principles, Text = text, From = [principle.Id] }]);
    }

    // 今年政府工作的总体要求是：… under the heading 指导思想 says it twice.
    private static string WithoutLead(string text)
    {
        int colon = text.IndexOfAny(['：', ':']);
        return colon is > 0 and <= 30 && (text[colon - 1] == '是' || text.StartsWith("指导思想", StringComparison.Ordinal)) ? text[(colon + 1)..] : text;
    }

    private static StoryBlock Thermometers(StorySource source, Fact[] goals)
    {
        var items = new List<StoryItem>();
        foreach (Fact goal in goals.Where(fact => fact.Measure == Measure.Level && fact.Value.Number is > 0 && fact.Indicator.Id is not null
            && fact.Comparator is not (Comparator.AtMost or Comparator.LessThan) && FigureLabels.ReadsWell(FigureLabels.Of(fact))))
        {
            Fact? now = source.Results.FirstOrDefault(fact =>
                fact.Indicator.Id == goal.Indicator.Id && fact.Measure == Measure.Level && fact.Place is null && fact.Rule != "Steps"
                && fact.Value.Unit == goal.Value.Unit && fact.Value.Number is > 0 && fact.Value.Number < goal.Value.Number
                && StorySource.YearOf(fact) is { } year && year < goal.Period!.To.Year);
            if (now is null || items.Exists(item => item.Label == FigureLabels.Of(goal)))
            {
                continue;
            }

            source.Use(goal.Id);
            items.Add(new StoryItem
            {
                Label = FigureLabels.Of(goal),
                Text = Horizon(goal),
                Before = new StoryFigure(FigureWords.Value(source.Plan, now), now.Id),
                Value = new StoryFigure(FigureWords.Value(source.Plan, goal), goal.Id),
                Notes = [.. new[] { Derivation.Gap(goal, now), Derivation.RequiredGrowth(goal, now), Derivation.Reached(goal, now) }.OfType<DerivedValue>().Select(derived => new StoryFigure(source.Words.Derived(derived), derived.Key))],
                From = [goal.Id, now.Id],
            });
        }

        return new StoryBlock(BlockKind.Thermometers, null, null, items);
    }

    private static StoryBlock Rows(StorySource source, Fact[] goals)
    {
        Fact[] chosen =
        [
            .. goals.Where(fact => !source.IsUsed(fact.Id) && FigureLabels.Of(fact).Length <= 22 && FigureLabels.ReadsWell(FigureLabels.Of(fact)) && !(fact.Measure == Measure.Share && fact.Scope == FigureLabels.Of(fact)) && fact.Confidence >= 0.6m)
                .DistinctBy(static fact => new SameGoal(FigureLabels.Of(fact), fact.Measure, fact.Value.Written))
                .OrderByDescending(fact => source.Headlines.Weight(fact.Indicator.Id) + (fact.Value.Number is null ? -30 : 0))
                .Take(source.Detail.Rows)
                .OrderBy(fact => fact.Span.Start),
        ];
        var items = new List<StoryItem>();
        foreach (Fact fact in chosen)
        {
            source.Use(fact.Id);
            items.Add(TargetComposer.Row(source, fact) with { Text = Horizon(fact) });
        }

        // One year for all is told once, above them.
        string? horizon = items.Count > 1 && items.TrueForAll(item => item.Text is not null && item.Text == items[0].Text) ? items[0].Text : null;
        return new StoryBlock(BlockKind.Rows, null, horizon, horizon is null ? items : [.. items.Select(item => item with { Text = null })]);
    }

    private static StoryBlock? Goals(StorySource source)
    {
        PlanTask[] goals = [.. source.Plan.Tasks.Where(task => task.Kind == TaskKind.Goal).Take(16)];
        if (goals.Length == 0)
        {
            return null;
        }

        PlanSection? section = source.Section(goals[0].Section);
        if (section is not null && section.Title.Contains(goals[0].Title, StringComparison.Ordinal))
        {
            section = source.Section(section.Parent);
        }

        int shared = SharedStart(goals);
        StoryItem[] items =
        [
            .. goals.Select((goal, i) => new StoryItem
            {
                Label = goal.Title[shared..],
                Text = goal.Aim,
                Number = (i + 1).ToString(CultureInfo.InvariantCulture),
                Icon = TopicIcons.Of(goal.Title),
                From = [goal.Id],
            }),
        ];
        // The part is named after the first section of goals: told once.
        bool told = section is null || section == source.Plan.Sections.FirstOrDefault(other => other.Role == SectionRole.Goals);
        return new StoryBlock(BlockKind.Goals, told ? null : section!.Title, null, items);
    }

    // 全力打造 before each of eight models: told once, in the heading of the section.
    private static int SharedStart(PlanTask[] goals)
    {
        if (goals.Length < 3)
        {
            return 0;
        }

        int shared = 0;
        while (goals.All(goal => shared < goal.Title.Length - 3 && goal.Title[shared] == goals[0].Title[shared]))
        {
            shared++;
        }

        return shared >= 4 ? shared : 0;
    }

    private static string? Horizon(Fact goal) => goal.Period is not { } period ? null
        : period.From.Year == period.To.Year
            ? string.Create(CultureInfo.InvariantCulture, $"到{period.To.Year}年")
            : string.Create(CultureInfo.InvariantCulture, $"{period.From.Year}—{period.To.Year}年");

    private sealed record SameGoal(string Label, Measure Measure, string Written);
}
