using System.Globalization;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Outputs;

/// <summary>Writes one SVG.</summary>
internal sealed class SvgWriter(DisplayList list, SvgFonts fonts, Func<SourceMark, string?>? link, string idPrefix)
{
    private const string MainFamilies = "'Lantu Sans','Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

    private readonly SvgText _body = new();
    private readonly Dictionary<Paint.Gradient, string> _gradients = [];

    public byte[] Write()
    {
        foreach (DisplayItem item in list.Items)
        {
            Write(item);
        }

        var file = new SvgText();
        file.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").Number(list.Width).Raw(" ").Number(list.Height)
            .Raw("\" width=\"").Number(list.Width).Raw("\" height=\"").Number(list.Height)
            .Raw("\" lang=\"").Escaped(list.Language).Raw("\" xml:lang=\"").Escaped(list.Language)
            .Raw("\" xml:space=\"preserve\" font-family=\"").Escaped(MainFamilies).Raw("\"><title>").Escaped(list.Title).Raw("</title>");
        WriteStyle(file);
        WriteGradients(file);
        file.Raw("<rect width=\"100%\" height=\"100%\" fill=\"").Raw(Hex(list.Ground)).Raw("\"/>\n");
        return file.Raw(_body).Raw("</svg>\n").ToBytes();
    }

    private void WriteStyle(SvgText file)
    {
        if (fonts == SvgFonts.None)
        {
            return;
        }

        file.Raw("<style>");
        foreach (FontSubset subset in FontSubset.Of(list))
        {
            file.Raw(subset.ToCss()).Raw("\n");
        }

        // Every glyph is told where it stands: the reader's program shall not space, trim or join on its own.
        file.Raw("text{white-space:pre;font-kerning:none;text-spacing-trim:space-all;text-autospace:no-autospace}</style>");
    }

    private void WriteGradients(SvgText file)
    {
        if (_gradients.Count == 0)
        {
            return;
        }

        file.Raw("<defs>");
        foreach ((Paint.Gradient gradient, string id) in _gradients)
        {
            file.Raw("<linearGradient id=\"").Raw(id).Raw("\" gradientUnits=\"userSpaceOnUse\" x1=\"").Number(gradient.From.X)
                .Raw("\" y1=\"").Number(gradient.From.Y).Raw("\" x2=\"").Number(gradient.To.X).Raw("\" y2=\"").Number(gradient.To.Y)
                .Raw("\">");
            WriteStop(file, 0, gradient.First);
            WriteStop(file, 1, gradient.Second);
            file.Raw("</linearGradient>");
        }

        file.Raw("</defs>");
    }

    private static void WriteStop(SvgText file, int offset, Color color)
    {
        file.Raw("<stop offset=\"").Number(offset).Raw("\" stop-color=\"").Raw(Hex(color)).Raw("\"");
        WriteOpacity(file, "stop-opacity", color);
        file.Raw("/>");
    }

    private void Write(DisplayItem item)
    {
        switch (item)
        {
            case DisplayItem.Box box:
                WriteBox(box);
                break;
            case DisplayItem.Path path:
                WritePath(path);
                break;
            case DisplayItem.Text text:
                WriteText(text);
                break;
            case DisplayItem.Group group:
                WriteGroup(group);
                break;
        }
    }

    private void WriteGroup(DisplayItem.Group group)
    {
        _body.Raw(group.Kind switch
        {
            // A picture hides what is within; links within must stay in reach of the keyboard.
            GroupKind.Figure => HasLink(group) ? "<g role=\"figure\"" : "<g role=\"img\"",
            GroupKind.Decoration => "<g aria-hidden=\"true\"",
            GroupKind.Section or GroupKind.Card => group.Label is null ? "<g" : "<g role=\"group\"",
            GroupKind.Paragraph => "<g",
        });
        if (group.Label is not null && group.Kind is not (GroupKind.Decoration or GroupKind.Paragraph))
        {
            _body.Raw(" aria-label=\"").Escaped(group.Label).Raw("\"");
        }

        _body.Raw(">");
        foreach (DisplayItem item in group.Items)
        {
            Write(item);
        }

        _body.Raw("</g>\n");
    }

    private bool HasLink(DisplayItem.Group group) => group.Items.Any(item => item switch
    {
        DisplayItem.Text { Source: { } source } => link?.Invoke(source) is not null,
        DisplayItem.Group inner => HasLink(inner),
        _ => false,
    });

