using System.CommandLine;
using Lantu.App.Commands;
using Lantu.App.Commands.Track;
using Lantu.App.Parsing;
using Lantu.App.Shell;

namespace Lantu.App;

/// <summary>The verbs of <c>lantu</c>.</summary>
internal static class Program
{
    private static readonly (string Name, Func<Surroundings, Command> Make)[] Verbs =
    [
        (ReadCommand.Name, ReadCommand.Make),
        (CheckCommand.Name, CheckCommand.Make),
        (DrawCommand.Name, DrawCommand.Make),
        (ExplainCommand.Name, ExplainCommand.Make),
        (CompareCommand.Name, CompareCommand.Make),
        (TasksCommand.Name, TasksCommand.Make),
        (AssessCommand.Name, AssessCommand.Make),
        (TrackCommand.Name, TrackCommand.Make),
        (ServeCommand.Name, ServeCommand.Make),
        (McpCommand.Name, McpCommand.Make),
        (SchemaCommand.Name, SchemaCommand.Make),
        (ParseVerb.Name, ParseVerb.Make),
    ];

    private static async Task<int> Main(string[] words)
    {
        using var stop = new StopSignal();
        return await Run(words, Surroundings.OfProcess(stop.Token)).ConfigureAwait(false);
    }

    /// <summary>Runs one command line and answers its exit code.</summary>
    internal static Task<int> Run(IReadOnlyList<string> words, Surroundings surroundings)
    {
        // A verb that is named first is made alone: the options of all the others take longer to make than a document to read.
        string? verb = words.Count > 0 && Array.Exists(Verbs, known => known.Name == words[0]) ? words[0] : null;
        var root = new RootCommand();
        foreach ((string name, Func<Surroundings, Command> make) in Verbs)
        {
            if (verb is null || verb == name)
            {
                root.Add(make(surroundings));
            }
        }

        return CommandLine.Run(root, words, surroundings);
    }
}
