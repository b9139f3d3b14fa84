using System.Globalization;
using Lantu.Drawing.Display;
using SkiaSharp;

namespace Lantu.Drawing.Outputs;

/// <summary>A picture as PNG: 24 bits a pixel, without alpha, in sRGB.</summary>
public static class PngOutput
{
    /// <summary>The longest side, in pixels.</summary>
    public const int MaximumSide = 65_535;

    /// <summary>The largest area, in pixels: 200 megapixels.</summary>
    public const long MaximumArea = 200_000_000;

    // Of a band: the picture is drawn and packed piece by piece, so that its height costs no memory.
    private const int BandPixels = 1 << 20;

    /// <summary>Draws a picture.</summary>
    /// <param name="list">The picture.</param>
    /// <param name="scale">Pixels to one unit, above 0; 1 or 2.</param>
    /// <exception cref="PictureSizeException">A side is over 65,535 pixels or the area over 200 megapixels.</exception>
    public static ReadOnlyMemory<byte> Render(DisplayList list, double scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        int width = Pixels(list.Width, scale);
        int height = Pixels(list.Height, scale);
        if (width > MaximumSide || height > MaximumSide || (long)width * height > MaximumArea)
        {
            throw TooLarge(list, scale, width, height);
        }

        int rows = Math.Clamp(BandPixels / width, 16, height < 16 ? 16 : height);
        using var painter = new SkiaPainter(list, scale);
        using var bitmap = new SKBitmap(new SKImageInfo(width, Math.Min(rows, height), SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        using var writer = new PngWriter(width, height, list.Title);
        for (int top = 0; top < height; top += rows)
        {
            painter.Draw(canvas, top, rows);
            ReadOnlySpan<byte> pixels = bitmap.GetPixelSpan();
            writer.Write(pixels[..(Math.Min(rows, height - top) * width * 4)]);
        }

        return writer.Finish();
    }

    private static int Pixels(double length, double scale) =>
        (int)Math.Clamp(Math.Ceiling((length * scale) - 1e-6), 1, int.MaxValue);

    private static PictureSizeException TooLarge(DisplayList list, double scale, int width, int height)
    {
        double fits = Math.Min(
            MaximumSide / Math.Max(list.Width, list.Height), Math.Sqrt(MaximumArea / (list.Width * list.Height)));
        return new PictureSizeException(string.Create(
            CultureInfo.InvariantCulture,
            $"The picture would be {width} × {height} pixels at scale {scale:0.##}; a PNG here has at most {MaximumSide} a side"
            + $" and {MaximumArea / 1_000_000} megapixels. Scale {Math.Floor(fits * 100) / 100:0.##} fits, and so do SVG and PDF."));
    }
}
