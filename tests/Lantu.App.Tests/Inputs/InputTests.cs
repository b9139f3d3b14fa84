using System.Text;
using System.Text.Json;
using Xunit;

namespace Lantu.App.Tests.Inputs;

public sealed class InputTests
{
    private const string Report = "- 出口7307亿元，增长24.1%。\n";

    [Theory]
    [InlineData("report.txt", "{ \"schema\": 1 }", "数据文件")]
    [InlineData("a.json", "{}", "数据文件")]
    [InlineData("report.txt", "<?xml version=\"1.0\"?><rows/>", "数据文件")]
    [InlineData("report.txt", "第一\0行", "二进制文件")]
    [InlineData("a.docx", "Rar!…", "压缩包")]
    [InlineData("a.png", "GIF89a", "图片")]
    public async Task Says_what_is_not_read_by_its_content(string name, string content, string kind)
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write(name, content));

        Assert.Equal(2, said.Code);
        Assert.Empty(said.Bytes);
        Assert.Contains($"{name}: 这是", said.Error, StringComparison.Ordinal);
        Assert.Contains(kind, said.Error, StringComparison.Ordinal);
        Assert.Contains("not read", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.docx", "PK\u0003\u0004", "压缩包打不开")]
    [InlineData("report.md", "PK\u0003\u0004 …", "压缩包打不开")]
    [InlineData("report.txt", "<!DOCTYPE html><html>", "网页里没有可读的文字")]
    [InlineData("report.txt", "\uFEFF  <html lang=zh>", "网页里没有可读的文字")]
    [InlineData("a.tmx", "<tmx>", "TMX 文件打不开")]
    [InlineData("a.csv", "甲,乙", "CSV 表格里没有可读的文字")]
    public async Task Says_what_is_wrong_with_a_file_that_its_parser_cannot_read(string name, string content, string wrong)
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write(name, content));

        Assert.Equal(2, said.Code);
        Assert.Empty(said.Bytes);
        Assert.Contains($"{name}: {wrong}", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.docx")]
    [InlineData("a.csv")]
    public async Task Goes_by_the_content_and_not_by_the_name(string name)
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("page.txt", "<!DOCTYPE html><html><body><p>" + Report + "</p></body></html>"), "--format", "text");

        Assert.Equal("- 出口7307亿元，增长24.1%。\n", said.Output);
        Assert.Equal(name == "a.csv" ? 2 : 0, (await Door.Open("read", folder.Write(name, Report))).Code);
    }

    [Fact]
    public async Task Says_that_an_archive_of_another_kind_must_be_unpacked()
    {
        Said said = await Door.Open(new Visitor { Input = [0x1F, 0x8B, 0x08] }, "read", "-");

        Assert.Equal(2, said.Code);
        Assert.Contains("压缩包", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("report.txt")]
    [InlineData("REPORT.MD")]
    [InlineData("report.markdown")]
    [InlineData("yunzhou.2026")]
    public async Task Reads_text_whatever_its_name_says_of_it(string name)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(0, (await Door.Open("read", folder.Write(name, Report))).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\n")]
    public async Task Says_that_an_empty_file_is_empty(string content)
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("empty.txt", content));

        Assert.Equal(2, said.Code);
        Assert.Contains("empty.txt: 文件是空的", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_way_out_for_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.md", Report);

        Said said = await Door.Open("read", folder.Root);

        Assert.Equal(2, said.Code);
        Assert.Contains("请加 --recurse", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_folder_in_one_order_and_only_what_can_be_read()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "乙/d.txt", "b.txt", "甲/c.markdown", "a.md", "x.exe", ".hidden.md", ".git/e.md" })
        {
            folder.Write(name, Report);
        }

        Said said = await Door.Open("read", folder.Root, "--recurse");

        Assert.Equal(0, said.Code);
        Assert.Equal(["a.md", "b.txt", "d.txt", "c.markdown"], Names(said));
    }

    [Fact]
    public async Task Does_not_follow_a_link_that_leads_back_up()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.md", Report);
        Directory.CreateSymbolicLink(folder.At("in/loop"), folder.Root);

        Said walked = await Door.Open("read", folder.Root, "--recurse");
        Said matched = await Door.Open("read", folder.Root + "/**/*.md");

        Assert.Equal(["a.md"], Names(walked));
        Assert.Equal(["a.md"], Names(matched));
    }

    [Fact]
    public async Task Says_that_a_folder_holds_nothing_to_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.exe", "MZ");

        Said said = await Door.Open("read", folder.Root, "-r");

        Assert.Equal(2, said.Code);
        Assert.Contains("文件夹里没有能读的文件", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*.md", "a.md b.md")]
    [InlineData("**/*.md", "a.md b.md c.md d.md")]
    [InlineData("in/*.md", "c.md")]
    [InlineData("*/*.md", "c.md")]
    [InlineData("b*", "b.md b.txt")]
    public async Task Expands_patterns_where_the_shell_did_not(string pattern, string names)
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "b.md", "a.md", "b.txt", "in/c.md", "in/deep/d.md" })
        {
            folder.Write(name, Report);
        }

        Said said = await Door.Open("read", folder.Root + "/" + pattern);

        Assert.Equal(names.Split(' '), Names(said));
    }

    [Fact]
    public async Task Says_that_a_pattern_matches_nothing()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.At("*.md"));

        Assert.Equal(2, said.Code);
        Assert.Contains("没有文件符合这个模式", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_file_whose_name_looks_like_a_pattern_or_a_response_file()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("2025*2026.md", Report), folder.Write("@list.md", Report));

        Assert.Equal(["2025*2026.md", "@list.md"], Names(said));
    }

    [Fact]
    public async Task Tells_an_unknown_option_from_a_missing_file()
    {
        Said said = await Door.Open("read", "--fast");

        Assert.Equal(2, said.Code);
        Assert.Contains("--fast: 没有这个选项", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_to_read_standard_input_twice()
    {
        Said said = await Door.Open(new Visitor { Input = Encoding.UTF8.GetBytes(Report) }, "read", "-", "-");

        Assert.Equal(1, said.Code);
        Assert.Contains("标准输入只能读一次", said.Error, StringComparison.Ordinal);
    }

    private static string?[] Names(Said said) =>
        [.. said.Lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetProperty("name").GetString())];
}
