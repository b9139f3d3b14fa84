using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lantu.Plans.Json;
using Xunit;

namespace Lantu.App.Tests.Commands;

public sealed class ReadCommandTests
{
    private const string Report = "# 2026年云洲市政府工作报告\n\n- 出口**7307亿元**，增长24.1%。\n";

    [Fact]
    public async Task Gives_json_where_nobody_looks()
    {
        Said said = await Door.Open("read", Door.Sample("yiwu-2026.md"));

        Assert.Equal(0, said.Code);
        Assert.Equal(string.Empty, said.Error);
        Assert.Single(said.Lines);
        PlanSchema.Hold(said.Output);
        Assert.False(JsonDocument.Parse(said.Output).RootElement.TryGetProperty("text", out _));
    }

    [Theory]
    [InlineData("yiwu-2026.md")]
    [InlineData("yunzhou-2025.md")]
    [InlineData("yunzhou-2026.md")]
    public async Task Gives_json_with_text_that_holds_to_the_schema(string sample)
    {
        Said said = await Door.Open("read", Door.Sample(sample), "--format", "json", "--text");

        PlanSchema.Hold(said.Output);
        Assert.Equal(said.Bytes, Rewritten(said.Bytes));
        string text = JsonDocument.Parse(said.Output).RootElement.GetProperty("text").GetString()!;
        Assert.Equal(File.ReadAllText(Door.Sample(sample)), text);
    }

