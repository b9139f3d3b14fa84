using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Lantu.App.Tests.Commands;

public sealed partial class CheckCommandTests
{
    private static readonly string Old = Door.Sample("yunzhou-2025.md");
    private static readonly string New = Door.Sample("yunzhou-2026.md");

    [Fact]
    public async Task Ends_with_1_where_figures_contradict_each_other_and_with_0_where_none_do()
    {
        Assert.Equal(1, (await Door.Open("check", New)).Code);
        Assert.Equal(0, (await Door.Open("check", Old)).Code);
    }

    [Fact]
    public async Task Shows_people_the_contradiction_first_with_its_line()
    {
        Said said = await Door.Open(new Visitor { AtTerminal = true }, "check", New);

        int wrong = said.Output.IndexOf("■ 矛盾 Contradictions（1）", StringComparison.Ordinal);
        Assert.InRange(wrong, 0, said.Output.IndexOf("■ 说明 Notes", StringComparison.Ordinal));
        Assert.Contains("245.7亿元", said.Output, StringComparison.Ordinal);
        Assert.Contains("yunzhou-2026.md:15", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checks_reports_of_one_place_together_and_of_others_apart()
    {
        string[] lines = (await Door.Open("check", New, Door.Sample("yiwu-2026.md"), Old)).Lines;

        Assert.Equal(2, lines.Length);
        Assert.Equal(["yunzhou-2025.md", "yunzhou-2026.md"], Sources(lines[0]));
        Assert.Equal(["yiwu-2026.md"], Sources(lines[1]));
    }

    [Fact]
    public async Task Holds_a_report_against_the_one_before()
    {
        Said said = await Door.Open("check", New, "--against", Old);

        Assert.Equal(["yunzhou-2025.md", "yunzhou-2026.md"], Sources(said.Output));
        Assert.Contains("\"code\":\"C152\"", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_an_earlier_report_of_another_place()
    {
        Said said = await Door.Open("check", New, "--against", Door.Sample("yiwu-2026.md"));

        Assert.Equal(2, said.Code);
        Assert.Contains("义乌市", said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Output);
    }

    [Fact]
    public async Task Lists_derived_figures_only_where_asked()
    {
        Assert.DoesNotContain("\"derived\"", (await Door.Open("check", Door.Sample("yiwu-2026.md"))).Output, StringComparison.Ordinal);
        Said said = await Door.Open("check", Door.Sample("yiwu-2026.md"), "--derived");

        JsonElement exports = JsonDocument.Parse(said.Output).RootElement.GetProperty("derived").EnumerateArray()
            .First(static figure => figure.GetProperty("name").GetProperty("zh").GetString() == "2024年出口（推算）");
        Assert.Equal("7307亿元 ÷ (1 + 24.1%)", exports.GetProperty("formula").GetString());
        Assert.Equal(588_799m, decimal.Round(exports.GetProperty("point").GetDecimal() / 1_000_000m));
        Assert.Equal("derived", exports.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Holds_a_report_against_a_table_of_statistics()
    {
        using var folder = new TemporaryFolder();
        string table = folder.Write("press.csv", "place,indicator,period,value,unit\n义乌市,地区生产总值,2024,2503.5,亿元\n");
        Said said = await Door.Open("check", Door.Sample("yiwu-2026.md"), "--observations", table);

        Assert.Equal(["yiwu-2026.md", "press.csv"], Sources(said.Output));
        Assert.Contains("-0.295286%", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_line_and_the_column_of_a_table_that_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        string table = folder.Write("press.csv", "indicator,period,value\n出口,去年,1\n");
        Said said = await Door.Open("check", New, "--observations", table);

        Assert.Equal(2, said.Code);
        Assert.Contains("press.csv:2: （period）", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_a_page_whose_links_all_lead_somewhere()
    {
        string page = (await Door.Open("check", New, "--against", Old, "--derived", "--format", "html")).Output;

        string[] ids = [.. Ids().Matches(page).Select(static match => match.Groups[1].Value)];
        string[] links = [.. Links().Matches(page).Select(static match => match.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.True(links.Length > 50);
        Assert.All(links.Distinct(), link => Assert.Contains(link, ids));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-Hans\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "xlsx")]
    [InlineData("--indent", "--format", "html")]
    [InlineData("--against", "nowhere.md")]
    [InlineData("--observations", "nowhere.csv")]
    public async Task Refuses_what_makes_no_sense_in_both_languages(params string[] words)
    {
        Said said = await Door.Open(["check", New, .. words]);

        Assert.Equal(2, said.Code);
        Assert.Equal(2, said.Error.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task Goes_on_where_one_file_fails_and_says_so()
    {
        Said said = await Door.Open("check", "nowhere.md", Old);

        Assert.Equal(1, said.Code);
        Assert.Equal(["yunzhou-2025.md"], Sources(said.Output));
        Assert.Contains("nowhere.md", said.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Door.Open("check", "nowhere.md")).Code);
        Assert.Equal(2, (await Door.Open("check")).Code);
    }

    [Fact]
    public async Task Checks_every_report_of_an_archive_and_names_the_one_that_it_cannot_read()
    {
        using var folder = new TemporaryFolder();
        Said said = await Door.Open("check", Several.Archive(folder, New, Old, folder.Write("empty.md", string.Empty)));

        Assert.Equal(1, said.Code);
        Assert.Equal(["yunzhou-2025.md", "yunzhou-2026.md"], Sources(said.Output));
        Assert.Contains("\"verdict\":\"contradiction\"", said.Output, StringComparison.Ordinal);
        Assert.Contains("reports.zip!empty.md", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checks_every_report_of_a_table()
    {
        using var folder = new TemporaryFolder();
        Said said = await Door.Open("check", Several.Table(folder, New, Door.Sample("yiwu-2026.md"), Old));

        Assert.Equal(1, said.Code);
        Assert.Equal(2, said.Lines.Length);
        Assert.Equal(2, Sources(said.Lines[0]).Length);
        Assert.Contains("\"code\":\"C152\"", said.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checks_the_Chinese_side_of_a_translation_memory()
    {
        using var folder = new TemporaryFolder();
        Said said = await Door.Open("check", Several.Memory(
            folder,
            ("云洲市2026年政府工作报告", "Report on the work of the government of Yunzhou, 2026"),
            ("一、2025年工作回顾", "I. Review of 2025"),
            ("进出口总额160亿元，其中出口100亿元、进口50亿元。", "Trade was 16 billion yuan, of which exports 10 billion and imports 5 billion."),
            ("全市上下团结奋斗，各项事业取得新的进步。", "All made progress.")));

        Assert.Equal(1, said.Code);
        Assert.Contains("\"code\":\"C061\"", said.Output, StringComparison.Ordinal);
        Assert.Contains("\"verdict\":\"contradiction\"", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_same_bytes_twice_and_with_any_number_of_jobs()
    {
        byte[] once = (await Door.Open("check", New, Old, "--derived", "-j", "1")).Bytes;

        Assert.Equal(once, (await Door.Open("check", New, Old, "--derived", "-j", "4")).Bytes);
        Assert.NotEmpty(Encoding.UTF8.GetString(once));
    }

    [Fact]
    public async Task Never_writes_over_what_it_reads()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("report.md", "# 云洲市2026年政府工作报告\n\n出口100亿元。\n");
        Said said = await Door.Open("check", file, "-o", file);

        Assert.Equal(2, said.Code);
        Assert.StartsWith("# 云洲市", File.ReadAllText(file), StringComparison.Ordinal);
    }

    private static string[] Sources(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("sources").EnumerateArray().Select(static source => source.GetProperty("name").GetString()!)];

    [GeneratedRegex("id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Links();
}
