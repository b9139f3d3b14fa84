using System.Globalization;
using Lantu.Drawing.Display;

namespace Lantu.Drawing.Outputs;

/// <summary>Draws the items of a picture into the content of one page, each marked with its place in the structure.</summary>
internal sealed class PdfPage(DisplayList list, PdfFonts fonts, PdfPaints paints, PdfStructure structure, double scale)
{
    private readonly PdfContent _content = new();
    private readonly List<(string Label, double Top)> _sections = [];
    private PdfElement? _marked;
    private bool _open;
    private Color _fill = new(0, 0, 0);
    private Color _line = new(0, 0, 0);

    /// <summary>The named sections and where they begin, in points from the lower edge.</summary>
    public IReadOnlyList<(string Label, double Top)> Sections => _sections;

    /// <summary>The content of the page, in points from the lower left corner.</summary>
    public byte[] Draw()
    {
        // From here on all is in units of the picture, y downward. Ends and joins of lines are round.
        _content.Number(scale).Raw("0 0 ").Number(-scale).Raw("0 ").Number(list.Height * scale).Raw("cm\n1 J 1 j\n");
        Mark(null);
        Fill(PathOf(new Rect(0, 0, list.Width, list.Height)), new Paint.Solid(list.Ground));
        Draw(list.Items, structure.Document, label: null, decoration: false);
        Close();
        return _content.ToBytes();
    }

    private void Draw(IReadOnlyList<DisplayItem> items, PdfElement place, string? label, bool decoration)
    {
        PdfElement? line = null;
        double baseline = double.NaN;
        foreach (DisplayItem item in items)
        {
            switch (item)
            {
                case DisplayItem.Group group:
                    Draw(group, place, label, decoration);
                    line = null;
                    break;
                case DisplayItem.Text text:
                    if (line is null || Math.Abs(text.Origin.Y - baseline) > 0.01)
                    {
                        // Texts on one baseline are read as one line: 159.5 and 亿元.
                        line = decoration || Holds(place) ? place : place.Add(new PdfElement("P", place));
                        baseline = text.Origin.Y;
                    }

                    Mark(decoration ? null : line);
                    Draw(text);
                    break;
                case DisplayItem.Box box:
                    Mark(place.Type == "Figure" ? place : null);
                    Draw(box);
                    break;
                case DisplayItem.Path path:
                    Mark(place.Type == "Figure" ? place : null);
                    Draw(path);
                    break;
            }
        }
    }

    private void Draw(DisplayItem.Group group, PdfElement place, string? label, bool decoration)
    {
        bool within = decoration || group.Kind == GroupKind.Decoration || Holds(place);
        if (!within && group.Kind == GroupKind.Section && group.Label is not null)
        {
            _sections.Add((group.Label, (list.Height - group.Area.Y) * scale));
        }

        string? inner = group.Kind == GroupKind.Section ? group.Label : label;
        Draw(group.Items, within ? place : place.Add(Element(group, place, label)), inner, decoration || group.Kind == GroupKind.Decoration);
    }

    /// <summary>Whether an element takes content itself and no elements.</summary>
    private static bool Holds(PdfElement place) => place.Type is "P" or "H2" or "Figure";

    private PdfElement Element(DisplayItem.Group group, PdfElement place, string? label)
    {
        switch (group.Kind)
        {
            case GroupKind.Figure:
                string box = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{group.Area.X * scale:0.##} {(list.Height - group.Area.Bottom) * scale:0.##} {group.Area.Right * scale:0.##} {(list.Height - group.Area.Y) * scale:0.##}");
                return new PdfElement("Figure", place) { Words = group.Label ?? "", Box = box };
            case GroupKind.Section:
                return new PdfElement("Sect", place);
            case GroupKind.Card:
                return new PdfElement("Div", place);
            case GroupKind.Paragraph or GroupKind.Decoration:
                string words = string.Concat(group.Items.OfType<DisplayItem.Text>().Select(text => text.Glyphs.Text));
                return new PdfElement(words == label ? "H2" : "P", place);
            default:
                throw new ArgumentException("A kind of group that the structure of a PDF is not taught.", nameof(group));
        }
    }

    /// <summary>Opens a piece of content of an element; of none: content that only decorates.</summary>
    private void Mark(PdfElement? element)
    {
        if (_open && element == _marked)
        {
            return;
        }

        Close();
        _content.Raw(element is null
            ? "/Artifact BMC\n"
            : string.Create(CultureInfo.InvariantCulture, $"/{element.Type}<</MCID {structure.Mark(element)}>>BDC\n"));
        (_marked, _open) = (element, true);
    }

    private void Close()
    {
        if (_open)
        {
            _content.Raw("EMC\n");
            _open = false;
        }
    }

    private void Draw(DisplayItem.Box box)
    {
        Action outline = box.Radius > 0 ? () => _content.Outline(PathShape.RoundBox(box.Area, box.Radius)) : PathOf(box.Area);
        Fill(outline, box.Fill);
        Stroke(outline, box.Outline, box.OutlineWidth, dash: null);
    }

    private void Draw(DisplayItem.Path path)
    {
        PathShape shape = PathShape.Of(path);
        Action outline = () => _content.Outline(shape);
        Fill(outline, path.Fill);
        Stroke(outline, path.Line, path.LineWidth, path.Dash);
    }

    private Action PathOf(Rect area) => () => _content.Rectangle(area);

    private void Fill(Action outline, Paint? fill)
    {
        switch (fill)
        {
            case Paint.Solid solid:
                SetFill(solid.Color);
                outline();
                _content.Raw("f\n");
                break;
            case Paint.Gradient gradient:
                string opacity = gradient.First.Alpha == gradient.Second.Alpha
                    ? paints.FillOpacity(gradient.First.Alpha)
                    : paints.Fading(gradient);
                _content.Raw("q\n");
                outline();
                _content.Raw($"W n\n/{opacity} gs\n/{paints.Colors(gradient)} sh\nQ\n");
                break;
        }
    }

    private void Stroke(Action outline, Color? color, double width, Dash? dash)
    {
        if (color is not { } line || width <= 0)
        {
            return;
        }

        if (line.Alpha != _line.Alpha)
        {
            _content.Raw($"/{paints.LineOpacity(line.Alpha)} gs\n");
        }

        if (line with { Alpha = 0 } != _line with { Alpha = 0 })
        {
            _content.Channels(line).Raw("RG\n");
        }

        _line = line;
        _content.Number(width).Raw("w\n");
        if (dash is { } lengths)
        {
            _content.Raw("[").Number(lengths.On).Number(lengths.Off).Raw("] 0 d\n");
        }

        outline();
        _content.Raw(dash is null ? "S\n" : "S\n[] 0 d\n");
    }

    private void SetFill(Color color)
    {
        if (color.Alpha != _fill.Alpha)
        {
            _content.Raw($"/{paints.FillOpacity(color.Alpha)} gs\n");
        }

        if (color with { Alpha = 0 } != _fill with { Alpha = 0 })
        {
            _content.Channels(color).Raw("rg\n");
        }

        _fill = color;
    }

    private void Draw(DisplayItem.Text text)
    {
        if (text.Glyphs.Glyphs.Count > 0)
        {
            SetFill(text.Color);
            new PdfLetters(_content, fonts, text.Glyphs).Write(text.Origin);
        }
    }
}
