using System.Text.Json;
using Lantu.Analysis.Progress;
using Lantu.App.Commands.Delivery;
using Lantu.Archive.Decisions;
using Lantu.Plans.Model;

namespace Lantu.App.Outputs;

/// <summary>Writes the forecasts of a plan as JSON (<c>lantu/forecast/1</c>).</summary>
internal static class ForecastJson
{
    internal static byte[] Write(PlanForecast forecast) => TargetListJson.Write(
        "lantu/forecast/1", forecast.Document, forecast.Day, forecast.Agency, forecast.Targets, (json, assessment, _) => WriteTarget(json, forecast.Plan, assessment));

    private static void WriteTarget(Utf8JsonWriter json, Plan plan, TargetAssessment assessment)
    {
        Fact target = assessment.Target;
        json.WriteString("sentence", target.Evidence.Of(plan.Text));
        json.WriteNumber("line", TextPlace.LineOf(plan, target.Span));
        json.WriteString("period", assessment.KnownTo?.Label);
        WriteForecast(json, assessment.Forecast);
        AssessmentJson.WritePhrases(json, "reasons", assessment.ForecastReasons);
    }

    private static void WriteForecast(Utf8JsonWriter json, TargetForecast? forecast)
    {
        if (forecast is null)
        {
            json.WriteNull("forecast");
            return;
        }

        json.WriteStartObject("forecast");
        json.WriteNumber("value", forecast.Value);
        json.WriteNumber("low", forecast.Low);
        json.WriteNumber("high", forecast.High);
        json.WriteString("unit", forecast.Unit);
        TargetListJson.WriteNumber(json, "probability", forecast.Probability);
        AssessmentJson.WriteSums(json, "sums", [forecast.Mean]);
        json.WriteStartArray("methods");
        foreach (ForecastMethod method in forecast.Methods)
        {
            json.WriteStartObject();
            json.WriteString("name", method.Name);
            json.WriteNumber("value", method.Value);
            json.WriteNumber("low", method.Low);
            json.WriteNumber("high", method.High);
            json.WriteNumber("probability", method.Probability);
            AssessmentJson.WriteSums(json, "sums", method.Sums);
            AssessmentJson.WritePhrase(json, "spread", method.Spread);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
