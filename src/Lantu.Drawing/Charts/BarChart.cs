using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Charts;

/// <summary>One measure of several things, as bars from zero; a negative one runs to the left of it.</summary>
public static class BarChart
{
    private const double Row = 60;
    private const double Bar = 30;
    private const double Gap = 18;

    /// <summary>Draws it at the origin.</summary>
    /// <param name="brush">Fonts and colors.</param>
    /// <param name="title">What is measured.</param>
    /// <param name="items">One bar each, in order; all in one unit.</param>
    /// <param name="strong">The label of the bar that stands out; null for all.</param>
    /// <param name="width">Of the chart.</param>
    public static Chart Draw(Brush brush, string title, IReadOnlyList<ChartItem> items, string? strong, double width)
    {
        double labels = Math.Min(width * 0.34, items.Max(item => brush.Typesetter.Measure(item.Label, brush.Ink(Brush.Body, FontWeight.Medium))) + 2);
        double values = items.Max(item => brush.Typesetter.Set(Value(brush, item), double.MaxValue).Width) + 8;
        double room = width - labels - Gap;
        double most = Math.Max(0, items.Max(item => item.Number));
        double least = Math.Min(0, items.Min(item => item.Number));
        // A value stands beyond the end of its bar, on the side to which the bar runs.
        double track = room - values - (least < 0 ? values : 0);
        double unit = track / Math.Max(most - least, double.Epsilon);
        double zero = labels + Gap + (least < 0 ? values : 0) + (-least * unit);
        var drawn = new List<DisplayItem>();
        double y = 0;
        foreach (ChartItem item in items)
        {
            Fragment label = brush.Text(item.Label, brush.Ink(Brush.Body, FontWeight.Medium), labels, item.Source, 40, Alignment.Right);
            double high = Math.Max(Row, label.Height + 10);
            double middle = y + (high / 2);
            double length = Math.Abs(item.Number) * unit;
            double start = item.Number < 0 ? zero - length : zero;
            drawn.AddRange(label.At(0, middle - (label.Height / 2)));
            drawn.Add(new DisplayItem.Box(new Rect(start, middle - (Bar / 2), length, Bar), 0, strong is null || item.Label == strong ? brush.Theme.Primary : brush.Theme.Faint));
            SetText value = brush.Typesetter.Set(Value(brush, item), double.MaxValue, 44);
            drawn.Add(value.At(item.Number < 0 ? start - value.Width - 8 : start + length + 8, middle - 22));
            y += high;
        }

        drawn.Add(Path.Stroke(Path.Line(new Point(zero, 0), new Point(zero, y)), brush.Theme.Ink, 2));
        string description = title + "：" + string.Join("，", items.Select(item => item.Label + item.Figure.Text));
        return new Chart(
            new Fragment([new DisplayItem.Group(GroupKind.Figure, description, new Rect(0, 0, width, y), drawn)], width, y),
            description,
            ["", title],
            [.. items.Select(item => (IReadOnlyList<string>)[item.Label, item.Figure.Text])]);
    }

    private static List<TextPiece> Value(Brush brush, ChartItem item) =>
        FigureLine.Pieces(brush, FigureParts.Of(item.Figure.Text), item.Source, 36, brush.Theme.Primary, brush.Theme.Muted);
}
