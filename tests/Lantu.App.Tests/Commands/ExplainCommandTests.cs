using Xunit;

namespace Lantu.App.Tests.Commands;

public sealed class ExplainCommandTests
{
    private const string Sentence = "一般公共预算收入159.5亿元，增长6.3%";

    [Fact]
    public async Task Answers_for_a_bare_sentence()
    {
        Said said = await Door.Open("explain", Sentence);

        Assert.Equal(0, said.Code);
        Assert.Contains("159.5亿元", said.Output, StringComparison.Ordinal);
        Assert.Contains("条事实", said.Lines[^1].Length > 0 ? said.Output : string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passes_over_the_corner_brackets_of_the_manual()
    {
        Said bare = await Door.Open("explain", Sentence);
        Said quoted = await Door.Open("explain", "「" + Sentence + "」");

        Assert.Equal(bare.Output, quoted.Output);
    }

    [Fact]
    public async Task Explains_one_line_of_a_file()
    {
        string file = Door.Sample("yiwu-2026.md");
        int line = Array.FindIndex(File.ReadAllLines(file), static line => line.StartsWith("- 一般公共预算收入", StringComparison.Ordinal)) + 1;

        Said said = await Door.Open("explain", "--at", $"{file}:{line}");

        Assert.Equal(0, said.Code);
        Assert.Contains("一般公共预算收入", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2693.3", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targets")]
    [InlineData("review")]
    public async Task Gives_a_sentence_its_surroundings(string section)
    {
        Said said = await Door.Open("explain", Sentence, "--section", section, "--year", "2026");

        Assert.Equal(0, said.Code);
        Assert.DoesNotContain("政府工作报告", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_how_a_place_is_written()
    {
        Said said = await Door.Open("explain", "--at", "report.md");

        Assert.Equal(2, said.Code);
        Assert.Contains("“report.md”要写成 文件:行号", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_how_many_lines_there_are()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("two.md", "一\n二\n");

        Said said = await Door.Open("explain", "--at", file + ":3");

        Assert.Equal(2, said.Code);
        Assert.Contains("只有 2 行，没有第 3 行", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wants_a_sentence_or_a_place_but_not_both()
    {
        Assert.Equal(2, (await Door.Open("explain")).Code);
        Assert.Equal(2, (await Door.Open("explain", Sentence, "--at", Door.Sample("yiwu-2026.md") + ":1")).Code);
    }

    [Fact]
    public async Task Refuses_a_section_that_no_report_has()
    {
        Said said = await Door.Open("explain", Sentence, "--section", "weather");

        Assert.Equal(2, said.Code);
        Assert.Contains("可用 review、goals、targets、tasks、conduct", said.Error, StringComparison.Ordinal);
    }
}
