using Lantu.Text;
using Lantu.Text.Formats;
using SkiaSharp;

namespace Lantu.Formats.Pictures;

/// <summary>Draws a picture with the boxes that were found in it, and beside it what was read, each at its place.</summary>
public static class PictureOverlay
{
    private const long MostPixels = 60_000_000;
    private const int Hundred = 100;
    private const float Pen = 2;
    private static readonly SKColor TextColour = new(0x1F, 0x6F, 0xEB);
    private static readonly SKColor HeadingColour = new(0xC7, 0x25, 0x1B);
    private static readonly SKColor TileColour = new(0x1A, 0x7F, 0x37);
    private static readonly SKColor CellColour = new(0x82, 0x50, 0xDF);
    private static readonly SKColor DoubtColour = new(0xFF, 0xB0, 0x00, 0x90);

    /// <summary>The drawing as PNG.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="document">What was read of it.</param>
    /// <param name="page">Which of the document's pictures it is, from 1.</param>
    /// <param name="font">A font with the letters of Chinese: TTF or OTF.</param>
    /// <exception cref="ParserException">The picture is too large to be drawn twice as wide.</exception>
    public static byte[] Draw(ReadOnlyMemory<byte> file, FormattedDocument document, int page, byte[] font)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!PictureDecoder.TryDecode(file, out Picture? picture, out _))
        {
            throw new ParserException(ParserFaultKind.Damaged, "图片打不开", "the picture cannot be opened");
        }

        using (picture)
        {
            if ((long)picture.Width * picture.Height > MostPixels)
            {
                throw new ParserException(
                    ParserFaultKind.TooLarge, "超过 6000 万像素的图片不画标注", "no overlay is drawn of more than 60 megapixels");
            }

            using SKTypeface? typeface = SKTypeface.FromData(SKData.CreateCopy(font));
            using var surface = SKSurface.Create(new SKImageInfo(picture.Width * 2, picture.Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
            SKCanvas canvas = surface.Canvas;
            canvas.Clear(SKColors.White);
            canvas.DrawBitmap(picture.Bitmap, 0, 0, SKSamplingOptions.Default);
            DrawDoubts(canvas, document, page);
            foreach ((SKRect box, TextSpan span) in LinesOf(document, page))
            {
                DrawLine(canvas, picture.Width, box, document.Text[span.Start..span.End], ColourOf(document, span), typeface);
            }

            using SKImage image = surface.Snapshot();
            using SKData png = image.Encode(SKEncodedImageFormat.Png, 100);
            return png.ToArray();
        }
    }

    private static void DrawLine(SKCanvas canvas, int width, SKRect box, string text, SKColor colour, SKTypeface? typeface)
    {
        using var pen = new SKPaint { Color = colour, IsStroke = true, StrokeWidth = Pen, IsAntialias = true };
        using var ink = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawRect(SKRect.Inflate(box, Pen, Pen), pen);

        // Beside it the same place, the text as wide as what it was read from.
        float size = Math.Max(6, box.Height * 0.9f);
        using var font = new SKFont(typeface, size);
        float natural = font.MeasureText(text);
        font.ScaleX = natural > 0 ? Math.Clamp(box.Width / natural, 0.3f, 3) : 1;
        canvas.DrawText(text, box.Left + width, box.Bottom - (0.08f * size), SKTextAlign.Left, font, ink);
    }

    private static void DrawDoubts(SKCanvas canvas, FormattedDocument document, int page)
    {
        using var marker = new SKPaint { Color = DoubtColour };
        var map = new SourceMap(document);
        foreach (ParserDoubt doubt in document.Doubts.Where(static doubt => doubt.Span.Length > 0))
        {
            if (map.PlaceOf(doubt.Span) is { } place && place.Page == page)
            {
                foreach (SourceRectangle rectangle in place.Rectangles)
                {
                    canvas.DrawRect(SKRect.Inflate(Of(rectangle), 4, 4), marker);
                }
            }
        }
    }

    // The segments of one line, as one box with its characters.
    private static List<(SKRect Box, TextSpan Span)> LinesOf(FormattedDocument document, int page)
    {
        var lines = new List<(SKRect Box, TextSpan Span)>();
        int line = -1;
        foreach (SourceSegment segment in document.Segments)
        {
            if (segment.Place is not SourcePlace.Box box || box.Page != page)
            {
                continue;
            }

            SKRect part = Of(new SourceRectangle(box.Left, box.Top, box.Width, box.Height));
            if (lines.Count > 0 && box.Line == line)
            {
                lines[^1] = (SKRect.Union(lines[^1].Box, part), new TextSpan(lines[^1].Span.Start, segment.Span.End));
            }
            else
            {
                lines.Add((part, segment.Span));
                line = box.Line;
            }
        }

        return lines;
    }

    private static SKRect Of(SourceRectangle rectangle) => SKRect.Create(
        rectangle.Left / (float)Hundred, rectangle.Top / (float)Hundred, rectangle.Width / (float)Hundred, rectangle.Height / (float)Hundred);

    private static SKColor ColourOf(FormattedDocument document, TextSpan span)
    {
        FormattedBlock block = document.Blocks.FirstOrDefault(block => !block.IsContainer && block.Start <= span.Start && block.End >= span.End);
        bool tile = block.Parent >= 0 && block.Parent < document.Blocks.Count && document.Blocks[block.Parent].Form == BlockForm.FigureTile;
        return tile ? TileColour : block.Form switch
        {
            BlockForm.Title or BlockForm.Heading => HeadingColour,
            BlockForm.Cell => CellColour,
            BlockForm.Paragraph or BlockForm.ListItem or BlockForm.Table or BlockForm.Note or BlockForm.Caption
                or BlockForm.FigureTile or BlockForm.Furniture => TextColour,
        };
    }
}
