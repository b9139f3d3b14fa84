using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Track;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;

namespace Lantu.App.Commands.Delivery;

/// <summary><c>lantu track slip</c>: sends a slip (督办单) for an item, or writes one that was sent.</summary>
internal static class SlipCommand
{
    internal const string Name = "slip";

    internal static Command Make(Surroundings surroundings)
    {
        var door = new TrackDoor();
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne };
        var number = new Option<string?>("--number");
        var demand = new Option<string?>("--demand");
        var until = new Option<string?>("--answer-by");
        var why = new Option<string?>("--why");
        var issuer = new Option<string?>("--issuer");
        var output = new Option<string?>("--output", "-o");
        var format = new Option<string?>("--format", "-f");
        var command = new Command(Name) { id, number, demand, until, why, door.By, issuer, format, output, door.On, door.Db };
        command.SetAction(line =>
        {
            if (line.GetValue(id) is not { } item || line.GetValue(number) is not { Length: > 0 } slip)
            {
                return new Fault(
                    null, "要写事项编号和督办单号；例如 lantu track slip 1-001 --number 督〔2026〕3号 -o 督办单.docx",
                    "name the item and the number of the slip, as in lantu track slip 1-001 --number 督〔2026〕3号 -o slip.docx").End(surroundings);
            }

            string? signer = line.GetValue(issuer);
            if (line.GetValue(demand) is not { } demanded)
            {
                return door.Open(line, surroundings, archive => Write(archive, item, slip, signer, line.GetValue(format), line.GetValue(output), surroundings));
            }

            if (line.GetValue(door.By) is not { Length: > 0 } name)
            {
                return new Fault("--by", "没有写谁发单；例如 --by 王敏", "say who sends it, as in --by 王敏").End(surroundings);
            }

            if (!door.TryReadMoment(line, surroundings, out DateTimeOffset at, out Fault? fault) || !TrackDoor.TryReadDay("--answer-by", line.GetValue(until), out DateOnly day, out fault))
            {
                return fault.End(surroundings);
            }

            var move = new Move.IssueSlip(new Actor(name, Role.Office, null), at, line.GetValue(why), slip, demanded, day);
            return door.Open(line, surroundings, archive =>
            {
                WorkItem? before = archive.Read(session => ItemBook.Find(session, item));
                if (!MoveRun.Tell(before, move, item, MoveRun.Make(archive, item, move, []), surroundings))
                {
                    return ExitCode.Nothing;
                }

                return line.GetValue(output) is { } path ? Write(archive, item, slip, signer, line.GetValue(format), path, surroundings) : ExitCode.Done;
            });
        });
        return command;
    }

    private static int Write(PlanArchive archive, string id, string number, string? issuer, string? format, string? output, Surroundings surroundings)
    {
        if (!TryFind(archive, id, number, out WorkItem? item, out FollowUpSlip? slip, out Fault? fault)
            || !FormatChoice.TryChoose(format, output, "docx", DocumentOutput.Formats, out string? chosen, out fault)
            || !DocumentOutput.TryRender(SlipText.Of(item, slip, issuer ?? IssuerOf(archive, id)), chosen, out byte[]? bytes, out fault))
        {
            return fault.End(surroundings);
        }

        return WholeOutput.Write(bytes, output, [], surroundings);
    }

    // As the bulletin of the same report is signed.
    private static string IssuerOf(PlanArchive archive, string id) =>
        long.TryParse(id.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out long report) && archive.Read(session => DocumentIndex.Find(session, report))?.Place is { } place
            ? place + "人民政府督查室"
            : "督查室";

    private static bool TryFind(
        PlanArchive archive, string id, string number, [NotNullWhen(true)] out WorkItem? item, [NotNullWhen(true)] out FollowUpSlip? slip, [NotNullWhen(false)] out Fault? fault)
    {
        item = archive.Read(session => ItemBook.Find(session, id));
        slip = item?.Slips.FirstOrDefault(slip => slip.Number == number);
        string known = item is null ? string.Empty : string.Join('、', item.Slips.Select(static slip => slip.Number));
        fault = item is null ? new Fault(id, "没有这个编号的事项", "there is no such item")
            : slip is null ? new Fault(
                "--number", known.Length == 0 ? $"还没有就事项 {id} 发过督办单；加 --demand、--answer-by、--why、--by 发一份" : $"事项 {id} 的督办单是 {known}",
                known.Length == 0 ? $"no slip was sent for {id} yet; send one with --demand, --answer-by, --why and --by" : $"the slips of {id} are {known}")
            : null;
        return fault is null && item is not null && slip is not null;
    }
}
