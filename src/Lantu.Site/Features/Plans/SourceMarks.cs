using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Text;

namespace Lantu.Site.Features.Plans;

/// <summary>What is marked in the source: facts, events, counts and doubts, so that no two marks overlap.</summary>
internal sealed class SourceMarks
{
    private const int LongestWhole = 8;

    private readonly List<Mark> _marks = [];

    internal SourceMarks(OpenPlan plan)
    {
        // Facts first: they are what links lead to; a fact within another is only an anchor.
        foreach (Fact fact in plan.Plan.Facts.OrderBy(static fact => fact.Span.Start).ThenByDescending(static fact => fact.Span.End))
        {
            Put(new Mark(fact.Span, KindOf(fact), fact.Id, fact), withAnchor: true);
        }

        foreach (Claim claim in plan.Plan.Claims)
        {
            Put(new Mark(claim.Span, "claim", claim.Id, null), withAnchor: true);
        }

        foreach (PlanEvent happened in plan.Plan.Events)
        {
            Put(new Mark(happened.Span, "event", happened.Id, null), withAnchor: false);
        }

        _marks.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    /// <summary>How many there are of a kind.</summary>
    internal int Count(string kind) => _marks.Count(mark => mark.Kind == kind && !mark.IsAnchor) + _marks.Where(mark => mark.Kind == kind).Sum(static mark => mark.Within.Count);

    /// <summary>A stretch of the text with its marks; marks of Markdown are left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="span">The stretch, within one line.</param>
    /// <param name="chosen">The fact that is looked at; null where none is.</param>
    internal Html Of(OpenPlan plan, TextSpan span, Fact? chosen)
    {
        var pieces = new List<Html>();
        int at = span.Start;
        foreach (Mark mark in Within(span))
        {
            int start = Math.Max(mark.Span.Start, at);
            int end = Math.Min(mark.Span.End, span.End);
            if (start >= end)
            {
                continue;
            }

            pieces.Add(Words(plan, at, start));
            pieces.Add(Piece(plan, mark, start, end, chosen, isFirst: mark.Span.Start >= span.Start));
            at = end;
        }

        pieces.Add(Words(plan, at, span.End));
        return Html.Join(pieces);
    }

    private IEnumerable<Mark> Within(TextSpan span)
    {
        int low = 0;
        int high = _marks.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _marks[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (int i = low; i < _marks.Count && _marks[i].Span.Start < span.End; i++)
        {
            yield return _marks[i];
        }
    }

    private static Html Piece(OpenPlan plan, Mark mark, int start, int end, Fact? chosen, bool isFirst)
    {
        Html words = Words(plan, start, end);
        Html anchors = isFirst ? Html.Each(mark.Within, static id => Html.Of($"""<span id="{id}"></span>""")) : Html.None;
        if (mark.Fact is null)
        {
            return Html.Of($"""{anchors}<span class="k k-{mark.Kind}"{(isFirst && mark.Id is { } id ? Html.Of($" id=\"{id}\"") : Html.None)}>{words}</span>""");
        }

        // 第1位 stands on one line; a clause with its verb may break.
        Html whole = Html.Raw(mark.Fact.Measure is Measure.Rank or Measure.Streak && end - start <= LongestWhole ? " whole" : string.Empty);
        bool isChosen = chosen is not null && (chosen.Id == mark.Id || mark.Within.Contains(chosen.Id));
        Html kind = isChosen ? Html.Raw("chosen\" aria-current=\"true") : Html.Of($"k-{mark.Kind}");
        Html own = isFirst ? Html.Of($" id=\"{mark.Id}\"") : Html.None;
        return Html.Of($"""{anchors}<a class="k{whole} {kind}"{own} href="{plan.AddressOf(mark.Fact)}">{words}</a>""");
    }

    private static Html Words(OpenPlan plan, int start, int end) =>
        Html.Text(plan.Plan.Text[start..end].Replace("**", string.Empty, StringComparison.Ordinal));

    private void Put(Mark mark, bool withAnchor)
    {
        foreach (Mark known in _marks)
        {
            if (known.Span.Overlaps(mark.Span))
            {
                if (withAnchor)
                {
                    known.Within.Add(mark.Id!);
                }

                return;
            }
        }

        _marks.Add(mark);
    }

    private static string KindOf(Fact fact) => fact.Confidence < Doubts.Line ? "doubt"
        : fact.Nature == Nature.Target ? "target"
        : fact.Measure is Measure.Rank or Measure.Streak ? "rank"
        : "result";

    private sealed record Mark(TextSpan Span, string Kind, string? Id, Fact? Fact)
    {
        internal List<string> Within { get; } = [];

        internal bool IsAnchor => Span.Length == 0;
    }
}
