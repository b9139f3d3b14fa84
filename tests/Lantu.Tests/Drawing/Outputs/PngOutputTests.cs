using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;
using SkiaSharp;
using Xunit;

namespace Lantu.Tests.Drawing.Outputs;

public class PngOutputTests
{
    [Theory]
    [InlineData(1, 720, 1000)]
    [InlineData(2, 1440, 2000)]
    [InlineData(0.333, 240, 333)]
    public void The_picture_has_the_size_that_was_asked_for_and_the_ground_in_its_corner(double scale, int width, int height)
    {
        using SKBitmap bitmap = SKBitmap.Decode(PngOutput.Render(SamplePicture.Make(), scale).Span);
        Assert.Equal((width, height), (bitmap.Width, bitmap.Height));
        Assert.Equal(new SKColor(0xFF, 0xF9, 0xF0), bitmap.GetPixel(2, height - 3));
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes() =>
        Assert.Equal(PngOutput.Render(SamplePicture.Make(), 2).ToArray(), PngOutput.Render(SamplePicture.Make(), 2).ToArray());

    [Fact]
    public void Bands_meet_without_a_seam()
    {
        // A gradient and a slanted line across many bands: the same pixels as where the picture is one band.
        DisplayList tall = new(400, 9000, Color.White, "", "zh-Hans",
        [
            new DisplayItem.Box(new Rect(0, 0, 400, 9000), 0, new Paint.Gradient(new(0, 0), new(0, 9000), Color.White, new Color(0, 0, 200))),
            new DisplayItem.Path("M0 0L400 9000", new(0, 0), 1, null, new Color(200, 0, 0), 3),
        ]);
        using SKBitmap bitmap = SKBitmap.Decode(PngOutput.Render(tall, 1).Span);
        for (int y = 1; y < 9000; y++)
        {
            int middle = (int)(y / 22.5);
            int beside = middle < 200 ? 390 : 10;
            Assert.InRange(bitmap.GetPixel(beside, y - 1).Red - bitmap.GetPixel(beside, y).Red, -1, 1);
            Assert.True(bitmap.GetPixel(Math.Clamp(middle, 1, 398), y).Blue < 120, $"no line at row {y}");
        }
    }

    [Theory]
    [InlineData(70_000, 100, 1, "65535")]
    [InlineData(20_000, 11_000, 1, "200 megapixels")]
    [InlineData(1080, 40_000, 4, "Scale 1.63 fits")]
    public void A_picture_that_is_too_large_is_refused_with_the_way_out(double width, double height, double scale, string words)
    {
        var list = new DisplayList(width, height, Color.White, "", "zh-Hans", []);
        PictureSizeException fault = Assert.Throws<PictureSizeException>(() => PngOutput.Render(list, scale));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_item_leaves_its_color_where_it_stands()
    {
        using SKBitmap bitmap = SKBitmap.Decode(PngOutput.Render(SamplePicture.Make(), 1).Span);
        Assert.Equal(new SKColor(0xB0, 0x1E, 0x16), bitmap.GetPixel(700, 0));
        Assert.Equal(new SKColor(0xB0, 0x1E, 0x16), bitmap.GetPixel(648, 410));
        Assert.Equal(SKColors.White, bitmap.GetPixel(200, 385));
        Assert.NotEqual(SKColors.White, bitmap.GetPixel(60, 500));
        // 一, the heaviest stroke of the title, is white on red.
        Assert.Contains(
            Enumerable.Range(60, 500).SelectMany(x => Enumerable.Range(60, 80).Select(y => bitmap.GetPixel(x, y))),
            color => color == SKColors.White);
    }

    [Fact]
    public void An_empty_run_draws_nothing()
    {
        var list = new DisplayList(50, 50, Color.White, "", "zh-Hans",
            [.. FontLibrary.Standard.Shape("\u200B", FontWeight.Regular, 20).Select(run => new DisplayItem.Text(run, new(10, 30), new Color(0, 0, 0)))]);
        using SKBitmap bitmap = SKBitmap.Decode(PngOutput.Render(list, 1).Span);
        Assert.All(bitmap.Pixels, pixel => Assert.Equal(SKColors.White, pixel));
    }
}
