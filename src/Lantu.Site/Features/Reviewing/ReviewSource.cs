using Lantu.Plans.Model;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Text;

namespace Lantu.Site.Features.Reviewing;

/// <summary>The source in review. Every piece of words tells where it stands in the text, so that a selection can become a fact.</summary>
internal sealed class ReviewSource
{
    private readonly OpenPlan _plan;
    private readonly List<(TextSpan Span, string Keys, string Kind)> _marks = [];

    private ReviewSource(OpenPlan plan, ReviewedPlan reviewed)
    {
        _plan = plan;
        int end = -1;
        foreach (ReviewedFact fact in reviewed.Facts.OrderBy(static one => one.Fact.Span.Start).ThenByDescending(static one => one.Fact.Span.End))
        {
            // A fact within another shares its mark.
            if (fact.Fact.Span.Start < end)
            {
                _marks[^1] = _marks[^1] with { Keys = _marks[^1].Keys + " " + fact.Key };
                continue;
            }

            _marks.Add((fact.Fact.Span, fact.Key, KindOf(fact)));
            end = fact.Fact.Span.End;
        }
    }

    internal static Html Write(OpenPlan plan, ReviewedPlan reviewed) => new ReviewSource(plan, reviewed).Lines();

    /// <summary>How a fact is marked: the script marks facts in the same way when something is decided.</summary>
    internal static string KindOf(ReviewedFact fact) => fact.State switch
    {
        ReviewState.Doubt => "k-doubt",
        ReviewState.Rejected => "k-no",
        ReviewState.Accepted or ReviewState.Corrected or ReviewState.Added => "k-sure",
        ReviewState.Open => fact.Fact.Nature == Nature.Target ? "k-target" : fact.Fact.Measure is Measure.Rank or Measure.Streak ? "k-rank" : "k-result",
    };

    private Html Lines()
    {
        Plan plan = _plan.Plan;
        var headings = new Dictionary<int, PlanSection>();
        foreach (PlanSection section in plan.Sections)
        {
            headings.TryAdd(_plan.LineOf(section.Span), section);
        }

        int top = plan.Sections.Count == 0 ? 1 : plan.Sections.Min(static section => section.Level);
        var lines = new List<Html>();
        for (int line = 1; line <= _plan.LineStarts.Count; line++)
        {
            int end = line < _plan.LineStarts.Count ? _plan.LineStarts[line] - 1 : plan.Text.Length;
            TextSpan span = ShowSource.Bare(plan.Text, _plan.LineStarts[line - 1], end, out bool isItem);
            if (span.Length > 0)
            {
                PlanSection? heading = headings.GetValueOrDefault(line);
                string tag = heading is null ? "p" : heading.Title == plan.Document.Title ? "doct" : Below(ShowSource.Heading(heading.Level - top));
                lines.Add(Line(span, line, tag, isItem));
            }
        }

        return Html.Join(lines, "\n");
    }

    // The pane has a heading of its own above those of the text.
    private static string Below(string heading) => heading switch { "h2" => "h3", _ => "h4" };

    private Html Line(TextSpan span, int line, string tag, bool isItem)
    {
        Html kind = Html.Raw(tag == "doct" ? " class=\"doct\"" : isItem ? " class=\"item\"" : string.Empty);
        Html name = Html.Raw(tag == "doct" ? "p" : tag);
        return Html.Of($"""<{name}{kind} id="l{line}"><span class="ln" aria-hidden="true">{line}</span>{Words(span)}</{name}>""");
    }

    private Html Words(TextSpan span)
    {
        var pieces = new List<Html>();
        int at = span.Start;
        foreach ((TextSpan Span, string Keys, string Kind) mark in Within(span))
        {
            int start = Math.Max(mark.Span.Start, at);
            int end = Math.Min(mark.Span.End, span.End);
            if (start < end)
            {
                pieces.Add(Runs(at, start));
                pieces.Add(Html.Of($"""<a class="k {mark.Kind}" data-k="{mark.Keys}" href="#{mark.Keys.Split(' ')[0]}">{Runs(start, end)}</a>"""));
                at = end;
            }
        }

        pieces.Add(Runs(at, span.End));
        return Html.Join(pieces);
    }

    private IEnumerable<(TextSpan Span, string Keys, string Kind)> Within(TextSpan span)
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

    // Words without the marks of Markdown; each run says where it begins.
    private Html Runs(int start, int end)
    {
        var runs = new List<Html>();
        string text = _plan.Plan.Text;
        while (start < end)
        {
            int star = text.IndexOf("**", start, end - start, StringComparison.Ordinal);
            int stop = star < 0 ? end : star;
            if (stop > start)
            {
                runs.Add(Html.Of($"""<span data-o="{start}">{text[start..stop]}</span>"""));
            }

            start = star < 0 ? end : star + 2;
        }

        return Html.Join(runs);
    }
}
