using Lantu.Archive.Storage;

namespace Lantu.Archive.Journaling;

/// <summary>The list of everything that was ever changed: added to, never altered; the database refuses it.</summary>
public static class Journal
{
    /// <summary>The entries, the latest last.</summary>
    /// <param name="session">Where.</param>
    /// <param name="after">Only entries behind this id; 0 for all.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<JournalEntry> Read(Session session, long after = 0, int most = int.MaxValue) => session.Query(
        "SELECT id, at_ticks, who, kind, subject, payload FROM journal WHERE id > @after ORDER BY id LIMIT @most",
        ToEntry,
        ("after", after),
        ("most", (long)most));

    /// <summary>The entries about one subject, the latest last.</summary>
    /// <param name="session">Where.</param>
    /// <param name="subject">As <c>document/3</c>.</param>
    public static IReadOnlyList<JournalEntry> About(Session session, string subject) => session.Query(
        "SELECT id, at_ticks, who, kind, subject, payload FROM journal WHERE subject = @subject ORDER BY id",
        ToEntry,
        ("subject", subject));

    /// <summary>The latest entries about subjects of one kind, the latest first.</summary>
    /// <param name="session">Where.</param>
    /// <param name="beginning">How the subject begins: <c>account</c>.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="before">Only entries before this id; null for the latest.</param>
    public static IReadOnlyList<JournalEntry> Latest(Session session, string beginning, int most, long? before = null) => session.Query(
        "SELECT id, at_ticks, who, kind, subject, payload FROM journal WHERE subject LIKE @subject AND id < @before ORDER BY id DESC LIMIT @most",
        ToEntry,
        ("subject", beginning + "%"),
        ("before", before ?? long.MaxValue),
        ("most", (long)most));

    internal static void Append(UnitOfWork work, string kind, string subject, string payload) => work.Session.Change(
        "INSERT INTO journal (at_ticks, who, kind, subject, payload) VALUES (@at, @who, @kind, @subject, @payload)",
        ("at", work.Now.UtcTicks),
        ("who", work.Who),
        ("kind", kind),
        ("subject", subject),
        ("payload", payload));

    private static JournalEntry ToEntry(Row row) =>
        new(row.Whole(0), row.Moment(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5));
}
