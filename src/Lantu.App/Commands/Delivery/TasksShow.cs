using System.CommandLine;
using System.Text;
using Lantu.Analysis.Delivery;
using Lantu.App.Commands.Track;
using Lantu.App.Outputs;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Archive.Deliveries;

namespace Lantu.App.Commands.Delivery;

/// <summary><c>lantu track tasks show</c> and <c>due</c>: one item with its journal, and what waits for somebody.</summary>
internal static class TasksShow
{
    internal static Command MakeShow(Surroundings surroundings)
    {
        var door = new TrackDoor();
        var id = new Argument<string?>("ID") { Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string?>("--format", "-f");
        var command = new Command("show") { id, format, door.On, door.Db };
        command.SetAction(line =>
        {
            if (line.GetValue(id) is not { } asked)
            {
                return new Fault(null, "没有写事项编号；例如 lantu track tasks show 1-001", "name the item, as in lantu track tasks show 1-001").End(surroundings);
            }

            if (!FormatChoice.TryChoose(line.GetValue(format), null, "table", ["table", "json"], out string? chosen, out Fault? fault)
                || !door.TryReadDay(line, surroundings, out DateOnly day, out fault))
            {
                return fault.End(surroundings);
            }

            return door.Open(line, surroundings, archive =>
            {
                (WorkItem? item, Move[] moves) = archive.Read(session => (ItemBook.Find(session, asked, day), ItemBook.Moves(session, asked).Where(move => move.On <= day).ToArray()));
                if (item is null)
                {
                    return new Fault(asked, "没有这个编号的事项；用 lantu track tasks list 查编号", "there is no such item; look its id up with lantu track tasks list").End(surroundings);
                }

                string text = chosen == "json"
                    ? string.Concat(moves.Select(static move => MoveJson.Write(move) + "\n"))
                    : ItemView.Show(item, moves, day, surroundings.Width, surroundings.Color);
                surroundings.Output.Write(Encoding.UTF8.GetBytes(text));
                return ExitCode.Done;
            });
        });
        return command;
    }

    internal static Command MakeDue(Surroundings surroundings)
    {
        var door = new TrackDoor();
        var days = OptionNumbers.Whole("--days", null, 0, 366);
        var command = new Command("due") { days, door.Plan, door.On, door.Db };
        command.SetAction(line =>
        {
            if (!door.TryReadDay(line, surroundings, out DateOnly day, out Fault? fault))
            {
                return fault.End(surroundings);
            }

            ClockRules rules = ClockRules.Usual with { RemindDays = line.GetValue(days) ?? ClockRules.Usual.RemindDays };
            return door.Open(line, surroundings, archive =>
            {
                IReadOnlyList<WorkItem> items = archive.Read(session => ItemBook.All(session, line.GetValue(door.Plan), day));
                Reminder[] reminders = [.. items.SelectMany(item => Reminder.Of(item, day, rules)).OrderBy(static reminder => reminder.Due)];
                surroundings.Output.Write(Encoding.UTF8.GetBytes(ItemView.Reminders(reminders, day, surroundings.Width, surroundings.Color)));
                return ExitCode.Done;
            });
        });
        return command;
    }
}
