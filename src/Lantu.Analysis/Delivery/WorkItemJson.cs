using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lantu.Analysis.Delivery;

/// <summary>Writes a work item as JSON, as <c>lantu track tasks --format json</c> shows it.</summary>
public static class WorkItemJson
{
    /// <summary>The item in one line.</summary>
    public static string Write(WorkItem item)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, item, null);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The item as an object.</summary>
    /// <param name="json">Receives it.</param>
    /// <param name="item">The item.</param>
    /// <param name="clock">Its clock on the day that is shown; null to leave it out.</param>
    public static void Write(Utf8JsonWriter json, WorkItem item, ItemClock? clock)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(item);
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("state", DeliveryNames.Of(item.State));
        MovePayload.WriteCommitment(json, item.What);
        if (item.Mandate is { } mandate)
        {
            MovePayload.WriteMandate(json, mandate);
        }
        else
        {
            json.WriteNull("to");
        }

        WriteDay(json, "due", item.Due);
        if (clock is not null)
        {
            json.WriteStartObject("clock");
            json.WriteString("status", DeliveryNames.Of(clock.Status));
            json.WriteNumber("days", clock.Days);
            json.WriteEndObject();
        }

        MovePayload.WriteStrings(json, "signed_by", item.SignedBy);
        WriteReports(json, item);
        WriteExtensions(json, item);
        WriteChanges(json, item);
        WriteSlips(json, item);
        WriteEnd(json, item);
        json.WriteNumber("returns", item.Returns);
        json.WriteString("returned_for", item.ReturnedFor);
        json.WriteString("assigned_at", item.AssignedAt is { } assigned ? MoveJson.Time(assigned) : null);
        json.WriteString("since", MoveJson.Time(item.Since));
        json.WriteString("last_move", MoveJson.Time(item.LastMove));
        json.WriteNumber("moves", item.Moves);
        json.WriteEndObject();
    }

    private static void WriteReports(Utf8JsonWriter json, WorkItem item)
    {
        json.WriteNumber("reports_before", item.ReportsBefore);
        json.WriteStartArray("reports");
        foreach (FiledReport report in item.Reports)
        {
            json.WriteStartObject();
            json.WriteNumber("number", report.Number);
            json.WriteString("at", MoveJson.Time(report.At));
            MoveJson.WriteActor(json, "by", report.By);
            MovePayload.WriteReport(json, report.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter json, WorkItem item)
    {
        json.WriteStartArray("extensions");
        foreach (Extension extension in item.Extensions)
        {
            json.WriteStartObject();
            WriteDay(json, "on", extension.On);
            WriteDay(json, "from", extension.From);
            WriteDay(json, "until", extension.Until);
            json.WriteString("why", extension.Why);
            MoveJson.WriteActor(json, "by", extension.By);
            if (extension is { Granted: { } granted, DecidedBy: { } leader })
            {
                json.WriteBoolean("granted", granted);
                MoveJson.WriteActor(json, "decided_by", leader);
            }
            else
            {
                json.WriteNull("granted");
                json.WriteNull("decided_by");
            }

            WriteDay(json, "decided_on", extension.DecidedOn);

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, WorkItem item)
    {
        json.WriteStartArray("target_changes");
        foreach (TargetChange change in item.TargetChanges)
        {
            json.WriteStartObject();
            WriteDay(json, "on", change.On);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            json.WriteString("why", change.Why);
            MoveJson.WriteActor(json, "by", change.By);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSlips(Utf8JsonWriter json, WorkItem item)
    {
        json.WriteStartArray("slips");
        foreach (FollowUpSlip slip in item.Slips)
        {
            json.WriteStartObject();
            json.WriteString("number", slip.Number);
            WriteDay(json, "on", slip.On);
            WriteDay(json, "answer_by", slip.AnswerBy);
            json.WriteString("why", slip.Why);
            json.WriteString("demand", slip.Demand);
            json.WriteString("answer", slip.Answer);
            WriteDay(json, "answered_on", slip.AnsweredOn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEnd(Utf8JsonWriter json, WorkItem item)
    {
        if (item.Application is { } application)
        {
            json.WriteStartObject("application");
            WriteDay(json, "on", application.On);
            MoveJson.WriteActor(json, "by", application.By);
            json.WriteString("summary", application.Summary);
            MovePayload.WriteEvidence(json, application.Evidence);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("application");
        }

        if (item.Verification is { } verification)
        {
            json.WriteStartObject("verification");
            WriteDay(json, "on", verification.On);
            MoveJson.WriteActor(json, "by", verification.By);
            json.WriteString("finding", verification.Finding);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("verification");
        }

        json.WriteString("grade", item.Grade is { } grade ? DeliveryNames.Of(grade) : null);
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day is { } known ? MoveJson.Day(known) : null);
}
