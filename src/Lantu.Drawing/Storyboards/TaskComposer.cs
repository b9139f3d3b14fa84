using System.Globalization;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Storyboards;

/// <summary>What is to be done: initiatives with their tasks, practical projects, rules of conduct.</summary>
internal static class TaskComposer
{
    private const int LongestTitle = 40;

    internal static StoryPart? Initiatives(StorySource source)
    {
        List<StoryItem> items = [.. source.Plan.Tasks.Where(task => task.Kind == TaskKind.Initiative && task.Parent is null).Select(task => Initiative(source, task))];
        PlanTask? first = source.Plan.Tasks.FirstOrDefault(task => task.Kind is TaskKind.Initiative or TaskKind.Task or TaskKind.Project);
        bool gathered = items.Count > source.Detail.Initiatives;
        if (gathered)
        {
            items = Gathered(source);
        }
        else if (items.Count == 0)
        {
            items = BySection(source);
        }

        if (items.Count == 0 || first is null)
        {
            return null;
        }

        for (int i = 0; i < items.Count; i++)
        {
            items[i] = items[i] with { Number = (i + 1).ToString(CultureInfo.InvariantCulture) };
        }

        PlanSection? section = gathered ? Shared(source, items) : Above(source, first);
        string fallback = source.Plan.Document.Year is { } year && source.Plan.Document.Kind != DocumentKind.Plan ? source.Words.YearTasks(year) : source.Words.Tasks;
        return new StoryPart(
            section is { Title.Length: >= 4 and <= 24 } && !section.Title.EndsWith('的') ? section.Title : fallback, null, [new StoryBlock(BlockKind.Initiatives, null, null, items)], section is null ? [] : [section.Id]);
    }

    internal static StoryPart? Livelihood(StorySource source)
    {
        PlanTask[] projects = [.. source.Plan.Tasks.Where(task => task.Kind == TaskKind.LivelihoodProject && !source.Plan.Tasks.Any(other => other.Id == task.Parent && other.Kind == TaskKind.LivelihoodProject)).Take(20)];
        StoryItem[] items =
        [
            .. projects.Select((task, i) => new StoryItem
            {
                Label = Short(task.Title),
                Text = task.Aim is { Length: <= 60 } aim ? aim : null,
                Number = (i + 1).ToString(CultureInfo.InvariantCulture),
                Icon = TopicIcons.Of(task.Title),
                From = [task.Id],
            }),
        ];
        return items.Length == 0 ? null : new StoryPart(source.Words.Livelihood, null, [new StoryBlock(BlockKind.List, null, null, items)], []);
    }

    internal static StoryPart? Conduct(StorySource source)
    {
        PlanTask[] rules = [.. source.Plan.Tasks.Where(task => task.Kind == TaskKind.Conduct && task.Parent is null).Take(12)];
        StoryItem[] items =
        [
            .. rules.Select(rule => new StoryItem { Label = Short(rule.Title), Text = rule.Aim is { Length: <= 60 } aim ? aim : null, Icon = TopicIcons.Of(rule.Title), From = [rule.Id] }),
        ];
        PlanSection? section = source.Plan.Sections.FirstOrDefault(section => section.Role == SectionRole.Conduct);
        return items.Length == 0
            ? null
            : new StoryPart(section is { Title.Length: <= 24 } ? section.Title : source.Words.Conduct, null, [new StoryBlock(BlockKind.Conduct, null, null, items)], section is null ? [] : [section.Id]);
    }

    private static StoryItem Initiative(StorySource source, PlanTask initiative)
    {
        PlanTask[] tasks = [.. source.Plan.Tasks.Where(task => task.Parent == initiative.Id)];
        List<StoryItem> items = [.. tasks.Take(source.Detail.Tasks).Select(task => new StoryItem { Label = Short(task.Title), From = [task.Id] })];
        if (tasks.Length > items.Count)
        {
            items.Add(new StoryItem { Label = source.Words.More(tasks.Length - items.Count), From = [initiative.Id] });
        }

        return new StoryItem
        {
            Label = initiative.Title,
            Text = initiative.Aim,
            Icon = TopicIcons.Of(initiative.Title + initiative.Aim),
            From = [initiative.Id],
            Items = items,
            Notes = Targets(source, initiative.Span),
        };
    }

