using Lantu.Archive.Storage;

namespace Lantu.Archive.Observations;

/// <summary>A table that was taken over.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Sha256">Of the file.</param>
/// <param name="FileName">Of the file.</param>
/// <param name="Terms">What was said about it.</param>
/// <param name="Who">Who took it over.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Taken">How many figures were new.</param>
/// <param name="Refused">How many cells could not be taken.</param>
/// <param name="Places">The keys of the places whose figures it brought.</param>
public sealed record KeptImport(
    long Id, string Sha256, string FileName, ImportTerms Terms, string Who, DateTimeOffset At, int Taken, int Refused, IReadOnlyList<string> Places);

/// <summary>A figure that an import brought.</summary>
/// <param name="Series">Of which series.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Replaces">The one whose place it took; null where it was the first of its period.</param>
public sealed record ImportedFigure(StoredSeries Series, PublishedFigure Figure, PublishedFigure? Replaces);

/// <summary>Looks up what was taken over.</summary>
public static class ImportIndex
{
    private const string Columns = """
        SELECT i.id, i.sha256, s.name, i.settings, i.who, i.imported_ticks, i.taken, i.refused
        FROM import i JOIN source s ON s.sha256 = i.sha256
        """;

    /// <summary>All imports, the newest first.</summary>
    public static IReadOnlyList<KeptImport> All(Session session)
    {
        ILookup<long, string> places = session.Query(
            """
            SELECT DISTINCT o.import_id, p.key FROM observation o JOIN series s ON s.id = o.series_id JOIN place p ON p.id = s.place_id
            WHERE o.import_id IS NOT NULL ORDER BY o.import_id, p.key
            """,
            static row => (Import: row.Whole(0), Place: row.Text(1))).ToLookup(static row => row.Import, static row => row.Place);
        return [.. session.Query(Columns + " ORDER BY i.id DESC", Read).Select(import => import with { Places = [.. places[import.Id]] })];
    }

    /// <summary>The import of a number; null where there is none.</summary>
    public static KeptImport? Find(Session session, long id) => session.Query(Columns + " WHERE i.id = @id", Read, ("id", id)) is [var found]
        ? found with
        {
            Places = session.Query(
                "SELECT DISTINCT p.key FROM observation o JOIN series s ON s.id = o.series_id JOIN place p ON p.id = s.place_id WHERE o.import_id = @id ORDER BY p.key",
                static row => row.Text(0),
                ("id", id)),
        }
        : null;

    /// <summary>What an import brought, by series and period.</summary>
    public static IReadOnlyList<ImportedFigure> Figures(Session session, long id)
    {
        var all = new List<ImportedFigure>();
        foreach (long number in session.Query("SELECT DISTINCT series_id FROM observation WHERE import_id = @id ORDER BY series_id", static row => row.Whole(0), ("id", id)))
        {
            if (SeriesIndex.Find(session, number) is not { } series)
            {
                continue;
            }

            IReadOnlyList<PublishedFigure> history = FigureHistory.History(session, number);
            all.AddRange(history.Where(figure => figure.Import == id).Select(figure => new ImportedFigure(series, figure, Before(history, figure))));
        }

        return all;
    }

    // What stood in its place when it came: a day of publication may lie before one that was there already.
    private static PublishedFigure? Before(IReadOnlyList<PublishedFigure> history, PublishedFigure figure) => history.LastOrDefault(
        other => other.Id < figure.Id && other.Period == figure.Period && other.Published <= figure.Published);

    private static KeptImport Read(Row row) => new(
        row.Whole(0), row.Text(1), row.Text(2), ImportTerms.Parse(row.Text(3)), row.Text(4), row.Moment(5), row.Small(6), row.Small(7), []);
}
