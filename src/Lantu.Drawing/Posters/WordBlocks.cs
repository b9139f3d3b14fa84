using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Posters;

/// <summary>Blocks of words: themes, honours, the quiet text, goals, lists, rules of conduct.</summary>
internal static class WordBlocks
{
    internal static Fragment Themes(PosterFrame frame, StoryBlock block) => Grid.Of(
        PosterFrame.Content,
        Grid.Columns(block.Items.Count, 3, 2),
        PosterFrame.Gap,
        _ => frame.Plain with { Horizontal = 26 },
        [.. block.Items.Select(item => (Func<double, Fragment>)(width => Theme(frame, item, width)))]);

    internal static Fragment Quote(PosterFrame frame, StoryBlock block, string? heading)
    {
        const double Inner = PosterFrame.Content - 80;
        Brush brush = frame.Brush;
        var column = new Column(Inner);
        foreach (StoryItem item in block.Items)
        {
            if (item.Label != heading)
            {
                column.Add(brush.Text(item.Label, brush.Primary(Brush.Caption), Inner, null, 40), 20);
            }

            if (item.Text is { } text)
            {
                column.Add(brush.Text(text, Brush.Style(Brush.Caption, FontWeight.Regular, Color.Mix(brush.Theme.Ink, brush.Theme.Soft, 0.18)), Inner, Brush.Source(item.From), 48, Alignment.Justify), 6);
            }
        }

        return column.ToFragment().On(new Card(brush.Theme.Soft, null, 40, 30, 16, brush.Theme.Faint));
    }

    internal static Fragment Honours(PosterFrame frame, StoryBlock block)
    {
        const double Inner = PosterFrame.Content - 80;
        Brush brush = frame.Brush;
        var column = new Column(Inner);
        foreach (StoryItem group in block.Items)
        {
            Fragment icon = Brush.Icon(group.Icon, 34, brush.Theme.Deep);
            Fragment head = brush.Tight([new TextPiece(group.Label, Brush.Style(32, FontWeight.Bold, brush.Theme.Deep))], 46);
            column.Add(icon.Items.Count > 0 ? icon.Beside(head, 12) : head, 26);
            column.Add(Lines(frame, group.Items, Inner, "dot"), 8);
        }

        return column.ToFragment().On(frame.Warm with { Horizontal = 40, Vertical = 34 });
    }

    internal static Fragment Goals(PosterFrame frame, StoryBlock block) => Grid.Of(
        PosterFrame.Content,
        block.Items.All(item => item.Text is null && item.Label.Length <= 9) ? Grid.Columns(block.Items.Count, 3, 2) : 2,
        PosterFrame.Gap,
        _ => frame.Plain,
        [.. block.Items.Select(item => (Func<double, Fragment>)(width => Numbered(frame, item, width)))]);

    internal static Fragment List(PosterFrame frame, StoryBlock block)
    {
        bool two = block.Items.All(item => item.Label.Length <= 26);
        return Grid.Of(
            PosterFrame.Content,
            two ? 2 : 1,
            16,
            _ => frame.Plain with { Vertical = 20, Radius = 16 },
            [.. block.Items.Select(item => (Func<double, Fragment>)(width => Numbered(frame, item, width)))]);
    }

    internal static Fragment Conduct(PosterFrame frame, StoryBlock block)
    {
        bool led = block.Items.Count <= 6 && block.Items.All(item => Lead(item.Label) is not null);
        return led
            ? Grid.Of(
                PosterFrame.Content,
                block.Items.Count <= 4 ? block.Items.Count : 3,
                PosterFrame.Gap,
                _ => frame.Plain with { Horizontal = 12 },
                [.. block.Items.Select(item => (Func<double, Fragment>)(width => Led(frame, item, width)))])
            : Grid.Of(
                PosterFrame.Content,
                2,
                PosterFrame.Gap,
                _ => frame.Plain,
                [.. block.Items.Select(item => (Func<double, Fragment>)(width => Headed(frame, item, width)))]);
    }

    /// <summary>Short lines in two columns, longer ones in one.</summary>
    internal static Fragment Lines(PosterFrame frame, IReadOnlyList<StoryItem> items, double width, string icon)
    {
        double half = (width - 32) / 2;
        bool two = items.Count > 1 && items.All(item => frame.Brush.Typesetter.Measure(item.Label, frame.Brush.Ink(Brush.Body)) <= half - 40);
        var column = new Column(width);
        int step = two ? 2 : 1;
        for (int i = 0; i < items.Count; i += step)
        {
            Fragment[] row = [.. items.Skip(i).Take(step).Select(item => frame.Bullet(item.Label, two ? half : width, icon, frame.Brush.Theme.Primary, Brush.Source(item.From)))];
            column.Add(new Fragment([.. row.SelectMany((line, k) => line.At(k * (half + 32), 0))], width, row.Max(line => line.Height)), 4);
        }

        return column.ToFragment();
    }

