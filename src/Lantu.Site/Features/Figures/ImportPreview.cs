using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantu.Analysis.Observations.Tables;
using Lantu.Archive.Observations;
using Lantu.Plans.Observations;
using Lantu.Site.Features.Plans;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Figures;

/// <summary>What an import would change or has changed, as data.</summary>
internal static class ImportPreview
{
    /// <summary>The outcome of an upload.</summary>
    /// <param name="upload">What was sent.</param>
    /// <param name="outcome">What it would change, or has changed.</param>
    /// <param name="isDone">Whether it was taken over.</param>
    /// <param name="english">Whether words for people are English.</param>
    internal static Answer Of(TableUpload upload, ImportOutcome outcome, bool isDone, bool english)
    {
        Observation[] read = [.. upload.Readings.SelectMany(static reading => reading.Observations)];
        var changes = new Dictionary<Observation, Revision>(ReferenceEqualityComparer.Instance);
        foreach (Revision revision in outcome.Revisions.Additions)
        {
            changes.TryAdd(revision.Observation, revision);
        }

        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("file", upload.Import.File.Name);
            json.WriteString("sha256", upload.Import.File.Sha256);
            json.WriteNumber("import", outcome.Id);
            json.WriteBoolean("done", isDone);
            json.WriteString("mark", Mark(upload, outcome));
            json.WriteBoolean("changes", outcome.Revisions.Additions.Count > 0);
            json.WriteString("madeBefore", outcome.MadeBefore?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("read", read.Length);
            json.WriteNumber("first", outcome.Revisions.First);
            json.WriteNumber("revised", outcome.Revisions.Revised);
            json.WriteNumber("unchanged", outcome.MadeBefore is null ? outcome.Revisions.Unchanged : read.Length);
            json.WriteNumber("refused", upload.Import.Refused);
            json.WriteStartArray("figures");
            foreach (Observation one in read)
            {
                Write(json, one, changes.GetValueOrDefault(one), english);
            }

            json.WriteEndArray();
            Write(json, upload.Readings);
            json.WriteEndObject();
        });
    }

    /// <summary>
    /// Tells one outcome from another: what a person saw in the preview must be what is taken over, or nothing is.
    /// </summary>
    internal static string Mark(TableUpload upload, ImportOutcome outcome)
    {
        var all = new StringBuilder(upload.Import.File.Sha256).Append('\n').Append(upload.Import.Settings).Append('\n').Append(outcome.MadeBefore is null ? "new" : "before");
        foreach (Revision one in outcome.Revisions.Additions)
        {
            all.Append(CultureInfo.InvariantCulture, $"\n{one.Observation.Cell} {one.Observation.Period.Label} {one.Observation.Value} {one.Published:O} {one.Replaces?.Id} {one.Reason}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())).AsSpan(0, 12));
    }

    private static void Write(Utf8JsonWriter json, Observation one, Revision? revision, bool english)
    {
        json.WriteStartObject();
        json.WriteString("state", revision is null ? "unchanged" : revision.Replaces is null ? "first" : "revised");
        json.WriteString("place", one.Series.Place.Name);
        json.WriteString("series", SeriesWords.Of(one.Series, english));
        json.WriteString("indicator", one.Series.Indicator.Id);
        json.WriteString("period", one.Period.Label);
        json.WriteString("periodShown", SeriesWords.Of(one.Period, english));
        json.WriteNumber("value", one.Value);
        json.WriteString("unit", one.Series.Unit);
        json.WriteString("shown", SeriesWords.Value(one.Series, one.Value));
        json.WriteString("written", one.Written);
        json.WriteString("cell", one.Cell);
        json.WriteString("source", one.Source);
        json.WriteString("published", one.Published is { } told ? SeriesWords.Day(told) : null);
        if (revision?.Replaces is { } before)
        {
            json.WriteStartObject("replaces");
            json.WriteNumber("id", before.Id);
            json.WriteNumber("value", before.Value);
            json.WriteString("shown", SeriesWords.Value(one.Series, before.Value));
            json.WriteString("published", SeriesWords.Day(before.Published));
            json.WriteString("source", before.Source);
            json.WriteEndObject();
            json.WriteString("reason", revision.Reason is { } reason ? ObservationNames.Of(reason) : null);
            json.WriteString("reasonShown", SeriesWords.Reason(revision.Reason, english));
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<GridReading> readings)
    {
        json.WriteStartArray("refusals");
        foreach (GridRefusal refusal in readings.SelectMany(static reading => reading.Refusals))
        {
            json.WriteStartObject();
            json.WriteString("cell", refusal.Cell);
            json.WriteString("text", refusal.Text);
            json.WriteString("chinese", refusal.Chinese);
            json.WriteString("english", refusal.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (GridNote note in readings.SelectMany(static reading => reading.Notes).Distinct())
        {
            json.WriteStartObject();
            json.WriteString("chinese", note.Chinese);
            json.WriteString("english", note.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