    private void WriteBox(DisplayItem.Box box)
    {
        _body.Raw("<rect x=\"").Number(box.Area.X).Raw("\" y=\"").Number(box.Area.Y)
            .Raw("\" width=\"").Number(box.Area.Width).Raw("\" height=\"").Number(box.Area.Height).Raw("\"");
        double radius = Math.Min(box.Radius, Math.Min(box.Area.Width, box.Area.Height) / 2);
        if (radius > 0)
        {
            _body.Raw(" rx=\"").Number(radius).Raw("\"");
        }

        WriteFill(box.Fill);
        WriteLine(box.Outline, box.OutlineWidth, dash: null);
        if (box.Outline is not null && radius <= 0)
        {
            _body.Raw(" stroke-linejoin=\"round\"");
        }

        _body.Raw("/>\n");
    }

    private void WritePath(DisplayItem.Path path)
    {
        _body.Raw("<path d=\"");
        foreach (PathStep step in PathShape.Of(path).Steps)
        {
            switch (step.Verb)
            {
                case PathVerb.Move:
                    _body.Raw("M").Pair(step.End);
                    break;
                case PathVerb.Line:
                    _body.Raw("L").Pair(step.End);
                    break;
                case PathVerb.Curve:
                    _body.Raw("C").Pair(step.First).Raw(" ").Pair(step.Second).Raw(" ").Pair(step.End);
                    break;
                case PathVerb.Close:
                    _body.Raw("Z");
                    break;
            }
        }

        _body.Raw("\"");
        WriteFill(path.Fill);
        WriteLine(path.Line, path.LineWidth, path.Dash);
        if (path.Line is not null)
        {
            _body.Raw(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        }

        _body.Raw("/>\n");
    }

    private void WriteFill(Paint? fill)
    {
        switch (fill)
        {
            case null:
                _body.Raw(" fill=\"none\"");
                break;
            case Paint.Solid solid:
                _body.Raw(" fill=\"").Raw(Hex(solid.Color)).Raw("\"");
                WriteOpacity(_body, "fill-opacity", solid.Color);
                break;
            case Paint.Gradient gradient:
                if (!_gradients.TryGetValue(gradient, out string? id))
                {
                    id = string.Create(CultureInfo.InvariantCulture, $"{idPrefix}g{_gradients.Count + 1}");
                    _gradients.Add(gradient, id);
                }

                _body.Raw(" fill=\"url(#").Raw(id).Raw(")\"");
                break;
        }
    }

    private void WriteLine(Color? color, double width, Dash? dash)
    {
        if (color is not { } line || width <= 0)
        {
            return;
        }

        _body.Raw(" stroke=\"").Raw(Hex(line)).Raw("\"");
        WriteOpacity(_body, "stroke-opacity", line);
        if (Math.Abs(width - 1) > 1e-9)
        {
            _body.Raw(" stroke-width=\"").Number(width).Raw("\"");
        }

        if (dash is { } lengths)
        {
            _body.Raw(" stroke-dasharray=\"").Number(lengths.On).Raw(" ").Number(lengths.Off).Raw("\"");
        }
    }

    private void WriteText(DisplayItem.Text text)
    {
        if (text.Glyphs.Glyphs.Count == 0)
        {
            return;
        }

        string? target = text.Source is { } source ? link?.Invoke(source) : null;
        if (target is not null)
        {
            _body.Raw("<a href=\"").Escaped(target).Raw("\">");
        }

        FontFace face = text.Glyphs.Face;
        _body.Raw("<text y=\"").Number(text.Origin.Y).Raw("\" font-size=\"").Number(text.Glyphs.Size).Raw("\"");
        if (face.Weight != FontWeight.Regular)
        {
            _body.Raw(" font-weight=\"").Number((int)face.Weight).Raw("\"");
        }

        if (!face.IsEmbedded)
        {
            _body.Raw(" font-family=\"'").Escaped(face.CssFamily).Raw("','").Escaped(face.Family).Raw("',sans-serif\"");
        }

        _body.Raw(" fill=\"").Raw(Hex(text.Color)).Raw("\"");
        WriteOpacity(_body, "fill-opacity", text.Color);
        new SvgLetters(_body, text.Glyphs, text.Origin.X).Write();
        _body.Raw(target is null ? "</text>\n" : "</text></a>\n");
    }

    private static string Hex(Color color) => string.Create(
        CultureInfo.InvariantCulture, $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}");

    private static void WriteOpacity(SvgText file, string attribute, Color color)
    {
        if (color.Alpha < 255)
        {
            file.Raw(" ").Raw(attribute).Raw("=\"").Number(color.Alpha / 255.0).Raw("\"");
        }
    }
}
