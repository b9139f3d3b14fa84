using System.Diagnostics;
using Lantu.Text.Formats;

namespace Lantu.App.Parsing;

/// <summary>Has LibreOffice turn an old Word document, or one of WPS, OpenDocument or RTF, into a package that is read here.</summary>
internal static class WordProcessorConversion
{
    /// <summary>Names the program where it lies at no usual place.</summary>
    internal const string Variable = "LANTU_SOFFICE";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/soffice",
        "/usr/local/bin/soffice",
        "/opt/libreoffice/program/soffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        @"C:\Program Files\LibreOffice\program\soffice.exe",
        @"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    ];

    /// <summary>The package.</summary>
    /// <exception cref="ParserException">LibreOffice is not installed, or could not read the file in time.</exception>
    internal static byte[] ToPackage(byte[] bytes) => ToPackage(bytes, Find());

    /// <summary>The package, made by a program; null where there is none.</summary>
    internal static byte[] ToPackage(byte[] bytes, string? program)
    {
        if (program is null)
        {
            throw Missing();
        }

        string folder = Directory.CreateTempSubdirectory("lantu-").FullName;
        try
        {
            string source = Path.Combine(folder, "document.bin");
            File.WriteAllBytes(source, bytes);
            Run(program, folder, source);
            string result = Path.Combine(folder, "document.docx");
            return File.Exists(result)
                ? File.ReadAllBytes(result)
                : throw new ParserException(ParserFaultKind.Damaged, "LibreOffice 读不了它", "LibreOffice cannot read it");
        }
        finally
        {
            TryDelete(folder);
        }
    }

    /// <summary>Where LibreOffice is; null where it is not found.</summary>
    internal static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] names = OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice", "libreoffice"];
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).Concat(UsualPlaces).FirstOrDefault(File.Exists);
    }

    private static ParserException Missing() => new(
        ParserFaultKind.PartMissing,
        $"读旧版 Word、WPS、RTF 文档要用 LibreOffice，这台机器上没有找到；请安装 LibreOffice，或用环境变量 {Variable} 指出 soffice 的位置，或把文档另存为 .docx",
        $"old Word, WPS and RTF documents are read with LibreOffice, which was not found; install it, or name soffice in {Variable}, or save the document as .docx");

    private static void Run(string program, string folder, string source)
    {
        // A profile of its own: one that is open elsewhere would swallow the call.
        string profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
        };
        foreach (string word in new[]
        {
            $"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, source,
        })
        {
            start.ArgumentList.Add(word);
        }

        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new ParserException(
                ParserFaultKind.TimeOut, $"LibreOffice 超过 {Patience.TotalSeconds:0} 秒没有转换完", $"LibreOffice was not done after {Patience.TotalSeconds:0} seconds");
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A file that is still held stays until the system clears its folder of temporary files.
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
