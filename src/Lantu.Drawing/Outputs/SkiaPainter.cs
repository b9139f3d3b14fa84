using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using SkiaSharp;

namespace Lantu.Drawing.Outputs;

/// <summary>Draws the items of a picture with Skia, band by band.</summary>
internal sealed class SkiaPainter : IDisposable
{
    private readonly DisplayList _list;
    private readonly float _scale;
    private readonly List<(DisplayItem Item, double Top, double Bottom)> _leaves = [];
    private readonly Dictionary<(FontFace, double), SKFont> _fonts = [];
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _line = new()
    {
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeCap = SKStrokeCap.Round,
        StrokeJoin = SKStrokeJoin.Round,
    };

    private readonly SKPaint _letters = new() { IsAntialias = true };

    public SkiaPainter(DisplayList list, double scale)
    {
        _list = list;
        _scale = (float)scale;
        foreach (DisplayItem item in list.Leaves())
        {
            (double top, double bottom) = Extent(item);
            _leaves.Add((item, top, bottom));
        }
    }

    /// <summary>Draws the rows of the picture from the given one onto a canvas of their height.</summary>
    public void Draw(SKCanvas canvas, int top, int rows)
    {
        canvas.ResetMatrix();
        canvas.Clear(Of(_list.Ground));
        canvas.Translate(0, -top);
        canvas.Scale(_scale);
        double from = (top / _scale) - 2;
        double to = ((top + rows) / _scale) + 2;
        foreach ((DisplayItem item, double upper, double lower) in _leaves)
        {
            if (upper < to && lower > from)
            {
                Draw(canvas, item);
            }
        }
    }

    public void Dispose()
    {
        _fill.Dispose();
        _line.Dispose();
        _letters.Dispose();
        foreach (SKFont font in _fonts.Values)
        {
            font.Dispose();
        }
    }

    private static (double Top, double Bottom) Extent(DisplayItem item)
    {
        switch (item)
        {
            case DisplayItem.Box box:
                return (box.Area.Y - box.OutlineWidth, box.Area.Bottom + box.OutlineWidth);
            case DisplayItem.Path path:
                Rect bounds = PathShape.Of(path).Bounds;
                return (bounds.Y - path.LineWidth, bounds.Bottom + path.LineWidth);
            case DisplayItem.Text text:
                // Accents and ornaments may leave the em, but never by another one.
                return (text.Origin.Y - (2 * text.Glyphs.Size), text.Origin.Y + text.Glyphs.Size);
            default:
                throw new ArgumentException("A group is no leaf.", nameof(item));
        }
    }

    private void Draw(SKCanvas canvas, DisplayItem item)
    {
        switch (item)
        {
            case DisplayItem.Box box:
                Draw(canvas, box);
                break;
            case DisplayItem.Path path:
                Draw(canvas, path);
                break;
            case DisplayItem.Text text:
                Draw(canvas, text);
                break;
        }
    }

    private void Draw(SKCanvas canvas, DisplayItem.Box box)
    {
        var area = new SKRect((float)box.Area.X, (float)box.Area.Y, (float)box.Area.Right, (float)box.Area.Bottom);
        float radius = (float)Math.Min(box.Radius, Math.Min(box.Area.Width, box.Area.Height) / 2);
        if (box.Fill is not null)
        {
            using SKShader? shader = Prepare(_fill, box.Fill);
            canvas.DrawRoundRect(area, radius, radius, _fill);
        }

        if (box.Outline is { } color && box.OutlineWidth > 0)
        {
            Prepare(color, box.OutlineWidth, dash: null);
            canvas.DrawRoundRect(area, radius, radius, _line);
        }
    }

    private void Draw(SKCanvas canvas, DisplayItem.Path path)
    {
        using SKPath shape = Of(PathShape.Of(path));
        if (path.Fill is not null)
        {
            using SKShader? shader = Prepare(_fill, path.Fill);
            canvas.DrawPath(shape, _fill);
        }

        if (path.Line is { } color && path.LineWidth > 0)
        {
            using SKPathEffect? effect = Prepare(color, path.LineWidth, path.Dash);
            canvas.DrawPath(shape, _line);
        }
    }

    private void Draw(SKCanvas canvas, DisplayItem.Text text)
    {
        IReadOnlyList<Glyph> glyphs = text.Glyphs.Glyphs;
        if (glyphs.Count == 0)
        {
            return;
        }

        ushort[] ids = new ushort[glyphs.Count];
        var places = new SKPoint[glyphs.Count];
        for (int at = 0; at < ids.Length; at++)
        {
            ids[at] = glyphs[at].Id;
            places[at] = new SKPoint((float)glyphs[at].X, (float)glyphs[at].Y);
        }

        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(ids, FontOf(text.Glyphs), places);
        using SKTextBlob? blob = builder.Build();
        _letters.Color = Of(text.Color);
        canvas.DrawText(blob, (float)text.Origin.X, (float)text.Origin.Y, _letters);
    }

    private SKFont FontOf(GlyphRun run)
    {
        if (!_fonts.TryGetValue((run.Face, run.Size), out SKFont? font))
        {
            font = new SKFont(run.Face.Typeface, (float)run.Size)
            {
                Subpixel = true,
                Hinting = SKFontHinting.None,
                Edging = SKFontEdging.Antialias,
                LinearMetrics = true,
                BaselineSnap = false,
            };
            _fonts.Add((run.Face, run.Size), font);
        }

        return font;
    }

    private static SKShader? Prepare(SKPaint paint, Paint fill)
    {
        switch (fill)
        {
            case Paint.Solid solid:
                paint.Shader = null;
                paint.Color = Of(solid.Color);
                return null;
            case Paint.Gradient gradient:
                paint.Color = SKColors.Black;
                paint.Shader = SKShader.CreateLinearGradient(
                    new SKPoint((float)gradient.From.X, (float)gradient.From.Y),
                    new SKPoint((float)gradient.To.X, (float)gradient.To.Y),
                    [Of(gradient.First), Of(gradient.Second)],
                    SKShaderTileMode.Clamp);
                return paint.Shader;
            default:
                throw new ArgumentException("A paint that Skia is not taught.", nameof(fill));
        }
    }

    private SKPathEffect? Prepare(Color color, double width, Dash? dash)
    {
        _line.Color = Of(color);
        _line.StrokeWidth = (float)width;
        _line.PathEffect = dash is { } lengths ? SKPathEffect.CreateDash([(float)lengths.On, (float)lengths.Off], 0) : null;
        return _line.PathEffect;
    }

    private static SKPath Of(PathShape shape)
    {
        using var builder = new SKPathBuilder();
        foreach (PathStep step in shape.Steps)
        {
            switch (step.Verb)
            {
                case PathVerb.Move:
                    builder.MoveTo((float)step.End.X, (float)step.End.Y);
                    break;
                case PathVerb.Line:
                    builder.LineTo((float)step.End.X, (float)step.End.Y);
                    break;
                case PathVerb.Curve:
                    builder.CubicTo(
                        (float)step.First.X, (float)step.First.Y, (float)step.Second.X, (float)step.Second.Y,
                        (float)step.End.X, (float)step.End.Y);
                    break;
                case PathVerb.Close:
                    builder.Close();
                    break;
            }
        }

        return builder.Detach();
    }

    private static SKColor Of(Color color) => new(color.Red, color.Green, color.Blue, color.Alpha);
}
