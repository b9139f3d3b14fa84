using System.Text;
using Lantu.App.Shell;
using Xunit;

namespace Lantu.App.Tests.Commands;

/// <summary><c>lantu draw</c> as a person uses it.</summary>
public sealed class DrawCommandTests : IDisposable
{
    private static readonly string[] Endings = ["png", "svg", "pdf", "html"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Draws_every_format_and_the_same_bytes_again()
    {
        string[] outputs = [.. Endings.Select(ending => In("yiwu." + ending))];
        string[] words = ["draw", Door.Sample("yiwu-2026.md"), .. outputs.SelectMany(output => new[] { "-o", output })];

        Said first = await Door.Open(words);
        byte[][] bytes = [.. outputs.Select(File.ReadAllBytes)];
        Said again = await Door.Open(words);

        Assert.Equal((ExitCode.Done, string.Empty), (first.Code, first.Error));
        Assert.Equal(ExitCode.Done, again.Code);
        Assert.All(outputs.Zip(bytes), pair => Assert.Equal(pair.Second, File.ReadAllBytes(pair.First)));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[0][..4]);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(bytes[2], 0, 5), StringComparison.Ordinal);
        Assert.Contains("<svg", Encoding.UTF8.GetString(bytes[1]), StringComparison.Ordinal);
        Assert.Contains("<!doctype html>", Encoding.UTF8.GetString(bytes[3]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--width", "540", 540)]
    [InlineData("--scale", "2", 2160)]
    public async Task A_png_is_as_wide_as_was_asked(string option, string value, int width)
    {
        string output = In("x.png");

        Said said = await Door.Open("draw", Door.Sample("yiwu-2026.md"), "-o", output, option, value);

        Assert.Equal((ExitCode.Done, string.Empty), (said.Code, said.Error));
        byte[] png = File.ReadAllBytes(output);
        Assert.Equal(width, (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19]);
    }

    [Fact]
    public async Task An_edited_storyboard_is_drawn_and_a_wrong_number_is_refused_with_its_line()
    {
        string yaml = In("picture.yaml");
        Assert.Equal(ExitCode.Done, (await Door.Open("draw", Door.Sample("yiwu-2026.md"), "--plan-out", yaml)).Code);
        string text = File.ReadAllText(yaml);
        File.WriteAllText(yaml, text.Replace("title: 义乌市政府工作报告", "title: 义乌这一年", StringComparison.Ordinal));

        Said edited = await Door.Open("draw", Door.Sample("yiwu-2026.md"), "--storyboard", yaml, "-o", In("edited.svg"));

        Assert.Equal((ExitCode.Done, string.Empty), (edited.Code, edited.Error));
        Assert.Contains("义乌这一年", File.ReadAllText(In("edited.svg")), StringComparison.Ordinal);

        File.WriteAllText(yaml, text.Replace("2693.3亿元", "2963.3亿元", StringComparison.Ordinal));
        Said wrong = await Door.Open("draw", Door.Sample("yiwu-2026.md"), "--storyboard", yaml, "-o", In("wrong.png"));

        Assert.Equal(ExitCode.Nothing, wrong.Code);
        Assert.Matches("picture.yaml:[0-9]+:[0-9]+: .*2963.3亿元.*2693.3亿元", wrong.Error);
        Assert.False(File.Exists(In("wrong.png")));
    }

    [Theory]
    [InlineData("blue")]
    [InlineData("green")]
    public async Task A_theme_changes_the_colors(string theme)
    {
        await Door.Open("draw", Door.Sample("yiwu-2026.md"), "-o", In("red.svg"));
        Said said = await Door.Open("draw", Door.Sample("yiwu-2026.md"), "-o", In("other.svg"), "--theme", theme);

        Assert.Equal((ExitCode.Done, string.Empty), (said.Code, said.Error));
        Assert.NotEqual(File.ReadAllText(In("red.svg")), File.ReadAllText(In("other.svg")));
    }

    [Fact]
    public async Task English_labels_leave_the_document_as_it_is_written()
    {
        Said said = await Door.Open("draw", Door.Sample("yiwu-2026.md"), "-o", In("en.svg"), "--lang", "en");

        Assert.Equal((ExitCode.Done, string.Empty), (said.Code, said.Error));
        string svg = File.ReadAllText(In("en.svg"));
        Assert.Contains("computed", svg, StringComparison.Ordinal);
        Assert.Contains("一般公共预算收入", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有给出要画的文件", "draw")]
    [InlineData("没有说写到哪里", "draw", "SAMPLE")]
    [InlineData("扩展名要是", "draw", "SAMPLE", "-o", "x.bmp")]
    [InlineData("没有“purple”这种配色", "draw", "SAMPLE", "-o", "x.png", "--theme", "purple")]
    [InlineData("没有“fr”", "draw", "SAMPLE", "-o", "x.png", "--lang", "fr")]
    [InlineData("没有这个文件", "draw", "no-such-report.md", "-o", "x.png")]
    [InlineData("没有这个文件", "draw", "SAMPLE", "-o", "x.png", "--font", "no-such.ttf")]
    [InlineData("同一个文件写了两次", "draw", "SAMPLE", "-o", "x.png", "-o", "./x.png")]
    [InlineData("320 到 4320", "draw", "SAMPLE", "-o", "x.png", "--width", "12")]
    public async Task Says_what_is_wrong_and_the_way_out(string message, params string[] words)
    {
        Said said = await Door.Open([.. words.Select(word => word == "SAMPLE" ? Door.Sample("yiwu-2026.md") : word)]);

        Assert.Equal(ExitCode.Nothing, said.Code);
        Assert.Contains(message, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_over_no_input()
    {
        string report = In("report.html");
        File.Copy(Door.Sample("yiwu-2026.md"), report);

        Said said = await Door.Open("draw", report, "-o", report);

        Assert.Equal(ExitCode.Nothing, said.Code);
        Assert.Equal(File.ReadAllText(Door.Sample("yiwu-2026.md")), File.ReadAllText(report));
    }

    [Fact]
    public async Task A_document_that_holds_nothing_is_told_so()
    {
        string file = In("empty.md");
        File.WriteAllText(file, "你好。\n");

        Said said = await Door.Open("draw", file, "-o", In("empty.png"));

        Assert.Equal(ExitCode.Nothing, said.Code);
        Assert.Contains("读不出可画的内容", said.Error, StringComparison.Ordinal);
    }

    private string In(string name) => _folder.At(name);
}
