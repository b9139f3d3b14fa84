using System.Text.Json;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Inbox;

/// <summary>Jobs and documents of the inbox as data.</summary>
internal static class JobJson
{
    private const int FirstDoubts = 5;

    internal static void Write(Utf8JsonWriter json, Desk desk, ReadingJob job)
    {
        (double fraction, string chinese, string english, int? seconds) = job.Progress();
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("address", "/api/v1/documents/jobs/" + job.Id);
        json.WriteString("name", job.Name);
        json.WriteNumber("pictures", job.Pictures);
        json.WriteString("state", NameOf(job.State));
        json.WriteNumber("fraction", Math.Round(fraction, 3));
        json.WriteString("doing", chinese);
        json.WriteString("doingEnglish", english);
        if (seconds is { } left)
        {
            json.WriteNumber("secondsLeft", left);
        }
        else
        {
            json.WriteNull("secondsLeft");
        }

        json.WriteStartArray("documents");
        foreach (JobDocument document in job.Documents)
        {
            Write(json, desk, document);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A document of the inbox: where it stands and how far its review has come.</summary>
    internal static void WriteEntry(Utf8JsonWriter json, Desk desk, ShelfEntry entry, ShelfEntry? published)
    {
        ReviewCounts counts = desk.Reviews.Counts(entry.Document);
        json.WriteNumber("document", entry.Document.Id);
        json.WriteString("title", entry.Title);
        json.WriteString("place", entry.Document.Place);
        json.WriteString("placeKey", entry.PlaceKey);
        json.WriteString("year", entry.YearShown);
        json.WriteString("address", entry.Address);
        json.WriteString("review", ReviewAddress(entry));
        json.WriteNumber("facts", counts.Facts);
        json.WriteNumber("confirmed", counts.Confirmed);
        json.WriteNumber("open", counts.Open);
        json.WriteNumber("doubts", counts.Doubts);
        json.WriteNumber("rejected", counts.Rejected);
        json.WriteNumber("version", published?.Version ?? 0);
        json.WriteBoolean("changedSince", published is not null && IsChanged(entry, published));
    }

    /// <summary>Whether something was read or decided since it was published.</summary>
    internal static bool IsChanged(ShelfEntry draft, ShelfEntry published) =>
        draft.Document.Reading != published.Document.Reading || draft.Document.LastDecision != published.Document.LastDecision;

    /// <summary>The address of the review of a document.</summary>
    internal static string ReviewAddress(ShelfEntry entry) => $"/office/plans/{Uri.EscapeDataString(entry.PlaceKey)}/{entry.YearShown}/review";

    private static void Write(Utf8JsonWriter json, Desk desk, JobDocument document)
    {
        json.WriteStartObject();
        json.WriteString("name", document.Name);
        if (document.Entry is not { } entry)
        {
            json.WriteString("detail", document.Chinese);
            json.WriteString("detailEnglish", document.English);
            json.WriteEndObject();
            return;
        }

        json.WriteBoolean("isNew", document.IsNew);
        WriteEntry(json, desk, entry, null);
        json.WriteStartArray("firstDoubts");
        ReviewedFact[] doubts = desk.Reviews.Find(entry.Document.Id) is { } reviewed
            ? [.. reviewed.Facts.Where(static fact => fact.State == ReviewState.Doubt).OrderBy(static fact => fact.Fact.Confidence).Take(FirstDoubts)]
            : [];
        foreach (Fact fact in doubts.Select(static one => one.Fact))
        {
            json.WriteStartObject();
            json.WriteString("indicator", FigureWords.Indicator(fact));
            json.WriteString("figure", FigureWords.Of(fact));
            json.WriteNumber("confidence", fact.Confidence);
            json.WriteString("address", $"{ReviewAddress(entry)}#{fact.Id}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(JobState state) => state switch
    {
        JobState.Waiting => "waiting",
        JobState.Reading => "reading",
        JobState.Kept => "kept",
        JobState.Failed => "failed",
    };
}
