using System.CommandLine;
using Lantu.App.Commands;
using Lantu.App.Commands.Track;
using Lantu.App.Parsing;
using Lantu.App.Shell;

namespace Lantu.App;

/// <summary>The verbs of <c>lantu</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] words)
    {
        using var stop = new StopSignal();
        return await Run(words, Surroundings.OfProcess(stop.Token)).ConfigureAwait(false);
    }

    /// <summary>Runs one command line and answers its exit code.</summary>
    internal static Task<int> Run(IReadOnlyList<string> words, Surroundings surroundings)
    {
        var root = new RootCommand
        {
            ReadCommand.Make(surroundings),
            CheckCommand.Make(surroundings),
            DrawCommand.Make(surroundings),
            ExplainCommand.Make(surroundings),
            CompareCommand.Make(surroundings),
            TasksCommand.Make(surroundings),
            AssessCommand.Make(surroundings),
            TrackCommand.Make(surroundings),
            ServeCommand.Make(surroundings),
            McpCommand.Make(surroundings),
            SchemaCommand.Make(surroundings),
            ParseVerb.Make(surroundings),
        };
        return CommandLine.Run(root, words, surroundings);
    }
}
