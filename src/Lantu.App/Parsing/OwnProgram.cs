using System.Diagnostics;

namespace Lantu.App.Parsing;

/// <summary>How this program is started once more.</summary>
internal static class OwnProgram
{
    private const string Name = "lantu";

    /// <summary>Names the program, and what must stand before its own words.</summary>
    internal static void Fill(ProcessStartInfo start)
    {
        string running = Environment.ProcessPath ?? string.Empty;
        if (Path.GetFileNameWithoutExtension(running).Equals(Name, StringComparison.OrdinalIgnoreCase))
        {
            start.FileName = running;
            return;
        }

        // Within tests, and under "dotnet lantu.dll": the program lies beside its library.
        string beside = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        string library = Path.Combine(AppContext.BaseDirectory, Name + ".dll");
        if (File.Exists(beside))
        {
            start.FileName = beside;
        }
        else if (File.Exists(library))
        {
            start.FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            start.ArgumentList.Add(library);
        }
        else
        {
            start.FileName = running; // one file under another name
        }
    }
}
