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

    private const double Margin = 48;
    private const double Content = Width - (2 * Margin);
    private const double Gutter = 18;
    private const double Air = 16;
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
        page.Add(Head(brush, board));
        foreach (BoardPart part in board.Parts.Where(static part => part.Rows.Count > 0))
        {
            page.Add(Part(brush, part), 48, Margin);
        }

        page.Add(Foot(brush, board.Foot), 56);
        Fragment whole = page.ToFragment();
        return new DisplayList(Width, Math.Ceiling(whole.Height), theme.Ground, board.Title, StoryWords.Chinese.Language, whole.Items);
    }

    private static Fragment Head(Brush brush, Board board)
    {
        var column = new Column(Content);
        column.Add(brush.Text(board.Title, Brush.Style(52, FontWeight.Black, Color.White), Content, null, 68));
        column.Add(brush.Text(board.Summary, Brush.Style(Brush.Body, FontWeight.Medium, brush.Theme.Accent), Content, null, 46), 16);
        return Band(brush, column.ToFragment(), 56);
    }

    private static Fragment Foot(Brush brush, string words)
    {
        Color quiet = Color.Mix(brush.Theme.Deep, Color.White, 0.86);
        return Band(brush, brush.Text(words, Brush.Style(Brush.Caption, FontWeight.Regular, quiet), Content, null, 42), 36);
    }

    private static Fragment Band(Brush brush, Fragment words, double air)
    {
        double height = words.Height + (2 * air);
        return new Fragment(
            [
                new DisplayItem.Group(
                    GroupKind.Section,
                    null,
                    new Rect(0, 0, Width, height),
                    [new DisplayItem.Box(new Rect(0, 0, Width, height), 0, brush.Theme.Deep), .. words.At(Margin, air)]),
            ],
            Width,
            height);
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
        var items = new List<DisplayItem>();
        double y = Line([.. Columns.Select((column, i) => brush.Text(column.Head, brush.Muted(Brush.Caption, FontWeight.Medium), widths[i], null, 40))], widths, 0, items);
        items.Add(new DisplayItem.Box(new Rect(0, y, Content, 3), 0, brush.Theme.Primary));
        y += 3;
        for (int i = 0; i < part.Rows.Count; i++)
        {
            y = Line(Cells(brush, part.Rows[i], widths), widths, y, items);
            if (i + 1 < part.Rows.Count)
            {
                items.Add(new DisplayItem.Box(new Rect(0, y, Content, 2), 0, brush.Theme.Track));
                y += 2;
            }
        }

        string label = part.Heading + "：" + string.Join("；", part.Rows.Select(static row => $"{row.Indicator}{row.Verdict}"));
        return new Fragment([new DisplayItem.Group(GroupKind.Figure, label, new Rect(0, 0, Content, y), items)], Content, y);
    }

    private static Fragment[] Cells(Brush brush, BoardRow row, double[] widths)
    {
        TextStyle ink = brush.Ink(Brush.Caption);
        var gap = new SourceMark(row.Promised.Key, Computed: true);
        return
        [
            brush.Text(row.Indicator, brush.Ink(Brush.Caption, FontWeight.Medium), widths[0], row.Promised, 40),
            Words(brush, row.Target, ink, widths[1], row.Promised),
            Words(brush, row.Outcome, ink, widths[2], row.Told),
            TrafficLight.Draw(brush, row.Light, row.Verdict, Sign, row.Told ?? row.Promised),
            Words(brush, row.By, ink, widths[4], gap),
        ];
    }

    private static Fragment Words(Brush brush, string words, TextStyle style, double width, SourceMark? source) =>
        words.Length == 0 ? Fragment.Empty : brush.Text(words, style, width, source, 40);

    private static double Line(Fragment[] cells, double[] widths, double y, List<DisplayItem> items)
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
}
