using System.Globalization;
using System.Text.Json;

namespace Lantu.Analysis.Progress;

/// <summary>Writes an assessment as one JSON object: the same for the command line and the pages.</summary>
public static class AssessmentJson
{
    /// <summary>Writes an assessment.</summary>
    /// <param name="json">Where a value may stand.</param>
    /// <param name="assessment">The assessment.</param>
    public static void Write(Utf8JsonWriter json, TargetAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(assessment);
        ProgressVerdict verdict = assessment.Verdict;
        json.WriteStartObject();
        json.WriteString("target", assessment.Target.Id);
        json.WriteString("indicator", assessment.Target.Indicator.Name ?? assessment.Target.Indicator.Written);
        json.WriteString("kind", ProgressNames.Of(assessment.Kind));
        json.WriteString("asOf", assessment.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("knownTo", assessment.KnownTo?.Label);
        json.WriteString("status", ProgressNames.Of(verdict.Status));
        WriteMethod(json, verdict.Method);
        json.WriteString("label", verdict.Label);
        WriteNumber(json, "reached", verdict.Reached);
        WriteNumber(json, "expected", verdict.Expected);
        WriteNumber(json, "gap", verdict.Gap);
        json.WriteString("gapUnit", verdict.GapUnit);
        WritePace(json, verdict.Pace);
        json.WriteStartObject("light");
        json.WriteString("color", ProgressNames.Of(assessment.Light.Color));
        WritePhrase(json, "rule", assessment.Light.Rule);
        json.WriteEndObject();
        WriteSums(json, "sums", verdict.Sums);
        WritePhrases(json, "reasons", verdict.Reasons);
        WriteForecast(json, assessment.Forecast);
        WritePhrases(json, "forecastReasons", assessment.ForecastReasons);
        json.WriteEndObject();
    }

    private static void WriteMethod(Utf8JsonWriter json, ProgressMethod method)
    {
        json.WriteStartObject("method");
        json.WriteString("code", method.Code);
        json.WriteString("key", method.Key);
        WritePhrase(json, "name", method.Name);
        json.WriteString("formula", method.Formula);
        json.WriteEndObject();
    }

    private static void WritePace(Utf8JsonWriter json, RequiredPace? pace)
    {
        if (pace is null)
        {
            json.WriteNull("requiredPace");
            return;
        }

        json.WriteStartObject("requiredPace");
        WritePhrase(json, "meaning", pace.Meaning);
        WriteNumber(json, "value", pace.Value);
        json.WriteString("unit", pace.Unit);
        json.WriteEndObject();
    }

    private static void WriteSum(Utf8JsonWriter json, ProgressSum sum)
    {
        json.WriteStartObject();
        WritePhrase(json, "name", sum.Name);
        json.WriteString("formula", sum.Formula);
        json.WriteStartArray("inputs");
        foreach (SumInput input in sum.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Name);
            WriteNumber(json, "value", input.Number.Value);
            json.WriteString("unit", input.Number.Unit);
            json.WriteString("source", input.Number.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNumber(json, "result", sum.Result);
        json.WriteString("unit", sum.Unit);
        json.WriteString("written", sum.Written);
        json.WriteEndObject();
    }

    /// <summary>Writes sums as a field.</summary>
    public static void WriteSums(Utf8JsonWriter json, string name, IReadOnlyList<ProgressSum> sums)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sums);
        json.WriteStartArray(name);
        foreach (ProgressSum sum in sums)
        {
            WriteSum(json, sum);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a forecast as the field <c>forecast</c>; null where there is none.</summary>
    public static void WriteForecast(Utf8JsonWriter json, TargetForecast? forecast)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (forecast is null)
        {
            json.WriteNull("forecast");
            return;
        }

        json.WriteStartObject("forecast");
        WriteNumber(json, "value", forecast.Value);
        WriteNumber(json, "low", forecast.Low);
        WriteNumber(json, "high", forecast.High);
        json.WriteString("unit", forecast.Unit);
        WriteNumber(json, "probability", forecast.Probability);
        json.WriteStartArray("methods");
        foreach (ForecastMethod method in forecast.Methods)
        {
            json.WriteStartObject();
            json.WriteString("name", method.Name);
            WriteNumber(json, "value", method.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes words in both languages as a field.</summary>
    public static void WritePhrases(Utf8JsonWriter json, string name, IReadOnlyList<Phrase> phrases)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(phrases);
        json.WriteStartArray(name);
        foreach (Phrase phrase in phrases)
        {
            json.WriteStartObject();
            json.WriteString("zh", phrase.Chinese);
            json.WriteString("en", phrase.English);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes one phrase in both languages as a field.</summary>
    public static void WritePhrase(Utf8JsonWriter json, string name, Phrase phrase)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(phrase);
        json.WriteStartObject(name);
        json.WriteString("zh", phrase.Chinese);
        json.WriteString("en", phrase.English);
        json.WriteEndObject();
    }

    // Ten decimals hold every sum; what a division leaves behind them is noise.
    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, decimal.Round(value, 10, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
