using System.Text.Json;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Corrections;
using Lantu.Archive.Decisions;
using Lantu.Archive.Remarks;
using Lantu.Plans.Model;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Features.Reviewing;

/// <summary>Review for programs, and for the script of its page: what stands, what was decided, and deciding.</summary>
internal static class DecisionApi
{
    private const int MostFindings = 60;

    /// <summary>Everything that the page of a review shows.</summary>
    internal static Answer Review(Desk desk, string place, string year)
    {
        if (desk.Draft(place, year) is not { } plan || desk.Reviews.Find(plan.Entry.Document.Id) is not { } reviewed)
        {
            return Problems.Missing($"{place}/{year}");
        }

        IReadOnlyList<Remark> remarks = desk.Archive.Read(session => RemarkBook.Of(session, plan.Entry.Document.Id));
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("last", reviewed.Last);
            json.WriteBoolean("mayReview", desk.Caller.May(Right.Review));
            json.WriteBoolean("mayRemark", desk.Caller.May(Right.Remark));
            json.WriteString("me", desk.Caller.Who);
            json.WritePropertyName("counts");
            ReviewJson.Write(json, reviewed.Counts);
            WriteFacts(json, "facts", plan, reviewed, reviewed.Facts);
            WriteAdrift(json, reviewed);
            NoteApi.Write(json, reviewed);
            json.WriteStartObject("sections");
            foreach (PlanSection section in reviewed.Read.Sections.DistinctBy(static section => section.Id))
            {
                json.WriteString(section.Id, section.Number is null ? section.Title : $"{section.Number} {section.Title}");
            }

            json.WriteEndObject();
            WriteRemarks(json, remarks);
            ReviewJson.WriteChoices(json);
            json.WriteStartArray("indicators");
            foreach (Indicator indicator in plan.Catalogues.Indicators.All)
            {
                json.WriteStringValue(indicator.Name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>What was decided behind a number, the facts that it touched, who else is here, and new remarks.</summary>
    internal static Answer Since(Desk desk, Presence presence, string place, string year, long after, string at, long remarked)
    {
        if (desk.DraftEntry(place, year) is not { } entry)
        {
            return Problems.Missing($"{place}/{year}");
        }

        IReadOnlyList<(string Name, string At)> others = presence.Tell(entry.Document.Id, desk.Caller, at.Length > 80 ? string.Empty : at);
        (ReviewedPlan? reviewed, IReadOnlyList<Remark> remarks) = desk.Archive.Read(session => (desk.Reviews.Find(session, entry.Document.Id), RemarkBook.Of(session, entry.Document.Id, remarked)));
        return reviewed is null ? Problems.Missing($"{place}/{year}") : Changes(desk, place, year, reviewed, after, json =>
        {
            json.WriteStartArray("present");
            foreach ((string name, string where) in others)
            {
                json.WriteStartObject();
                json.WriteString("who", name);
                json.WriteString("at", where);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteRemarks(json, remarks);
        });
    }

    internal static async Task<Answer> Decide(Desk desk, string place, string year)
    {
        if (desk.DraftEntry(place, year) is not { } entry)
        {
            return Problems.Missing($"{place}/{year}");
        }

        (DecisionRequest? request, string chinese, string english) = await DecisionRequest.Of(desk.Context).ConfigureAwait(false);
        return request is null ? Desk.Refuse(400, chinese, english) : Change(desk, place, year, entry, deciding => deciding.Do(request));
    }

    /// <summary>The same of a body that is read already.</summary>
    internal static Answer Decide(Desk desk, string place, string year, JsonElement body)
    {
        if (desk.DraftEntry(place, year) is not { } entry)
        {
            return Problems.Missing($"{place}/{year}");
        }

        (DecisionRequest? request, string chinese, string english) = DecisionRequest.Of(body);
        return request is null ? Desk.Refuse(400, chinese, english) : Change(desk, place, year, entry, deciding => deciding.Do(request));
    }

    internal static Answer Undo(Desk desk, string place, string year, long id) =>
        desk.DraftEntry(place, year) is { } entry ? Change(desk, place, year, entry, deciding => deciding.Undo(id)) : Problems.Missing($"{place}/{year}");

    /// <summary>What the checks find in the draft as it stands: contradictions first, then notes.</summary>
    internal static Answer Findings(Desk desk, string place, string year)
    {
        if (desk.Draft(place, year) is not { } plan)
        {
            return Problems.Missing($"{place}/{year}");
        }

        Finding[] wrong = [.. plan.Findings.All.Where(static finding => finding.Verdict == Verdict.Contradiction)];
        Finding[] notes = [.. plan.Findings.All.Where(static finding => finding.Verdict is Verdict.Borderline or Verdict.Note)];
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("contradictions", wrong.Length);
            json.WriteNumber("notes", notes.Length);
            json.WriteString("address", plan.Address + "/check");
            json.WriteStartArray("findings");
            foreach (Finding finding in wrong.Concat(notes).Take(MostFindings))
            {
                json.WriteStartObject();
                json.WriteString("code", finding.Code.Code);
                json.WriteBoolean("isContradiction", finding.Verdict == Verdict.Contradiction);
                json.WriteString("words", finding.Message.Chinese);
                json.WriteString("wordsEnglish", finding.Message.English);
                json.WriteString("address", $"{plan.Address}/check#{FindingWords.Id(finding)}");
                json.WriteStartArray("facts");
                foreach (string fact in finding.Facts)
                {
                    json.WriteStringValue(fact);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static Answer Change(Desk desk, string place, string year, ShelfEntry entry, Func<Deciding, DecidingOutcome> change)
    {
        long document = entry.Document.Id;
        (DecidingOutcome? outcome, long last) = desk.Write(work => desk.Reviews.Find(work.Session, document) is { } reviewed
            ? (change(new Deciding(work, document, reviewed, desk.Settings.Catalogues.Indicators)), reviewed.Last)
            : (null, 0));
        if (outcome is null || desk.Reviews.Find(document) is not { } now)
        {
            return Problems.Missing($"{place}/{year}");
        }

        if (outcome.Faults.Count > 0 || outcome.Chinese.Length > 0)
        {
            return Wrong(outcome);
        }

        Answer answer = Changes(desk, place, year, now, last, json =>
        {
            json.WriteStartArray("made");
            foreach (Decision decision in outcome.Made)
            {
                ReviewJson.Write(json, decision);
            }

            json.WriteEndArray();
            json.WriteStartArray("conflicts");
            foreach (Clash clash in outcome.Clashes)
            {
                Write(json, clash);
            }

            json.WriteEndArray();
            if (outcome.Clashes.Count > 0)
            {
                string who = outcome.Clashes[0].Theirs?.Outcome?.Decision.Who ?? string.Empty;
                json.WriteString("type", "about:blank");
                json.WriteString("title", "别人先判断了 decided by another meanwhile");
                json.WriteNumber("status", StatusCodes.Status409Conflict);
                json.WriteString("detail", who.Length > 0 ? $"{who}刚才判断了这一条，你的没有写进去；看过差别再定" : "这一条刚才被撤销了，你的没有写进去；看过再定");
                json.WriteString("detailEnglish", who.Length > 0 ? $"{who} decided on it meanwhile, and yours was not applied; see the difference and choose" : "the decision there was withdrawn meanwhile, and yours was not applied; look again");
            }
        });
        return outcome.Clashes.Count > 0 && outcome.Made.Count == 0
            ? Answer.Of(StatusCodes.Status409Conflict, "application/problem+json; charset=utf-8", answer.Body)
            : answer;
    }

    private static Answer Wrong(DecidingOutcome outcome)
    {
        Answer answer = FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", "没有做 not done");
            json.WriteNumber("status", StatusCodes.Status422UnprocessableEntity);
            json.WriteString("detail", outcome.Faults.Count > 0 ? string.Join("　", outcome.Faults.Select(static fault => fault.Words.Chinese)) : outcome.Chinese);
            json.WriteString("detailEnglish", outcome.Faults.Count > 0 ? string.Join(' ', outcome.Faults.Select(static fault => fault.Words.English)) : outcome.English);
            json.WriteStartArray("faults");
            foreach (FieldFault fault in outcome.Faults)
            {
                json.WriteStartObject();
                json.WriteString("field", fault.Field);
                json.WriteString("detail", fault.Words.Chinese);
                json.WriteString("detailEnglish", fault.Words.English);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return Answer.Of(StatusCodes.Status422UnprocessableEntity, "application/problem+json; charset=utf-8", answer.Body);
    }

    private static void Write(Utf8JsonWriter json, Clash clash)
    {
        json.WriteStartObject();
        json.WriteString("fact", clash.Key);
        if (clash.Theirs?.Outcome is { } outcome)
        {
            json.WritePropertyName("theirs");
            ReviewJson.Write(json, outcome.Decision);
        }

        ReviewJson.Write(json, "difference", clash.Difference, "yours", "theirs");
        json.WriteEndObject();
    }

    private static Answer Changes(Desk desk, string place, string year, ReviewedPlan reviewed, long after, Action<Utf8JsonWriter> more)
    {
        Decision[] later = [.. reviewed.All.Where(decision => decision.Id > after)];
        string[] touched = [.. later.Select(ReviewedPlan.KeyOf).Distinct(StringComparer.Ordinal)];
        ReviewedFact[] facts = [.. reviewed.Facts.Where(fact => fact.Decision > after).Concat(touched.Select(reviewed.Find).OfType<ReviewedFact>()).DistinctBy(static fact => fact.Key)];
        OpenPlan? plan = facts.Length == 0 ? null : desk.Draft(place, year);
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("last", reviewed.Last);
            json.WritePropertyName("counts");
            ReviewJson.Write(json, reviewed.Counts);
            json.WriteStartArray("decisions");
            foreach (Decision decision in later)
            {
                ReviewJson.Write(json, decision);
            }

            json.WriteEndArray();
            WriteFacts(json, "facts", plan, reviewed, facts);
            json.WriteStartArray("gone");
            foreach (string key in touched.Where(key => reviewed.Find(key) is null))
            {
                json.WriteStringValue(key);
            }

            json.WriteEndArray();
            more(json);
            json.WriteEndObject();
        });
    }

    private static void WriteFacts(Utf8JsonWriter json, string name, OpenPlan? plan, ReviewedPlan reviewed, IReadOnlyList<ReviewedFact> facts)
    {
        json.WriteStartArray(name);
        foreach (ReviewedFact fact in plan is null ? [] : facts)
        {
            ReviewJson.Write(json, plan!, reviewed, fact); // null only where the list is empty
        }

        json.WriteEndArray();
    }

    private static void WriteAdrift(Utf8JsonWriter json, ReviewedPlan reviewed)
    {
        json.WriteStartArray("adrift");
        foreach (DecisionOutcome outcome in reviewed.Adrift)
        {
            json.WriteStartObject();
            json.WritePropertyName("decision");
            ReviewJson.Write(json, outcome.Decision);
            json.WriteString("why", outcome.Chinese);
            json.WriteString("whyEnglish", outcome.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRemarks(Utf8JsonWriter json, IReadOnlyList<Remark> remarks)
    {
        json.WriteStartArray("remarks");
        foreach (Remark remark in remarks)
        {
            ReviewJson.Write(json, remark);
        }

        json.WriteEndArray();
    }
}
