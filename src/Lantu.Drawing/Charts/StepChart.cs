using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Charts;

/// <summary>Levels reached one after the other, as columns from zero; the last stands out.</summary>
public static class StepChart
{
    private const double Plot = 260;
    private const double Above = 56;
    private const double Below = 48;

    /// <summary>Draws it at the origin.</summary>
    public static Chart Draw(Brush brush, string title, IReadOnlyList<ChartItem> columns, double width)
    {
        var scale = Scale.Of(columns.Select(column => column.Number), Plot, round: false);
        double slot = width / columns.Count;
        double wide = Math.Min(slot * 0.66, 150);
        double floor = Above + Plot;
        var items = new List<DisplayItem>();
        for (int i = 0; i < columns.Count; i++)
        {
            bool last = i == columns.Count - 1;
            double center = (slot * i) + (slot / 2);
            double high = scale.At(columns[i].Number);
            items.Add(new DisplayItem.Box(new Rect(center - (wide / 2), floor - high, wide, high), 0, last ? brush.Theme.Primary : brush.Theme.Faint));
            items.AddRange(Value(brush, columns[i], slot, last).At(slot * i, floor - high - Above + 4));
            Fragment label = brush.Text(columns[i].Label, brush.Muted(Brush.Caption, last ? FontWeight.Bold : FontWeight.Regular), slot, columns[i].Source, 40, Alignment.Center);
            items.AddRange(label.At(slot * i, floor + 8));
        }

        items.Add(Path.Stroke(Path.Line(new Point(0, floor), new Point(width, floor)), brush.Theme.Ink, 2));
        string description = title + "：" + string.Join("，", columns.Select(column => column.Label + column.Figure.Text));
        var area = new Rect(0, 0, width, floor + Below);
        return new Chart(
            new Fragment([new DisplayItem.Group(GroupKind.Figure, description, area, items)], width, area.Height),
            description,
            ["", title],
            [.. columns.Select(column => (IReadOnlyList<string>)[column.Label, column.Figure.Text])]);
    }

    private static Fragment Value(Brush brush, ChartItem column, double width, bool last)
    {
        FigureParts parts = FigureParts.Of(column.Figure.Text);
        Color color = last ? brush.Theme.Primary : brush.Theme.Ink;
        for (double size = last ? 44 : 38; ; size -= 2)
        {
            List<TextPiece> pieces = FigureLine.Pieces(brush, parts, column.Source, size, color, brush.Theme.Muted);
            SetText set = brush.Typesetter.Set(pieces, double.MaxValue, 50);
            if (set.Width <= width - 8 || size <= 24)
            {
                return Fragment.Of(brush.Typesetter.Set(pieces, width, 50, Alignment.Center), width);
            }
        }
    }
}
