using SkiaSharp;

namespace Lantu.Formats.Pictures;

/// <summary>A picture in memory, upright and without transparency.</summary>
/// <remarks>
/// It holds Skia's own pixels: four bytes each, or two for the largest pictures, so that the limit of
/// <see cref="PictureLimits"/> stays within the memory of the process.
/// </remarks>
internal sealed class Picture : IDisposable
{
    private readonly SKBitmap _bitmap;

    /// <summary>Takes over a bitmap of BGRA or of 565 pixels.</summary>
    internal Picture(SKBitmap bitmap, bool whole)
    {
        _bitmap = bitmap;
        Whole = whole;
    }

    /// <summary>In pixels.</summary>
    internal int Width => _bitmap.Width;

    /// <summary>In pixels.</summary>
    internal int Height => _bitmap.Height;

    /// <summary>False where the file ends before its picture does; what is missing is white.</summary>
    internal bool Whole { get; }

    /// <summary>The pixels as Skia holds them, for drawing on.</summary>
    internal SKBitmap Bitmap => _bitmap;

    /// <summary>Copies a stretch of a row as blue, green, red.</summary>
    /// <param name="row">From 0 to <see cref="Height"/>, exclusive.</param>
    /// <param name="left">The first column.</param>
    /// <param name="columns">Three bytes for each column wanted.</param>
    internal void CopyRow(int row, int left, Span<byte> columns)
    {
        ReadOnlySpan<byte> pixels = _bitmap.GetPixelSpan().Slice(row * _bitmap.RowBytes, _bitmap.RowBytes);
        int count = columns.Length / 3;
        if (_bitmap.ColorType == SKColorType.Rgb565)
        {
            CopyNarrow(pixels.Slice(left * 2, count * 2), columns);
            return;
        }

        ReadOnlySpan<byte> wide = pixels.Slice(left * 4, count * 4);
        for (int i = 0; i < count; i++)
        {
            columns[i * 3] = wide[i * 4];
            columns[(i * 3) + 1] = wide[(i * 4) + 1];
            columns[(i * 3) + 2] = wide[(i * 4) + 2];
        }
    }

    /// <summary>One pixel as blue, green, red.</summary>
    internal Colour At(int column, int row)
    {
        Span<byte> pixel = stackalloc byte[3];
        CopyRow(row, column, pixel);
        return new Colour(pixel[2], pixel[1], pixel[0]);
    }

    /// <summary>A copy that is turned as an EXIF orientation would ask; this picture itself where it stands upright.</summary>
    internal Picture Turned(SKEncodedOrigin origin) => origin == SKEncodedOrigin.TopLeft ? this : new Picture(PictureTurning.Upright(_bitmap.Copy(), origin), Whole);

    /// <inheritdoc/>
    public void Dispose() => _bitmap.Dispose();

    private static void CopyNarrow(ReadOnlySpan<byte> narrow, Span<byte> columns)
    {
        for (int i = 0; i < narrow.Length / 2; i++)
        {
            int value = narrow[i * 2] | (narrow[(i * 2) + 1] << 8);
            columns[i * 3] = (byte)((value & 31) * 255 / 31);
            columns[(i * 3) + 1] = (byte)(((value >> 5) & 63) * 255 / 63);
            columns[(i * 3) + 2] = (byte)((value >> 11) * 255 / 31);
        }
    }
}