    // The targets within, in the words of the text, those that weigh most.
    private static StoryFigure[] Targets(StorySource source, TextSpan span)
    {
        if (source.Detail.TaskTargets == 0)
        {
            return [];
        }

        var lines = new List<(Fact Fact, StoryFigure Line)>();
        foreach (Fact fact in StorySource.In(source.Targets, span).OrderByDescending(fact => source.Headlines.Weight(fact.Indicator.Id) + ((double)fact.Confidence * 10)))
        {
            if (lines.Count < source.Detail.TaskTargets && fact.Value.Number is not null && fact.Confidence >= 0.7m && !source.IsUsed(fact.Id)
                && ChapterComposer.Line(source, fact) is { } line)
            {
                lines.Add((fact, new StoryFigure(line.Label, line.From)));
            }
        }

        return [.. lines.OrderBy(pair => pair.Fact.Span.Start).Select(pair => pair.Line)];
    }

    // Too many initiatives (a plan of sixty chapters): the sections above them, each with their names.
    private static List<StoryItem> Gathered(StorySource source)
    {
        var items = new List<StoryItem>();
        foreach (IGrouping<string?, PlanTask> group in source.Plan.Tasks
            .Where(task => task.Kind == TaskKind.Initiative && task.Parent is null)
            .GroupBy(task => Above(source, task)?.Id))
        {
            PlanSection? section = source.Section(group.Key);
            PlanTask[] tasks = [.. group];
            List<StoryItem> names = [.. tasks.Take(source.Detail.Tasks).Select(task => new StoryItem { Label = Short(task.Title), From = [task.Id] })];
            if (tasks.Length > names.Count && section is not null)
            {
                names.Add(new StoryItem { Label = source.Words.More(tasks.Length - names.Count), From = [section.Id] });
            }

            items.Add(new StoryItem
            {
                Label = section?.Title ?? source.Words.Tasks,
                Icon = TopicIcons.Of(section?.Title ?? ""),
                From = section is null ? [] : [section.Id],
                Items = names,
            });
        }

        return [.. items.Take(Math.Max(source.Detail.Initiatives, 20))];
    }

    // Of several sections, the heading that all of them stand under.
    private static PlanSection? Shared(StorySource source, List<StoryItem> items)
    {
        string?[] parents = [.. items.SelectMany(item => item.From).Select(id => source.Section(id)?.Parent).Distinct()];
        return parents is [{ } parent] && source.Section(parent) is { } section && section.Title != source.Plan.Document.Title ? section : null;
    }

    private static List<StoryItem> BySection(StorySource source)
    {
        var items = new List<StoryItem>();
        foreach (IGrouping<string?, PlanTask> group in source.Plan.Tasks
            .Where(task => task.Kind is TaskKind.Task or TaskKind.Project && task.Parent is null)
            .GroupBy(task => task.Section)
            .Take(source.Detail.Initiatives))
        {
            PlanSection? section = source.Section(group.Key);
            items.Add(new StoryItem
            {
                Label = section?.Title ?? source.Words.Tasks,
                Icon = TopicIcons.Of(section?.Title ?? ""),
                From = section is null ? [] : [section.Id],
                Items = [.. group.Take(source.Detail.Tasks).Select(task => new StoryItem { Label = Short(task.Title), From = [task.Id] })],
                Notes = section is null ? [] : Targets(source, section.Span),
            });
        }

        return items;
    }

    private static PlanSection? Above(StorySource source, PlanTask task) => TaskPlaces.Above(task, source.Section);

    /// <summary>A title that fits: a long one ends at its first clause, or with an ellipsis.</summary>
    private static string Short(string title)
    {
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        int cut = title.LastIndexOfAny(['，', '；', '。', '、'], LongestTitle);
        return cut >= 8 ? title[..cut] : title[..Whole(title, LongestTitle)] + "……";
    }

    // No number and no pair of halves is cut.
    private static int Whole(string title, int cut)
    {
        while (cut > 1 && (char.IsLowSurrogate(title[cut]) || (char.IsAsciiDigit(title[cut - 1]) && (char.IsAsciiDigit(title[cut]) || title[cut] == '.')) || title[cut - 1] == '.'))
        {
            cut--;
        }

        return cut;
    }
}
