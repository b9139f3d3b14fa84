using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.IO.Pipes;
using Lantu.App.Commands;

namespace Lantu.App.Shell;

/// <summary>Parses a command line, and answers it where it asks for help, for the version, or makes no sense.</summary>
internal static class CommandLine
{
    internal static async Task<int> Run(RootCommand root, IReadOnlyList<string> words, Surroundings surroundings)
    {
        foreach (Option option in root.Options)
        {
            if (option is HelpOption or VersionOption)
            {
                option.Action = new PrintedPage(surroundings, option is HelpOption ? HelpPages.Of : HelpPages.Version);
            }
        }

        root.SetAction(_ =>
        {
            surroundings.Error.Write(HelpPages.Start);
            return ExitCode.Nothing;
        });

        // A file may be called @notes.txt, and a sentence may begin with @.
        ParseResult line = root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0 && line.Action is not PrintedPage)
        {
            string verb = Words(line.CommandResult);
            string wrong = string.Join("；", line.Errors.Select(static error => error.Message));
            return new Fault(null, $"命令写得不对：{wrong}", $"the command line is wrong; see lantu {verb}--help").End(surroundings);
        }

        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Error = surroundings.Error,
        };
        try
        {
            return await line.InvokeAsync(invocation, CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException) when (surroundings.Output is PipeStream)
        {
            // lantu --help | head -1: whoever reads has seen enough.
            return ExitCode.Done;
        }
    }

    // lantu track plan add: a verb may stand below another.
    private static string Words(CommandResult result) =>
        result.Parent is CommandResult above ? Words(above) + result.Command.Name + " " : string.Empty;
}
