using System.Text.Json;
using Lantu.App.Parsing;
using SkiaSharp;
using Xunit;

namespace Lantu.App.Tests.Commands;

/// <summary>Pictures through the door: recognition takes seconds, so that each test does it once.</summary>
public sealed class PictureReadingTests
{
    [Fact]
    public async Task Reads_two_pictures_as_one_document_and_draws_what_it_read()
    {
        using var folder = new TemporaryFolder();
        string first = folder.Write("page1.jpg", Part(0, 230, SKEncodedImageFormat.Jpeg));
        string second = folder.Write("page2.png", Part(230, 500, SKEncodedImageFormat.Png));
        string drawn = folder.At("seen.png");

        Said said = await Door.Open("read", first, second, "--join", "--overlay", drawn, "--format", "json", "--text");

        Assert.Equal(0, said.Code);
        using JsonDocument plan = JsonDocument.Parse(said.Output);
        string text = plan.RootElement.GetProperty("text").GetString() ?? string.Empty;
        Assert.StartsWith("一图读懂2027年青岭市政府工作报告\n", text, StringComparison.Ordinal);
        Assert.Contains("一般公共预算收入", text, StringComparison.Ordinal);
        JsonElement fact = plan.RootElement.GetProperty("facts").EnumerateArray()
            .First(static fact => fact.GetProperty("value").GetProperty("written").GetString() == "587.3亿元");
        Assert.Equal(2, fact.GetProperty("span").GetProperty("page").GetInt32());
        Assert.True(fact.GetProperty("span").GetProperty("rects").GetArrayLength() > 0);
        foreach (string file in new[] { drawn, folder.At("seen-2.png") })
        {
            using SKBitmap overlay = SKBitmap.Decode(file);
            Assert.Equal(2 * 1080, overlay.Width);
        }
    }

    [Fact]
    public async Task Joins_pictures_alone()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", folder.Write("a.md", "# 甲"), folder.Write("b.md", "# 乙"), "--join");

        Assert.Equal(2, said.Code);
        Assert.Contains("不是图片", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_nothing_over_a_text()
    {
        using var folder = new TemporaryFolder();

        Said said = await Door.Open("read", Door.Sample("yiwu-2026.md"), "--overlay", folder.At("seen.png"));

        Assert.Equal(2, said.Code);
        Assert.Contains("--overlay", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("seen.png")));
    }

    [Fact]
    public void Takes_no_models_from_a_folder_without_them()
    {
        using var folder = new TemporaryFolder();
        Assert.Null(InstalledModels.Load(folder.Root));
        Assert.NotNull(InstalledModels.Load());
    }

    private static byte[] Part(int top, int height, SKEncodedImageFormat format)
    {
        using SKBitmap whole = SKBitmap.Decode(Path.Combine(Door.Root, "tests", "fixtures", "qingling-columns.webp"));
        using var part = new SKBitmap();
        Assert.True(whole.ExtractSubset(part, SKRectI.Create(0, top, whole.Width, height)));
        using SKData data = part.Encode(format, 90);
        return data.ToArray();
    }
}
