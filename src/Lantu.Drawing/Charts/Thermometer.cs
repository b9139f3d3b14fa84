using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Charts;

/// <summary>A level to be reached: a bar from zero to it, filled as far as was reached. Drawn on the dark ground.</summary>
public static class Thermometer
{
    private const double High = 30;

    /// <summary>Draws it at the origin.</summary>
    public static Chart Draw(Brush brush, string title, ChartItem reached, ChartItem goal, double width)
    {
        var scale = Scale.Of([goal.Number], width, round: false);
        double full = Math.Min(width, scale.At(reached.Number));
        Color white = Color.White;
        Color quiet = Color.Mix(brush.Theme.Deep, white, 0.86);
        var label = new List<TextPiece> { new(reached.Label + " ", Brush.Style(Brush.Caption, FontWeight.Regular, quiet), reached.Source) };
        label.AddRange(Brush.Marked(reached.Figure.Text, Brush.Style(Brush.Caption, FontWeight.Medium, white), Brush.Style(Brush.Caption, FontWeight.Bold, white), reached.Source));
        SetText set = brush.Typesetter.Set(label, double.MaxValue, 40);
        double x = Math.Clamp(full - set.Width, 0, Math.Max(0, width - set.Width));
        List<DisplayItem> items =
        [
            new DisplayItem.Box(new Rect(0, 0, width, High), High / 2, Color.Mix(brush.Theme.Deep, white, 0.22)),
            new DisplayItem.Box(new Rect(0, 0, full, High), High / 2, brush.Theme.Accent),
            Path.Stroke(Path.Line(new Point(full, -4), new Point(full, High + 10)), white, 3),
            set.At(x, High + 12),
        ];
        string description = $"{title}：{reached.Label}{reached.Figure.Text}，{goal.Label}{goal.Figure.Text}";
        double height = High + 12 + 40;
        return new Chart(
            new Fragment([new DisplayItem.Group(GroupKind.Figure, description, new Rect(0, -4, width, height + 4), items)], width, height),
            description,
            ["", title],
            [[reached.Label, reached.Figure.Text], [goal.Label, goal.Figure.Text]]);
    }
}
