using System.CommandLine;
using System.Reflection;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Track;
using Lantu.App.Inputs;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Lantu.Archive.Documents;
using Lantu.Plans.Model;

namespace Lantu.App.Commands.Delivery;

/// <summary><c>lantu track tasks add</c>: keeps a report and proposes an item for each of its tasks.</summary>
internal static class TasksAdd
{
    internal static Command Make(Surroundings surroundings)
    {
        var door = new TrackDoor();
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        var title = new Option<string?>("--title");
        var target = new Option<string[]>("--target");
        var command = new Command("add") { file, title, target, door.By, door.Plan, door.On, door.Db };
        command.SetAction(line =>
        {
            if (line.GetValue(door.By) is not { Length: > 0 } name)
            {
                return new Fault("--by", "没有写谁立项；例如 --by 王敏", "say who proposes, as in --by 王敏").End(surroundings);
            }

            if (!door.TryReadMoment(line, surroundings, out DateTimeOffset at, out Fault? fault))
            {
                return fault.End(surroundings);
            }

            var office = new Actor(name, Role.Office, null);
            return (line.GetValue(file), line.GetValue(title)) switch
            {
                (null, { } words) => door.Open(line, surroundings, archive => AddOne(archive, line, door, new Move.Propose(office, at, null, new Commitment { Title = words, Targets = line.GetValue(target) ?? [] }), surroundings)),
                ({ } path, null) => door.Open(line, surroundings, archive => AddPlan(archive, path, office, at, surroundings)),
                _ => new Fault(
                    null, "给一份报告，或者用 --title 写一项任务；例如 lantu track tasks add samples/yunzhou-2026.md --by 王敏",
                    "name a report, or one task with --title, as in lantu track tasks add samples/yunzhou-2026.md --by 王敏").End(surroundings),
            };
        });
        return command;
    }

    private static int AddOne(PlanArchive archive, ParseResult line, TrackDoor door, Move.Propose move, Surroundings surroundings)
    {
        long? document = null;
        if (line.GetValue(door.Plan) is not null)
        {
            if (!door.TryFindPlan(line, archive, out KeptDocument? plan, out Fault? fault))
            {
                return fault.End(surroundings);
            }

            document = plan.Id;
        }

        (string id, MoveAnswer answer) = archive.Write(MoveRun.Who(move.By), work =>
        {
            MoveAnswer answer = ItemBook.Propose(work, document, move, out string id);
            return (id, answer);
        });
        return MoveRun.Tell(null, move, id, answer, surroundings) ? ExitCode.Done : ExitCode.Nothing;
    }

    // All items of a report, or none: a breakdown that stops halfway is no breakdown.
    private static int AddPlan(PlanArchive archive, string path, Actor office, DateTimeOffset at, Surroundings surroundings)
    {
        if (!PlanFile.TryRead(path, surroundings, out Plan? plan, out Fault? fault))
        {
            return fault.End(surroundings);
        }

        IReadOnlyList<Commitment> commitments = Breakdown.Of(plan, AssignmentWords.Target);
        if (commitments.Count == 0)
        {
            return new Fault(path, "没有读出任务，没有可立项的", "no tasks were found in it, so there is nothing to propose").End(surroundings);
        }

        SourceFile source;
        try
        {
            source = new SourceFile(plan.Source.Name, plan.Source.MediaType, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Faults.Unreadable(path, e).End(surroundings);
        }

        string reader = typeof(TasksAdd).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        (long document, int added, int known) = archive.Write(MoveRun.Who(office), work =>
        {
            long number = DocumentIndex.Keep(work, source, plan, reader).Document;
            int fresh = commitments.Count(what => ItemBook.Propose(work, number, new Move.Propose(office, at, null, what), out _) is MoveAnswer.Made);
            return (number, fresh, commitments.Count - fresh);
        });
        surroundings.Print($"第 {document} 号报告《{plan.Document.Title ?? plan.Source.Name}》：立项 {added} 项，原来就有 {known} 项 / report {document}: {added} items proposed, {known} known already\n");
        return ExitCode.Done;
    }
}
