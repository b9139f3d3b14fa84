using System.Globalization;
using System.Text.Json;
using Lantu.Analysis.Progress;
using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Rules;

/// <summary>The rules as data.</summary>
internal static class RulesData
{
    /// <summary>For programs; the page answers it at <c>/rules.json</c>, the API at <c>/api/v1/rules</c>.</summary>
    internal static Answer Json(RulesInForce known) => FactData.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("asOf", Day(known.Day));
        json.WriteString("origin", known.Began is null ? "program" : "archive");
        json.WriteString("from", known.Began is { } began ? Day(began) : null);
        json.WriteStartObject("methods");
        foreach (TargetKind kind in Enum.GetValues<TargetKind>())
        {
            json.WriteString(ProgressNames.Of(kind), known.Rules.Methods[kind].Key);
        }

        json.WriteEndObject();
        WriteLights(json, known.Rules);
        json.WriteNumber("inStepTolerance", known.Rules.InStepTolerance);
        WriteIndicators(json, known.Rules);
        WriteMethods(json, known);
        WriteChanges(json, known);
        json.WriteEndObject();
    });

    /// <summary>As rows: lights, kinds of targets, single indicators, then the methods with their formulas.</summary>
    internal static Answer Csv(RulesInForce known)
    {
        var rows = new SeparatedRows("part", "key", "name", "method", "from_month", "to_month", "yellow", "unit", "formula", "source");
        foreach (LightRule rule in known.Rules.Lights)
        {
            rows.Add("light", ProgressNames.Of(rule.Kind), RulesWords.Of(rule.Kind).Chinese, string.Join(' ', MethodsOf(rule.Kind).Select(static method => method.Code)), rule.From, rule.To, rule.Yellow, LightRule.UnitOf(rule.Kind).Chinese, null, null);
        }

        foreach (TargetKind kind in Enum.GetValues<TargetKind>())
        {
            rows.Add("kind", ProgressNames.Of(kind), RulesWords.Of(kind).Chinese, known.Rules.Methods[kind].Code, null, null, null, null, null, null);
        }

        foreach ((string key, IndicatorRule rule) in known.Rules.Indicators)
        {
            rows.Add("indicator", key, RulesWords.Indicator(key).Chinese, rule.Method?.Code, null, null, rule.Yellow, null, null, null);
        }

        rows.Add("tolerance", "in-step", "同步的容许差", ProgressMethods.InStep.Code, null, null, known.Rules.InStepTolerance, "个百分点", null, null);
        foreach (ProgressMethod method in ProgressMethods.All)
        {
            rows.Add("method", method.Key, method.Name.Chinese, method.Code, null, null, null, null, method.Formula, method.Source);
        }

        return Answer.Csv(rows.ToBytes(), "rules");
    }

    /// <summary>The methods whose gap a rule of lights measures; those over years have cut-offs of their own.</summary>
    internal static IEnumerable<ProgressMethod> MethodsOf(LightKind kind) => ProgressMethods.All.Where(method => method.Code[0] == 'P' && LightRule.KindOf(method) == kind);

    private static void WriteLights(Utf8JsonWriter json, ProgressConfiguration rules)
    {
        json.WriteStartArray("lights");
        foreach (LightRule rule in rules.Lights)
        {
            json.WriteStartObject();
            json.WriteString("kind", ProgressNames.Of(rule.Kind));
            json.WriteNumber("from", rule.From);
            json.WriteNumber("to", rule.To);
            json.WriteNumber("yellow", rule.Yellow);
            AssessmentJson.WritePhrase(json, "unit", LightRule.UnitOf(rule.Kind));
            AssessmentJson.WritePhrase(json, "words", rule.Words);
            json.WriteStartArray("methods");
            foreach (ProgressMethod method in MethodsOf(rule.Kind))
            {
                json.WriteStringValue(method.Key);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIndicators(Utf8JsonWriter json, ProgressConfiguration rules)
    {
        json.WriteStartArray("indicators");
        foreach ((string key, IndicatorRule rule) in rules.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("indicator", key);
            AssessmentJson.WritePhrase(json, "name", RulesWords.Indicator(key));
            json.WriteString("method", rule.Method?.Key);
            if (rule.Yellow is { } yellow)
            {
                json.WriteNumber("yellow", yellow);
            }
            else
            {
                json.WriteNull("yellow");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMethods(Utf8JsonWriter json, RulesInForce known)
    {
        json.WriteStartArray("catalogue");
        foreach (ProgressMethod method in ProgressMethods.All)
        {
            (string formula, string source, string example) = MethodWords.English(method.Code) ?? (method.Formula, method.Source, method.Example);
            json.WriteStartObject();
            json.WriteString("code", method.Code);
            json.WriteString("key", method.Key);
            AssessmentJson.WritePhrase(json, "name", method.Name);
            json.WriteBoolean("used", known.Uses(method));
            AssessmentJson.WritePhrase(json, "formula", new(method.Formula, formula));
            AssessmentJson.WritePhrase(json, "source", new(method.Source, source));
            AssessmentJson.WritePhrase(json, "example", new(method.Example, example));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChanges(Utf8JsonWriter json, RulesInForce known)
    {
        json.WriteStartArray("changes");
        foreach (RulesChange change in known.Changes)
        {
            json.WriteStartObject();
            json.WriteString("from", Day(change.From));
            json.WriteString("setAt", change.SetAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteBoolean("holds", change.Holds);
            json.WriteBoolean("replaced", change.IsReplaced);
            AssessmentJson.WritePhrases(json, "differences", change.Differences);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
