using System.CommandLine;
using Lantu.App.Commands.Track;
using Lantu.App.Shell;

namespace Lantu.App.Commands.Delivery;

/// <summary>The half of <c>lantu track</c> that follows tasks from the promise to the archive.</summary>
internal static class TrackDelivery
{
    /// <summary>The verb under which items are moved.</summary>
    internal const string Tasks = "tasks";

    /// <summary>Adds its verbs.</summary>
    internal static void AddTo(Command track, Surroundings surroundings)
    {
        var tasks = new Command(Tasks)
        {
            TasksAdd.Make(surroundings),
            TasksList.Make("list", surroundings),
            TasksList.Make("export", surroundings),
            TasksImport.Make(surroundings),
            TasksShow.MakeShow(surroundings),
            TasksShow.MakeDue(surroundings),
        };
        foreach (MoveVerb verb in MoveVerb.All)
        {
            tasks.Subcommands.Add(MoveRun.Make(verb, surroundings));
        }

        tasks.SetAction(_ =>
        {
            surroundings.Error.Write(DeliveryHelp.Tasks);
            return ExitCode.Nothing;
        });
        track.Subcommands.Add(tasks);
        track.Subcommands.Add(MoveRun.Make(MoveVerb.All.First(static verb => verb.Name == "report"), surroundings));
        track.Subcommands.Add(SlipCommand.Make(surroundings));
        track.Subcommands.Add(BulletinCommand.Make(surroundings));
        track.Subcommands.Add(StatusCommand.Make(surroundings));
        track.Subcommands.Add(ForecastCommand.Make(surroundings));
    }

    /// <summary>The help of a command below <c>track</c>.</summary>
    /// <param name="path">The names below <c>track</c>: tasks, sign.</param>
    internal static string? HelpOf(IReadOnlyList<string> path) => path switch
    {
        [Tasks] => DeliveryHelp.Tasks,
        [Tasks, "add"] => DeliveryHelp.Add,
        [Tasks, "list"] or [Tasks, "export"] => DeliveryHelp.List,
        [Tasks, "import"] => DeliveryHelp.Import,
        [Tasks, "show"] or [Tasks, "due"] => DeliveryHelp.Show,
        [SlipCommand.Name] => DeliveryHelp.Slip,
        [BulletinCommand.Name] => DeliveryHelp.Bulletin,
        [StatusCommand.Name] => DeliveryHelp.Status,
        [ForecastCommand.Name] => ForecastCommand.Help,
        [TrackFacts.Name, ..] => FactsHelp.Page,
        [.., var name] when MoveVerb.All.FirstOrDefault(verb => verb.Name == name) is { } verb => MoveHelp.Of(verb),
        _ => null,
    };
}
