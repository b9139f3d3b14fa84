using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Formats;

namespace Lantu.Reading;

/// <summary>Finds the place on the page of every span of a plan.</summary>
internal static class PlanPlaces
{
    internal static IReadOnlyDictionary<TextSpan, SpanPlace> Of(IEnumerable<TextSpan> spans, FormattedDocument document)
    {
        var places = new Dictionary<TextSpan, SpanPlace>();
        if (document.Pages.Count == 0)
        {
            return places;
        }

        var map = new SourceMap(document);
        foreach (TextSpan span in spans)
        {
            if (!places.ContainsKey(span) && map.PlaceOf(span) is { } place)
            {
                places.Add(span, place);
            }
        }

        return places;
    }

    internal static IEnumerable<TextSpan> SpansOf(Plan plan) =>
    [
        .. plan.Sections.Select(static section => section.Span),
        .. plan.Facts.Select(static fact => fact.Span),
        .. plan.Facts.Select(static fact => fact.Evidence),
        .. plan.Tasks.Select(static task => task.Span),
        .. plan.Events.Select(static happening => happening.Span),
        .. plan.Statements.Select(static statement => statement.Span),
        .. plan.Claims.Select(static claim => claim.Span),
        .. plan.Problems.Select(static problem => problem.Span),
    ];
}
