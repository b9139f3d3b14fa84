using System.Text.Json;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Site.Library;

namespace Lantu.Site.Questions;

/// <summary>A fact in its sentence, with the lines around it.</summary>
internal static class SourceSentence
{
    // A source may be one line of a hundred thousand characters.
    private const int LongestLine = 2000;

    /// <summary>Writes the properties <c>fact</c>, <c>sentence</c>, <c>line</c>, <c>lines</c> and <c>page</c>.</summary>
    /// <param name="json">Where an object is open.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="fact">One of its facts.</param>
    /// <param name="context">How many lines before and after go along.</param>
    internal static void Write(Utf8JsonWriter json, OpenPlan plan, Fact fact, int context)
    {
        json.WritePropertyName("fact");
        PlanJsonWriter.WriteFact(json, plan.Plan, fact);
        json.WriteString("sentence", fact.Evidence.Of(plan.Plan.Text));
        json.WriteString("figure", fact.Span.Of(plan.Plan.Text));
        int first = plan.LineOf(fact.Evidence);
        int last = plan.LineOf(Math.Max(fact.Evidence.Start, fact.Evidence.End - 1));
        json.WriteNumber("line", plan.LineOf(fact.Span));
        json.WriteStartArray("lines");
        for (int line = Math.Max(1, first - context); line <= Math.Min(plan.LineStarts.Count, last + context); line++)
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteBoolean("isSentence", line >= first && line <= last);
            json.WriteString("text", Line(plan, line));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("page", plan.AddressOf(fact));
    }

    private static string Line(OpenPlan plan, int line)
    {
        int start = plan.LineStarts[line - 1];
        int end = line < plan.LineStarts.Count ? plan.LineStarts[line] : plan.Plan.Text.Length;
        string text = plan.Plan.Text[start..end].TrimEnd('\n', '\r');
        return text.Length <= LongestLine ? text : text[..LongestLine] + "…";
    }
}