    private static Fragment Theme(PosterFrame frame, StoryItem item, double width)
    {
        Brush brush = frame.Brush;
        SourceMark? source = Brush.Source(item.From);
        int open = item.Label.IndexOf('“', StringComparison.Ordinal);
        int close = item.Label.IndexOf('”', StringComparison.Ordinal);
        var column = new Column(width);
        Fragment disc = Brush.Disc(item.Icon, 60, brush.Theme.Soft, brush.Theme.Primary);
        if (open >= 0 && close > open)
        {
            // 经济 “硬实力” 高位提升: what, its power, how.
            Fragment head = brush.Text(item.Label[..open], brush.Muted(), width - 76, source, 36);
            Fragment power = brush.Text(item.Label[open..(close + 1)], brush.Ink(34, FontWeight.Bold), width - 76, source, 46);
            Fragment both = new Column(width - 76).Add(head).Add(power).ToFragment();
            column.Add(new Fragment([.. disc.At(0, (both.Height - 60) / 2), .. both.At(76, 0)], width, Math.Max(60, both.Height)));
            column.Add(Words(brush, item, width, source), 14);
            column.Add(brush.Text(item.Label[(close + 1)..], brush.Primary(Brush.Body), width, source, 44), 2);
        }
        else
        {
            Fragment head = brush.Text(item.Label, brush.Ink(32, FontWeight.Bold), width - 76, source, 44);
            column.Add(new Fragment([.. disc.At(0, 0), .. head.At(76, Math.Max(0, (60 - head.Height) / 2))], width, Math.Max(60, head.Height)));
            column.Add(Words(brush, item, width, source), 10);
        }

        return column.ToFragment();
    }

    private static Fragment Words(Brush brush, StoryItem item, double width, SourceMark? source) =>
        item.Text is null ? Fragment.Empty : brush.Text(item.Text, brush.Muted(), width, source, 40);

    private static Fragment Numbered(PosterFrame frame, StoryItem item, double width)
    {
        Brush brush = frame.Brush;
        SourceMark? source = Brush.Source(item.From);
        double left = 0;
        var items = new List<DisplayItem>();
        if (item.Number is { } number)
        {
            Fragment digits = brush.Tight([new TextPiece(number, brush.Primary(40, FontWeight.Black), source ?? new SourceMark("order", false))], 48);
            left = Math.Max(40, digits.Width + 16);
            items.AddRange(digits.At(0, 0));
        }

        Fragment title = brush.Text(
            Brush.Marked(item.Label, brush.Ink(item.Text is null ? Brush.Body : 34, item.Text is null ? FontWeight.Medium : FontWeight.Bold), brush.Primary(item.Text is null ? Brush.Body : 34), source),
            width - left,
            48);
        var column = new Column(width);
        items.AddRange(title.At(left, 0));
        column.Add(new Fragment(items, width, Math.Max(48, title.Height)));
        column.Add(Words(brush, item, width, source), 6);
        return column.ToFragment();
    }

    private static Fragment Headed(PosterFrame frame, StoryItem item, double width)
    {
        Brush brush = frame.Brush;
        SourceMark? source = Brush.Source(item.From);
        Fragment disc = Brush.Disc(item.Icon, 56, brush.Theme.Soft, brush.Theme.Primary);
        Fragment title = brush.Text(item.Label, brush.Ink(32, FontWeight.Bold), width - 72, source, 44);
        var column = new Column(width);
        column.Add(new Fragment([.. disc.At(0, 0), .. title.At(72, Math.Max(0, (56 - title.Height) / 2))], width, Math.Max(56, title.Height)));
        column.Add(Words(brush, item, width, source), 8);
        return column.ToFragment();
    }

    private static Fragment Led(PosterFrame frame, StoryItem item, double width)
    {
        const double Size = 96;
        Brush brush = frame.Brush;
        SourceMark? source = Brush.Source(item.From);
        Fragment letter = brush.Tight([new TextPiece(Lead(item.Label)!, Brush.Style(52, FontWeight.Black, Color.White), source)], 60);
        var disc = new Fragment(
            [new DisplayItem.Box(new Rect((width - Size) / 2, 0, Size, Size), Size / 2, brush.Theme.Primary), .. letter.At((width - letter.Width) / 2, (Size - letter.Height) / 2)],
            width,
            Size);
        var column = new Column(width);
        column.Add(disc);
        column.Add(brush.Text(item.Label, brush.Ink(Brush.Caption, FontWeight.Bold), width, source, 40, Alignment.Center), 14);
        if (item.Text is { } text)
        {
            column.Add(brush.Text(text, brush.Muted(), width, source, 40, Alignment.Center, balanced: true), 4);
        }

        return column.ToFragment();
    }

    // 以“学”铸魂: the one character in quotation marks.
    private static string? Lead(string label)
    {
        int open = label.IndexOf('“', StringComparison.Ordinal);
        return open >= 0 && open + 2 < label.Length && label[open + 2] == '”' ? label[(open + 1)..(open + 2)] : null;
    }
}
