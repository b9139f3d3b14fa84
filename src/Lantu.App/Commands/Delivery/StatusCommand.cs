using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Analysis.Progress;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;

namespace Lantu.App.Commands.Delivery;

/// <summary><c>lantu track status</c>: the main targets with their lights, and the tasks.</summary>
internal static class StatusCommand
{
    internal const string Name = "status";

    private static readonly string[] Formats = ["table", "json", "csv", "xlsx"];

    internal static Command Make(Surroundings surroundings)
    {
        var door = new TrackDoor();
        var format = new Option<string?>("--format", "-f");
        var output = new Option<string?>("--output", "-o");
        var command = new Command(Name) { format, output, door.Plan, door.On, door.Db };
        command.SetAction(line =>
        {
            string usual = surroundings.OutputIsTerminal && line.GetValue(output) is null ? "table" : "json";
            if (!FormatChoice.TryChoose(line.GetValue(format), line.GetValue(output), usual, Formats, out string? chosen, out Fault? fault)
                || !door.TryReadDay(line, surroundings, out DateOnly day, out fault))
            {
                return fault.End(surroundings);
            }

            return door.Open(line, surroundings, archive =>
            {
                if (!door.TryFindPlan(line, archive, out KeptDocument? plan, out Fault? missing))
                {
                    return missing.End(surroundings);
                }

                PlanStatus status = Of(archive, plan, day);
                return WholeOutput.Write(Render(status, chosen, line.GetValue(output), surroundings), line.GetValue(output), [], surroundings);
            });
        });
        return command;
    }

    private static PlanStatus Of(PlanArchive archive, KeptDocument plan, DateOnly day) => new(
        plan, day, [.. PlanFigures.Assess(archive, plan, day).Select(static assessment => (assessment, IndicatorBoard.ToBulletin(assessment)))],
        archive.Read(session => ItemBook.All(session, plan.Id, day)));

    private static byte[] Render(PlanStatus status, string format, string? output, Surroundings surroundings)
    {
        switch (format)
        {
            case "json":
                return Json(status);
            case "csv":
                return Encoding.UTF8.GetBytes(SeparatedRows.Write(StatusSheets.Targets(status.Targets.Select(static target => target.Words)), false));
            case "xlsx":
                return Workbook.Write([StatusSheets.Targets(status.Targets.Select(static target => target.Words)), DeliverySheets.List(status.Items, status.Day)]);
            default:
                return Encoding.UTF8.GetBytes(StatusView.Render(status, output is null ? surroundings.Width : Surroundings.WidthElsewhere, output is null && surroundings.Color));
        }
    }

    private static byte[] Json(PlanStatus status)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "lantu/status/1");
            json.WriteNumber("plan", status.Plan.Id);
            json.WriteString("title", status.Plan.Title);
            json.WriteString("as_of", MoveJson.Day(status.Day));
            json.WriteStartArray("targets");
            foreach ((TargetAssessment assessment, BulletinIndicator words) in status.Targets)
            {
                WriteTarget(json, assessment, words);
            }

            json.WriteEndArray();
            json.WriteStartObject("states");
            foreach (IGrouping<ItemState, WorkItem> group in status.Items.GroupBy(static item => item.State).OrderBy(static group => group.Key))
            {
                json.WriteNumber(DeliveryNames.Of(group.Key), group.Count());
            }

            json.WriteEndObject();
            json.WriteStartArray("items");
            foreach (WorkItem item in status.Items)
            {
                WorkItemJson.Write(json, item, ItemClock.Of(item, status.Day, ClockRules.Usual));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetAssessment assessment, BulletinIndicator words)
    {
        json.WriteStartObject();
        json.WriteString("fact", assessment.Target.Id);
        json.WriteString("indicator", words.Name);
        json.WriteString("target", words.Target);
        json.WriteString("period", assessment.KnownTo?.Label);
        WriteNumber(json, "reached", assessment.Verdict.Reached);
        WriteNumber(json, "expected", assessment.Verdict.Expected);
        WriteNumber(json, "gap", assessment.Verdict.Gap);
        json.WriteString("gap_unit", assessment.Verdict.GapUnit);
        json.WriteString("light", DeliveryNames.Snake(words.Light.ToString()));
        json.WriteString("rule", assessment.Light.Rule.Chinese);
        json.WriteString("sum", words.Sum);
        json.WriteString("source", words.Source);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
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

/// <summary>How a plan stands on a day.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Day">The day.</param>
/// <param name="Targets">Its main targets, assessed, and in words.</param>
/// <param name="Items">Its items.</param>
internal sealed record PlanStatus(
    KeptDocument Plan, DateOnly Day, IReadOnlyList<(TargetAssessment Assessment, BulletinIndicator Words)> Targets, IReadOnlyList<WorkItem> Items);
