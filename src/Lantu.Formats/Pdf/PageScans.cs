using Lantu.Formats.Pictures;
using SkiaSharp;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Lantu.Formats.Pdf;

/// <summary>Reads the pictures of pages that have no letters of their own. The models are loaded when the first is met.</summary>
internal sealed class PageScans(ParserRequest request) : IDisposable
{
    /// <summary>A page with fewer letters than this and a large picture is a scan: the letters are a stamp or a number.</summary>
    internal const int FewLetters = 40;

    private const double LargePart = 0.3;
    private const double SmallestPart = 0.02;
    private const double Rim = 0.08;
    private RecognitionEngine? _engine;

    /// <inheritdoc/>
    public void Dispose() => _engine?.Dispose();

    /// <summary>Whether a picture covers a good part of a page.</summary>
    internal static bool HasPicture(Page page) => page.NumberOfImages > 0
        && page.GetImages().Any(image => Part(image, page) >= LargePart);

    /// <summary>What is read of a page's pictures; null where it has none of a size that may hold text.</summary>
    internal PageContent? Read(Page page, Action<double> progress)
    {
        IPdfImage[] images =
        [
            .. page.GetImages().Where(image => !image.IsImageMask && Part(image, page) >= SmallestPart)
                .OrderByDescending(static image => Frame(image).Top),
        ];
        if (images.Length == 0)
        {
            return null;
        }

        if (_engine is null && request.Models() is { } models)
        {
            _engine = new RecognitionEngine(models, Math.Max(1, request.Threads));
        }

        if (_engine is not { } engine)
        {
            return new PageContent.Unread(PageFault.NoModels);
        }

        var read = new List<(PictureLines, PicturePlace)>();
        bool known = false;
        foreach (IPdfImage image in images)
        {
            if (TryDecode(image, out Picture? picture))
            {
                known = true;
                using (picture)
                {
                    Add(engine, image, picture, page, read, progress);
                }
            }
        }

        return read.Count > 0 ? new PageContent.Scan(read) : new PageContent.Unread(known ? PageFault.NoText : PageFault.UnknownPicture);
    }

    private static void Add(
        RecognitionEngine engine, IPdfImage image, Picture picture, Page page, List<(PictureLines, PicturePlace)> read, Action<double> progress)
    {
        PdfRectangle bounds = image.BoundingBox;
        using Picture upright = picture.Turned(Turn(bounds));
        (double left, double top, double width, double height) = Frame(image);
        PictureLines lines = PictureReading.Read(upright, engine, progress);
        PictureLines kept = lines with { Lines = [.. lines.Lines.Where(line => !IsPageNumber(line, upright.Height))] };
        if (kept.Lines.Count > 0)
        {
            // Grounds look at the pixels when the text is put in order, which is now.
            kept = kept with { Order = PictureText.Order(kept, upright.Width) };
            read.Add((kept, new PicturePlace(page.Number, left, page.Height - top, width / upright.Width, height / upright.Height)));
        }
    }

    private static bool IsPageNumber(PictureLine line, int height) =>
        line.Box.Top > height * (1 - Rim) && line.Characters.Count <= 8
        && line.Characters.All(static character => char.IsAsciiDigit(character.Text[0]) || "-—–一第页共/ ·".Contains(character.Text[0], StringComparison.Ordinal))
        && line.Characters.Any(static character => char.IsAsciiDigit(character.Text[0]));

    // The corner at which the picture's own lower left stands tells how it was turned on the page.
    private static SKEncodedOrigin Turn(PdfRectangle bounds)
    {
        double across = bounds.BottomRight.X - bounds.BottomLeft.X;
        double up = bounds.BottomRight.Y - bounds.BottomLeft.Y;
        return Math.Abs(across) >= Math.Abs(up)
            ? across >= 0 ? SKEncodedOrigin.TopLeft : SKEncodedOrigin.BottomRight
            : up > 0 ? SKEncodedOrigin.LeftBottom : SKEncodedOrigin.RightTop;
    }

    private static (double Left, double Top, double Width, double Height) Frame(IPdfImage image)
    {
        PdfRectangle bounds = image.BoundingBox;
        double[] across = [bounds.BottomLeft.X, bounds.BottomRight.X, bounds.TopLeft.X, bounds.TopRight.X];
        double[] up = [bounds.BottomLeft.Y, bounds.BottomRight.Y, bounds.TopLeft.Y, bounds.TopRight.Y];
        return (across.Min(), up.Max(), across.Max() - across.Min(), up.Max() - up.Min());
    }

    private static double Part(IPdfImage image, Page page)
    {
        (double _, double _, double width, double height) = Frame(image);
        return width * height / Math.Max(1, page.Width * page.Height);
    }

    private static bool TryDecode(IPdfImage image, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Picture? picture)
    {
        picture = null;
        if ((long)image.WidthInSamples * image.HeightInSamples > PictureLimits.Pixels)
        {
            return false;
        }

        return IsJpeg(image)
            ? PictureDecoder.TryDecode(image.RawMemory, out picture, out _)
            : image.TryGetPng(out byte[]? png) && png is not null && PictureDecoder.TryDecode(png, out picture, out _);
    }

    private static bool IsJpeg(IPdfImage image) =>
        image.RawMemory.Span.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        && image.ImageDictionary.TryGet(NameToken.Filter, out IToken filter)
        && (filter is NameToken { Data: "DCTDecode" or "DCT" } || filter is ArrayToken { Length: 1 });
}
