using Lantu.Drawing.Charts;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Themes;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Boards;

/// <summary>A board laid out as one picture: a light, a promise, an outcome and the gap in each row.</summary>
public static class BoardPicture
{
    /// <summary>Units of the picture from left to right.</summary>
    public const double Width = 1080;

    private const double Content = Width - (2 * BoardFrame.Margin);
    private const double Gutter = BoardFrame.Gutter;
    private const double Sign = 26;

    private static readonly (string Head, double Share)[] Columns = [("指标", 0.255), ("目标", 0.185), ("结果", 0.185), ("结论", 0.175), ("相差", 0.20)];

    /// <summary>Lays out a board.</summary>
    /// <param name="board">What to show.</param>
    /// <param name="theme">The colors.</param>
    /// <param name="fonts">The fonts.</param>
    /// <exception cref="MissingGlyphException">No font has one of the characters.</exception>
    public static DisplayList Draw(Board board, Theme theme, FontLibrary fonts)
    {
        ArgumentNullException.ThrowIfNull(board);
        var brush = new Brush(new Typesetter(fonts), theme, StoryWords.Chinese);
        var page = new Column(Width);
        page.Add(BoardFrame.Head(brush, board.Title, board.Summary, Width));
        foreach (BoardPart part in board.Parts.Where(static part => part.Rows.Count > 0))
        {
            page.Add(Part(brush, part), 48, BoardFrame.Margin);
        }

        page.Add(BoardFrame.Foot(brush, board.Foot, Width), 56);
        Fragment whole = page.ToFragment();
        return new DisplayList(Width, Math.Ceiling(whole.Height), theme.Ground, board.Title, StoryWords.Chinese.Language, whole.Items);
    }

    private static Fragment Part(Brush brush, BoardPart part)
    {
        var column = new Column(Content);
        column.Add(brush.Text(part.Heading, brush.Primary(40), Content, null, 56));
        column.Add(Table(brush, part), 14);
        if (part.Note is { } note)
        {
            column.Add(brush.Text(note, brush.Muted(), Content, null, 42), 14);
        }

        return column.ToFragment().Grouped(GroupKind.Section, part.Heading);
    }

    private static Fragment Table(Brush brush, BoardPart part)
    {
        double[] widths = [.. Columns.Select(static column => (column.Share * (Content + Gutter)) - Gutter)];
        Fragment[] heads = [.. Columns.Select((column, i) => brush.Text(column.Head, brush.Muted(Brush.Caption, FontWeight.Medium), widths[i], null, 40))];
        string label = part.Heading + "：" + string.Join("；", part.Rows.Select(static row => $"{row.Indicator}{row.Verdict}"));
        return BoardFrame.Table(brush, heads, part.Rows.Select(row => Cells(brush, row, widths)), widths, Content, label);
    }

    private static Fragment[] Cells(Brush brush, BoardRow row, double[] widths)
    {
        TextStyle ink = brush.Ink(Brush.Caption);
        var gap = new SourceMark(row.Promised.Key, Computed: true);
        return
        [
            brush.Text(row.Indicator, brush.Ink(Brush.Caption, FontWeight.Medium), widths[0], row.Promised, 40),
            BoardFrame.Words(brush, row.Target, ink, widths[1], row.Promised),
            BoardFrame.Words(brush, row.Outcome, ink, widths[2], row.Told),
            TrafficLight.Draw(brush, row.Light, row.Verdict, Sign, row.Told ?? row.Promised),
            BoardFrame.Words(brush, row.By, ink, widths[4], gap),
        ];
    }
}
