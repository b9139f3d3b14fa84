using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Boards;

/// <summary>What all boards are framed with: the band above, the band below, and lines of cells.</summary>
internal static class BoardFrame
{
    internal const double Margin = 48;
    internal const double Gutter = 18;

    private const double Air = 16;

    /// <summary>Title and summary on a dark band.</summary>
    internal static Fragment Head(Brush brush, string title, string summary, double width)
    {
        double content = width - (2 * Margin);
        var column = new Column(content);
        column.Add(brush.Text(title, Brush.Style(52, FontWeight.Black, Color.White), content, null, 68));
        column.Add(brush.Text(summary, Brush.Style(Brush.Body, FontWeight.Medium, brush.Theme.Accent), content, null, 46), 16);
        return Band(brush, column.ToFragment(), 56, width);
    }

    /// <summary>Where it all comes from, on a dark band.</summary>
    internal static Fragment Foot(Brush brush, string words, double width)
    {
        Color quiet = Color.Mix(brush.Theme.Deep, Color.White, 0.86);
        return Band(brush, brush.Text(words, Brush.Style(Brush.Caption, FontWeight.Regular, quiet), width - (2 * Margin), null, 42), 36, width);
    }

    /// <summary>Words in a cell; nothing where there are none.</summary>
    internal static Fragment Words(Brush brush, string words, TextStyle style, double width, SourceMark? source) =>
        words.Length == 0 ? Fragment.Empty : brush.Text(words, style, width, source, 40);

    /// <summary>Lays cells side by side, and answers where the next line begins.</summary>
    internal static double Line(Fragment[] cells, double[] widths, double y, List<DisplayItem> items)
    {
        double height = Math.Max(40, cells.Max(static cell => cell.Height)) + (2 * Air);
        double x = 0;
        for (int i = 0; i < cells.Length; i++)
        {
            items.AddRange(cells[i].At(x, y + Air));
            x += widths[i] + Gutter;
        }

        return y + height;
    }

    /// <summary>A table: a line of heads, and lines of cells with a rule between them.</summary>
    internal static Fragment Table(Brush brush, Fragment[] heads, IEnumerable<Fragment[]> lines, double[] widths, double content, string label)
    {
        var items = new List<DisplayItem>();
        double y = Line(heads, widths, 0, items);
        double rule = 3;
        Color color = brush.Theme.Primary;
        foreach (Fragment[] cells in lines)
        {
            items.Add(new DisplayItem.Box(new Rect(0, y, content, rule), 0, color));
            y = Line(cells, widths, y + rule, items);
            (rule, color) = (2, brush.Theme.Track);
        }

        return new Fragment([new DisplayItem.Group(GroupKind.Figure, label, new Rect(0, 0, content, y), items)], content, y);
    }

    private static Fragment Band(Brush brush, Fragment words, double air, double width)
    {
        double height = words.Height + (2 * air);
        return new Fragment(
            [
                new DisplayItem.Group(
                    GroupKind.Section,
                    null,
                    new Rect(0, 0, width, height),
                    [new DisplayItem.Box(new Rect(0, 0, width, height), 0, brush.Theme.Deep), .. words.At(Margin, air)]),
            ],
            width,
            height);
    }
}
