using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.Archive;
using Lantu.Archive.Documents;
using Lantu.Archive.Observations;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.App.Commands.Delivery;

/// <summary>The main targets of a plan in the archive, assessed with the figures that the archive holds of its place.</summary>
internal static class PlanFigures
{
    /// <summary>The assessments, in the order of the plan.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="document">The plan.</param>
    /// <param name="asOf">The day; only what was published by then counts.</param>
    internal static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, KeptDocument document, DateOnly asOf) =>
        archive.Read(session => DocumentIndex.Latest(session, document.Id)) is { } plan ? Assess(archive, plan, asOf) : [];

    /// <summary>The assessments of a plan that was read from the archive already.</summary>
    internal static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, Plan plan, DateOnly asOf) => archive.Read(session =>
    {
        if (plan.Document.Place is not { } place)
        {
            return [];
        }

        var known = new Dictionary<string, IReadOnlyList<SeriesPoint>>(StringComparer.Ordinal);
        ILookup<string, StoredSeries> series = SeriesIndex.All(session)
            .Where(stored => stored.Series.Indicator.Id is not null && (stored.Series.Place.Name == place.Name || (place.Code is not null && stored.Series.Place.Code == place.Code)))
            .ToLookup(static stored => stored.Series.Indicator.Id!, StringComparer.Ordinal);
        return IndicatorBoard.Of(plan, Catalogues.Default.Indicators, Points, ProgressConfiguration.Default, asOf);

        IReadOnlyList<SeriesPoint> Points(string id)
        {
            if (!known.TryGetValue(id, out IReadOnlyList<SeriesPoint>? points))
            {
                points = [.. series[id].SelectMany(stored => FigureHistory.AsOf(session, stored.Id, new AsOf(asOf, null)).Select(figure => PointOf(stored.Series, figure)).OfType<SeriesPoint>())];
                known.Add(id, points);
            }

            return points;
        }
    });

    // A figure on the period before (环比) says nothing of a target of a year.
    private static SeriesPoint? PointOf(Series series, PublishedFigure figure)
    {
        // A rate of several months is no amount to date.
        bool toDate = !(series is { Measure: ObservedMeasure.Level, Unit: "%" or "‰" }) && figure.Period.From is { Month: 1, Day: 1 } && figure.Period.To.Month is > 1 and < 12 && figure.Period.From.Year == figure.Period.To.Year;
        (PointMeasure Measure, decimal Value)? told = series.Measure switch
        {
            ObservedMeasure.Level => (toDate ? PointMeasure.LevelToDate : PointMeasure.Level, figure.Value),
            ObservedMeasure.Growth => (toDate ? PointMeasure.GrowthToDate : PointMeasure.Growth, figure.Value),
            ObservedMeasure.Index => (toDate ? PointMeasure.GrowthToDate : PointMeasure.Growth, figure.Value - 100),
            ObservedMeasure.SequentialGrowth or ObservedMeasure.SequentialIndex => null,
        };
        return told is { } known
            ? new SeriesPoint(figure.Period, known.Value, series.Measure == ObservedMeasure.Index ? "%" : series.Unit, known.Measure, figure.Published, figure.Source) { Basis = series.Basis, Scope = series.Scope }
            : null;
    }
}
