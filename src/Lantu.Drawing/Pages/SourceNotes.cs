using Lantu.Analysis.Derivations;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Pages;

/// <summary>Gathers the notes of a page: one for each set of ids, however often it is asked for.</summary>
internal sealed class SourceNotes
{
    private readonly Plan _plan;
    private readonly Dictionary<string, Fact> _facts;
    private readonly Dictionary<string, TextSpan> _spans = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceNote?> _known = new(StringComparer.Ordinal);
    private readonly List<SourceNote> _notes = [];
    private readonly List<int> _lineStarts = [0];

    internal SourceNotes(Plan plan)
    {
        _plan = plan;
        _facts = plan.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        foreach ((string id, TextSpan span) in plan.Sections.Select(section => (section.Id, section.Span))
            .Concat(plan.Tasks.Select(task => (task.Id, task.Span)))
            .Concat(plan.Events.Select(happened => (happened.Id, happened.Span)))
            .Concat(plan.Statements.Select(statement => (statement.Id, statement.Span)))
            .Concat(plan.Claims.Select(claim => (claim.Id, claim.Span))))
        {
            _spans.TryAdd(id, span);
        }

        foreach (PlanSection section in plan.Sections)
        {
            _sections.Add(section.Id);
        }

        for (int at = 0; at < plan.Text.Length; at++)
        {
            if (plan.Text[at] == '\n')
            {
                _lineStarts.Add(at + 1);
            }
        }
    }

    /// <summary>All notes, in the order of their numbers.</summary>
    internal IReadOnlyList<SourceNote> All => _notes;

    /// <summary>The note of some ids; null where the plan knows none of them.</summary>
    /// <param name="ids">Of facts, tasks, events, statements, claims, sections, or the key of a derived value.</param>
    /// <param name="figure">As drawn.</param>
    internal SourceNote? Find(IReadOnlyList<string> ids, string figure)
    {
        string key = string.Join(' ', ids);
        if (!_known.TryGetValue(key, out SourceNote? note))
        {
            note = Make(ids, figure);
            _known.Add(key, note);
            if (note is not null)
            {
                _notes.Add(note);
            }
        }

        return note;
    }

    /// <summary>The fact of an id; null where it is none.</summary>
    internal Fact? Fact(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The facts of some ids, and those whose figures stand within what the other ids name.</summary>
    internal IReadOnlyList<Fact> Within(IReadOnlyList<string> ids)
    {
        var facts = new List<Fact>();
        foreach (string id in ids)
        {
            if (Fact(id) is { } own)
            {
                facts.Add(own);
            }
            else if (_spans.TryGetValue(id, out TextSpan span))
            {
                facts.AddRange(_plan.Facts.Where(fact => span.Contains(fact.Span)));
            }
        }

        return facts;
    }

    /// <summary>The first and the last line of a span, from 1.</summary>
    internal (int First, int Last) LinesOf(TextSpan span) => (Line(span.Start), Line(Math.Max(span.Start, span.End - 1)));

    /// <summary>The headings above a place, the outermost first.</summary>
    internal IReadOnlyList<string> Headings(TextSpan span)
    {
        PlanSection[] around = [.. _plan.Sections.Where(section => section.Span.Contains(span) && section.Span != span).OrderBy(section => section.Level)];
        return [.. around.Select(section => section.Title).Where(title => title != _plan.Document.Title)];
    }

    private SourceNote? Make(IReadOnlyList<string> ids, string figure)
    {
        DerivedValue? derived = ids.Select(id => Derivation.IsKey(id) ? Derivation.Of(id, Fact) : null).FirstOrDefault(value => value is not null);
        var passages = new List<SourcePassage>();
        foreach (Fact fact in derived is null ? ids.Select(Fact).OfType<Fact>() : derived.Sources)
        {
            TextSpan span = fact.Evidence.Contains(fact.Span) ? fact.Evidence : fact.Span;
            int same = passages.FindIndex(passage => passage.Span == span);
            if (same < 0)
            {
                passages.Add(new SourcePassage(span, span, [fact]));
            }
            else if (!passages[same].Facts.Contains(fact))
            {
                passages[same] = passages[same] with { Facts = [.. passages[same].Facts, fact] };
            }
        }

        foreach (string id in ids)
        {
            if (_spans.TryGetValue(id, out TextSpan span))
            {
                passages.Add(new SourcePassage(_sections.Contains(id) ? FirstLine(span) : span, span, []));
            }
        }

        return passages.Count == 0 ? null : new SourceNote(_notes.Count + 1, figure, derived, passages);
    }

    private TextSpan FirstLine(TextSpan span)
    {
        int end = _plan.Text.IndexOf('\n', span.Start, span.Length);
        return new TextSpan(span.Start, end < 0 ? span.End : end);
    }

    private int Line(int position)
    {
        int at = _lineStarts.BinarySearch(position);
        return at >= 0 ? at + 1 : ~at;
    }
}
