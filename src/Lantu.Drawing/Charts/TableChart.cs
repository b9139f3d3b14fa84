using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Charts;

/// <summary>A cell of a drawn table.</summary>
/// <param name="Text">Its words; empty for nothing.</param>
/// <param name="Source">Where they come from; null for words of our own.</param>
/// <param name="Strong">Whether it stands out.</param>
public sealed record TableCell(string Text, SourceMark? Source = null, bool Strong = false);

/// <summary>A column of a drawn table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Share">Of the width; all shares together are 1.</param>
/// <param name="Alignment">Left for words, right for figures.</param>
public sealed record TableColumn(string Head, double Share, Alignment Alignment = Alignment.Left);

/// <summary>A table: heads, rows with a faint line between them.</summary>
public static class TableChart
{
    private const double Gutter = 20;
    private const double Air = 12;

    /// <summary>Draws it at the origin.</summary>
    /// <param name="brush">Fonts and colors.</param>
    /// <param name="title">What it holds, for those who do not see it.</param>
    /// <param name="columns">At least one.</param>
    /// <param name="rows">Each as long as the columns.</param>
    /// <param name="width">Of the table.</param>
    public static Chart Draw(Brush brush, string title, IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<TableCell>> rows, double width)
    {
        var items = new List<DisplayItem>();
        double[] widths = [.. columns.Select(column => (column.Share * (width + Gutter)) - Gutter)];
        double y = Line(brush, columns, [.. columns.Select(column => new TableCell(column.Head))], widths, 0, items, head: true);
        items.Add(new DisplayItem.Box(new Rect(0, y, width, 3), 0, brush.Theme.Primary));
        y += 3;
        for (int i = 0; i < rows.Count; i++)
        {
            y = Line(brush, columns, rows[i], widths, y, items, head: false);
            if (i + 1 < rows.Count)
            {
                items.Add(new DisplayItem.Box(new Rect(0, y, width, 2), 0, brush.Theme.Track));
                y += 2;
            }
        }

        return new Chart(
            new Fragment([new DisplayItem.Group(GroupKind.Figure, title, new Rect(0, 0, width, y), items)], width, y),
            title,
            [.. columns.Select(column => column.Head)],
            [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Text)])]);
    }

    private static double Line(
        Brush brush, IReadOnlyList<TableColumn> columns, IReadOnlyList<TableCell> cells, double[] widths, double y, List<DisplayItem> items, bool head)
    {
        var drawn = new List<Fragment>();
        for (int i = 0; i < columns.Count; i++)
        {
            TextStyle style = head ? brush.Muted(Brush.Caption, FontWeight.Medium)
                : cells[i].Strong ? brush.Primary(Brush.Caption) : brush.Ink(Brush.Caption);
            drawn.Add(cells[i].Text.Length == 0 ? Fragment.Empty : brush.Text(cells[i].Text, style, widths[i], cells[i].Source, 40, columns[i].Alignment));
        }

        double height = Math.Max(40, drawn.Max(cell => cell.Height)) + (2 * Air);
        double x = 0;
        for (int i = 0; i < drawn.Count; i++)
        {
            items.AddRange(drawn[i].At(x, y + Air));
            x += widths[i] + Gutter;
        }

        return y + height;
    }
}
