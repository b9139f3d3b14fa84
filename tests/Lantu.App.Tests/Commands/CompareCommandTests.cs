using System.Text.Json;
using Xunit;

namespace Lantu.App.Tests.Commands;

public sealed class CompareCommandTests
{
    private static readonly string Old = Door.Sample("yunzhou-2025.md");
    private static readonly string New = Door.Sample("yunzhou-2026.md");

    [Fact]
    public async Task Writes_the_contract()
    {
        Said said = await Door.Open("compare", Old, New);

        Assert.Equal(0, said.Code);
        SchemaSet.Hold("comparison", said.Output);
        Assert.Equal((await Door.Open("compare", Old, New)).Bytes, said.Bytes);
    }

    [Fact]
    public async Task Reaches_every_verdict_of_the_sample_pair() =>
        await Agrees(Path.Combine(Door.Root, "samples", "expected", "comparisons", "yunzhou-2025-2026.tsv"));

    [Theory]
    [InlineData("hubei-2025-2026.tsv")]
    [InlineData("sichuan-2025-2026.tsv")]
    [InlineData("zhejiang-2025-2026.tsv")]
    public async Task Reaches_every_verdict_of_the_pairs_beside_the_checkout(string name)
    {
        string pair = Path.GetFullPath(Path.Combine(Door.Root, "..", "shared", "gold", "compare", name));
        Assert.SkipUnless(File.Exists(pair), "../shared/gold/compare is absent");
        await Agrees(pair);
    }

    // The rows of an expectation stand in the order of the old text, as the main targets do.
    private static async Task Agrees(string pair)
    {
        string[] lines = await File.ReadAllLinesAsync(pair, TestContext.Current.CancellationToken);
        string folder = Path.GetDirectoryName(pair)!;
        string[] documents = [.. lines.Take(2).Select(line => Path.Combine(folder, line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()))];
        using JsonDocument json = JsonDocument.Parse((await Door.Open("compare", documents[0], documents[1])).Output);
        string[] expected = [.. lines.Skip(3).Select(static line => line.Split('\t')).Select(static cells => $"{Plain(cells[3])} {Plain(cells[8])} {cells[11]}")];
        string[] read = [.. json.RootElement.GetProperty("targets").EnumerateArray()
            .Where(static row => row.GetProperty("main").GetBoolean())
            .Select(static row => $"{Number(row, "target")} {Number(row, "outcome")} {row.GetProperty("verdict").GetString()}")];

        Assert.Equal(expected, read);
    }

    [Fact]
    public async Task Quotes_spans_that_stand_in_the_texts()
    {
        using JsonDocument json = JsonDocument.Parse((await Door.Open("compare", Old, New)).Output);
        string text = await File.ReadAllTextAsync(New, TestContext.Current.CancellationToken);
        foreach (JsonElement task in json.RootElement.GetProperty("tasks").EnumerateArray())
        {
            foreach (JsonElement sentence in task.GetProperty("reported").EnumerateArray())
            {
                string words = text[sentence.GetProperty("start").GetInt32()..sentence.GetProperty("end").GetInt32()];
                Assert.DoesNotContain('。', words);
                Assert.Equal(words.Trim(), words);
            }
        }
    }

