using System.Globalization;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Boards;

/// <summary>A grid laid out as one picture: indicators down, documents across.</summary>
public static class GridPicture
{
    private const double Narrowest = 1080;
    private const double FirstColumn = 262;
    private const double LeastColumn = 190;

    /// <summary>Lays out a grid; the more columns, the wider.</summary>
    /// <param name="grid">What to show.</param>
    /// <param name="theme">The colors.</param>
    /// <param name="fonts">The fonts.</param>
    /// <exception cref="MissingGlyphException">No font has one of the characters.</exception>
    public static DisplayList Draw(Grid grid, Theme theme, FontLibrary fonts)
    {
        ArgumentNullException.ThrowIfNull(grid);
        double width = Math.Max(Narrowest, (2 * BoardFrame.Margin) + FirstColumn + (grid.Heads.Count * (LeastColumn + BoardFrame.Gutter)));
        double content = width - (2 * BoardFrame.Margin);
        double column = ((content - FirstColumn) / grid.Heads.Count) - BoardFrame.Gutter;
        double[] widths = [FirstColumn, .. grid.Heads.Select(_ => column)];
        var brush = new Brush(new Typesetter(fonts), theme, StoryWords.Chinese);
        var page = new Column(width);
        page.Add(BoardFrame.Head(brush, grid.Title, grid.Summary, width));
        foreach (GridPart part in grid.Parts.Where(static part => part.Rows.Count > 0))
        {
            page.Add(Part(brush, grid, part, widths, content), 48, BoardFrame.Margin);
        }

        page.Add(BoardFrame.Foot(brush, grid.Foot, width), 56);
        Fragment whole = page.ToFragment();
        return new DisplayList(width, Math.Ceiling(whole.Height), theme.Ground, grid.Title, StoryWords.Chinese.Language, whole.Items);
    }

    private static Fragment Part(Brush brush, Grid grid, GridPart part, double[] widths, double content)
    {
        var column = new Column(content);
        column.Add(brush.Text(part.Heading, brush.Primary(40), content, null, 56));
        column.Add(Table(brush, grid, part, widths, content), 14);
        return column.ToFragment().Grouped(GroupKind.Section, part.Heading);
    }

    private static Fragment Table(Brush brush, Grid grid, GridPart part, double[] widths, double content)
    {
        TextStyle head = brush.Muted(Brush.Caption, FontWeight.Medium);
        Fragment[] heads = [.. grid.Heads.Prepend("指标").Select((words, i) => BoardFrame.Words(brush, words, head, widths[i], null))];
        string label = part.Heading + "：" + string.Join("；", part.Rows.Select(static row => row.Indicator));
        return BoardFrame.Table(brush, heads, part.Rows.Select(row => Cells(brush, row, widths)), widths, content, label);
    }

    private static Fragment[] Cells(Brush brush, GridRow row, double[] widths) =>
    [
        brush.Text(row.Indicator, brush.Ink(Brush.Caption, FontWeight.Medium), widths[0], null, 40),
        .. row.Cells.Select((cell, i) => Cell(brush, cell, widths[i + 1])),
    ];

    private static Fragment Cell(Brush brush, GridCell cell, double width)
    {
        if (cell.Words.Length == 0)
        {
            return Fragment.Empty;
        }

        var pieces = new List<TextPiece> { new(cell.Words, brush.Ink(Brush.Caption), cell.Source) };
        if (cell.Order is { } order)
        {
            SourceMark? mark = cell.Source is { } source ? new SourceMark(source.Key, Computed: true) : null;
            pieces.Add(new TextPiece(string.Create(CultureInfo.InvariantCulture, $"（{order}）"), brush.Primary(Brush.Caption, FontWeight.Medium), mark));
        }

        return brush.Text(pieces, width, 40);
    }
}
