using System.Diagnostics;

namespace Lantu.App.Tests.Archive;

/// <summary>The program in a process of its own that is killed with SIGKILL: it has no moment to put anything in order.</summary>
internal static class KilledProgram
{
    /// <summary>Runs it, and kills it some time after its first confirmed change.</summary>
    /// <param name="folder">Where it works.</param>
    /// <param name="words">The command.</param>
    /// <param name="isConfirmation">Whether a line says that a change is done.</param>
    /// <param name="patience">How long after the first confirmation.</param>
    /// <returns>The confirmations that came, and whether it was killed before its end.</returns>
    internal static (IReadOnlyList<string> Confirmed, bool IsKilled) AfterTheFirst(string folder, IEnumerable<string> words, Func<string, bool> isConfirmation, TimeSpan patience)
    {
        using System.Diagnostics.Process process = Start(folder, words);
        var confirmed = new List<string>();
        string? line = process.StandardOutput.ReadLine();
        while (line is not null && !isConfirmation(line))
        {
            line = process.StandardOutput.ReadLine();
        }

        confirmed.AddRange(line is null ? [] : [line]);
        Thread.Sleep(patience);
        process.Kill();

        // The last line may have been cut off.
        confirmed.AddRange(process.StandardOutput.ReadToEnd().Split('\n').SkipLast(1).Where(isConfirmation));
        process.WaitForExit();
        return (confirmed, process.ExitCode != 0);
    }

    /// <summary>Runs it, and kills it after some time where it has not ended by then.</summary>
    /// <returns>Whether it was killed.</returns>
    internal static bool After(string folder, IEnumerable<string> words, TimeSpan patience)
    {
        using System.Diagnostics.Process process = Start(folder, words);
        if (process.WaitForExit(patience))
        {
            return false;
        }

        process.Kill();
        process.WaitForExit();
        return process.ExitCode != 0;
    }

    private static System.Diagnostics.Process Start(string folder, IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "lantu"), words) { RedirectStandardOutput = true, WorkingDirectory = folder };

        // It starts hundreds of times: starting fast matters more than the speed of what runs often.
        start.Environment["DOTNET_TieredCompilation"] = "1";
        start.Environment["DOTNET_TC_QuickJit"] = "1";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        return System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("lantu did not start.");
    }
}
