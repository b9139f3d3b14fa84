using System.Diagnostics.CodeAnalysis;
using SkiaSharp;

namespace Lantu.Formats.Pictures;

/// <summary>Why a picture cannot be decoded.</summary>
internal enum PictureFault
{
    /// <summary>No picture of a kind that is known, or a broken one.</summary>
    NotAPicture,

    /// <summary>Larger than <see cref="PictureLimits"/> allow.</summary>
    TooLarge,

    /// <summary>Too small to hold a letter.</summary>
    TooSmall,
}

/// <summary>Decodes PNG, JPEG and WebP: any depth, palette and grey; turned upright, transparency on white.</summary>
internal static class PictureDecoder
{
    /// <summary>Decodes a picture; a file that ends early gives what there is of it.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="picture">The picture, which the caller disposes.</param>
    /// <param name="fault">Why there is none.</param>
    internal static bool TryDecode(ReadOnlyMemory<byte> bytes, [NotNullWhen(true)] out Picture? picture, out PictureFault fault)
    {
        picture = null;
        fault = PictureFault.NotAPicture;
        using SKData data = SKData.CreateCopy(bytes.Span);
        using SKCodec? codec = SKCodec.Create(data);
        if (codec is null)
        {
            return false;
        }

        SKImageInfo told = codec.Info;
        if (told.Width > PictureLimits.Side || told.Height > PictureLimits.Side || (long)told.Width * told.Height > PictureLimits.Pixels)
        {
            fault = PictureFault.TooLarge;
            return false;
        }

        if (told.Width < PictureLimits.ShortestSide || told.Height < PictureLimits.ShortestSide)
        {
            fault = PictureFault.TooSmall;
            return false;
        }

        SKBitmap? bitmap = Decode(codec, out bool whole);
        if (bitmap is null)
        {
            return false;
        }

        picture = new Picture(PictureTurning.Upright(bitmap, codec.EncodedOrigin), whole);
        return true;
    }

    private static SKBitmap? Decode(SKCodec codec, out bool whole)
    {
        SKImageInfo told = codec.Info;
        bool narrow = (long)told.Width * told.Height > PictureLimits.WidePixels && told.IsOpaque;
        var info = new SKImageInfo(
            told.Width,
            told.Height,
            narrow ? SKColorType.Rgb565 : SKColorType.Bgra8888,
            told.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul);
        var bitmap = new SKBitmap(info);
        bitmap.Erase(SKColors.White);
        SKCodecResult result = codec.GetPixels(info, bitmap.GetPixels());
        whole = result == SKCodecResult.Success;
        if (!whole && result is not (SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput))
        {
            bitmap.Dispose();
            return null;
        }

        return told.IsOpaque ? bitmap : OnWhite(bitmap);
    }

    private static SKBitmap OnWhite(SKBitmap bitmap)
    {
        Span<byte> pixels = bitmap.GetPixelSpan();
        for (int i = 0; i + 3 < pixels.Length; i += 4)
        {
            int white = 255 - pixels[i + 3];
            pixels[i] = (byte)Math.Min(255, pixels[i] + white);
            pixels[i + 1] = (byte)Math.Min(255, pixels[i + 1] + white);
            pixels[i + 2] = (byte)Math.Min(255, pixels[i + 2] + white);
            pixels[i + 3] = 255;
        }

        return bitmap;
    }
}
