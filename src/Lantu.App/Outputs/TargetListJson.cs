using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Progress;
using Lantu.Archive.Documents;

namespace Lantu.App.Outputs;

/// <summary>Writes the targets of a plan on a day as JSON: what <c>lantu/status/1</c> and <c>lantu/forecast/1</c> have in common.</summary>
internal static class TargetListJson
{
    /// <summary>Writes the list.</summary>
    /// <param name="schema">The name of the format.</param>
    /// <param name="document">The report.</param>
    /// <param name="day">The day.</param>
    /// <param name="agency">The agency whose targets alone are listed; null for all.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="target">Writes the rest of a target, behind its fact, name and words.</param>
    /// <param name="rest">Writes what stands behind the targets; null for nothing.</param>
    internal static byte[] Write(
        string schema,
        KeptDocument document,
        DateOnly day,
        string? agency,
        IReadOnlyList<(TargetAssessment Assessment, BulletinIndicator Words)> targets,
        Action<Utf8JsonWriter, TargetAssessment, BulletinIndicator> target,
        Action<Utf8JsonWriter>? rest = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", schema);
            json.WriteNumber("plan", document.Id);
            json.WriteString("title", document.Title);
            json.WriteString("as_of", MoveJson.Day(day));
            json.WriteString("agency", agency);
            json.WriteStartArray("targets");
            foreach ((TargetAssessment assessment, BulletinIndicator words) in targets)
            {
                json.WriteStartObject();
                json.WriteString("fact", assessment.Target.Id);
                json.WriteString("indicator", words.Name);
                json.WriteString("target", words.Target);
                target(json, assessment, words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            rest?.Invoke(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a number, or null where it is not known.</summary>
    internal static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
