using Lantu.Drawing.Display;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Charts;

/// <summary>From one level to another, over an axis from zero.</summary>
public static class SlopeChart
{
    private const double Plot = 150;
    private const double Above = 68;

    /// <summary>Draws it at the origin.</summary>
    public static Chart Draw(Brush brush, string title, ChartItem start, ChartItem end, double width)
    {
        var scale = Scale.Of([start.Number, end.Number], Plot, round: false);
        double floor = Above + Plot;
        var from = new Point(Math.Round(width * 0.24), floor - scale.At(start.Number));
        var to = new Point(Math.Round(width * 0.76), floor - scale.At(end.Number));
        List<DisplayItem> items =
        [
            Path.Fill(Path.Area(new Point(from.X, floor), from, to, new Point(to.X, floor)), brush.Theme.Track),
            Path.Stroke(Path.Line(new Point(0, floor), new Point(width, floor)), brush.Theme.Ink, 2),
            Path.Stroke(Path.Line(from, to), brush.Theme.Primary, 5),
            Path.Dot(from, 9, brush.Theme.Card, brush.Theme.Primary, 5),
            Path.Dot(to, 12, brush.Theme.Primary),
            .. Value(brush, start, from, width, false),
            .. Value(brush, end, to, width, true),
        ];
        string description = $"{title}：{start.Figure.Text} → {end.Figure.Text}";
        return new Chart(
            new Fragment([new DisplayItem.Group(GroupKind.Figure, description, new Rect(0, 0, width, floor + 2), items)], width, floor + 2),
            description,
            ["", title],
            [[start.Label, start.Figure.Text], [end.Label, end.Figure.Text]]);
    }

    /// <summary>A value above its point, within the width.</summary>
    internal static IEnumerable<DisplayItem> Value(Brush brush, ChartItem item, Point at, double width, bool strong)
    {
        FigureParts parts = FigureParts.Of(item.Figure.Text);
        Color color = strong ? brush.Theme.Primary : brush.Theme.Ink;
        SetText set;
        double size = strong ? 46 : 34;
        do
        {
            set = brush.Typesetter.Set(FigureLine.Pieces(brush, parts, item.Source, size, color, brush.Theme.Ink), double.MaxValue, size * 1.15);
            size -= 2;
        }
        while (set.Width > width * 0.52 && size > 24);
        // The line rises to the right: what stands at its start keeps left of it.
        double left = strong ? at.X - (set.Width / 2) : at.X + 6 - set.Width;
        double x = Math.Clamp(left, 0, Math.Max(0, width - set.Width));
        return [set.At(x, at.Y - set.Height - (strong ? 12 : 14))];
    }
}
