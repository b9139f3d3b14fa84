using System.CommandLine;
using System.Text;
using Lantu.App.Commands.Track;
using Lantu.App.Outputs;
using Lantu.App.Outputs.Office;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive;
using Lantu.Archive.Documents;

namespace Lantu.App.Commands.Delivery;

/// <summary><c>lantu track status</c>: the main targets with their lights, with their forecasts where asked for, and the tasks.</summary>
internal static class StatusCommand
{
    internal const string Name = "status";

    private static readonly string[] Formats = ["table", "json", "csv", "xlsx"];

    internal static Command Make(Surroundings surroundings)
    {
        var door = new TrackDoor();
        door.On.Aliases.Add("--as-of");
        var agency = new Option<string?>("--agency");
        var with = new Option<bool>("--forecast");
        var without = new Option<bool>("--no-forecast") { Hidden = true }; // what is usual now; once it had to be said
        var format = new Option<string?>("--format", "-f");
        var output = new Option<string?>("--output", "-o");
        var command = new Command(Name) { agency, with, without, format, output, door.Plan, door.On, door.Db };
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

                var status = PlanStatus.Of(archive, plan, day, line.GetValue(agency), forecasts: line.GetValue(with) && !line.GetValue(without));
                return WholeOutput.Write(Render(archive, status, chosen, line.GetValue(output), surroundings), line.GetValue(output), [], surroundings);
            });
        });
        return command;
    }

    private static byte[] Render(PlanArchive archive, PlanStatus status, string format, string? output, Surroundings surroundings)
    {
        switch (format)
        {
            case "json":
                return StatusJson.Write(status);
            case "csv":
                return Encoding.UTF8.GetBytes(SeparatedRows.Write(StatusSheets.Targets(status), false));
            case "xlsx":
                return Workbook.Write([StatusSheets.Targets(status), DeliverySheets.List(PlanStatus.ItemsOf(archive, status.Plan, status.Day, status.Agency), status.Day)]);
            default:
                return Encoding.UTF8.GetBytes(StatusView.Render(status, output is null ? surroundings.Width : Surroundings.WidthElsewhere, output is null && surroundings.Color));
        }
    }
}
