using System.Text;
using Lantu.App.Shell;

namespace Lantu.App.Tests;

/// <summary>Runs a command line in process, with streams in the place of the console.</summary>
internal static class Door
{
    /// <summary>The folder in which the solution lies.</summary>
    internal static string Root { get; } = FindRoot();

    internal static string Sample(string name) => Path.Combine(Root, "samples", name);

    internal static async Task<Said> Open(params string[] words) => await Open(new Visitor(), words);

    internal static async Task<Said> Open(Visitor visitor, params string[] words)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var surroundings = new Surroundings
        {
            Input = new MemoryStream(visitor.Input),
            Output = visitor.Output ?? output,
            Error = error,
            OutputIsTerminal = visitor.AtTerminal,
            ErrorIsTerminal = visitor.AtTerminal,
            Color = visitor.Color,
            Processors = 2,
            Clock = visitor.Clock,
            Stop = visitor.Stop,
            AskSecret = visitor.AskSecret,
            Variable = visitor.Variable,
        };
        int code = await Program.Run(words, surroundings);
        return new Said(code, output.ToArray(), error.ToString());
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Lantu.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}

/// <summary>Who stands at the door.</summary>
internal sealed record Visitor
{
    internal byte[] Input { get; init; } = [];

    internal Stream? Output { get; init; }

    internal bool AtTerminal { get; init; }

    internal bool Color { get; init; }

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    internal Func<string, string?>? AskSecret { get; init; }

    internal Func<string, string?> Variable { get; init; } = static _ => null;

    internal CancellationToken Stop { get; init; }
}

/// <summary>What came back.</summary>
internal sealed record Said(int Code, byte[] Bytes, string Error)
{
    internal string Output { get; } = Encoding.UTF8.GetString(Bytes);

    internal string[] Lines => Output.TrimEnd('\n').Split('\n');
}
