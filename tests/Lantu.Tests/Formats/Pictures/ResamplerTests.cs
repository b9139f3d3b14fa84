using Lantu.Formats.Pictures;
using SkiaSharp;
using Xunit;

namespace Lantu.Tests.Formats.Pictures;

public sealed class ResamplerTests
{
    [Theory]
    [InlineData(37, 23)]
    [InlineData(200, 90)]
    public void Keeps_one_colour_as_it_is(int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(80, 50, SKColorType.Bgra8888, SKAlphaType.Opaque));
        bitmap.Erase(new SKColor(30, 140, 250));
        float[] scaled = new float[width * height * 3];
        Resampler.Scale(new Picture(bitmap, true), new PixelBox(3, 5, 77, 44), width, height, scaled);
        Assert.Equal(width * height * 3, scaled.Length);
        for (int i = 0; i < scaled.Length; i += 3)
        {
            Assert.InRange(scaled[i], 249.9f, 250.1f);
            Assert.InRange(scaled[i + 2], 29.9f, 30.1f);
        }
    }

    [Fact]
    public void Gives_the_mean_of_stripes_when_it_shrinks()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(100, 10, SKColorType.Bgra8888, SKAlphaType.Opaque));
        for (int x = 0; x < 100; x++)
        {
            for (int y = 0; y < 10; y++)
            {
                bitmap.SetPixel(x, y, x % 2 == 0 ? SKColors.Black : SKColors.White);
            }
        }

        float[] scaled = new float[10 * 2 * 3];
        Resampler.Scale(new Picture(bitmap, true), new PixelBox(0, 0, 100, 10), 10, 2, scaled);
        Assert.All(scaled.Skip(3).Take(24), static value => Assert.InRange(value, 120f, 135f));
    }
}
