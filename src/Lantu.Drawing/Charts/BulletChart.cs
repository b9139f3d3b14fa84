using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Charts;

/// <summary>One row of a bullet chart.</summary>
/// <param name="Target">What is aimed at; its length is the bar.</param>
/// <param name="Actual">What was reached the year before, as a tick; null where the plan does not tell.</param>
/// <param name="Note">As 力争; null for none.</param>
public sealed record BulletRow(ChartItem Target, ChartItem? Actual, StoryFigure? Note);

/// <summary>Targets on one axis from zero, with what was reached as a tick.</summary>
public static class BulletChart
{
    private const double Row = 68;
    private const double Bar = 28;
    private const double Gap = 20;

    /// <summary>Draws it at the origin.</summary>
    public static Chart Draw(Brush brush, string title, IReadOnlyList<BulletRow> rows, string? legend, double width)
    {
        double labels = Math.Min(width * 0.36, rows.Max(row => brush.Typesetter.Measure(row.Target.Label, brush.Ink(Brush.Body, FontWeight.Medium))) + 2);
        double values = Math.Min(width * 0.3, Math.Max(36, rows.Max(row => ValueWidth(brush, row)) + 4));
        double left = labels + Gap;
        double track = width - left - values - Gap;
        var scale = Scale.Of(rows.SelectMany(row => new[] { row.Target.Upper ?? row.Target.Number, row.Actual?.Number ?? 0 }), track, round: true);
        var items = new List<DisplayItem>();
        double y = 0;
        foreach (BulletRow row in rows)
        {
            Fragment label = brush.Text(row.Target.Label, brush.Ink(Brush.Body, FontWeight.Medium), labels, row.Target.Source, 40, Alignment.Right);
            double high = Math.Max(Row, label.Height + 12);
            double middle = y + (high / 2);
            items.AddRange(label.At(0, middle - (label.Height / 2)));
            items.Add(new DisplayItem.Box(new Rect(left, middle - (Bar / 2), track, Bar), 4, brush.Theme.Track));
            if (row.Target.Upper is { } upper)
            {
                items.Add(new DisplayItem.Box(new Rect(left, middle - (Bar / 2), scale.At(upper), Bar), 4, Color.Mix(brush.Theme.Card, brush.Theme.Primary, 0.45)));
            }

            items.Add(new DisplayItem.Box(new Rect(left, middle - (Bar / 2), scale.At(row.Target.Number), Bar), 4, brush.Theme.Primary));
            if (row.Actual is { Number: >= 0 } actual)
            {
                double x = left + scale.At(actual.Number);
                items.Add(Path.Stroke(Path.Line(new Point(x, middle - 24), new Point(x, middle + 24)), brush.Theme.Ink, 5));
            }

            SetText value = brush.Typesetter.Set(Value(brush, row), double.MaxValue, 48);
            items.Add(value.At(width - value.Width, middle - 24));
            y += high;
        }

        items.AddRange(Axis(brush, scale, left, y));
        y += 44;
        if (legend is not null)
        {
            bool ticks = rows.Any(row => row.Actual is not null);
            Fragment text = brush.Text(legend, brush.Muted(), width - 24, null, 40);
            if (ticks)
            {
                items.Add(Path.Stroke(Path.Line(new Point(6, y + 10), new Point(6, y + 38)), brush.Theme.Ink, 5));
            }

            items.AddRange(text.At(ticks ? 24 : 0, y + 4));
            y += text.Height + 4;
        }

        string description = title + "：" + string.Join("；", rows.Select(row => row.Target.Label + row.Target.Figure.Text + (row.Actual is null ? "" : $"（{row.Actual.Label}{row.Actual.Figure.Text}）")));
        return new Chart(
            new Fragment([new DisplayItem.Group(GroupKind.Figure, description, new Rect(0, 0, width, y), items)], width, y),
            description,
            ["", title, rows.Select(row => row.Actual?.Label).OfType<string>().FirstOrDefault() ?? ""],
            [.. rows.Select(row => (IReadOnlyList<string>)[row.Target.Label, row.Target.Figure.Text, row.Actual?.Figure.Text ?? ""])]);
    }

    private static IEnumerable<DisplayItem> Axis(Brush brush, Scale scale, double left, double y)
    {
        foreach (double mark in scale.Marks())
        {
            double x = left + scale.At(mark);
            yield return Path.Stroke(Path.Line(new Point(x, 8), new Point(x, y)), brush.Theme.Ink.Fade(0.10), 2);
            SetText label = brush.Typesetter.Set([new TextPiece(Scale.Text(mark) + "%", brush.Muted(24), new SourceMark("axis", false))], double.MaxValue, 36);
            yield return label.At(x - (label.Width / 2), y + 4);
        }
    }

    private static double ValueWidth(Brush brush, BulletRow row) => brush.Typesetter.Set(Value(brush, row), double.MaxValue).Width;

    private static List<TextPiece> Value(Brush brush, BulletRow row)
    {
        var pieces = new List<TextPiece>();
        if (row.Note is { } note)
        {
            pieces.Add(new TextPiece(note.Text, brush.Muted(), Brush.Source(note.From)));
        }

        pieces.AddRange(FigureLine.Pieces(brush, FigureParts.Of(row.Target.Figure.Text), row.Target.Source, 42, brush.Theme.Primary, brush.Theme.Muted));
        return pieces;
    }
}
