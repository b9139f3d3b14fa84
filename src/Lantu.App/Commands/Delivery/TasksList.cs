using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Track;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive;
using Lantu.Archive.Deliveries;

namespace Lantu.App.Commands.Delivery;

/// <summary><c>lantu track tasks list</c> and <c>export</c>: the items on a day.</summary>
internal static class TasksList
{
    private static readonly string[] Formats = ["table", "json", "csv", "xlsx"];

    internal static Command Make(string name, Surroundings surroundings)
    {
        var door = new TrackDoor();
        var lead = new Option<string?>("--lead");
        var format = new Option<string?>("--format", "-f");
        var output = new Option<string?>("--output", "-o");
        var command = new Command(name) { lead, format, output, door.Plan, door.On, door.Db };
        command.SetAction(line =>
        {
            string usual = name == "export" ? "xlsx" : surroundings.OutputIsTerminal && line.GetValue(output) is null ? "table" : "json";
            if (!FormatChoice.TryChoose(line.GetValue(format), line.GetValue(output), usual, Formats, out string? chosen, out Fault? fault)
                || !door.TryReadDay(line, surroundings, out DateOnly day, out fault))
            {
                return fault.End(surroundings);
            }

            return door.Open(line, surroundings, archive => Run(archive, line.GetValue(door.Plan), line.GetValue(lead), day, chosen, line.GetValue(output), surroundings));
        });
        return command;
    }

    private static int Run(PlanArchive archive, int? plan, string? lead, DateOnly day, string format, string? output, Surroundings surroundings)
    {
        WorkItem[] items = [.. archive.Read(session => ItemBook.All(session, plan, day)).Where(item => lead is null || (item.Mandate?.Lead ?? item.What.Lead) == lead)];
        return WholeOutput.Write(Render(items, day, format, output, surroundings), output, [], surroundings);
    }

    private static byte[] Render(WorkItem[] items, DateOnly day, string format, string? output, Surroundings surroundings)
    {
        switch (format)
        {
            case "json":
                return Json(items, day);
            case "csv":
                return Encoding.UTF8.GetBytes(SeparatedRows.Write(DeliverySheets.List(items, day), false));
            case "xlsx":
                return Workbook.Write([DeliverySheets.Fill(items), DeliverySheets.List(items, day)]);
            default:
                return Encoding.UTF8.GetBytes(ItemView.List(items, day, output is null ? surroundings.Width : Surroundings.WidthElsewhere, output is null && surroundings.Color));
        }
    }

    private static byte[] Json(WorkItem[] items, DateOnly day)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "lantu/items/1");
            json.WriteString("as_of", MoveJson.Day(day));
            json.WriteStartArray("items");
            foreach (WorkItem item in items)
            {
                WorkItemJson.Write(json, item, ItemClock.Of(item, day, ClockRules.Usual));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
