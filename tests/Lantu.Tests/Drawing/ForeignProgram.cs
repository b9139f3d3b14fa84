using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Xunit;

namespace Lantu.Tests.Drawing;

/// <summary>Programs of others that judge what we write; a test is skipped where one is not installed.</summary>
internal static class ForeignProgram
{
    /// <summary>Runs a program to its end and returns what it printed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed");
        }

        using (process)
        {
            Task<string> complaint = process!.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {complaint.Result}");
            return output;
        }
    }
}
