using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Comparison;

/// <summary>Writes a comparison as the JSON of the contract <c>lantu/comparison/1</c>.</summary>
public static class ComparisonJsonWriter
{
    /// <summary>What the contract calls this form.</summary>
    public const string Schema = "lantu/comparison/1";

    internal static JsonWriterOptions Options(bool indented) =>
        new() { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes a comparison.</summary>
    /// <param name="output">Receives UTF-8.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="indented">Whether lines and indents are added for people.</param>
    public static void Write(IBufferWriter<byte> output, PlanComparison comparison, bool indented)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using var json = new Utf8JsonWriter(output, Options(indented));
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteSide(json, "old", comparison.Old);
        WriteSide(json, "new", comparison.New);
        json.WriteStartArray("targets");
        foreach (ComparedTarget row in comparison.Targets)
        {
            Write(json, comparison, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("tasks");
        foreach (ReportedTask row in comparison.Tasks)
        {
            Write(json, comparison, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (TargetChange change in comparison.Changes)
        {
            Write(json, comparison, change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void WriteSide(Utf8JsonWriter json, string name, Plan plan)
    {
        json.WriteStartObject(name);
        PlanJsonWriter.WriteHead(json, plan);
        json.WriteEndObject();
    }

    internal static void WriteFact(Utf8JsonWriter json, string name, Plan plan, Fact? fact)
    {
        json.WritePropertyName(name);
        if (fact is null)
        {
            json.WriteNullValue();
        }
        else
        {
            PlanJsonWriter.WriteFact(json, plan, fact);
        }
    }

    private static void Write(Utf8JsonWriter json, PlanComparison comparison, ComparedTarget row)
    {
        json.WriteStartObject();
        json.WriteStartObject("indicator");
        json.WriteString("written", row.Target.Indicator.Written);
        json.WriteString("name", row.Target.Indicator.Name);
        json.WriteString("id", row.Target.Indicator.Id);
        json.WriteEndObject();
        json.WriteBoolean("main", row.IsMain);
        WriteFact(json, "target", comparison.Old, row.Target);
        WriteFact(json, "outcome", comparison.New, row.Outcome);
        Write(json, row.Judgement);
        json.WriteString("match", row.Match is { } match ? ComparisonNames.Of(match) : null);
        WriteNumber(json, "likeness", row.Likeness);
        json.WriteStartArray("also");
        foreach (ComparedSide side in row.Also)
        {
            json.WriteStartObject();
            WriteFact(json, "target", comparison.Old, side.Target);
            WriteFact(json, "outcome", comparison.New, side.Outcome);
            Write(json, side.Judgement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteSpan(json, "mention", row.Mention);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Judgement judgement)
    {
        json.WriteString("verdict", ComparisonNames.Of(judgement.Verdict));
        WriteNumber(json, "by", judgement.By);
        json.WriteString("unit", judgement.Unit);
        json.WriteString("reason", judgement.Reason?.Chinese);
        json.WriteString("reasonEnglish", judgement.Reason?.English);
        json.WriteString("reasonCode", judgement.Reason is { } reason ? ComparisonNames.Of(reason.Code) : null);
    }

    private static void Write(Utf8JsonWriter json, PlanComparison comparison, ReportedTask row)
    {
        json.WriteStartObject();
        json.WritePropertyName("task");
        PlanJsonWriter.WriteTask(json, comparison.Old, row.Task);
        json.WriteStartArray("reported");
        foreach (ReportingSentence sentence in row.Reported)
        {
            json.WriteStartObject();
            json.WriteNumber("start", sentence.Span.Start);
            json.WriteNumber("end", sentence.Span.End);
            json.WriteNumber("score", sentence.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlanComparison comparison, TargetChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", ComparisonNames.Of(change.Kind));
        json.WriteBoolean("main", change.IsMain);
        WriteFact(json, "old", comparison.Old, change.Old);
        WriteFact(json, "new", comparison.New, change.New);
        json.WriteString("note", change.Note);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, TextSpan? span)
    {
        if (span is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("start", known.Start);
        json.WriteNumber("end", known.End);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
