using Lantu.Archive.Storage;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Archive.Observations;

/// <summary>Finds and adds series.</summary>
public static class SeriesIndex
{
    private const char Between = '\u001F';

    private const string Columns = """
        SELECT s.id, p.name, p.code, s.indicator, s.indicator_name, s.indicator_id, s.measure, s.unit, s.basis, s.scope
        FROM series s JOIN place p ON p.id = s.place_id
        """;

    /// <summary>All series, by place, indicator and number.</summary>
    public static IReadOnlyList<StoredSeries> All(Session session) =>
        session.Query(Columns + " ORDER BY p.key, s.indicator, s.id", ToSeries);

    /// <summary>The series of a place.</summary>
    /// <param name="session">Where.</param>
    /// <param name="name">The place by its name.</param>
    /// <param name="code">By its code; null where it has none.</param>
    public static IReadOnlyList<StoredSeries> OfPlace(Session session, string name, string? code) => session.Query(
        Columns + " WHERE p.name = @name OR p.code = @code ORDER BY s.indicator, s.id", ToSeries, ("name", name), ("code", code ?? string.Empty));

    /// <summary>The series of a place and an indicator.</summary>
    /// <param name="session">Where.</param>
    /// <param name="place">The <see cref="ObservedPlace.Key"/>.</param>
    /// <param name="indicator">The <see cref="Series.IndicatorKey"/>.</param>
    public static IReadOnlyList<StoredSeries> Of(Session session, string place, string indicator) => session.Query(
        Columns + " WHERE p.key = @place AND s.indicator = @indicator ORDER BY s.id", ToSeries, ("place", place), ("indicator", indicator));

    /// <summary>The series of a number; null where there is none.</summary>
    public static StoredSeries? Find(Session session, long id) => session.Query(Columns + " WHERE s.id = @id", ToSeries, ("id", id)) is [var found] ? found : null;

    /// <summary>The series of a place, by indicator and number.</summary>
    /// <param name="session">Where.</param>
    /// <param name="place">The <see cref="ObservedPlace.Key"/>.</param>
    public static IReadOnlyList<StoredSeries> OfPlace(Session session, string place) =>
        session.Query(Columns + " WHERE p.key = @place ORDER BY s.indicator, s.id", ToSeries, ("place", place));

    /// <summary>Each place of which there are figures, with the number of its series and of its figures, and the last day of publication.</summary>
    public static IReadOnlyList<(ObservedPlace Place, int Series, int Figures, DateOnly Last)> Places(Session session) => session.Query(
        """
        SELECT p.name, p.code, COUNT(DISTINCT s.id), COUNT(*), MAX(o.published)
        FROM observation o JOIN series s ON s.id = o.series_id JOIN place p ON p.id = s.place_id
        GROUP BY p.id, p.name, p.code, p.key ORDER BY p.key
        """,
        static row => (new ObservedPlace(row.Text(0), row.TextOrNull(1)), (int)row.Whole(2), (int)row.Whole(3), row.Day(4)));

    /// <summary>The number of a series; null where the archive has none like it.</summary>
    public static long? Find(Session session, Series series) =>
        session.Query("SELECT id FROM series WHERE key = @key", static row => row.Whole(0), ("key", KeyOf(series))) is [var id] ? id : null;

    /// <summary>What tells one series from all others.</summary>
    internal static string KeyOf(Series series) => string.Join(
        Between,
        series.Place.Key,
        series.IndicatorKey,
        ObservationNames.Of(series.Measure),
        series.Unit,
        WordOf(series.Basis),
        series.Scope);

    /// <summary>The number of a series, which is added where it is new.</summary>
    internal static long Keep(UnitOfWork work, Series series) => Find(work.Session, series) ?? work.Insert(
        """
        INSERT INTO series (key, place_id, indicator, indicator_id, indicator_name, measure, unit, currency, basis, scope)
        VALUES (@key, @place, @indicator, @indicator_id, @indicator_name, @measure, @unit, @currency, @basis, @scope) RETURNING id
        """,
        ("key", KeyOf(series)),
        ("place", KeepPlace(work, series.Place)),
        ("indicator", series.IndicatorKey),
        ("indicator_id", series.Indicator.Id),
        ("indicator_name", series.Indicator.Name ?? series.Indicator.Written),
        ("measure", ObservationNames.Of(series.Measure)),
        ("unit", series.Unit),
        ("currency", series.Currency),
        ("basis", WordOf(series.Basis)),
        ("scope", series.Scope));

    /// <summary>The number of a place, which is added where it is new.</summary>
    internal static long KeepPlace(UnitOfWork work, ObservedPlace place) =>
        work.Session.Query("SELECT id FROM place WHERE key = @key", static row => row.Whole(0), ("key", place.Key)) is [var id]
            ? id
            : work.Insert(
                "INSERT INTO place (key, name, code) VALUES (@key, @name, @code) RETURNING id",
                ("key", place.Key),
                ("name", place.Name),
                ("code", place.Code));

    private static string? WordOf(PriceBasis? basis) => basis is { } known ? ContractNames.Of(known) : null;

    private static StoredSeries ToSeries(Row row) => new(row.Whole(0), new Series
    {
        Place = new ObservedPlace(row.Text(1), row.TextOrNull(2)),
        Indicator = new FactIndicator(row.Text(4), row.TextOrNull(5) is null ? null : row.Text(4), row.TextOrNull(5)),
        Measure = ObservationNames.Measure(row.Text(6)) ?? throw new ArchiveException($"不认识的度量“{row.Text(6)}”", $"unknown measure '{row.Text(6)}'"),
        Unit = row.TextOrNull(7),
        Basis = row.TextOrNull(8) is { } basis ? Enum.GetValues<PriceBasis>().Single(one => WordOf(one) == basis) : null,
        Scope = row.TextOrNull(9),
    });
}
