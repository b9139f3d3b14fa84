using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Storage;
using Lantu.Plans.Model;

namespace Lantu.Archive.Publications;

/// <summary>A version of a plan as the public sees it.</summary>
/// <param name="Id">Its number among all.</param>
/// <param name="Document">Of which document.</param>
/// <param name="Number">Counts the versions of the document from 1.</param>
/// <param name="Reading">The reading that it shows.</param>
/// <param name="LastDecision">Decisions up to this number are in it; 0 for none.</param>
/// <param name="Note">What changed, as the office says it; may be empty.</param>
/// <param name="Who">Who published it.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Publication(long Id, long Document, int Number, long Reading, long LastDecision, string Note, string Who, DateTimeOffset At);

/// <summary>Keeps what was published: a version is never altered, a later one follows it.</summary>
public static class PublicationBook
{
    private const string Columns = "id, document_id, number, reading_id, last_decision, note, who, published_ticks";

    /// <summary>Publishes a document as it stands: its latest reading with the decisions made so far.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="document">The document.</param>
    /// <param name="note">What changed; may be empty.</param>
    /// <returns>The new version; the last one where nothing has changed since.</returns>
    /// <exception cref="ArchiveException">There is no such document.</exception>
    public static Publication Publish(UnitOfWork work, long document, string note)
    {
        ArgumentNullException.ThrowIfNull(work);
        long reading = work.Session.Query(
            "SELECT COALESCE(MAX(id), 0) FROM reading WHERE document_id = @document", static row => row.Whole(0), ("document", document))[0];
        if (reading == 0)
        {
            throw new ArchiveException($"没有第 {document} 号文件", $"there is no document {document}");
        }

        long decision = work.Session.Query(
            "SELECT COALESCE(MAX(id), 0) FROM decision WHERE document_id = @document", static row => row.Whole(0), ("document", document))[0];
        IReadOnlyList<Publication> before = Of(work.Session, document);
        if (before is [.., var last] && last.Reading == reading && last.LastDecision == decision)
        {
            return last;
        }

        int number = before.Count + 1;
        long id = work.Insert(
            """
            INSERT INTO publication (document_id, number, reading_id, last_decision, note, who, published_ticks)
            VALUES (@document, @number, @reading, @decision, @note, @who, @at) RETURNING id
            """,
            ("document", document), ("number", number), ("reading", reading), ("decision", decision), ("note", note), ("who", work.Who), ("at", work.Now.UtcTicks));
        work.Tell(
            "plan-published", string.Create(CultureInfo.InvariantCulture, $"document/{document}"),
            JsonSerializer.Serialize(new Dictionary<string, string> { ["version"] = number.ToString(CultureInfo.InvariantCulture), ["note"] = note }));
        return new Publication(id, document, number, reading, decision, note, work.Who, work.Now);
    }

    /// <summary>The versions of a document, the first one first.</summary>
    public static IReadOnlyList<Publication> Of(Session session, long document) => session.Query(
        $"SELECT {Columns} FROM publication WHERE document_id = @document ORDER BY number", Read, ("document", document));

    /// <summary>All versions of all documents, in the order in which they were published.</summary>
    public static IReadOnlyList<Publication> All(Session session) => session.Query($"SELECT {Columns} FROM publication ORDER BY id", Read);

    /// <summary>The plan of a version; null where the archive no longer has its reading.</summary>
    public static Plan? Plan(Session session, Publication version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return DocumentIndex.OfReading(session, version.Reading) is { } read
            ? DecidedPlan.Of(session, read, version.Document, version.LastDecision).Plan
            : null;
    }

    private static Publication Read(Row row) => new(
        row.Whole(0), row.Whole(1), row.Small(2), row.Whole(3), row.Whole(4), row.Text(5), row.Text(6), row.Moment(7));
}
