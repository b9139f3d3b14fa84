using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lantu.Formats;
using Lantu.Text.Formats;

namespace Lantu.App.Parsing;

/// <summary>What came out of a parser's process.</summary>
/// <param name="Documents">The documents; none where there is a fault, or for an archive.</param>
/// <param name="Entries">The entries of an archive.</param>
/// <param name="Fault">Why there are none; else null.</param>
internal sealed record ParserAnswer(
    IReadOnlyList<FormattedDocument> Documents, IReadOnlyList<(string Name, byte[] Bytes)> Entries, ParserFault? Fault)
{
    internal static ParserAnswer Of(ParserFault fault) => new([], [], fault);
}

/// <summary>Runs a parser in a process of its own: this program started once more, with bounds of time and memory.</summary>
/// <remarks>What a file can do to a parser, it does there: a crash, a hang or a bomb ends that process, and becomes a fault.</remarks>
/// <param name="format">What the file is.</param>
/// <param name="request">What the person asked for.</param>
/// <param name="bounds">What the process may take.</param>
/// <param name="program">Names the program, and what stands before its words: this one where it is null.</param>
internal sealed class ParserProcess(FileFormat format, ParserRequest request, ParserBounds bounds, Action<ProcessStartInfo>? program = null)
{
    private static readonly TimeSpan Dying = TimeSpan.FromSeconds(5);

    private readonly List<FormattedDocument> _documents = [];
    private readonly List<(string Name, byte[] Bytes)> _entries = [];
    private long _answered;
    private long _words;
    private bool _taking;
    private TimeSpan _worked;
    private ParserFault? _fault;
    private bool _ended;

    /// <summary>Parses a file.</summary>
    internal ParserAnswer Run(byte[] bytes)
    {
        using var process = new Process { StartInfo = Start() };
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return ParserAnswer.Of(new ParserFault(ParserFaultKind.Crash, $"启动不了解析进程：{e.Message}", $"the parsing process cannot be started: {e.Message}"));
        }

        var error = new StringBuilder();
        process.ErrorDataReceived += (_, line) => Keep(error, line.Data);
        process.BeginErrorReadLine();
        Task feeding = Task.Run(() => Feed(process, bytes));
        Task listening = Task.Run(() => Listen(process.StandardOutput.BaseStream));
        ParserFault? broken = Watch(process, listening);
        End(process);
        Task.WaitAll([feeding, listening], Dying);
        if (broken is not null)
        {
            return ParserAnswer.Of(broken);
        }

        return _fault is not null ? ParserAnswer.Of(_fault)
            : _ended ? new ParserAnswer(_documents, _entries, null)
            : ParserAnswer.Of(Crashed(process, error.ToString()));
    }

    private static void Keep(StringBuilder error, string? line)
    {
        const int enough = 4000;
        lock (error)
        {
            if (line is not null && error.Length < enough)
            {
                error.Append(line).Append('\n');
            }
        }
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        (program ?? OwnProgram.Fill)(start);
        foreach (string word in new[] { ParseVerb.Name, format.ToString(), "--language", request.Language })
        {
            start.ArgumentList.Add(word);
        }

        if (request.Parts.Count > 0)
        {
            start.ArgumentList.Add("--parts");
            start.ArgumentList.Add(string.Join(',', request.Parts.Select(static part => part.ToString(CultureInfo.InvariantCulture))));
        }

        if (request.Drawn is var (first, last))
        {
            start.ArgumentList.Add("--draw");
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"{first},{last}"));
        }

        if (request.Overlay)
        {
            start.ArgumentList.Add("--overlay");
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = bounds.Heap.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";

        // One document is read once: starting fast matters more than the speed of what runs often.
        start.Environment["DOTNET_TieredCompilation"] = "1";
        start.Environment["DOTNET_TC_QuickJit"] = "1";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        return start;
    }

    // A process that dies closes the pipe: what it died of is told elsewhere.
    private static void Feed(Process process, byte[] bytes)
    {
        try
        {
            using Stream input = process.StandardInput.BaseStream;
            input.Write(bytes);
        }
        catch (IOException)
        {
        }
        catch (InvalidOperationException)
        {
        }
    }

    private void Listen(Stream output)
    {
        try
        {
            while (ParserFrames.Read(output, bounds.Answer - _answered) is { } frame)
            {
                Volatile.Write(ref _taking, true);
                _answered += frame.Bytes.Length;
                bool more = Take(frame.Kind, frame.Bytes);
                Interlocked.Increment(ref _words);
                Volatile.Write(ref _taking, false);
                if (!more)
                {
                    return;
                }
            }
        }
        catch (IOException)
        {
        }
        catch (FormatException)
        {
            _ended = false;
        }
    }

    private bool Take(FrameKind kind, byte[] bytes)
    {
        switch (kind)
        {
            case FrameKind.Document:
                _documents.Add(FormattedDocumentReader.Read(bytes));
                return true;
            case FrameKind.Entry:
                int end = Array.IndexOf(bytes, (byte)0);
                if (end >= 0)
                {
                    _entries.Add((Encoding.UTF8.GetString(bytes, 0, end), bytes[(end + 1)..]));
                }

                return true;
            case FrameKind.Progress:
                if (bytes.Length == 8)
                {
                    request.Progress?.Invoke(BitConverter.ToInt32(bytes, 0), BitConverter.ToInt32(bytes, 4));
                }

                return true;
            case FrameKind.Fault:
                _fault = ParseVerb.ReadFault(bytes);
                return false;
            case FrameKind.End:
                _ended = true;
                return false;
        }

        return false;
    }

    // Null where the process came to its own end.
    private ParserFault? Watch(Process process, Task listening)
    {
        var clock = Stopwatch.StartNew();
        var watch = new ParserWatch(bounds);
        while (!listening.Wait(bounds.Watch))
        {
            (TimeSpan worked, long held) = Look(process);
            if (Volatile.Read(ref _taking))
            {
                Interlocked.Increment(ref _words); // it waits for us
            }

            if (watch.Look(clock.Elapsed, worked, Volatile.Read(ref _words)) is { } hang)
            {
                return hang;
            }

            if (held > bounds.Memory)
            {
                return OutOfMemory();
            }
        }

        return null;
    }

    private (TimeSpan Worked, long Held) Look(Process process)
    {
        try
        {
            process.Refresh();
            if (!process.HasExited)
            {
                _worked = process.TotalProcessorTime;
                return (_worked, process.WorkingSet64);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has just ended.
        }

        return (_worked, 0);
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.WaitForExit(TimeSpan.FromMilliseconds(200)))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(Dying);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }

    private ParserFault OutOfMemory() => new(
        ParserFaultKind.Memory,
        $"占用内存超过 {bounds.Memory / 1_000_000} MB",
        string.Create(CultureInfo.InvariantCulture, $"it takes more than {bounds.Memory / 1_000_000} MB of memory"));

    private ParserFault Crashed(Process process, string error)
    {
        if (error.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || error.Contains("OutOfMemory", StringComparison.Ordinal))
        {
            return OutOfMemory();
        }

        string first = error.Split('\n').FirstOrDefault(static line => line.Trim().Length > 0)?.Trim() ?? string.Empty;
        string code = process.HasExited ? process.ExitCode.ToString(CultureInfo.InvariantCulture) : "?";
        return new ParserFault(ParserFaultKind.Crash, $"解析进程以代码 {code} 中止 {first}".TrimEnd(), $"the parsing process ended with code {code} {first}".TrimEnd());
    }
}
