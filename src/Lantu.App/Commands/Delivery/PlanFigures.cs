using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.Archive;
using Lantu.Archive.Decisions;
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
    /// <param name="forecasts">Whether to forecast the year's end.</param>
    internal static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, KeptDocument document, DateOnly asOf, bool forecasts = false) =>
        archive.Read(session => DecidedPlan.Latest(session, document.Id)) is { } decided ? Assess(archive, decided.Plan, asOf, forecasts) : [];

    /// <summary>The assessments of a plan that was read from the archive already.</summary>
    internal static IReadOnlyList<TargetAssessment> Assess(PlanArchive archive, Plan plan, DateOnly asOf, bool forecasts = false) => archive.Read(session =>
    {
        if (plan.Document.Place is not { } place)
        {
            return [];
        }

        var known = new Dictionary<string, IReadOnlyList<SeriesPoint>>(StringComparer.Ordinal);
        ILookup<string, StoredSeries> series = SeriesIndex.OfPlace(session, place.Name, place.Code)
            .Where(static stored => stored.Series.Indicator.Id is not null)
            .ToLookup(static stored => stored.Series.Indicator.Id!, StringComparer.Ordinal);
        return IndicatorBoard.Of(plan, Catalogues.Default.Indicators, Points, ProgressConfiguration.Default, asOf, forecasts);

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
            ? new SeriesPoint(figure.Period, known.Value, series.Measure == ObservedMeasure.Index ? "%" : series.Unit, known.Measure, figure.Published, figure.Source) 
            {
                Basis = series.Basis,
                Scope = series.Scope,
                IsPreliminary = figure.Status == ObservationStatus.Preliminary,
                FirstPublished = series.Measure == ObservedMeasure.Index ? figure.First - 100 : figure.First,
            }
            : null;
    }
}
