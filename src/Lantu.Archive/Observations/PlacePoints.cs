using Lantu.Analysis.Progress;
using Lantu.Archive.Storage;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Archive.Observations;

/// <summary>The published figures of a place by indicator, in the form that an assessment takes.</summary>
/// <remarks>Every vintage up to the day goes along: who reckons takes, of each period, what was published last.</remarks>
public sealed class PlacePoints
{
    private readonly Session _session;
    private readonly DateOnly _asOf;
    private readonly ILookup<string, StoredSeries> _series;
    private readonly Dictionary<string, IReadOnlyList<SeriesPoint>> _known = new(StringComparer.Ordinal);

    private PlacePoints(Session session, DateOnly asOf, ILookup<string, StoredSeries> series) => (_session, _asOf, _series) = (session, asOf, series);

    /// <summary>The figures of a place.</summary>
    /// <param name="session">Where; the figures are read while it is open.</param>
    /// <param name="place">Whose; found by its code, else by its name.</param>
    /// <param name="asOf">The day; only what was published by then is given.</param>
    public static PlacePoints Of(Session session, Place place, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new(session, asOf, SeriesIndex.All(session)
            .Where(stored => stored.Series.Indicator.Id is not null && (stored.Series.Place.Name == place.Name || (place.Code is not null && stored.Series.Place.Code == place.Code)))
            .ToLookup(static stored => stored.Series.Indicator.Id!, StringComparer.Ordinal)); // not null: see above
    }

    /// <summary>The figures of an indicator; empty where there are none.</summary>
    /// <param name="indicator">The catalogue's id.</param>
    public IReadOnlyList<SeriesPoint> Find(string indicator)
    {
        if (!_known.TryGetValue(indicator, out IReadOnlyList<SeriesPoint>? points))
        {
            points =
            [
                .. _series[indicator].SelectMany(stored => FigureHistory.History(_session, stored.Id)
                    .Where(figure => figure.Published <= _asOf).Select(figure => PointOf(stored.Series, figure)).OfType<SeriesPoint>()),
            ];
            _known.Add(indicator, points);
        }

        return points;
    }

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
