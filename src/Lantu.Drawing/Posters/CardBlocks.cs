using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Posters;

/// <summary>Blocks of cards that hold several things: chapters of the review, initiatives with their tasks.</summary>
internal static class CardBlocks
{
    internal static Fragment Chapters(PosterFrame frame, StoryBlock block)
    {
        var column = new Column(PosterFrame.Content);
        foreach (StoryItem item in block.Items)
        {
            column.Add(Chapter(frame, item).On(frame.Plain with { Horizontal = 36, Vertical = 32 }), PosterFrame.Gap);
        }

        return column.ToFragment();
    }

    internal static Fragment Initiatives(PosterFrame frame, StoryBlock block)
    {
        bool wide = block.Items.Count < 3 || block.Items.Average(item => item.Items.Count == 0 ? 0 : item.Items.Average(task => task.Label.Length)) > 20;
        int columns = wide ? 1 : 2;
        double cell = (PosterFrame.Content - (PosterFrame.Gap * (columns - 1))) / columns;
        var items = new List<DisplayItem>();
        double y = 0;
        for (int i = 0; i < block.Items.Count; i += columns)
        {
            StoryItem[] row = [.. block.Items.Skip(i).Take(columns)];
            bool alone = row.Length < columns;
            double width = alone ? PosterFrame.Content : cell;
            Fragment[] heads = [.. row.Select(item => Head(frame, item, width))];
            Fragment[] bodies = [.. row.Select(item => Tasks(frame, item, width - 64))];
            double head = heads.Max(fragment => fragment.Height) + 36;
            double body = bodies.Max(fragment => fragment.Height);
            double height = head + (body > 0 ? body + 52 : 0);
            y += i == 0 ? 0 : PosterFrame.Gap;
            for (int k = 0; k < row.Length; k++)
            {
                items.AddRange(Card(frame, heads[k], bodies[k], width, head, height, body > 0).At(k * (cell + PosterFrame.Gap), y));
            }

            y += height;
        }

        return new Fragment(items, PosterFrame.Content, y);
    }

    private static Fragment Card(PosterFrame frame, Fragment head, Fragment body, double width, double high, double height, bool full)
    {
        Brush brush = frame.Brush;
        List<DisplayItem> items = [];
        if (full)
        {
            items.Add(new DisplayItem.Box(new Rect(1, 1, width - 2, height - 2), 20, brush.Theme.Card, brush.Theme.Line, 2));
            items.Add(new DisplayItem.Path(TopBar(width, high), new Point(0, 0), 1, brush.Theme.Primary));
        }
        else
        {
            items.Add(new DisplayItem.Box(new Rect(0, 0, width, height), 20, brush.Theme.Primary));
        }

        items.AddRange(head.At(28, (high - head.Height) / 2));
        items.AddRange(body.At(32, high + 24));
        return new Fragment([new DisplayItem.Group(GroupKind.Card, null, new Rect(0, 0, width, height), items)], width, height);
    }

    private static string TopBar(double width, double height) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"M0 {height:0.##}V20A20 20 0 0 1 20 0H{width - 20:0.##}A20 20 0 0 1 {width:0.##} 20V{height:0.##}Z");

    private static Fragment Head(PosterFrame frame, StoryItem item, double width)
    {
        Brush brush = frame.Brush;
        double inner = width - 56;
        SourceMark? source = Brush.Source(item.From);
        Fragment icon = Brush.Icon(item.Icon, 40, brush.Theme.Accent);
        Fragment digits = item.Number is { } number
            ? brush.Tight([new TextPiece(number.PadLeft(2, '0'), Brush.Style(44, FontWeight.Black, brush.Theme.Accent), source ?? new SourceMark("order", false))], 52)
            : Fragment.Empty;
        double left = digits.Width > 0 ? digits.Width + 18 : 0;
        double right = icon.Width > 0 ? icon.Width + 14 : 0;
        Fragment title = brush.Text(item.Label, Brush.Style(34, FontWeight.Bold, Color.White), inner - left - right, source, 46, balanced: item.Label.Length > 12);
        double height = Math.Max(52, title.Height);
        return new Fragment(
            [.. digits.At(0, (height - digits.Height) / 2), .. title.At(left, (height - title.Height) / 2), .. icon.At(inner - icon.Width, (height - icon.Height) / 2)], inner, height);
    }

    private static Fragment Tasks(PosterFrame frame, StoryItem item, double width)
    {
        Brush brush = frame.Brush;
        SourceMark? source = Brush.Source(item.From);
        var column = new Column(width);
        if (item.Text is { } aim)
        {
            column.Add(brush.Text(aim, brush.Primary(Brush.Body), width, source, 44));
        }

        foreach (StoryItem task in item.Items)
        {
            column.Add(frame.Bullet(task.Label, width, "check", brush.Theme.Primary, Brush.Source(task.From)), 6);
        }

        if (item.Notes.Count > 0)
        {
            var targets = new Column(width - 40);
            foreach (StoryFigure target in item.Notes)
            {
                targets.Add(frame.Bullet(target.Text, width - 40, "target", brush.Theme.Primary, Brush.Source(target.From), Brush.Caption), 4);
            }

            column.Add(targets.ToFragment().On(new Card(brush.Theme.Soft, null, 20, 14, 14)), 14);
        }

        return column.ToFragment();
    }

    private static Fragment Chapter(PosterFrame frame, StoryItem item)
    {
        const double Inner = PosterFrame.Content - 72;
        Brush brush = frame.Brush;
        Fragment disc = Brush.Disc(item.Icon, 60, brush.Theme.Soft, brush.Theme.Primary);
        Fragment title = brush.Text(item.Label, brush.Ink(36, FontWeight.Bold), Inner - 78, Brush.Source(item.From), 50);
        var column = new Column(Inner);
        column.Add(new Fragment([.. disc.At(0, 0), .. title.At(78, Math.Max(0, (60 - title.Height) / 2))], Inner, Math.Max(60, title.Height)));
        StoryItem[] figures = [.. item.Items.Where(inner => inner.Value is not null)];
        StoryItem[] lines = [.. item.Items.Where(inner => inner.Value is null)];
        int columns = figures.Length == 4 ? 2 : Math.Clamp(figures.Length, 1, 3);
        const double Gap = 28;
        double cell = (Inner - (Gap * (columns - 1))) / columns;
        for (int i = 0; i < figures.Length; i += columns)
        {
            Fragment[] row = [.. figures.Skip(i).Take(columns).Select(figure => frame.Figure(figure, cell, 50))];
            column.Add(new Fragment([.. row.SelectMany((fragment, k) => fragment.At(k * (cell + Gap), 0))], Inner, row.Max(fragment => fragment.Height)), 18);
        }

        if (lines.Length > 0)
        {
            column.Add(WordBlocks.Lines(frame, lines, Inner, "check"), 18);
        }

        return column.ToFragment();
    }
}
