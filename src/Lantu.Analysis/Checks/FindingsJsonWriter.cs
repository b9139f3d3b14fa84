using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks;

/// <summary>Writes findings as the JSON of the contract <c>lantu/findings/1</c>.</summary>
public static class FindingsJsonWriter
{
    /// <summary>What the contract calls this form.</summary>
    public const string Schema = "lantu/findings/1";

    // More digits than any report prints, and fewer than the noise of a root.
    private const int Digits = 12;

    /// <summary>Writes findings.</summary>
    /// <param name="output">Receives UTF-8.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="withDerived">Whether the derived figures go along.</param>
    /// <param name="indented">Whether lines and indents are added for people.</param>
    public static void Write(IBufferWriter<byte> output, Findings findings, bool withDerived, bool indented)
    {
        // The relaxed encoder keeps Chinese as it is; the output is never put into a page unescaped.
        var options = new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("sources");
        foreach (PlanSource source in findings.Sources)
        {
            json.WriteStartObject();
            json.WriteString("name", source.Name);
            json.WriteString("mediaType", source.MediaType);
            json.WriteString("sha256", source.Sha256);
            json.WriteNumber("characters", source.Characters);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("figures");
        json.WriteNumber("all", findings.Figures.All);
        json.WriteNumber("related", findings.Figures.Related);
        json.WriteNumber("decidable", findings.Figures.Decidable);
        json.WriteEndObject();
        WriteAll(json, "findings", findings.All);
        if (withDerived)
        {
            WriteAll(json, "derived", findings.Derived);
        }

        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            Write(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code.Code);
        json.WriteString("relation", finding.Code.Relation);
        json.WriteString("verdict", VerdictNames.Of(finding.Verdict));
        if (finding.Name is { } name)
        {
            Write(json, "name", name);
        }

        json.WriteString("formula", finding.Formula);
        Write(json, "point", finding.Point);
        Write(json, "low", finding.Low);
        Write(json, "high", finding.High);
        json.WriteString("unit", finding.Unit);
        Write(json, "facts", finding.Facts);
        Write(json, "mend", finding.Mend);
        json.WriteStartArray("spans");
        foreach (SourceSpan place in finding.Spans)
        {
            json.WriteStartObject();
            json.WriteNumber("source", place.Source);
            json.WriteNumber("start", place.Span.Start);
            json.WriteNumber("end", place.Span.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "message", finding.Message);
    }

    private static void Write(Utf8JsonWriter json, string name, Bilingual words)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", words.Chinese);
        json.WriteString("en", words.English);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> ids)
    {
        json.WriteStartArray(name);
        foreach (string id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, Significant(value));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static decimal Significant(decimal value)
    {
        int whole = 0;
        for (decimal rest = Math.Abs(value); rest >= 1; rest /= 10)
        {
            whole++;
        }

        decimal rounded = decimal.Round(value, Math.Clamp(Digits - whole, 0, Digits), MidpointRounding.AwayFromZero);

        // Without the zeros at the end, which decimals keep.
        return rounded / 1.000000000000000000000000000m;
    }
}
