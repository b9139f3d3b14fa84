using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Progress;
using Lantu.App.Commands.Delivery;
using Lantu.Archive.Decisions;
using Lantu.Plans.Model;

namespace Lantu.App.Outputs;

/// <summary>Writes the forecasts of a plan as JSON (<c>lantu/forecast/1</c>).</summary>
internal static class ForecastJson
{
    internal static byte[] Write(PlanForecast forecast)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "lantu/forecast/1");
            json.WriteNumber("plan", forecast.Document.Id);
            json.WriteString("title", forecast.Document.Title);
            json.WriteString("as_of", MoveJson.Day(forecast.Day));
            json.WriteString("agency", forecast.Agency);
            json.WriteStartArray("targets");
            foreach ((TargetAssessment assessment, BulletinIndicator words) in forecast.Targets)
            {
                WriteTarget(json, forecast.Plan, assessment, words);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTarget(Utf8JsonWriter json, Plan plan, TargetAssessment assessment, BulletinIndicator words)
    {
        Fact target = assessment.Target;
        json.WriteStartObject();
        json.WriteString("fact", target.Id);
        json.WriteString("indicator", words.Name);
        json.WriteString("target", words.Target);
        json.WriteString("sentence", target.Evidence.Of(plan.Text));
        json.WriteNumber("line", TextPlace.LineOf(plan, target.Span));
        json.WriteString("period", assessment.KnownTo?.Label);
        WriteForecast(json, assessment.Forecast);
        AssessmentJson.WritePhrases(json, "reasons", assessment.ForecastReasons);
        json.WriteEndObject();
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
        if (forecast.Probability is { } probability)
        {
            json.WriteNumber("probability", probability);
        }
        else
        {
            json.WriteNull("probability");
        }

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
