using System.Diagnostics;
using Xunit;

namespace Lantu.App.Tests.Process;

/// <summary>What only the built executable can show: exit codes, pipes, devices and signals.</summary>
public sealed class ExecutableTests
{
    private const string Report = "- 出口7307亿元，增长24.1%。\n";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void Gives_json_into_a_pipe_without_a_byte_order_mark()
    {
        (int code, string output, string error) = Shell("\"$LANTU\" read \"$SAMPLE\" --text | cat");

        Assert.Equal(0, code);
        Assert.Equal(string.Empty, error);
        Assert.StartsWith("{\"schema\":\"lantu/plan/1\"", output, StringComparison.Ordinal);
        PlanSchema.Hold(output);
    }

    [Fact]
    public void Tells_the_shell_how_it_went()
    {
        (int _, string output, string _) = Shell(
            "\"$LANTU\" read \"$SAMPLE\" >/dev/null; echo $?; \"$LANTU\" read \"$SAMPLE\" no.md >/dev/null 2>&1; echo $?;"
            + " \"$LANTU\" read no.md 2>/dev/null; echo $?; \"$LANTU\" --frob 2>/dev/null; echo $?; \"$LANTU\" 2>/dev/null; echo $?");

        Assert.Equal("0\n1\n2\n2\n2\n", output);
    }

    [Fact]
    public void Writes_straight_into_devices_and_pipes()
    {
        using var folder = new TemporaryFolder();
        (int code, string output, string error) = Shell(
            $"cd {folder.Root} && mkfifo pipe && {{ cat pipe > got.json 2>&1 & }} && \"$LANTU\" read \"$SAMPLE\" -o pipe && \"$LANTU\" read \"$SAMPLE\" -o /dev/null"
            + " && \"$LANTU\" read \"$SAMPLE\" -o /dev/stdout && \"$LANTU\" read \"$SAMPLE\" -o /dev/stderr && test -p pipe && test -c /dev/null && wait && ls");

        Assert.Equal(0, code);
        string[] lines = output.TrimEnd('\n').Split('\n');
        PlanSchema.Hold(lines[0]);
        Assert.Equal(["got.json", "pipe"], lines[1..]);
        Assert.Equal(lines[0] + "\n", File.ReadAllText(folder.At("got.json")));
        Assert.Equal(lines[0] + "\n", error);
    }

    [Fact]
    public void Appends_to_what_the_shell_opened()
    {
        using var folder = new TemporaryFolder();
        Shell($"cd {folder.Root} && (\"$LANTU\" read \"$SAMPLE\"; \"$LANTU\" read \"$SAMPLE\" -o /dev/stdout) > out.jsonl; \"$LANTU\" read \"$SAMPLE\" >> out.jsonl");

        Assert.Equal(3, File.ReadAllLines(folder.At("out.jsonl")).Length);
    }

    [Fact]
    public void Is_quiet_when_the_reader_of_its_pipe_has_seen_enough()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 30; i++)
        {
            folder.Write($"{i:00}.md", string.Concat(Enumerable.Repeat(Report, 4000)));
        }

        (int code, string output, string error) = Shell(
            $"set -o pipefail; \"$LANTU\" read {folder.Root} -r --quiet --format text --jobs 1 | head -n 1");

        Assert.Equal("==> 00.md <==\n", output);
        Assert.Equal((0, string.Empty), (code, error));
    }

    [Fact]
    public void Is_quiet_about_help_that_is_cut_short()
    {
        (int code, string _, string error) = Shell("set -o pipefail; \"$LANTU\" schema | true; \"$LANTU\" --help | true");

        Assert.Equal((0, string.Empty), (code, error));
    }

    [Fact]
    public void Reads_what_comes_through_a_pipe_or_a_process()
    {
        (int code, string output, string _) = Shell("cat \"$SAMPLE\" | \"$LANTU\" read - --format text | cmp - \"$SAMPLE\" && \"$LANTU\" read <(cat \"$SAMPLE\") --format text | cmp - \"$SAMPLE\" && echo same");

        Assert.Equal((0, "same\n"), (code, output));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Stops_between_files_at_a_signal_and_keeps_what_was_finished(string signal)
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.md", Report);
        if (signal == "INT" && IsInterruptIgnored())
        {
            signal = "TERM"; // whoever started the tests ignores interrupts, and every child inherits that
        }

        // With job control (set -m) a job in the background still hears an interrupt.
        // The second document is a pipe: its other end opens when the program reads it, and ends after the interrupt.
        (int code, string _, string error) = Shell(
            $"set -m; cd {folder.Root} && mkfifo slow && {{ \"$LANTU\" read 1.md slow 1.md -o out.jsonl --jobs 1 & pid=$!; exec 9>slow;"
            + $" kill -{signal} $pid; sleep 1; echo 出口增长 >&9; exec 9>&-; wait $pid; }}");

        Assert.Equal(1, code);
        Assert.Contains("没有读到", error, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(folder.At("out.jsonl")).Length);
    }

    private static (int Code, string Output, string Error) Shell(string script)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["LANTU"] = Path.Combine(AppContext.BaseDirectory, "lantu");
        start.Environment["SAMPLE"] = Door.Sample("yiwu-2026.md");
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!Task.WhenAll(output, error).Wait(Patience) || !process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Not done after {Patience}: {script}");
        }

        return (process.ExitCode, output.Result, error.Result);
    }

    private static bool IsInterruptIgnored()
    {
        string? line = File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        return line is not null && (Convert.ToUInt64(line[7..].Trim(), 16) & 2) != 0;
    }
}
