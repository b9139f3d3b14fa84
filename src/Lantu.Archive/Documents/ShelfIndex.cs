using Lantu.Archive.Rules;
using Lantu.Archive.Storage;
using Lantu.Plans.Model;

namespace Lantu.Archive.Documents;

/// <summary>What a site asks of the archive again and again: which documents there are, and whether anything changed.</summary>
public static class ShelfIndex
{
    /// <summary>Stays the same as long as no document, reading, decision, version, published picture, figure or rule was added.</summary>
    public static string Mark(Session session) => session.Query(
        """
        SELECT COALESCE((SELECT MAX(id) FROM reading), 0), COALESCE((SELECT MAX(id) FROM decision), 0), COALESCE((SELECT MAX(id) FROM observation), 0),
            COALESCE((SELECT MAX(id) FROM publication), 0), COALESCE((SELECT MAX(id) FROM picture_edit WHERE is_published = 1), 0),
            COALESCE((SELECT MAX(id) FROM journal WHERE subject = @rules), 0)
        """,
        static row => FormattableString.Invariant($"{row.Whole(0)}-{row.Whole(1)}-{row.Whole(2)}-{row.Whole(3)}-{row.Whole(4)}-{row.Whole(5)}"), ("rules", RulesBook.Subject))[0];

    /// <summary>The same without decisions: what the public sees does not change when somebody decides, only when a version is published.</summary>
    public static string PublishedMark(Session session) => session.Query(
        """
        SELECT COALESCE((SELECT MAX(id) FROM reading), 0), COALESCE((SELECT MAX(id) FROM observation), 0),
            COALESCE((SELECT MAX(id) FROM publication), 0), COALESCE((SELECT MAX(id) FROM picture_edit WHERE is_published = 1), 0),
            COALESCE((SELECT MAX(id) FROM journal WHERE subject = @rules), 0)
        """,
        static row => FormattableString.Invariant($"{row.Whole(0)}-{row.Whole(1)}-{row.Whole(2)}-{row.Whole(3)}-{row.Whole(4)}"), ("rules", RulesBook.Subject))[0];

    /// <summary>Every version of every document that was published by a moment, in the order in which they were published.</summary>
    /// <param name="session">Where.</param>
    /// <param name="by">The moment; null for all.</param>
    public static IReadOnlyList<PublishedDocument> Published(Session session, DateTimeOffset? by) => session.Query(
        """
        SELECT d.id, d.sha256, d.name, r.title, p.name, p.code, r.year, r.kind, r.id, r.read_ticks, r.reader,
            (SELECT COUNT(*) FROM reading c WHERE c.document_id = d.id AND c.id <= r.id), v.last_decision, v.number, v.published_ticks
        FROM publication v
        JOIN document d ON d.id = v.document_id
        JOIN reading r ON r.id = v.reading_id
        LEFT JOIN place p ON p.id = d.place_id
        WHERE v.published_ticks <= @by
        ORDER BY v.id
        """,
        static row => new PublishedDocument(Shelved(row), row.Small(13), row.Moment(14)),
        ("by", by?.UtcTicks ?? long.MaxValue));

    /// <summary>All documents in the order in which they came, each as its latest reading tells it.</summary>
    public static IReadOnlyList<ShelvedDocument> All(Session session) => session.Query(
        """
        SELECT d.id, d.sha256, d.name, r.title, p.name, p.code, r.year, r.kind, r.id, r.read_ticks, r.reader,
            (SELECT COUNT(*) FROM reading c WHERE c.document_id = d.id),
            COALESCE((SELECT MAX(x.id) FROM decision x WHERE x.document_id = d.id), 0)
        FROM document d
        JOIN reading r ON r.id = (SELECT MAX(l.id) FROM reading l WHERE l.document_id = d.id)
        LEFT JOIN place p ON p.id = d.place_id
        ORDER BY d.id
        """,
        Shelved);

    private static ShelvedDocument Shelved(Row row) => new(
        row.Whole(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.SmallOrNull(6),
        Enum.Parse<DocumentKind>(row.Text(7)), row.Whole(8), row.Moment(9), row.Text(10), (int)row.Whole(11), row.Whole(12));
}

/// <summary>A version of a document that was published.</summary>
/// <param name="Document">The document as that version shows it.</param>
/// <param name="Number">Counts the versions of the document from 1.</param>
/// <param name="At">When it was published, in UTC.</param>
public sealed record PublishedDocument(ShelvedDocument Document, int Number, DateTimeOffset At);

/// <summary>A document with its latest reading.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Sha256">Of its source.</param>
/// <param name="Name">The file's name, and which of its documents.</param>
/// <param name="Title">Null where the text has none.</param>
/// <param name="Place">Whose it is; null where the text does not tell.</param>
/// <param name="PlaceCode">The six digits of GB/T 2260; null for a place that is in no catalogue.</param>
/// <param name="Year">Null where unknown.</param>
/// <param name="Kind">The genre.</param>
/// <param name="Reading">The number of the latest reading.</param>
/// <param name="ReadAt">When that was kept, in UTC.</param>
/// <param name="Reader">The version of the program that read it.</param>
/// <param name="Readings">How many different readings are kept.</param>
/// <param name="LastDecision">The number of the last decision about it; 0 where there is none.</param>
public sealed record ShelvedDocument(
    long Id,
    string Sha256,
    string Name,
    string? Title,
    string? Place,
    string? PlaceCode,
    int? Year,
    DocumentKind Kind,
    long Reading,
    DateTimeOffset ReadAt,
    string Reader,
    int Readings,
    long LastDecision);