    [Fact]
    public async Task Finds_the_works_that_are_told_as_done_and_none_of_those_that_are_not()
    {
        Said said = await Door.Open("compare", Old, New, "--format", "csv", "--part", "tasks");

        Assert.Contains("云江三桥建成通车", said.Output, StringComparison.Ordinal);
        Assert.Contains("轨道交通1号线投入试运行", said.Output, StringComparison.Ordinal);
        Assert.Contains("市人民医院新院区投用", said.Output, StringComparison.Ordinal);
        Assert.Contains(said.Lines, static line => line.Contains("深化国企改革", StringComparison.Ordinal) && line.Contains("没有找到", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draws_a_table_for_people()
    {
        Said said = await Door.Open(new Visitor { AtTerminal = true }, "compare", Old, New);

        Assert.Equal(0, said.Code);
        Assert.Contains("主要目标 13 项：完成5，大体完成4，未完成2，未报告1，定性1", said.Output, StringComparison.Ordinal);
        Assert.Contains("按名称相近对应", said.Output, StringComparison.Ordinal);
        Assert.Contains("新报告没有对应的数", said.Output, StringComparison.Ordinal);
        Assert.All(said.Lines, static line => Assert.True(Lantu.App.Views.Wrapping.Width(line) <= 100, line));
    }

    [Theory]
    [InlineData("targets", "类别,指标,目标,结果,结论")]
    [InlineData("changes", "类别,指标,上一份,这一份,变化")]
    [InlineData("tasks", "序号,任务,任务原文,新报告的说法")]
    public async Task Writes_parts_as_csv(string part, string beginning)
    {
        Said said = await Door.Open("compare", Old, New, "--format", "csv", "--part", part);

        Assert.Equal(0, said.Code);
        Assert.StartsWith(beginning, said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lays_places_side_by_side()
    {
        Said said = await Door.Open("compare", New, Door.Sample("yiwu-2026.md"));

        Assert.Equal(0, said.Code);
        SchemaSet.Hold("places", said.Output);
        Assert.Contains("\"id\":\"gdp\"", said.Output, StringComparison.Ordinal);
        Assert.Contains("云洲市2025", (await Door.Open("compare", New, Door.Sample("yiwu-2026.md"), "--format", "table")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lays_years_of_one_place_side_by_side_where_asked()
    {
        Said said = await Door.Open("compare", Old, New, "--as", "places");

        SchemaSet.Hold("places", said.Output);
        Assert.DoesNotContain("\"growthOrder\":1", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chooses_the_format_by_the_ending()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Root, "c.xlsx");

        Assert.Equal(0, (await Door.Open("compare", Old, New, "-o", file)).Code);
        byte[] first = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("PK"u8.ToArray(), first[..2]);
        Assert.Equal(0, (await Door.Open("compare", Old, New, "-o", file)).Code);
        Assert.Equal(first, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Draws_a_picture()
    {
        Said svg = await Door.Open("compare", Old, New, "-f", "svg");
        Said page = await Door.Open("compare", Old, New, "-f", "html");
        Said png = await Door.Open("compare", Old, New, "-f", "png");

        Assert.Contains("目标完成情况", svg.Output, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">社会消费品零售总额</th><td data-label=\"目标\">增长≥6%<q>社会消费品零售总额增长6%以上</q></td>", page.Output, StringComparison.Ordinal);
        Assert.Contains("<td data-label=\"相差\">-0.9个百分点</td>", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("**", page.Output, StringComparison.Ordinal);
        Assert.Equal(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, png.Bytes[..4]);
        Assert.Equal(svg.Bytes, (await Door.Open("compare", Old, New, "-f", "svg")).Bytes);
    }

    [Fact]
    public async Task Draws_several_places()
    {
        string other = Door.Sample("yiwu-2026.md");
        Said svg = await Door.Open("compare", New, other, "-f", "svg");
        Said page = await Door.Open("compare", New, other, "-f", "html");
        Said png = await Door.Open("compare", New, other, "-f", "png");

        Assert.Contains("主要指标对照", svg.Output, StringComparison.Ordinal);
        Assert.Contains("<td data-label=\"云洲市2025\">6.2%（2）<q>", page.Output, StringComparison.Ordinal);
        Assert.Equal(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, png.Bytes[..4]);
        Assert.Equal(svg.Bytes, (await Door.Open("compare", New, other, "-f", "svg")).Bytes);
    }

    [Fact]
    public async Task Takes_an_archive_for_the_reports_in_it()
    {
        using var folder = new TemporaryFolder();
        string archive = Several.Archive(folder, New, Old);
        Said together = await Door.Open("compare", archive);

        Assert.Equal(0, together.Code);
        SchemaSet.Hold("comparison", together.Output);
        using JsonDocument json = JsonDocument.Parse(together.Output);
        Assert.Equal(2025, json.RootElement.GetProperty("old").GetProperty("document").GetProperty("year").GetInt32());
        Assert.True(json.RootElement.GetProperty("targets").GetArrayLength() > 10);
    }

    [Fact]
    public async Task Takes_a_table_of_reports_for_those_in_it()
    {
        using var folder = new TemporaryFolder();
        string table = Several.Table(folder, New, Door.Sample("yiwu-2026.md"), Old);

        SchemaSet.Hold("places", (await Door.Open("compare", table)).Output);
        await Refuses("--as", "compare", table, "--as", "pair");
    }

    [Fact]
    public async Task Leaves_none_out_where_one_of_an_archive_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        await Refuses("empty.md", "compare", Several.Archive(folder, New, folder.Write("empty.md", string.Empty)), Old);
    }

    [Fact]
    public async Task Refuses_reports_in_the_wrong_order()
    {
        Said said = await Door.Open("compare", New, Old);

        Assert.Equal(2, said.Code);
        Assert.Contains("请把旧的放在前面", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_one_report() => await Refuses("要两份或更多的报告", "compare", Old);

    [Fact]
    public async Task Refuses_a_way_that_it_does_not_know() => await Refuses("--as", "compare", Old, New, "--as", "twins");

    [Fact]
    public async Task Refuses_an_ending_that_it_does_not_know() => await Refuses("看不出要写成哪种格式", "compare", Old, New, "-o", "c.pptx");

    [Fact]
    public async Task Refuses_to_write_over_what_it_reads() => await Refuses("会把原文盖掉", "compare", Old, New, "-o", New, "-f", "json");

    [Fact]
    public async Task Names_a_file_that_is_not_there() => await Refuses("nowhere.md", "compare", Old, "nowhere.md");

    private static async Task Refuses(string words, params string[] line)
    {
        Said said = await Door.Open(line);

        Assert.Equal(2, said.Code);
        Assert.Empty(said.Bytes);
        Assert.Contains(words, said.Error, StringComparison.Ordinal);
    }

    private static string Number(JsonElement row, string side) =>
        row.GetProperty(side) is { ValueKind: JsonValueKind.Object } fact && fact.GetProperty("value").GetProperty("number") is { ValueKind: JsonValueKind.Number } number
            ? Canonical(number.GetDecimal())
            : string.Empty;

    // 5.36e4 in the expectation, 53600 in the JSON.
    private static string Plain(string cell) => cell.Length == 0
        ? string.Empty
        : Canonical(decimal.Parse(cell, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture));

    private static string Canonical(decimal number) => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}
