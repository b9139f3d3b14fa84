using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Checks;

/// <summary>All figures of the documents that are checked together, found by what they measure and where they stand.</summary>
internal sealed class Ledger
{
    // What was read with less trust than this is more often misread than misprinted. Of a share the doubt is about the
    // words around it, hardly ever about the figure.
    private const decimal LeastTrust = 0.8m;
    private const decimal LeastTrustOfShare = 0.6m;

    private readonly Dictionary<(string Key, Measure Measure), List<Figure>> _byKey = [];
    private readonly Dictionary<string, Indicator> _indicators;

    /// <summary>Enters all figures.</summary>
    /// <param name="plans">Documents of one place, then tables of statistics.</param>
    /// <param name="documents">How many of them are documents; the rest are tables.</param>
    /// <param name="catalogues">Names.</param>
    internal Ledger(IReadOnlyList<Plan> plans, int documents, Catalogues catalogues)
    {
        Plans = plans;
        Documents = documents;
        Catalogues = catalogues;
        Keys = new IndicatorKey(catalogues, [.. plans.Select(static plan => plan.Document.Place).OfType<Place>().Distinct().SelectMany(place => NamesOf(place, catalogues))]);
        _indicators = catalogues.Indicators.All.ToDictionary(static indicator => indicator.Id, StringComparer.Ordinal);
        var sentences = new List<IReadOnlyList<Figure>>();
        for (int source = 0; source < plans.Count; source++)
        {
            string text = plans[source].Text;
            Figure[] figures = [.. plans[source].Facts.Where(static fact => fact.Value.Number is not null).Select(fact => Figure.Of(source, fact, text))];
            foreach (Figure figure in figures)
            {
                Enter(figure);
            }

            sentences.AddRange(figures.GroupBy(static figure => figure.Fact.Evidence).Select(static group => (IReadOnlyList<Figure>)[.. group.OrderBy(static figure => figure.Span.Start)]));
        }

        Sentences = sentences;
    }

    internal IReadOnlyList<Plan> Plans { get; }

    internal int Documents { get; }

    internal Catalogues Catalogues { get; }

    internal IndicatorKey Keys { get; }

    /// <summary>The figures of each sentence, in the order of the text.</summary>
    internal IReadOnlyList<IReadOnlyList<Figure>> Sentences { get; }

    /// <summary>Figures that were read with trust.</summary>
    internal static bool IsTrusted(Figure figure) => figure.Fact.Confidence >= (figure.Fact.Measure == Measure.Share ? LeastTrustOfShare : LeastTrust);

    internal string KeyOf(Figure figure) => Keys.Of(figure.Fact);

    /// <summary>The catalogue's indicator of a figure; null where it has none.</summary>
    internal Indicator? IndicatorOf(Figure figure) =>
        figure.Fact.Indicator.Id is { } id ? _indicators.GetValueOrDefault(id) : null;

    internal string TextOf(Figure figure) => Plans[figure.Source].Text;

    internal bool IsTable(int source) => source >= Documents;

    /// <summary>The year that a document looks back on.</summary>
    internal int? ReviewYear(int source) => Plans[source].Document is { Year: { } year } document
        ? document.Kind is DocumentKind.Communique or DocumentKind.Plan ? year : year - 1
        : null;

    /// <summary>All figures of a kind, in the order of the documents and texts.</summary>
    internal IReadOnlyList<Figure> Of(string key, Measure measure) => _byKey.TryGetValue((key, measure), out List<Figure>? found) ? found : [];

    /// <summary>All keys that have figures of a measure, in the order in which they first come.</summary>
    internal IEnumerable<string> KeysWith(Measure measure) =>
        _byKey.Where(entry => entry.Key.Measure == measure).OrderBy(static entry => entry.Value[0].Source).ThenBy(static entry => entry.Value[0].Span.Start).Select(static entry => entry.Key.Key);

    /// <summary>The figure of a source that speaks for an indicator in a year; null where there is none, or where two differ.</summary>
    /// <remarks>A figure with its growth right behind it is the headline; 「其中固定资产投资1.3亿元」 of a project is not.</remarks>
    internal Figure? Headline(int source, string key, Measure measure, int year, Nature nature)
    {
        Figure[] found = [.. Of(key, measure).Where(figure => figure.Source == source && figure.Fact.Nature == nature && IsTrusted(figure)
            && figure.IsPlain && figure.Fact.Value.Upper is null && IsWholeYear(figure.Fact.Period, year))];
        if (found.Length <= 1)
        {
            return found.Length == 0 ? null : found[0];
        }

        return Array.TrueForAll(found, figure => figure.Tight.Meets(found[0].Tight))
            ? found.MinBy(static figure => figure.Step)
            : null;
    }

    /// <summary>Whether a period is one whole year.</summary>
    internal static bool IsWholeYear(Period? period, int year) =>
        period is not null && period.From == new DateOnly(year, 1, 1) && period.To == new DateOnly(year, 12, 31);

    /// <summary>The words between two figures of one document, without spaces and marks.</summary>
    internal string Between(Figure first, Figure second) => Wording.Plain(TextOf(first), first.Span.End, second.Span.Start);

    /// <summary>The words of the sentence before a figure.</summary>
    internal string Before(Figure figure) => Wording.Plain(TextOf(figure), figure.Fact.Evidence.Start, figure.Span.Start);

    /// <summary>The words of the sentence behind a figure.</summary>
    internal string Behind(Figure figure) => Wording.Plain(TextOf(figure), figure.Span.End, Math.Max(figure.Span.End, figure.Fact.Evidence.End));

    internal Figure? StartOf(Figure figure) => Figure.StartOf(figure.Source, figure.Fact, TextOf(figure));

    /// <summary>The section in which a position stands, and those above it, the innermost first.</summary>
    internal IEnumerable<PlanSection> SectionsAt(int source, TextSpan span) =>
        Plans[source].Sections.Where(section => section.Span.Contains(span)).OrderByDescending(static section => section.Level);

    // 「义乌实有人口」 is the document's own 实有人口.
    private static IEnumerable<string> NamesOf(Place place, Catalogues catalogues) =>
        (place.Code is { } code ? catalogues.Places.WithCode(code)?.ShortNames : null)?.Prepend(place.Name) ?? [place.Name, place.Name.TrimEnd('省', '市', '县', '区')];

    private void Enter(Figure figure)
    {
        (string, Measure) key = (KeyOf(figure), figure.Fact.Measure);
        if (!_byKey.TryGetValue(key, out List<Figure>? list))
        {
            list = [];
            _byKey.Add(key, list);
        }

        list.Add(figure);
    }
}
