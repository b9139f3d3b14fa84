using System.Runtime.CompilerServices;
using Lantu.Archive;
using Lantu.Archive.Observations;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;
using Lantu.Site.Library;
using Lantu.Site.Words;

namespace Lantu.Site.Questions;

/// <summary>All figures of years that the public plans and the imported statistics give: indicators × years × places.</summary>
/// <remarks>
/// Only what may be laid side by side: an indicator of the catalogue, a whole year, the whole of the place itself. A part of it, another
/// place within a report, a doubtful reading stay on the pages of their plan.
/// </remarks>
internal sealed class FigureAtlas
{
    // Below it a reading is doubtful until a person has confirmed it.
    private const decimal LeastConfidence = 0.75m;

    private static readonly ConditionalWeakTable<Shelf, FigureAtlas> Kept = [];

    private FigureAtlas(IReadOnlyList<ExploredFigure> all) => All = all;

    /// <summary>One figure for each place, indicator, kind, origin and year.</summary>
    internal IReadOnlyList<ExploredFigure> All { get; }

    /// <summary>The figures of a shelf; reckoned when first asked for.</summary>
    /// <param name="archive">Holds the statistics.</param>
    /// <param name="shelf">The plans.</param>
    /// <param name="asOf">Only statistics that were published by then count.</param>
    internal static FigureAtlas Of(PlanArchive archive, Shelf shelf, DateOnly asOf)
    {
        lock (shelf)
        {
            return Kept.GetValue(shelf, _ => new FigureAtlas([.. Stated(shelf).Concat(Observed(archive, shelf, asOf))]));
        }
    }

    // A later report corrects an earlier one; within a report the first sentence that says it counts.
    private static IEnumerable<ExploredFigure> Stated(Shelf shelf) => shelf.Entries
        .Select(shelf.Open).OfType<OpenPlan>().Where(static plan => plan.Plan.Document.Place is not null)
        .SelectMany(static plan => plan.Plan.Facts.Where(Fits).Select(fact => (plan, fact)))
        .OrderByDescending(static one => one.plan.Entry.Document.Year ?? 0).ThenByDescending(static one => one.plan.Entry.Document.Id).ThenBy(static one => one.fact.Span.Start)
        .Select(static one => Figure(one.plan, one.fact)).DistinctBy(static figure => (figure.Place, figure.Indicator, figure.Kind, figure.Origin, figure.Year));

    private static bool Fits(Fact fact) => fact is { Indicator.Id: not null, Value.Number: not null, Place: null, Scope: null, Period: { IsYear: true } period, Nature: Nature.Result or Nature.Target, Measure: Measure.Level or Measure.Growth or Measure.Share or Measure.Rank }
        && period.From.Year == period.To.Year && fact.Confidence >= LeastConfidence;

    private static ExploredFigure Figure(OpenPlan plan, Fact fact) => new(
        plan.Entry.PlaceKey, plan.PlaceName, fact.Indicator.Id!, new FigureKind(fact.Measure, fact.Measure == Measure.Rank ? null : fact.Value.Unit), // not null: see Fits
        fact.Nature == Nature.Target ? FigureOrigin.Target : FigureOrigin.Result, fact.Period!.From.Year, fact.Value.Number!.Value, FigureWords.Of(fact), plan.AddressOf(fact), plan.Entry.Title);

    private static ExploredFigure[] Observed(PlanArchive archive, Shelf shelf, DateOnly asOf)
    {
        Dictionary<string, string> keys = shelf.Entries.Where(static entry => entry.Document.Place is not null).DistinctBy(static entry => entry.Document.Place)
            .ToDictionary(static entry => entry.Document.Place!, static entry => entry.PlaceKey, StringComparer.Ordinal); // not null: see above
        return archive.Read(session => SeriesIndex.All(session)
            .Where(stored => stored.Series is { Indicator.Id: not null, Scope: null } && KindOf(stored.Series) is not null)
            .SelectMany(stored => FigureHistory.AsOf(session, stored.Id, new AsOf(asOf, null)).Where(static figure => figure.Period.IsYear)
                .Select(figure => Figure(stored.Series, figure, keys.GetValueOrDefault(stored.Series.Place.Name, stored.Series.Place.Key))))
            .DistinctBy(static figure => (figure.Place, figure.Indicator, figure.Kind, figure.Year)).ToArray());
    }

    private static ExploredFigure Figure(Series series, PublishedFigure figure, string place)
    {
        decimal number = series.Measure == ObservedMeasure.Index ? figure.Value - 100 : figure.Value;
        FigureKind kind = KindOf(series)!; // not null: asked before
        string words = kind.Measure == Measure.Growth ? (number < 0 ? "下降 " : "增长 ") + ComputedWords.Of(Math.Abs(number), "%") : ComputedWords.Of(number, kind.Unit);
        return new(
            place, series.Place.Name, series.Indicator.Id!, kind, FigureOrigin.Observed, figure.Period.From.Year, number, words, null, // not null: asked before
            FormattableString.Invariant($"{figure.Source}，{figure.Published:yyyy-MM-dd}"));
    }

    private static FigureKind? KindOf(Series series) => series.Measure switch
    {
        ObservedMeasure.Level => new(Measure.Level, series.Unit),
        ObservedMeasure.Growth or ObservedMeasure.Index => new(Measure.Growth, "%"),
        ObservedMeasure.SequentialGrowth or ObservedMeasure.SequentialIndex => null,
    };
}
