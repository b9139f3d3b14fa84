using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Storyboards;

/// <summary>Sections of the review as cards: heading, the figures that weigh most, and clauses in the words of the text.</summary>
internal static class ChapterComposer
{
    private const int LongestLine = 34;

    private static readonly string[] Elided =
        ["增长", "下降", "同比", "居", "位居", "占", "达", "突破", "超", "排名", "为", "分别", "较", "比", "净增", "年均", "其中", "连续", "总量", "增速", "跃", "升", "降"];

    /// <summary>The sections that have none beneath them.</summary>
    internal static IEnumerable<PlanSection> Leaves(StorySource source)
    {
        var parents = source.Plan.Sections.Select(section => section.Parent).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return source.Plan.Sections.Where(section => !parents.Contains(section.Id));
    }

    internal static StoryBlock? Compose(StorySource source, IReadOnlyList<PlanSection> sections, string? heading)
    {
        // The cards choose from what is free now, all before any of them takes it.
        PlanSection[] chosen =
        [
            .. sections
                .Select(section => new WeighedSection(section, Groups(source, section).Sum(group => Math.Max(1, group.Weight(source.Headlines)))))
                .Where(pair => pair.Weight > 0 || Events(source, pair.Section).Any())
                .OrderByDescending(pair => pair.Weight)
                .Take(source.Detail.Chapters)
                .Select(pair => pair.Section)
                .OrderBy(section => section.Span.Start),
        ];
        List<StoryItem> items = [.. chosen.Select(section => Chapter(source, section)).Where(item => item.Items.Count > 0)];
        return items.Count == 0 ? null : new StoryBlock(BlockKind.Chapters, heading, null, items);
    }

    private static StoryItem Chapter(StorySource source, PlanSection section)
    {
        var items = new List<StoryItem>();
        IEnumerable<FigureGroup> best = Groups(source, section)
            .OrderByDescending(group => group.Weight(source.Headlines))
            .DistinctBy(group => group.Key)
            .Take(source.Detail.ChapterFigures);
        foreach (FigureGroup group in best.OrderBy(group => group.First.Span.Start).ToArray())
        {
            source.Use(group);
            items.Add(group.ToItem(source.Plan, source.Headlines));
        }

        items.AddRange(Lines(source, section).Take(source.Detail.ChapterLines));
        return new StoryItem { Label = Heading(section.Title), Icon = TopicIcons.Of(section.Title), From = [section.Id], Items = items };
    }

    // The figures that make good lines, then the events; each in the order of the text.
    private static IEnumerable<StoryItem> Lines(StorySource source, PlanSection section)
    {
        foreach (PlanEvent happened in Events(source, section).Take(source.Detail.ChapterLines).ToArray())
        {
            source.Use(happened.Id);
            yield return new StoryItem { Label = PlanText.Words(happened.Text, new TextSpan(0, happened.Text.Length)), From = [happened.Id] };
        }

        foreach (FigureGroup group in Groups(source, section).OrderByDescending(group => group.Weight(source.Headlines)).ToArray())
        {
            if (!source.IsUsed(group) && Line(source, group.First) is { } line)
            {
                yield return line;
            }
        }
    }

    /// <summary>The clause of a figure as a line; null where it does not read well by itself.</summary>
    internal static StoryItem? Line(StorySource source, Fact fact)
    {
        TextSpan clause = PlanText.Clause(source.Plan.Text, fact);
        string words = Timeless(PlanText.Words(source.Plan.Text, clause));
        if (IsElided(words) || words.StartsWith(fact.Value.Written, StringComparison.Ordinal))
        {
            string label = FigureLabels.Of(fact);
            words = words.StartsWith("其中", StringComparison.Ordinal) && words.Contains(label, StringComparison.Ordinal) ? words[2..]
                : words.Contains(label, StringComparison.Ordinal) ? words : label + words;
        }

        Fact[] within = [.. StorySource.In(source.Plan.Facts, clause)];
        if (words.Length is < 6 or > LongestLine || !FigureLabels.IsBalanced(words) || FigureLabels.BeginsAsPiece(words) || within.Any(other => source.IsUsed(other.Id)))
        {
            return null;
        }

        foreach (Fact other in within)
        {
            source.Use(other.Id);
        }

        return new StoryItem { Label = words, From = [.. within.Select(other => other.Id)] };
    }

    private static IEnumerable<FigureGroup> Groups(StorySource source, PlanSection section) => source.Groups.Where(group =>
        section.Span.Contains(group.First.Span) && group.IsNamed && !source.IsUsed(group) && !source.IsHeadline(group)
        && (group.Level ?? group.Growth ?? group.Average ?? group.Share ?? group.Rank ?? group.Streak)?.Value.Number is not null);

    private static IEnumerable<PlanEvent> Events(StorySource source, PlanSection section) => source.Plan.Events.Where(happened =>
        section.Span.Contains(happened.Span) && !source.IsUsed(happened.Id)
        && happened.Kind is not (EventKind.Other or EventKind.Visit) && happened.Text.Length is >= 6 and <= LongestLine);

    /// <summary>A heading without the time and the subject that every one of its kind begins with: 五年来，我们….</summary>
    internal static string Heading(string title)
    {
        int comma = title.IndexOf('，', StringComparison.Ordinal);
        string words = comma > 0 && title[..comma].EndsWith('来') && comma + 4 < title.Length ? title[(comma + 1)..] : title;
        return words.StartsWith("我们", StringComparison.Ordinal) && words.Length > 6 ? words[2..] : words;
    }

    // The part tells the year; 力争年内 keeps its promise and loses the time.
    private static string Timeless(string words)
    {
        foreach (string time in new[] { "今年要", "今年内", "今年", "年内", "全年要", "全年" })
        {
            if (words.StartsWith(time, StringComparison.Ordinal) && words.Length > time.Length + 4)
            {
                return words[time.Length..];
            }
        }

        return words;
    }

    // 为2500亿元 has lost its subject, 为经营主体减负 has not.
    private static bool IsElided(string words) =>
        Array.Exists(Elided, start => words.StartsWith(start, StringComparison.Ordinal) && (start != "为" || (words.Length > 1 && char.IsAsciiDigit(words[1]))));

    private sealed record WeighedSection(PlanSection Section, double Weight);
}
