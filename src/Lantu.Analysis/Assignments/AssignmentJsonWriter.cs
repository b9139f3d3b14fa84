using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Assignments;

/// <summary>Writes a decomposition table as the JSON <c>lantu/tasks/1</c>.</summary>
public static class AssignmentJsonWriter
{
    /// <summary>What this form is called.</summary>
    public const string Schema = "lantu/tasks/1";

    /// <summary>Writes a table.</summary>
    /// <param name="output">Receives UTF-8.</param>
    /// <param name="tasks">The table.</param>
    /// <param name="filled">What an office filled in, by id; may be empty.</param>
    /// <param name="indented">Whether lines and indents are added for people.</param>
    public static void Write(
        IBufferWriter<byte> output, AssignmentTable tasks, IReadOnlyDictionary<string, AssignmentEntry> filled, bool indented)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(filled);
        var options = new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        PlanJsonWriter.WriteHead(json, tasks.Plan);
        json.WriteStartArray("rows");
        foreach (Assignment row in tasks.Rows)
        {
            Write(json, tasks.Plan, row, filled.GetValueOrDefault(row.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Plan plan, Assignment row, AssignmentEntry? entry)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteNumber("number", row.Number);
        json.WriteString("initiative", row.Initiative);
        json.WriteString("task", row.Task);
        json.WriteString("kind", ContractNames.Of(row.Kind));
        json.WriteStartArray("targets");
        foreach (Fact target in row.Targets)
        {
            PlanJsonWriter.WriteFact(json, plan, target);
        }

        json.WriteEndArray();
        json.WriteString("lead", row.Lead);
        WriteStrings(json, "support", row.Support);
        json.WriteString("deadline", row.Deadline);
        json.WriteString("quote", row.Quote);
        json.WriteNumber("line", row.Line);
        json.WriteStartObject("span");
        json.WriteNumber("start", row.Span.Start);
        json.WriteNumber("end", row.Span.End);
        json.WriteEndObject();
        WriteFilled(json, entry);
        json.WriteEndObject();
    }

    // Kept apart from what the text says: who filled it in answers for it.
    private static void WriteFilled(Utf8JsonWriter json, AssignmentEntry? entry)
    {
        if (entry is null)
        {
            json.WriteNull("filled");
            return;
        }

        json.WriteStartObject("filled");
        json.WriteString("lead", entry.Lead);
        WriteStrings(json, "support", entry.Support);
        json.WriteString("leader", entry.Leader);
        json.WriteString("deadline", entry.Deadline);
        json.WriteString("progress", entry.Progress);
        json.WriteString("remark", entry.Remark);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }
}
