using System.Text.Json;
using Lantu.Archive.Decisions;
using Lantu.Site.Api;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Reviewing;

/// <summary>A decision about a count or a note.</summary>
/// <param name="Note">Its key, as the review tells it.</param>
/// <param name="Kind"><c>accepted</c>, <c>rejected</c>, or <c>withdrawn</c>.</param>
/// <param name="Replaces">The number of the decision that its author saw there; null where there was none.</param>
/// <param name="Why">The reason; may be empty.</param>
internal sealed record NoteWish(string? Note, string? Kind, long? Replaces, string? Why);

/// <summary>Counts that announce a list and what the reading noted: seen to be right, or left out of the plan.</summary>
internal static class NoteApi
{
    private const int LongestWhy = 500;

    internal static Answer Decide(Desk desk, string place, string year, NoteWish? wish)
    {
        if (desk.DraftEntry(place, year) is not { } entry)
        {
            return Problems.Missing($"{place}/{year}");
        }

        DecisionKind? kind = wish?.Kind switch { "accepted" => DecisionKind.Accepted, "rejected" => DecisionKind.Rejected, "withdrawn" => DecisionKind.Withdrawn, _ => null };
        string why = (wish?.Why ?? string.Empty).Trim();
        if (kind is not { } wanted || why.Length > LongestWhy)
        {
            return Desk.Refuse(400, $"kind 写 accepted、rejected 或 withdrawn；why 最多 {LongestWhy} 字", $"kind is accepted, rejected or withdrawn; why has {LongestWhy} letters at most");
        }

        return desk.Write(work =>
        {
            if (desk.Reviews.Find(work.Session, entry.Document.Id) is not { } reviewed || reviewed.Notes.FirstOrDefault(note => note.Key == wish!.Note) is not { } note)
            {
                return Problems.Missing(wish?.Note ?? "note");
            }

            if (note.Decision?.Id != wish!.Replaces)
            {
                return Desk.Refuse(409, note.Decision is { } theirs ? $"{theirs.Who}刚才判断过这一条，没有动；刷新看看" : "这一条的判断已经撤销，没有动；刷新看看", note.Decision is { } other ? $"{other.Who} has decided on it meanwhile, and nothing was changed; look again" : "the decision was taken back meanwhile, and nothing was changed; look again");
            }

            if (wanted == DecisionKind.Withdrawn && note.Decision is null)
            {
                return Desk.Refuse(409, "这一条还没有判断，没有什么可撤销", "nothing was decided on it that could be taken back");
            }

            NoteDecision kept = NoteBook.Decide(work, entry.Document.Id, note.Decide(wanted) with { Replaces = note.Decision?.Id, Why = why });
            ReviewedNote now = note with { Decision = wanted == DecisionKind.Withdrawn ? null : kept };
            return FactData.Write(json => Write(json, now));
        });
    }

    /// <summary>Of a review its counts and notes.</summary>
    internal static void Write(Utf8JsonWriter json, ReviewedPlan reviewed)
    {
        json.WriteStartArray("notes");
        foreach (ReviewedNote note in reviewed.Notes)
        {
            Write(json, note);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReviewedNote note)
    {
        json.WriteStartObject();
        json.WriteString("key", note.Key);
        json.WriteString("about", note.About == NotedThing.Claim ? "claim" : "problem");
        json.WriteString("words", note.Chinese);
        json.WriteString("wordsEnglish", note.English);
        json.WriteNumber("start", note.Span.Start);
        json.WriteNumber("end", note.Span.End);
        json.WriteString("state", note.Decision?.Kind switch { DecisionKind.Accepted => "accepted", DecisionKind.Rejected => "rejected", _ => "open" });
        if (note.Decision is { } decision)
        {
            json.WriteStartObject("decision");
            json.WriteNumber("id", decision.Id);
            json.WriteString("who", decision.Who);
            json.WriteString("why", decision.Why);
            json.WriteString("at", decision.DecidedAt);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
