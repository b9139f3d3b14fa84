using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantu.Archive.Observations;
using Lantu.Archive.Storage;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Archive.Documents;

/// <summary>Keeps plans with their sources, every different reading of them, and finds them again.</summary>
public static class DocumentIndex
{
    private const string Columns = """
        SELECT d.id, d.sha256, d.name, r.title, p.name, r.year, r.kind, (SELECT COUNT(*) FROM reading c WHERE c.document_id = d.id)
        FROM document d
        JOIN reading r ON r.id = (SELECT MAX(l.id) FROM reading l WHERE l.document_id = d.id)
        LEFT JOIN place p ON p.id = d.place_id
        """;

    /// <summary>Keeps a plan. The same reading of the same source twice changes nothing.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="file">The source of the plan.</param>
    /// <param name="plan">What was read of it, with its text.</param>
    /// <param name="reader">The version of the program that read it.</param>
    /// <exception cref="ArgumentException">The plan has another source.</exception>
    public static Keeping Keep(UnitOfWork work, SourceFile file, Plan plan, string reader)
    {
        if (plan.Source.Sha256 != file.Sha256)
        {
            throw new ArgumentException("The plan was read of another file.", nameof(file));
        }

        var buffer = new ArrayBufferWriter<byte>();
        PlanJsonWriter.Write(buffer, plan, withText: true, indented: false);
        string hash = Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
        long? known = work.Session.Query(
            "SELECT id FROM document WHERE sha256 = @sha256 AND name = @name",
            static row => row.Whole(0),
            ("sha256", file.Sha256),
            ("name", plan.Source.Name)) is [var found] ? found : null;
        if (known is { } there && work.Session.Query(
            "SELECT id FROM reading WHERE document_id = @document AND json_sha256 = @hash",
            static row => row.Whole(0),
            ("document", there),
            ("hash", hash)).Count > 0)
        {
            // A source that came before pages were kept gains them when it comes again.
            if (PageBook.KeepPages(work, file))
            {
                Tell(work, "pages-kept", there, file, reader, hash);
            }

            return new Keeping(there, false, false);
        }

        long document = known ?? AddDocument(work, file, plan);
        PageBook.KeepPages(work, file);
        AddReading(work, document, plan, reader, hash, Encoding.UTF8.GetString(buffer.WrittenSpan));
        Tell(work, known is null ? "plan-added" : "plan-read-again", document, file, reader, hash);
        return new Keeping(document, known is null, true);
    }

    private static void Tell(UnitOfWork work, string what, long document, SourceFile file, string reader, string hash) => work.Tell(
        what,
        string.Create(CultureInfo.InvariantCulture, $"document/{document}"),
        JsonSerializer.Serialize(new Dictionary<string, string> { ["sha256"] = file.Sha256, ["reader"] = reader, ["reading"] = hash }));

    /// <summary>All documents, in the order in which they came.</summary>
    public static IReadOnlyList<KeptDocument> All(Session session) => session.Query(Columns + " ORDER BY d.id", ToDocument);

    /// <summary>A document; null where the archive has no such one.</summary>
    public static KeptDocument? Find(Session session, long document) =>
        session.Query(Columns + " WHERE d.id = @document", ToDocument, ("document", document)) is [var found] ? found : null;

    /// <summary>The readings of a document, the latest last.</summary>
    public static IReadOnlyList<KeptReading> Readings(Session session, long document) => session.Query(
        "SELECT id, reader, read_ticks FROM reading WHERE document_id = @document ORDER BY id",
        static row => new KeptReading(row.Whole(0), row.Text(1), row.Moment(2)),
        ("document", document));

    /// <summary>The plan of a document as it was last read.</summary>
    /// <returns>Null where the archive has no such document.</returns>
    public static Plan? Latest(Session session, long document) => session.Query(
        "SELECT json FROM reading WHERE document_id = @document ORDER BY id DESC LIMIT 1",
        static row => row.Text(0),
        ("document", document)) is [var json] ? PlanJsonReader.Read(Encoding.UTF8.GetBytes(json)) : null;

    /// <summary>The plan of one reading.</summary>
    /// <returns>Null where the archive has no such reading.</returns>
    public static Plan? OfReading(Session session, long reading) => session.Query(
        "SELECT json FROM reading WHERE id = @reading", static row => row.Text(0), ("reading", reading)) is [var json]
            ? PlanJsonReader.Read(Encoding.UTF8.GetBytes(json))
            : null;

    private static KeptDocument ToDocument(Row row) => new(
        row.Whole(0), row.Text(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.SmallOrNull(5), Enum.Parse<DocumentKind>(row.Text(6)), (int)row.Whole(7));

    private static long AddDocument(UnitOfWork work, SourceFile file, Plan plan)
    {
        SourceFile.Keep(work, file);
        return work.Insert(
            "INSERT INTO document (sha256, name, place_id, kept_ticks) VALUES (@sha256, @name, @place, @kept) RETURNING id",
            ("sha256", file.Sha256),
            ("name", plan.Source.Name),
            ("place", plan.Document.Place is { } place ? SeriesIndex.KeepPlace(work, new ObservedPlace(place.Name, place.Code)) : null),
            ("kept", work.Now.UtcTicks));
    }

    private static void AddReading(UnitOfWork work, long document, Plan plan, string reader, string hash, string json) => work.Insert(
        """
        INSERT INTO reading (document_id, reader, title, kind, year, json_sha256, json, read_ticks)
        VALUES (@document, @reader, @title, @kind, @year, @hash, @json, @read) RETURNING id
        """,
        ("document", document),
        ("reader", reader),
        ("title", plan.Document.Title),
        ("kind", plan.Document.Kind.ToString()),
        ("year", plan.Document.Year),
        ("hash", hash),
        ("json", json),
        ("read", work.Now.UtcTicks));
}
