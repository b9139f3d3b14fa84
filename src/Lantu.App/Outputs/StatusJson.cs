using System.Text.Json;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Progress;
using Lantu.App.Commands.Delivery;
using Lantu.Archive.Deliveries;

namespace Lantu.App.Outputs;

/// <summary>Writes how a plan stands as JSON (<c>lantu/status/1</c>).</summary>
internal static class StatusJson
{
    internal static byte[] Write(PlanStatus status) =>
        TargetListJson.Write("lantu/status/1", status.Plan, status.Day, status.Agency, status.Targets, WriteTarget, json => WriteItems(json, status));

    private static void WriteItems(Utf8JsonWriter json, PlanStatus status)
    {
        json.WriteStartObject("states");
        foreach (IGrouping<ItemState, ListedItem> group in status.Items.GroupBy(static item => item.State).OrderBy(static group => group.Key))
        {
            json.WriteNumber(DeliveryNames.Of(group.Key), group.Count());
        }

        json.WriteEndObject();
        json.WriteStartArray("items");
        foreach (ListedItem item in status.Items)
        {
            WriteItem(json, item, status.Day);
        }

        json.WriteEndArray();
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetAssessment assessment, BulletinIndicator words)
    {
        json.WriteString("period", assessment.KnownTo?.Label);
        TargetListJson.WriteNumber(json, "reached", assessment.Verdict.Reached);
        TargetListJson.WriteNumber(json, "expected", assessment.Verdict.Expected);
        TargetListJson.WriteNumber(json, "gap", assessment.Verdict.Gap);
        json.WriteString("gap_unit", assessment.Verdict.GapUnit);
        json.WriteString("light", DeliveryNames.Snake(words.Light.ToString()));
        json.WriteString("rule", assessment.Light.Rule.Chinese);
        json.WriteString("sum", words.Sum);
        json.WriteString("source", words.Source);
        AssessmentJson.WriteForecast(json, assessment.Forecast);
        AssessmentJson.WritePhrases(json, "forecast_reasons", assessment.ForecastReasons);
    }

    private static void WriteItem(Utf8JsonWriter json, ListedItem item, DateOnly day)
    {
        var clock = ItemClock.Of(item.Due, item.Applied, day, ClockRules.Usual);
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("title", item.Title);
        json.WriteString("state", DeliveryNames.Of(item.State));
        json.WriteString("lead", item.Lead);
        json.WriteString("leader", item.Leader);
        json.WriteString("due", item.Due is { } due ? MoveJson.Day(due) : null);
        json.WriteString("applied", item.Applied is { } applied ? MoveJson.Day(applied) : null);
        json.WriteStartObject("clock");
        json.WriteString("status", DeliveryNames.Of(clock.Status));
        json.WriteNumber("days", clock.Days);
        json.WriteEndObject();
        json.WriteNumber("moves", item.Moves);
        json.WriteEndObject();
    }
}
