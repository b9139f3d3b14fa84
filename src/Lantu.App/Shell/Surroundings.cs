using System.IO.Pipes;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Lantu.App.Shell;

/// <summary>What a command sees of the world; a test hands in streams of its own.</summary>
internal sealed class Surroundings
{
    /// <summary>The width of a table where nobody looks at it through a window.</summary>
    internal const int WidthElsewhere = 100;

    private const int LeastWidth = 60;
    private const int GreatestWidth = 200;

    internal required Stream Input { get; init; }

    internal required Stream Output { get; init; }

    internal required TextWriter Error { get; init; }

    internal bool OutputIsTerminal { get; init; }

    internal bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colors may be shown: at a terminal, unless NO_COLOR is set.</summary>
    internal bool Color { get; init; }

    internal int Width { get; init; } = WidthElsewhere;

    internal int Processors { get; init; } = 1;

    /// <summary>Asks for a line that is not shown; null where nobody sits at a terminal. It answers null where the person gives up.</summary>
    internal Func<string, string?>? AskSecret { get; init; }

    /// <summary>The value of a variable of the environment; null where it is not set.</summary>
    internal Func<string, string?> Variable { get; init; } = static _ => null;

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Asked between files: whether somebody pressed Ctrl-C.</summary>
    internal CancellationToken Stop { get; init; }

    /// <summary>The surroundings of the process itself.</summary>
    internal static Surroundings OfProcess(CancellationToken stop)
    {
        bool terminal = !Console.IsOutputRedirected;
        bool plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Surroundings
        {
            Input = Console.OpenStandardInput(),
            Output = OpenOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            OutputIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Color = terminal && !plain,
            Width = terminal ? Math.Clamp(Console.WindowWidth, LeastWidth, GreatestWidth) : WidthElsewhere,
            Processors = Environment.ProcessorCount,
            AskSecret = Console.IsInputRedirected ? null : SecretLine.Ask,
            Variable = Environment.GetEnvironmentVariable,
            Stop = stop,
        };
    }

    internal void Print(string text) => Output.Write(Encoding.UTF8.GetBytes(text));

    // The console's own stream swallows a broken pipe, and the program would read a thousand files for nobody.
    // A pipe opened as a pipe says so.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
            return Console.OpenStandardOutput();
        }

        // A file or a terminal is no pipe, and an answer by an exception costs 5 ms.
        using (var probe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0))
        {
            if (probe.CanSeek || !Console.IsOutputRedirected)
            {
                return Console.OpenStandardOutput();
            }
        }

        try
        {
            return new AnonymousPipeClientStream(PipeDirection.Out, new SafePipeHandle(1, ownsHandle: false));
        }
        catch (IOException)
        {
            return Console.OpenStandardOutput();
        }
    }
}
