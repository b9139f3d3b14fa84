using System.CommandLine;
using System.CommandLine.Invocation;

namespace Lantu.App.Shell;

/// <summary>Prints a page of text instead of doing anything.</summary>
internal sealed class PrintedPage(Surroundings surroundings, Func<ParseResult, string> page) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        surroundings.Print(page(parseResult));
        return ExitCode.Done;
    }
}
