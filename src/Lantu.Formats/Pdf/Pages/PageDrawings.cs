using Lantu.Text.Formats;
using SkiaSharp;
using Wasmtime;

namespace Lantu.Formats.Pdf.Pages;

/// <summary>A page of a PDF as a picture.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="WebP">The picture; its sides stand to each other as those of the page.</param>
public sealed record DrawnPage(int Number, byte[] WebP);

/// <summary>Draws pages of a PDF as people see them.</summary>
public static class PageDrawings
{
    /// <summary>Points of the picture for one of the page; large pages get fewer.</summary>
    private const double Zoom = 2;

    private const double MostPixels = 12_000_000;
    private const double LongestSide = 8_000;
    private const int Quality = 75;
    private const int Blue = 4; // the format BGRx of PDFium
    private const int WithAnnotations = 1;
    private const int PasswordError = 4;

    /// <summary>Draws pages, one after the other.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="first">The first page, from 1.</param>
    /// <param name="last">The last one; pages behind the end are left out.</param>
    /// <param name="parts">What draws.</param>
    /// <returns>The pages that can be drawn; a broken one is left out.</returns>
    /// <exception cref="ParserException">The file cannot be opened, or is none of PDF.</exception>
    public static IEnumerable<DrawnPage> Of(byte[] file, int first, int last, PageDrawingParts parts)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(parts);
        using var pdfium = new Pdfium(parts);
        int document = Open(pdfium, file);
        int count = pdfium.Whole("FPDF_GetPageCount", document);
        for (int number = Math.Max(1, first); number <= Math.Min(last, count); number++)
        {
            if (Draw(pdfium, document, number, out bool isBroken) is { } drawn)
            {
                yield return new DrawnPage(number, drawn);
            }

            // After a stumble its memory may be in any state: what comes is drawn another time, or not at all.
            if (isBroken)
            {
                yield break;
            }
        }
    }

    private static int Open(Pdfium pdfium, byte[] file)
    {
        try
        {
            int at = pdfium.Whole("malloc", file.Length);
            if (at == 0)
            {
                throw new ParserException(ParserFaultKind.Memory, "太大，画页面的内存放不下", "it is too large for the memory that draws pages");
            }

            file.CopyTo(pdfium.Bytes(at, file.Length));
            int document = pdfium.Whole("FPDF_LoadMemDocument", at, file.Length, 0);
            return document != 0 ? document
                : throw (pdfium.Whole("FPDF_GetLastError") == PasswordError
                    ? new ParserException(ParserFaultKind.Encrypted, "有口令的 PDF 画不出页面", "pages of a PDF with a password are not drawn")
                    : Damaged());
        }
        catch (WasmtimeException)
        {
            throw Damaged();
        }
    }

    private static ParserException Damaged() => new(ParserFaultKind.Damaged, "PDF 的结构已损坏，画不出页面", "the structure of the PDF is damaged, and no page can be drawn");

    // Null where the page cannot be drawn.
    private static byte[]? Draw(Pdfium pdfium, int document, int number, out bool isBroken)
    {
        isBroken = false;
        try
        {
            int page = pdfium.Whole("FPDF_LoadPage", document, number - 1);
            if (page == 0)
            {
                return null;
            }

            double width = pdfium.Length("FPDF_GetPageWidthF", page);
            double height = pdfium.Length("FPDF_GetPageHeightF", page);
            byte[]? drawn = width >= 1 && height >= 1 ? Draw(pdfium, page, width, height) : null;
            pdfium.Call("FPDF_ClosePage", page);
            return drawn;
        }
        catch (WasmtimeException)
        {
            isBroken = true;
            return null;
        }
    }

    private static byte[]? Draw(Pdfium pdfium, int page, double width, double height)
    {
        double zoom = Math.Min(Math.Min(Zoom, Math.Sqrt(MostPixels / (width * height))), LongestSide / Math.Max(width, height));
        int across = Math.Max(1, (int)Math.Round(width * zoom, MidpointRounding.AwayFromZero));
        int down = Math.Max(1, (int)Math.Round(height * zoom, MidpointRounding.AwayFromZero));
        int bitmap = pdfium.Whole("FPDFBitmap_CreateEx", across, down, Blue, 0, 0);
        if (bitmap == 0)
        {
            return null;
        }

        const int white = -1;
        pdfium.Call("FPDFBitmap_FillRect", bitmap, 0, 0, across, down, white);
        pdfium.Call("FPDF_RenderPageBitmap", bitmap, page, 0, 0, across, down, 0, WithAnnotations);
        int pixels = pdfium.Whole("FPDFBitmap_GetBuffer", bitmap);
        int stride = pdfium.Whole("FPDFBitmap_GetStride", bitmap);
        using var picture = new SKBitmap(new SKImageInfo(across, down, SKColorType.Bgra8888, SKAlphaType.Opaque));
        Span<byte> target = picture.GetPixelSpan();
        for (int row = 0; row < down; row++)
        {
            pdfium.Bytes(pixels + (row * stride), across * 4).CopyTo(target.Slice(row * picture.RowBytes, across * 4));
        }

        pdfium.Call("FPDFBitmap_Destroy", bitmap);
        using SKData data = picture.Encode(SKEncodedImageFormat.Webp, Quality);
        return data.ToArray();
    }
}
