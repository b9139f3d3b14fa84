using System.Runtime.InteropServices;
using SkiaSharp;

namespace Lantu.Formats.Pictures;

/// <summary>Turns pictures that a camera or a scanner kept lying.</summary>
internal static class PictureTurning
{
    /// <summary>Turns a bitmap as its EXIF orientation asks; the old one is disposed where a new one is made.</summary>
    internal static SKBitmap Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
        {
            return bitmap;
        }

        bool across = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        SKImageInfo info = bitmap.Info;
        var turned = new SKBitmap(across ? info.WithSize(info.Height, info.Width) : info);
        if (info.BytesPerPixel == 2)
        {
            Copy<ushort>(bitmap, turned, origin);
        }
        else
        {
            Copy<uint>(bitmap, turned, origin);
        }

        bitmap.Dispose();
        return turned;
    }

    private static void Copy<TPixel>(SKBitmap from, SKBitmap to, SKEncodedOrigin origin)
        where TPixel : unmanaged
    {
        ReadOnlySpan<TPixel> source = MemoryMarshal.Cast<byte, TPixel>(from.GetPixelSpan());
        Span<TPixel> target = MemoryMarshal.Cast<byte, TPixel>(to.GetPixelSpan());
        int right = from.Width - 1;
        int bottom = from.Height - 1;
        for (int row = 0; row < to.Height; row++)
        {
            for (int column = 0; column < to.Width; column++)
            {
                (int x, int y) = origin switch
                {
                    SKEncodedOrigin.TopRight => (right - column, row),
                    SKEncodedOrigin.BottomRight => (right - column, bottom - row),
                    SKEncodedOrigin.BottomLeft => (column, bottom - row),
                    SKEncodedOrigin.LeftTop => (row, column),
                    SKEncodedOrigin.RightTop => (row, bottom - column),
                    SKEncodedOrigin.RightBottom => (right - row, bottom - column),
                    SKEncodedOrigin.LeftBottom => (right - row, column),
                    SKEncodedOrigin.TopLeft => (column, row),
                };
                target[(row * to.Width) + column] = source[(y * from.Width) + x];
            }
        }
    }
}
