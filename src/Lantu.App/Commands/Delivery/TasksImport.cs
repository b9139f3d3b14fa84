using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Lantu.Analysis.Assignments;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Track;
using Lantu.App.Inputs;
using Lantu.App.Inputs.Office;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Deliveries;

namespace Lantu.App.Commands.Delivery;

/// <summary><c>lantu track tasks import</c>: what agencies filled in becomes moves; what is not taken is told cell by cell.</summary>
internal static class TasksImport
{
    internal static Command Make(Surroundings surroundings)
    {
        var door = new TrackDoor();
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("import") { file, door.By, door.On, door.Db };
        command.SetAction(line =>
        {
            if (line.GetValue(file) is not { } path || line.GetValue(door.By) is not { Length: > 0 } name)
            {
                return new Fault(
                    null, "要写填报表和由谁收表；例如 lantu track tasks import 填报.xlsx --by 王敏", "name the sheet and who takes it in, as in lantu track tasks import sheet.xlsx --by 王敏").End(surroundings);
            }

            if (!door.TryReadMoment(line, surroundings, out DateTimeOffset at, out Fault? fault) || !TryReadRows(path, out IReadOnlyList<FilledRow>? rows, out fault))
            {
                return fault.End(surroundings);
            }

            return door.Open(line, surroundings, archive => Run(archive, path, rows, new Actor(name, Role.Office, null), at, surroundings));
        });
        return command;
    }

    // One change for each row: what is right is kept, whatever else the sheet holds.
    private static int Run(PlanArchive archive, string path, IReadOnlyList<FilledRow> rows, Actor office, DateTimeOffset at, Surroundings surroundings)
    {
        int made = 0;
        int refused = 0;
        foreach (FilledRow row in rows)
        {
            RowOutcome outcome = archive.Write(MoveRun.Who(office), work =>
            {
                string id = row[DeliverySheet.Id];
                RowOutcome taken = SheetImport.Take(row, ItemBook.Find(work.Session, id), office, at);
                foreach (Move move in taken.Moves)
                {
                    _ = ItemBook.Make(work, id, move, []);
                }

                return taken;
            });
            made += outcome.Moves.Count;
            foreach (SheetRefusal refusal in outcome.Refusals)
            {
                refused++;
                new Fault($"{path} {DeliverySheet.Name}!{refusal.Cell}", $"{refusal.Item} {refusal.Reason.Chinese}", refusal.Reason.English).WriteTo(surroundings.Error);
            }
        }

        surroundings.Print($"{rows.Count} 行：登记 {made} 步，{refused} 处没有收下 / {rows.Count} rows: {made} moves made, {refused} cells not taken\n");
        return refused == 0 ? ExitCode.Done : made > 0 ? ExitCode.Partly : ExitCode.Nothing;
    }

    private static bool TryReadRows(string path, [NotNullWhen(true)] out IReadOnlyList<FilledRow>? rows, [NotNullWhen(false)] out Fault? fault)
    {
        (rows, fault) = (null, null);
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (WorkbookReader.Read(stream, DeliverySheet.Name) is { } cells)
            {
                rows = FilledRow.All(cells);
                return true;
            }

            fault = new Fault(
                path, $"没有名为“{DeliverySheet.Name}”的一页；请用 lantu track tasks export 导出的 xlsx", $"has no sheet named {DeliverySheet.Name}; use an xlsx written by lantu track tasks export");
        }
        catch (AssignmentSheetException e)
        {
            fault = new Fault($"{path} {DeliverySheet.Name}!{e.Row}", e.Chinese, e.Message);
        }
        catch (InvalidDataException e)
        {
            fault = new Fault(path, $"不是能读的 xlsx：{e.Message}", $"is no xlsx that can be read: {e.Message}");
        }
        catch (FileNotFoundException)
        {
            fault = Faults.Missing(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            fault = Faults.Unreadable(path, e);
        }

        return false;
    }
}
