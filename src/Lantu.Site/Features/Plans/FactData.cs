using System.Buffers;
using System.Text.Json;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>Facts as data: what the pages of results and targets answer at <c>.json</c> and <c>.csv</c>.</summary>
internal static class FactData
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Facts with the head of their plan, in the form of the contract.</summary>
    internal static Answer Json(OpenPlan plan, IEnumerable<Fact> facts) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("plan");
        PlanJsonWriter.WriteHead(json, plan.Plan);
        json.WriteEndObject();
        json.WriteStartArray("facts");
        foreach (Fact fact in facts)
        {
            PlanJsonWriter.WriteFact(json, plan.Plan, fact);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Facts as rows.</summary>
    internal static Answer Csv(OpenPlan plan, IEnumerable<Fact> facts, string name)
    {
        var rows = new SeparatedRows(
            "place", "year", "id", "nature", "indicator", "indicator_id", "measure", "figure", "number", "upper", "unit", "comparator", "period",
            "scope", "confidence", "sentence", "line", "address");
        foreach (Fact fact in facts)
        {
            rows.Add(
                plan.Plan.Document.Place?.Name, plan.Plan.Document.Year, fact.Id, ContractNames.Of(fact.Nature), FigureWords.Indicator(fact),
                fact.Indicator.Id, ContractNames.Of(fact.Measure), FigureWords.Of(fact), fact.Value.Number, fact.Value.Upper, fact.Value.Unit,
                Comparator(fact), fact.Period?.Label, fact.Scope, fact.Confidence, fact.Evidence.Of(plan.Plan.Text).Trim(), plan.LineOf(fact.Span), plan.AddressOf(fact));
        }

        return Answer.Csv(rows.ToBytes(), $"{plan.PlaceName}-{plan.Entry.YearShown}-{name}");
    }

    /// <summary>Data as JSON.</summary>
    internal static Answer Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            write(json);
        }

        return Answer.Json(buffer.WrittenSpan.ToArray());
    }

    // The one sign of the contract that a spreadsheet would take for a formula says itself in a word.
    private static string Comparator(Fact fact) => fact.Comparator == Lantu.Plans.Model.Comparator.Equal ? "equal" : ContractNames.Of(fact.Comparator);
}
