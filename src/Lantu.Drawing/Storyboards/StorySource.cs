using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Storyboards;

/// <summary>A plan with what a composer asks of it again and again, and the facts that are drawn already.</summary>
internal sealed class StorySource
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, int? Year)> _headlines = [];
    private readonly HashSet<string> _currencies;
    private readonly Dictionary<string, PlanSection> _sections;

    internal StorySource(Plan plan, Catalogues catalogues, StoryWords words, StoryDetail detail)
    {
        Plan = plan;
        Headlines = catalogues.Headlines;
        _currencies = catalogues.Indicators.All.Where(indicator => indicator.Unit == "CNY").Select(indicator => indicator.Id).ToHashSet(StringComparer.Ordinal);
        Words = words;
        Detail = detail;
        _sections = plan.Sections.ToDictionary(section => section.Id, StringComparer.Ordinal);
        Results = [.. plan.Facts.Where(fact => fact.Nature == Nature.Result)];
        Targets = [.. plan.Facts.Where(fact => fact.Nature == Nature.Target)];
        ReportYear = YearReported(plan, Results);
        Groups = FigureGroup.Of(Results);
    }

    internal Plan Plan { get; }

    internal HeadlineIndicators Headlines { get; }

    internal StoryWords Words { get; }

    internal StoryDetail Detail { get; }

    internal IReadOnlyList<Fact> Results { get; }

    internal IReadOnlyList<Fact> Targets { get; }

    internal IReadOnlyList<FigureGroup> Groups { get; }

    /// <summary>The year that the review speaks of; null where there is none.</summary>
    internal int? ReportYear { get; }

    /// <summary>The year within which the whole period of a fact lies; null where it spans several or is unknown.</summary>
    internal static int? YearOf(Fact fact) =>
        fact.Period is { } period && period.From.Year == period.To.Year ? period.From.Year : null;

    /// <summary>Whether the period of a fact spans several years.</summary>
    internal static bool IsLong(Fact fact) => fact.Period is { } period && period.From.Year < period.To.Year;

    internal bool IsUsed(string id) => _used.Contains(id);

    internal void Use(string id) => _used.Add(id);

    internal bool IsUsed(FigureGroup group) => group.Facts.Exists(fact => _used.Contains(fact.Id));

    internal void Use(FigureGroup group)
    {
        foreach (Fact fact in group.Facts)
        {
            _used.Add(fact.Id);
        }
    }

    /// <summary>Remembers that the title shows this indicator of this year.</summary>
    internal void UseAsHeadline(FigureGroup group) => _headlines.Add((group.Key, group.Year));

    /// <summary>Whether a level of money is counted in something else: 累计出口100万辆 is no 出口.</summary>
    internal bool IsOffUnit(Fact fact) =>
        fact is { Measure: Measure.Level, Value.Unit: { } unit, Indicator.Id: { } id } && _currencies.Contains(id) && unit is not ("CNY" or "USD" or "EUR" or "HKD" or "JPY" or "%");

    /// <summary>Whether a fact may stand among results: in a plan of five years, only where it reviews the years before.</summary>
    internal bool IsOfReview(Fact fact)
    {
        if (Plan.Document.Kind != DocumentKind.Plan)
        {
            return true;
        }

        for (PlanSection? section = Section(fact.Section); section is not null; section = Section(section.Parent))
        {
            if (section.Role == SectionRole.Review)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the title shows the same indicator of the same year already.</summary>
    internal bool IsHeadline(FigureGroup group) => _headlines.Contains((group.Key, group.Year));

    internal PlanSection? Section(string? id) => id is not null && _sections.TryGetValue(id, out PlanSection? section) ? section : null;

    /// <summary>The sections that stand directly under another, or at the top for null.</summary>
    internal IEnumerable<PlanSection> Under(string? parent) => Plan.Sections.Where(section => section.Parent == parent);

    /// <summary>Whether the section or one above it speaks of several years: 五年来, “十四五”, 过去五年, 本届政府.</summary>
    internal bool IsLong(PlanSection? section)
    {
        for (; section is not null; section = Section(section.Parent))
        {
            if (SaysYears(section.Title))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a heading speaks of several years and of no single one.</summary>
    internal static bool SaysYears(string title) =>
        (title.Contains("年来", StringComparison.Ordinal) || title.Contains("过去五年", StringComparison.Ordinal)
            || title.Contains("五”", StringComparison.Ordinal) || title.Contains("本届政府", StringComparison.Ordinal)
            || title.Contains("五年规划", StringComparison.Ordinal))
        && !HasYear(title);

    /// <summary>Whether a span stands within an initiative, a task, a practical project or a rule of conduct.</summary>
    internal bool IsInTask(TextSpan span) => Plan.Tasks.Any(task => task.Kind != TaskKind.Goal && task.Span.Contains(span));

    /// <summary>Facts whose figure stands in a span.</summary>
    internal static IEnumerable<Fact> In(IEnumerable<Fact> facts, TextSpan span) => facts.Where(fact => span.Contains(fact.Span));

    private static bool HasYear(string title)
    {
        for (int i = 0; i + 4 < title.Length; i++)
        {
            if (title[i + 4] == '年' && title.AsSpan(i, 4).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return true;
            }
        }

        return false;
    }

    // The year that most results speak of, not later than the document; a tie goes to the later one.
    private static int? YearReported(Plan plan, IReadOnlyList<Fact> results)
    {
        var counts = new Dictionary<int, int>();
        int? most = null;
        foreach (Fact fact in results)
        {
            if (YearOf(fact) is { } year && (plan.Document.Year is not { } own || year <= own))
            {
                counts[year] = counts.GetValueOrDefault(year) + 1;
            }
        }

        // Of two that are told of as often, the later one.
        foreach ((int year, int count) in counts)
        {
            most = most is { } best && (counts[best] > count || (counts[best] == count && best > year)) ? best : year;
        }

        return most;
    }
}
