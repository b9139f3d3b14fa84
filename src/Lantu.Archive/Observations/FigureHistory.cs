using Lantu.Archive.Storage;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Archive.Observations;

/// <summary>Looks figures up, as they stood on any day.</summary>
public static class FigureHistory
{
    private const string Columns =
        "SELECT id, period_from, period_to, value, written, status, source, published, published_told, known_from_ticks, reason, import_id, cell FROM observation WHERE series_id = @series";

    private const string Order = " ORDER BY period_to, period_from, published, id";

    /// <summary>
    /// The figures of a series as they stood: of each period the one last published, and of those the one last recorded.
    /// </summary>
    /// <param name="session">Where.</param>
    /// <param name="series">The number of the series.</param>
    /// <param name="asOf">When.</param>
    /// <returns>By period. Growth reckoned from one such list lies within one vintage.</returns>
    public static IReadOnlyList<PublishedFigure> AsOf(Session session, long series, AsOf asOf)
    {
        List<PublishedFigure> all = session.Query(
            Columns + " AND published <= @published AND known_from_ticks <= @known" + Order,
            ToFigure,
            ("series", series),
            ("published", Session.Day(asOf.Published ?? DateOnly.MaxValue)),
            ("known", (asOf.KnownFrom ?? DateTimeOffset.MaxValue).UtcTicks));
        WithFirst(all);
        return [.. all.Where((figure, i) => i + 1 == all.Count || all[i + 1].Period != figure.Period)];
    }

    /// <summary>All that was ever published of a series, or of one period of it, each with what took its place.</summary>
    /// <param name="session">Where.</param>
    /// <param name="series">The number of the series.</param>
    /// <param name="period">Only this one; null for all.</param>
    public static IReadOnlyList<PublishedFigure> History(Session session, long series, Period? period = null)
    {
        List<PublishedFigure> all = period is null
            ? session.Query(Columns + Order, ToFigure, ("series", series))
            : session.Query(
                Columns + " AND period_from = @from AND period_to = @to" + Order,
                ToFigure,
                ("series", series),
                ("from", Session.Day(period.From)),
                ("to", Session.Day(period.To)));
        WithFirst(all);
        return [.. all.Select((figure, i) =>
            i + 1 < all.Count && all[i + 1].Period == figure.Period ? figure with { SupersededBy = all[i + 1].Id } : figure)];
    }

    // Figures of a period that follow its first one remember what that was.
    private static void WithFirst(List<PublishedFigure> all)
    {
        for (int i = 1, first = 0; i < all.Count; i++)
        {
            first = all[i].Period == all[first].Period ? first : i;
            all[i] = first < i ? all[i] with { First = all[first].Value } : all[i];
        }
    }

    private static PublishedFigure ToFigure(Row row) => new()
    {
        Id = row.Whole(0),
        Period = Period.Between(row.Day(1), row.Day(2)),
        Value = row.Amount(3),
        Written = row.Text(4),
        Status = row.TextOrNull(5) is { } status ? ObservationNames.Status(status) : null,
        Source = row.Text(6),
        Published = row.Day(7),
        IsPublishedTold = row.Small(8) == 1,
        KnownFrom = row.Moment(9),
        Reason = row.TextOrNull(10) is { } reason ? ObservationNames.Reason(reason) : null,
        Import = row.WholeOrNull(11),
        Cell = row.TextOrNull(12),
    };
}
