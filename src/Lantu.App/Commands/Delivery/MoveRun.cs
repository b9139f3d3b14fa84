using System.CommandLine;
using System.Diagnostics;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Track;
using Lantu.App.Shell;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;

namespace Lantu.App.Commands.Delivery;

/// <summary>Makes one move of one or several items: each by itself, so that a refusal stops no other.</summary>
internal static class MoveRun
{
    internal static Command Make(MoveVerb verb, Surroundings surroundings)
    {
        var options = new MoveOptions();
        var door = new TrackDoor();
        var command = new Command(verb.Name) { options.Ids, options.By, options.Unit, options.As, options.Why, door.On, door.Db };
        foreach (Option option in options.Of(verb))
        {
            command.Options.Add(option);
        }

        command.SetAction(line => Run(verb, options, door, line, surroundings));
        return command;
    }

    private static int Run(MoveVerb verb, MoveOptions options, TrackDoor door, ParseResult line, Surroundings surroundings)
    {
        string[] ids = line.GetValue(options.Ids) ?? [];
        if (ids.Length == 0)
        {
            return new Fault(
                null, $"没有写事项编号；例如 lantu track tasks {verb.Name} {verb.Example}", $"name the item, as in lantu track tasks {verb.Name} {verb.Example}").End(surroundings);
        }

        if (!door.TryReadMoment(line, surroundings, out DateTimeOffset at, out Fault? fault))
        {
            return fault.End(surroundings);
        }

        return door.Open(line, surroundings, archive =>
        {
            int made = ids.Count(id => Move(new MoveRequest(verb, options, line, at), id, archive, surroundings));
            return made == ids.Length ? ExitCode.Done : made > 0 ? ExitCode.Partly : ExitCode.Nothing;
        });
    }

    private static bool Move(MoveRequest request, string id, PlanArchive archive, Surroundings surroundings)
    {
        WorkItem? item = archive.Read(session => ItemBook.Find(session, id));
        if (!request.TryReadActor(item, out Actor? by, out Fault? fault) || !request.TryRead(item, by, out Move? move, out IReadOnlyList<SourceFile> files, out fault))
        {
            fault.WriteTo(surroundings.Error);
            return false;
        }

        // Within the change the item is read anew: somebody else may have moved it meanwhile.
        return Tell(item, move, id, Make(archive, id, move, files), surroundings);
    }

    /// <summary>Makes a move: state and journal in one change, or nothing.</summary>
    internal static MoveAnswer Make(PlanArchive archive, string id, Move move, IReadOnlyList<SourceFile> files) =>
        archive.Write(Who(move.By), work => ItemBook.Make(work, id, move, files));

    /// <summary>As the journal names somebody.</summary>
    internal static string Who(Actor by) => by.Agency is { } agency ? $"{agency} {by.Name}" : by.Name;

    /// <summary>Says what became of a move.</summary>
    internal static bool Tell(WorkItem? before, Move move, string id, MoveAnswer answer, Surroundings surroundings)
    {
        switch (answer)
        {
            case MoveAnswer.Made { Item: var after }:
                string from = before is null || before.State == after.State ? string.Empty : DeliveryWords.Of(before.State).Chinese + " → ";
                (string chinese, string english) = (DeliveryWords.Of(after.State).Chinese, DeliveryWords.Of(after.State).English);
                surroundings.Print($"{id} {after.What.Title}：{DeliveryWords.Of(move.Kind).Chinese}，{from}{chinese} {english}（{DeliveryWords.Of(move.By.Role).Chinese} {Who(move.By)}，{MoveJson.Day(move.On)}）\n");
                return true;
            case MoveAnswer.Refused { Refusal: var refusal }:
                new Fault(id, refusal.Message.Chinese, refusal.Message.English).WriteTo(surroundings.Error);
                return false;
            default:
                throw new UnreachableException();
        }
    }
}
