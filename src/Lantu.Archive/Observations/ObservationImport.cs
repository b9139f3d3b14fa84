using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Archive.Documents;
using Lantu.Archive.Storage;
using Lantu.Plans.Observations;

namespace Lantu.Archive.Observations;

/// <summary>A table that is to be taken over.</summary>
/// <param name="File">The file with its bytes.</param>
/// <param name="Settings">All that was said about how to read it: the same file under the same settings changes nothing.</param>
/// <param name="Observations">What was read of it.</param>
/// <param name="Refused">How many cells could not be taken.</param>
/// <param name="Reason">Why revised figures differ; null where nobody said.</param>
public sealed record ObservationImport(
    SourceFile File, string Settings, IReadOnlyList<Observation> Observations, int Refused, RevisionReason? Reason)
{
    private static readonly string[] Columns =
    [
        "series_id", "period_from", "period_to", "value", "value_number", "written", "status", "source", "published", "published_told",
        "known_from_ticks", "reason", "import_id", "cell",
    ];

    /// <summary>What it would change; changes nothing.</summary>
    /// <param name="session">Where.</param>
    /// <param name="today">The day of publication of figures that tell none.</param>
    public ImportOutcome Preview(Session session, DateOnly today) => Before(session) is { } before
        ? before
        : new ImportOutcome(0, null, Revisions.Of(session, Observations, today, Reason));

    /// <summary>Takes it over.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <returns>What it changed; of a file that was taken before, when that was.</returns>
    public ImportOutcome Take(UnitOfWork work)
    {
        if (Before(work.Session) is { } before)
        {
            return before;
        }

        var revisions = Revisions.Of(work.Session, Observations, DateOnly.FromDateTime(work.Now.UtcDateTime), Reason);
        SourceFile.Keep(work, File);
        long id = work.Insert(
            """
            INSERT INTO import (sha256, settings, who, imported_ticks, taken, refused)
            VALUES (@sha256, @settings, @who, @imported, @taken, @refused) RETURNING id
            """,
            ("sha256", File.Sha256),
            ("settings", Settings),
            ("who", work.Who),
            ("imported", work.Now.UtcTicks),
            ("taken", revisions.Additions.Count),
            ("refused", Refused));
        Insert(work, id, revisions.Additions);
        work.Tell("observations-imported", string.Create(CultureInfo.InvariantCulture, $"import/{id}"), Payload(revisions));
        return new ImportOutcome(id, null, revisions);
    }

    private ImportOutcome? Before(Session session) => session.Query(
        "SELECT id, imported_ticks FROM import WHERE sha256 = @sha256 AND settings = @settings",
        static row => new ImportOutcome(row.Whole(0), row.Moment(1), new Revisions([], 0)),
        ("sha256", File.Sha256),
        ("settings", Settings)) is [var before] ? before : null;

    private static void Insert(UnitOfWork work, long import, IReadOnlyList<Revision> revisions)
    {
        var ids = new Dictionary<Series, long>();
        foreach (Series series in revisions.Select(static revision => revision.Observation.Series).Distinct())
        {
            ids[series] = SeriesIndex.Keep(work, series);
        }

        work.AddRows("observation", Columns, revisions.Select(revision => RowOf(revision, ids[revision.Observation.Series], work.Now.UtcTicks, import)));
    }

    private static object?[] RowOf(Revision revision, long series, long known, long import)
    {
        Observation one = revision.Observation;
        return
        [
            series, Session.Day(one.Period.From), Session.Day(one.Period.To), one.Value.ToString(CultureInfo.InvariantCulture), (double)one.Value,
            one.Written, one.Status is { } status ? ObservationNames.Of(status) : null, one.Source, Session.Day(revision.Published),
            one.Published is null ? 0 : 1, known, revision.Reason is { } reason ? ObservationNames.Of(reason) : null, import, one.Cell,
        ];
    }

    private string Payload(Revisions revisions)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("file", File.Name);
            json.WriteString("sha256", File.Sha256);
            json.WriteNumber("first", revisions.First);
            json.WriteNumber("revised", revisions.Revised);
            json.WriteNumber("unchanged", revisions.Unchanged);
            json.WriteNumber("refused", Refused);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

/// <summary>What an import changed or would change.</summary>
/// <param name="Id">Its number; 0 where it was not made.</param>
/// <param name="MadeBefore">When the same file was taken under the same settings; null where it was not.</param>
/// <param name="Revisions">What is new.</param>
public sealed record ImportOutcome(long Id, DateTimeOffset? MadeBefore, Revisions Revisions);
