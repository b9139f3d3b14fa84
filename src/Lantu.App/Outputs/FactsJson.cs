using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.App.Commands.Track;
using Lantu.Archive.Decisions;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.App.Outputs;

/// <summary>Writes the facts of a report with what was decided about them: JSON (<c>lantu/facts/1</c>) and CSV.</summary>
internal static class FactsJson
{
    internal static byte[] Write(FactReview review)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "lantu/facts/1");
            json.WriteNumber("plan", review.Document.Id);
            PlanJsonWriter.WriteHead(json, review.Plan);
            json.WriteStartArray("facts");
            foreach (JudgedFact fact in review.Facts)
            {
                json.WriteStartObject();
                json.WriteBoolean("stands", fact.Stands);
                WriteFact(json, "fact", review.Plan, fact.Fact);
                WriteFact(json, "read", review.Plan, fact.Read);
                json.WritePropertyName("decision");
                WriteOutcome(json, fact.Outcome);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("adrift");
            foreach (DecisionOutcome outcome in review.Adrift)
            {
                json.WriteStartObject();
                json.WriteString("literal", outcome.Decision.Anchor.Literal);
                WriteFact(json, "fact", review.Plan, outcome.Decision.Fact);
                json.WritePropertyName("decision");
                WriteOutcome(json, outcome);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>One fact a row.</summary>
    internal static string Rows(FactReview review)
    {
        var rows = new StringBuilder("id,stands,nature,indicator,measure,comparator,number,upper,unit,written,period,line,decision,kind,state,who,at,why\n");
        foreach (JudgedFact judged in review.Facts)
        {
            Fact fact = judged.Fact;
            Decision? decision = judged.Outcome?.Decision;
            string?[] cells =
            [
                fact.Id, judged.Stands ? "true" : "false", ContractNames.Of(fact.Nature), Words(fact.Indicator.Name ?? fact.Indicator.Written), ContractNames.Of(fact.Measure),
                ContractNames.Of(fact.Comparator), Number(fact.Value.Number), Number(fact.Value.Upper), Words(fact.Value.Unit), Words(fact.Value.Written), fact.Period?.Label,
                Number(TextPlace.LineOf(review.Plan, fact.Span)), Number(decision?.Id), decision is null ? null : Name(decision.Kind), judged.Outcome is { } outcome ? Name(outcome.State) : null,
                Words(decision?.Who), decision is null ? null : Moment(decision), Words(decision?.Why),
            ];
            rows.AppendJoin(',', cells).Append('\n');
        }

        return rows.ToString();
    }

    private static void WriteOutcome(Utf8JsonWriter json, DecisionOutcome? outcome)
    {
        if (outcome is not { Decision: var decision })
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("number", decision.Id);
        json.WriteString("kind", Name(decision.Kind));
        json.WriteString("state", Name(outcome.State));
        json.WriteString("who", decision.Who);
        json.WriteString("at", Moment(decision));
        json.WriteString("why", decision.Why);
        json.WriteStartObject("words");
        json.WriteString("zh", outcome.Chinese);
        json.WriteString("en", outcome.English);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, string name, Plan plan, Fact? fact)
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

    private static string Moment(Decision decision) => decision.DecidedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Words(string? words) => FactRows.Csv.Guarded(words);

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