    [Fact]
    public async Task Gives_a_table_at_a_terminal()
    {
        Said said = await Door.Open(new Visitor { AtTerminal = true }, "read", Door.Sample("yiwu-2026.md"));

        Assert.Contains("条事实", said.Lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_colors_only_where_they_are_wanted()
    {
        Said said = await Door.Open(new Visitor { AtTerminal = true, Color = true }, "read", Door.Sample("yiwu-2026.md"));
        Said plain = await Door.Open(new Visitor { Color = true }, "read", Door.Sample("yiwu-2026.md"), "--format", "table");

        Assert.Contains("\u001b[", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", plain.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_text_to_mean_json_even_at_a_terminal()
    {
        Said said = await Door.Open(new Visitor { AtTerminal = true }, "read", Door.Sample("yiwu-2026.md"), "--text");

        PlanSchema.Hold(said.Output);
    }

    [Fact]
    public async Task Breaks_json_into_lines_for_people()
    {
        Said said = await Door.Open("read", Door.Sample("yiwu-2026.md"), "--format", "json", "--indent");

        Assert.StartsWith("{\n  \"schema\": \"lantu/plan/1\",\n", said.Output, StringComparison.Ordinal);
        PlanSchema.Hold(said.Output);
    }

    [Fact]
    public async Task Gives_the_text_as_read()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("crlf.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("第一行\r\n第二行")]);

        Said said = await Door.Open("read", file, "--format", "text");

        Assert.Equal("第一行\n第二行", said.Output);
    }

    [Fact]
    public async Task Tells_several_texts_apart()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("a.txt", "甲"), folder.Write("b.txt", "乙\n"), "--format", "text", "--quiet");

        Assert.Equal("==> a.txt <==\n甲\n\n==> b.txt <==\n乙\n", said.Output);
    }

    [Fact]
    public async Task Reads_standard_input()
    {
        Said said = await Door.Open(new Visitor { Input = Encoding.UTF8.GetBytes(Report) }, "read", "-");

        Assert.Equal(0, said.Code);
        Assert.Equal("-", Root(said.Output).GetProperty("source").GetProperty("name").GetString());
        PlanSchema.Hold(said.Output);
    }

    [Fact]
    public async Task Gives_one_json_a_line_in_the_order_of_the_operands_with_progress_and_a_summary()
    {
        using var folder = new TemporaryFolder();
        string b = folder.Write("b.md", Report);
        string a = folder.Write("a.md", Report);

        Said said = await Door.Open("read", b, a);

        Assert.Equal(["b.md", "a.md"], said.Lines.Select(static line => Root(line).GetProperty("source").GetProperty("name").GetString()));
        Assert.StartsWith($"[1/2] {b}  ", said.Error, StringComparison.Ordinal);
        Assert.Contains("\n[2/2] ", said.Error, StringComparison.Ordinal);
        Assert.Contains("读完 2 个文件，失败 0 个", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_when_told_to_be_quiet()
    {
        Said said = await Door.Open("read", Door.Sample("yiwu-2026.md"), Door.Sample("yunzhou-2025.md"), "--quiet");

        Assert.Equal(string.Empty, said.Error);
        Assert.Equal(2, said.Lines.Length);
    }

    [Fact]
    public async Task Writes_the_progress_over_itself_at_a_terminal()
    {
        Said said = await Door.Open(
            new Visitor { AtTerminal = true }, "read", Door.Sample("yiwu-2026.md"), Door.Sample("yunzhou-2025.md"), "--format", "csv");

        Assert.StartsWith("\r\u001b[K[1/2] ", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\n[2/2]", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("table")]
    public async Task Gives_the_same_bytes_with_one_job_and_with_four(string format)
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 40; i++)
        {
            // The first is the slowest: order must not follow who is done first.
            folder.Write($"{i:00}.md", string.Concat(Enumerable.Repeat(Report, i == 0 ? 4000 : 1 + (i % 3))));
        }

        Said one = await Door.Open("read", folder.Root, "--recurse", "--format", format, "--jobs", "1");
        Said four = await Door.Open("read", folder.Root, "--recurse", "--format", format, "--jobs", "4");

        Assert.Equal(0, one.Code);
        Assert.Equal(one.Bytes, four.Bytes);
        Assert.Equal(one.Error, four.Error);
    }

    [Fact]
    public async Task Gives_the_same_bytes_for_the_same_input()
    {
        Said first = await Door.Open("read", Door.Sample("yunzhou-2026.md"), "--text");
        Said second = await Door.Open("read", Door.Sample("yunzhou-2026.md"), "--text");

        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public async Task Goes_on_after_a_file_that_fails_and_shows_it_in_the_exit_code()
    {
        using var folder = new TemporaryFolder();
        string good = folder.Write("good.md", Report);

        Said said = await Door.Open("read", folder.At("missing.md"), good, "--format", "json");

        Assert.Equal(1, said.Code);
        Assert.Equal("good.md", Root(Assert.Single(said.Lines)).GetProperty("source").GetProperty("name").GetString());
        Assert.Contains("missing.md: 没有这个文件", said.Error, StringComparison.Ordinal);
        Assert.Contains("读完 1 个文件，失败 1 个", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_done_nothing_where_every_file_fails()
    {
        Said said = await Door.Open("read", "no-1.md", "no-2.md");

        Assert.Equal(2, said.Code);
        Assert.Empty(said.Bytes);
    }

    [Fact]
    public async Task Begins_csv_once_for_several_files()
    {
        Said said = await Door.Open("read", Door.Sample("yiwu-2026.md"), Door.Sample("yunzhou-2025.md"), "--format", "csv", "--bom");

        Assert.StartsWith("\uFEFFdocument,title,place,", said.Output, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(said.Output, "document,title,"));
    }

    [Fact]
    public async Task Reports_what_it_did_in_one_line()
    {
        Said said = await Door.Open("read", Door.Sample("yiwu-2026.md"), "--stats", "--repeat", "3", "-o", "/dev/null");

        long bytes = new FileInfo(Door.Sample("yiwu-2026.md")).Length;
        int characters = File.ReadAllText(Door.Sample("yiwu-2026.md")).Length;
        Assert.Matches(
            $@"^统计 stats: 1 documents, {characters} characters, {bytes} bytes, \d+\.\d{{6}} s \(median of 3 passes\), \d+\.\d MB/s, \d+ facts, peak memory \d+\.\d MB\n$",
            said.Error);
    }

    [Fact]
    public async Task Divides_bytes_by_the_seconds_of_reading_alone()
    {
        // The clock moves a millisecond each time it is asked, and reading one document asks twice.
        Said said = await Door.Open(
            new Visitor { Clock = new TickingClock() }, "read", Door.Sample("yiwu-2026.md"), Door.Sample("yunzhou-2025.md"), "--stats", "-q");

        decimal bytes = new FileInfo(Door.Sample("yiwu-2026.md")).Length + new FileInfo(Door.Sample("yunzhou-2025.md")).Length;
        string rate = (bytes / 1_000_000 / 0.002m).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"2 documents, ", said.Error, StringComparison.Ordinal);
        Assert.Contains($" 0.002000 s, {rate} MB/s, ", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "yaml", "没有“yaml”这种格式")]
    [InlineData("--jobs", "0", "--jobs 要一个 1 到 256 的整数，不是“0”")]
    [InlineData("--width", "x", "--width 要一个 60 到 400 的整数，不是“x”")]
    [InlineData("--repeat", "3", "--repeat: 只和 --stats 一起用")]
    public async Task Refuses_options_that_make_no_sense(string option, string value, string message)
    {
        Said said = await Door.Open("read", Door.Sample("yiwu-2026.md"), option, value);

        Assert.Equal(2, said.Code);
        Assert.Empty(said.Bytes);
        Assert.Contains(message, said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--text", "csv")]
    [InlineData("--indent", "table")]
    [InlineData("--bom", "json")]
    public async Task Refuses_options_that_the_format_cannot_honor(string option, string format)
    {
        Said said = await Door.Open("read", Door.Sample("yiwu-2026.md"), option, "--format", format);

        Assert.Equal(2, said.Code);
        Assert.StartsWith($"lantu: {option}: ", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_a_file_where_none_is_named()
    {
        Said said = await Door.Open("read");

        Assert.Equal(2, said.Code);
        Assert.Contains("没有给出要读的文件", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_between_files_and_keeps_what_was_finished()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        string output = folder.At("out.jsonl");
        string[] files = [.. Enumerable.Range(0, 5).Select(i => folder.Write($"{i}.md", Report))];

        Said said = await Door.Open(
            new Visitor { Stop = stop.Token, Clock = new TickingClock(stop, after: 4) }, ["read", .. files, "-o", output, "--jobs", "1"]);

        Assert.Equal(1, said.Code);
        Assert.Equal(2, File.ReadAllLines(output).Length);
        Assert.Contains("3 个没有读到", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_an_older_whole_file_when_it_is_stopped()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        string output = folder.Write("out.jsonl", "whole\n");

        await Door.Open(
            new Visitor { Stop = stop.Token, Clock = new TickingClock(stop, after: 2) },
            "read", folder.Write("1.md", Report), folder.Write("2.md", Report), "-o", output, "--jobs", "1");

        Assert.Equal("whole\n", File.ReadAllText(output));
        Assert.Single(File.ReadAllLines(output + ".partial"));
    }

    private static byte[] Rewritten(byte[] json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        PlanJsonWriter.Write(buffer, PlanJsonReader.Read(json), withText: true, indented: false);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static JsonElement Root(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>Moves a millisecond each time it is asked, and may press Ctrl-C after so many times.</summary>
    private sealed class TickingClock(CancellationTokenSource? stop = null, int after = 0) : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp()
        {
            long now = Interlocked.Increment(ref _ticks);
            if (now == after)
            {
                stop?.Cancel();
            }

            return now;
        }
    }
}
