using System.Text.Json;
using Lantu.Archive.Observations;
using Lantu.Archive.Storage;
using Lantu.Plans.Json;
using Lantu.Plans.Observations;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Figures;

/// <summary>A series with its figures as they stood on a day.</summary>
/// <param name="Stored">The series.</param>
/// <param name="Figures">Of each period the figure last published by then, by period; never empty.</param>
internal sealed record SeenSeries(StoredSeries Stored, IReadOnlyList<PublishedFigure> Figures)
{
    internal Series Series => Stored.Series;

    internal PublishedFigure Latest => Figures[^1];

    /// <summary>The series of a place of which something was published by a day, the weightiest indicators first.</summary>
    internal static IReadOnlyList<SeenSeries> OfPlace(Session session, string place, DateOnly day, Func<string?, int> weight) =>
    [
        .. SeriesIndex.OfPlace(session, place).Select(stored => Of(session, stored, day)).OfType<SeenSeries>()
            .OrderByDescending(seen => weight(seen.Series.Indicator.Id)).ThenBy(static seen => seen.Series.IndicatorKey, StringComparer.Ordinal).ThenBy(static seen => seen.Series.Measure).ThenBy(static seen => seen.Stored.Id),
    ];

    /// <summary>A series by its number; null where it is of another place, or nothing of it was published by the day.</summary>
    internal static SeenSeries? Find(Session session, string place, long id, DateOnly day) =>
        SeriesIndex.Find(session, id) is { } stored && stored.Series.Place.Key == place ? Of(session, stored, day) : null;

    /// <summary>What was published of one period by a day, the first first, each with what took its place by then.</summary>
    internal static IReadOnlyList<PublishedFigure> Vintages(Session session, long series, Lantu.Plans.Model.Period? period, DateOnly day)
    {
        PublishedFigure[] known = [.. FigureHistory.History(session, series, period).Where(figure => figure.Published <= day)];
        return [.. known.Select((figure, i) => figure with { SupersededBy = i + 1 < known.Length && known[i + 1].Period == figure.Period ? known[i + 1].Id : null })];
    }

    private static SeenSeries? Of(Session session, StoredSeries stored, DateOnly day) =>
        FigureHistory.AsOf(session, stored.Id, new AsOf(day, null)) is { Count: > 0 } figures ? new SeenSeries(stored, figures) : null;
}

/// <summary>Series as data, in the form of <c>lantu/series/1</c>.</summary>
internal static class SeriesData
{
    internal static void Write(Utf8JsonWriter json, SeenSeries seen, bool withFigures)
    {
        Series series = seen.Series;
        json.WriteStartObject();
        json.WriteNumber("series", seen.Stored.Id);
        json.WriteString("place", series.Place.Name);
        json.WriteString("code", series.Place.Code);
        json.WriteString("indicator", SeriesWords.Indicator(series));
        json.WriteString("id", series.Indicator.Id);
        json.WriteString("measure", ObservationNames.Of(series.Measure));
        json.WriteString("unit", series.Unit);
        json.WriteString("basis", series.Basis is { } basis ? ContractNames.Of(basis) : null);
        json.WriteString("scope", series.Scope);
        json.WriteNumber("count", seen.Figures.Count);
        if (withFigures)
        {
            json.WriteStartArray("figures");
            foreach (PublishedFigure figure in seen.Figures)
            {
                Write(json, figure, withOrigin: false);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WritePropertyName("latest");
            Write(json, seen.Latest, withOrigin: false);
        }

        json.WriteEndObject();
    }

    /// <summary>One figure.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="withOrigin">Whether its import and cell are told: what it came in is the office's own.</param>
    internal static void Write(Utf8JsonWriter json, PublishedFigure figure, bool withOrigin)
    {
        json.WriteStartObject();
        json.WriteNumber("figure", figure.Id);
        json.WriteString("period", figure.Period.Label);
        json.WriteNumber("value", figure.Value);
        json.WriteString("written", figure.Written);
        json.WriteString("status", figure.Status is { } status ? ObservationNames.Of(status) : null);
        json.WriteString("source", figure.Source);
        json.WriteString("published", SeriesWords.Day(figure.Published));
        json.WriteBoolean("publishedTold", figure.IsPublishedTold);
        json.WriteString("reason", figure.Reason is { } reason ? ObservationNames.Of(reason) : null);
        if (figure.SupersededBy is { } by)
        {
            json.WriteNumber("supersededBy", by);
        }

        if (withOrigin)
        {
            json.WriteString("knownFrom", figure.KnownFrom);
            json.WriteString("cell", figure.Cell);
            if (figure.Import is { } import)
            {
                json.WriteNumber("import", import);
            }
        }

        json.WriteEndObject();
    }
}
