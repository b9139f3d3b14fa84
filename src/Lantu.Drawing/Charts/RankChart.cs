using Lantu.Drawing.Display;
using Lantu.Drawing.Layout;

namespace Lantu.Drawing.Charts;

/// <summary>From one rank to another, rank 1 at the top.</summary>
public static class RankChart
{
    private const double Plot = 150;
    private const double Above = 68;

    /// <summary>Draws it at the origin.</summary>
    public static Chart Draw(Brush brush, string title, ChartItem start, ChartItem end, double width)
    {
        double last = Math.Max(Math.Max(start.Number, end.Number), 2);
        var from = new Point(Math.Round(width * 0.24), Above + Y(start.Number, last));
        var to = new Point(Math.Round(width * 0.76), Above + Y(end.Number, last));
        List<DisplayItem> items = [.. Lines(brush, last, width)];
        items.AddRange(
        [
            Path.Stroke(Path.Line(from, to), brush.Theme.Primary, 5),
            Path.Dot(from, 9, brush.Theme.Card, brush.Theme.Primary, 5),
            Path.Dot(to, 12, brush.Theme.Primary),
            .. SlopeChart.Value(brush, start, from, width, false),
            .. SlopeChart.Value(brush, end, to, width, true),
        ]);
        string description = $"{title}：{start.Figure.Text} → {end.Figure.Text}";
        double height = Above + Plot + 16;
        return new Chart(
            new Fragment([new DisplayItem.Group(GroupKind.Figure, description, new Rect(0, 0, width, height), items)], width, height),
            description,
            ["", title],
            [[start.Label, start.Figure.Text], [end.Label, end.Figure.Text]]);
    }

    private static double Y(double rank, double last) => (rank - 1) / (last - 1) * Plot;

    // A faint line for each rank, as long as one can tell them apart; else for every fifth.
    private static IEnumerable<DisplayItem> Lines(Brush brush, double last, double width)
    {
        int step = last <= 16 ? 1 : 5;
        for (int rank = 1; rank <= last; rank += step)
        {
            double y = Above + Y(rank, last);
            yield return Path.Stroke(Path.Line(new Point(0, y), new Point(width, y)), rank == 1 ? brush.Theme.Faint : brush.Theme.Track, rank == 1 ? 4 : 2);
        }
    }
}
