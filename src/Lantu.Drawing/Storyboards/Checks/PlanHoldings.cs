using System.Globalization;
using Lantu.Analysis.Derivations;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Storyboards.Checks;

/// <summary>What each id of a plan holds: words, times, and of facts their figures.</summary>
internal sealed class PlanHoldings
{
    private readonly Plan _plan;
    private readonly Dictionary<string, Fact> _facts;
    private readonly Dictionary<string, PlanTask> _tasks;
    private readonly Dictionary<string, PlanSection> _sections;
    private readonly Dictionary<string, (string Words, TextSpan Span)> _said = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HeldWords?> _held = new(StringComparer.Ordinal);

    internal PlanHoldings(Plan plan)
    {
        _plan = plan;
        _facts = plan.Facts.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        _tasks = plan.Tasks.DistinctBy(task => task.Id).ToDictionary(task => task.Id, StringComparer.Ordinal);
        _sections = plan.Sections.DistinctBy(section => section.Id).ToDictionary(section => section.Id, StringComparer.Ordinal);
        foreach (PlanEvent happened in plan.Events)
        {
            _said.TryAdd(happened.Id, (happened.Text, happened.Span));
        }

        foreach (Statement statement in plan.Statements)
        {
            _said.TryAdd(statement.Id, (statement.Text, statement.Span));
        }

        foreach (Claim claim in plan.Claims)
        {
            _said.TryAdd(claim.Id, (claim.Written, claim.Span));
        }

        Document = OfDocument();
    }

    /// <summary>Title, place and year of the document.</summary>
    internal HeldWords Document { get; }

    internal Fact? Fact(string id) => _facts.GetValueOrDefault(id);

    internal PlanTask? Task(string id) => _tasks.GetValueOrDefault(id);

    internal PlanSection? Section(string id) => _sections.GetValueOrDefault(id);

    internal DerivedValue? Derived(string id) => Derivation.IsKey(id) ? Derivation.Of(id, Fact) : null;

    internal bool Knows(string id) => Held(id) is not null;

    /// <summary>What some ids hold together.</summary>
    internal HeldWords Of(IEnumerable<string> ids)
    {
        var held = new HeldWords();
        foreach (string id in ids)
        {
            if (Held(id) is { } one)
            {
                held.Add(one);
            }
        }

        return held;
    }

    /// <summary>The headings above what some ids hold, for the words of a heading of the picture.</summary>
    internal HeldWords Headings(IEnumerable<string> ids)
    {
        var held = new HeldWords();
        TextSpan[] spans = [.. ids.SelectMany(Spans)];
        foreach (PlanSection section in _plan.Sections.Where(section => spans.Any(section.Span.Contains)))
        {
            held.Add(section.Number);
            held.Add(section.Title);
        }

        return held;
    }

    /// <summary>How many children of a task or of a section a picture could list beyond those that it lists.</summary>
    internal int? Remainder(string id, IReadOnlySet<string> listed)
    {
        IEnumerable<PlanTask>? all = Task(id) is not null
            ? _plan.Tasks.Where(task => task.Parent == id)
            : Section(id) is not null
                ? _plan.Tasks.Where(task => task.Kind == TaskKind.Initiative && task.Parent is null && TaskPlaces.Above(task, Find)?.Id == id)
                : null;
        return all?.Count(task => !listed.Contains(task.Id));
    }

    private PlanSection? Find(string? id) => id is null ? null : Section(id);

    private IEnumerable<TextSpan> Spans(string id)
    {
        if (Fact(id) is { } fact)
        {
            yield return fact.Span;
        }
        else if (Task(id) is { } task)
        {
            yield return task.Span;
        }
        else if (Section(id) is { } section)
        {
            yield return section.Span;
        }
        else if (_said.TryGetValue(id, out (string Words, TextSpan Span) said))
        {
            yield return said.Span;
        }
        else if (Derived(id) is { } derived)
        {
            foreach (Fact source in derived.Sources)
            {
                yield return source.Span;
            }
        }
    }

    private HeldWords? Held(string id)
    {
        if (!_held.TryGetValue(id, out HeldWords? held))
        {
            held = Fact(id) is { } fact ? OfFact(fact)
                : Task(id) is { } task ? OfWords(task.Title, task.Aim, task.Group, task.Number, task.Deadline)
                : Section(id) is { } section ? OfWords(section.Title, section.Number)
                : _said.TryGetValue(id, out (string Words, TextSpan Span) said) ? OfWords(said.Words, said.Span.Of(_plan.Text))
                : Derived(id) is { } derived ? OfDerived(derived)
                : null;
            _held[id] = held;
        }

        return held;
    }

    private HeldWords OfFact(Fact fact)
    {
        HeldWords held = OfWords(
            fact.Evidence.Of(_plan.Text), fact.Value.Written, fact.Baseline?.Written, fact.Indicator.Written, fact.Indicator.Name,
            fact.Scope, fact.Reference, fact.Place);
        AddTimes(held, fact.Period);
        AddTimes(held, fact.Baseline?.Period);
        return held;
    }

    private HeldWords OfDerived(DerivedValue derived)
    {
        HeldWords held = OfWords(derived.Written);
        foreach (Fact source in derived.Sources)
        {
            held.Add(OfFact(source));
        }

        return held;
    }

    private HeldWords OfDocument()
    {
        HeldWords held = OfWords(_plan.Document.Title, _plan.Document.Place?.Name, _plan.Source.Name);
        if (_plan.Document.Year is { } year)
        {
            held.AddFolded(Text(year) + "年");
            held.AddFolded(Text(year));
        }

        return held;
    }

    private static HeldWords OfWords(params string?[] words)
    {
        var held = new HeldWords();
        foreach (string? some in words)
        {
            held.Add(some);
        }

        return held;
    }

    /// <summary>Years, and the months of what is no whole year.</summary>
    internal static IEnumerable<string> Times(Period? period)
    {
        if (period is null)
        {
            yield break;
        }

        yield return Text(period.From.Year);
        yield return Text(period.To.Year);
        if (period.From.Month > 1 || period.To.Month < 12)
        {
            yield return Text(period.From.Month);
            yield return Text(period.To.Month);
        }
    }

    private static void AddTimes(HeldWords held, Period? period)
    {
        foreach (string time in Times(period))
        {
            held.AddTime(time);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
