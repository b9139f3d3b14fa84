using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Posters;

/// <summary>The head of the picture: title on the dark ground, the headlines on a card that reaches out of it.</summary>
internal static class PosterHead
{
    private const double Top = 72;
    private const double Overlap = 150;

    internal static Fragment Draw(PosterFrame frame, Storyboard storyboard)
    {
        Brush brush = frame.Brush;
        StoryBlock? headlines = storyboard.Parts is [{ Heading: null, Blocks: [{ Kind: BlockKind.Headlines } block, ..] }, ..] ? block : null;
        Fragment title = Title(frame, storyboard);
        Fragment card = headlines is null ? Fragment.Empty : Headlines(frame, headlines);
        double dark = Top + title.Height + (headlines is null ? 72 : 56 + Overlap);
        double height = headlines is null ? dark : Top + title.Height + 56 + card.Height;
        var area = new Rect(0, 0, PosterFrame.Width, Math.Min(dark, height));
        List<DisplayItem> items =
        [
            new DisplayItem.Box(area, 0, new Paint.Gradient(new Point(0, 0), new Point(0, area.Height), brush.Theme.Deep, brush.Theme.Primary)),
            .. title.At(PosterFrame.Margin, Top),
            .. card.At(PosterFrame.Margin, Top + title.Height + 56),
        ];
        return new Fragment([new DisplayItem.Group(GroupKind.Section, storyboard.Title, new Rect(0, 0, PosterFrame.Width, height), items)], PosterFrame.Width, height);
    }

    private static Fragment Title(PosterFrame frame, Storyboard storyboard)
    {
        Brush brush = frame.Brush;
        Color white = Color.White;
        var column = new Column(PosterFrame.Content);
        if (storyboard.Kicker is { } kicker)
        {
            Fragment text = brush.Tight([new TextPiece(kicker, Brush.Style(32, FontWeight.Bold, brush.Theme.Deep))], 44);
            column.Add(text.On(new Card(brush.Theme.Accent, null, 26, 8, 30)));
        }

        if (storyboard.Year is { } year)
        {
            column.Add(brush.Text(year, Brush.Style(150, FontWeight.Black, brush.Theme.Accent), PosterFrame.Content, Document, 170), 20);
        }

        int length = storyboard.Title.Length;
        double size = length <= 10 ? 92 : length <= 13 ? 72 : length <= 26 ? 64 : length <= 40 ? 54 : 46;
        column.Add(brush.Text(storyboard.Title, Brush.Style(size, FontWeight.Black, white), PosterFrame.Content, Document, Math.Round(size * 1.25), balanced: true), storyboard.Year is null ? 28 : 4);
        if (storyboard.Subtitle is { } subtitle)
        {
            column.Add(brush.Text(subtitle, Brush.Style(Brush.Body, FontWeight.Medium, Color.Mix(brush.Theme.Deep, white, 0.88)), PosterFrame.Content, Document, 46), 20);
        }

        return column.ToFragment();
    }

    private static SourceMark Document => new("document", false);

    private static Fragment Headlines(PosterFrame frame, StoryBlock block)
    {
        Brush brush = frame.Brush;
        const double Inner = 44;
        double cell = (PosterFrame.Content - (2 * Inner) - 48) / 2;
        var column = new Column(PosterFrame.Content - (2 * Inner));
        for (int i = 0; i < block.Items.Count; i += 2)
        {
            StoryItem[] pair = [.. block.Items.Skip(i).Take(2)];
            Fragment[] row = [.. pair.Select(item => Headline(frame, item, pair.Length == 1 ? PosterFrame.Content - (2 * Inner) : cell))];
            double height = row.Max(fragment => fragment.Height);
            if (i > 0)
            {
                column.Add(new Fragment([new DisplayItem.Box(new Rect(0, 0, PosterFrame.Content - (2 * Inner), 2), 0, brush.Theme.Line)], 0, 2), 30);
            }

            column.Add(new Fragment([.. row.SelectMany((fragment, k) => fragment.At(k * (cell + 48), 0))], PosterFrame.Content - (2 * Inner), height), i > 0 ? 30 : 0);
        }

        return column.ToFragment().On(new Card(brush.Theme.Card, brush.Theme.Line, Inner, 40, 24));
    }

    private static Fragment Headline(PosterFrame frame, StoryItem item, double width)
    {
        Brush brush = frame.Brush;
        Fragment icon = Brush.Icon(item.Icon, 34, brush.Theme.Primary);
        Fragment label = brush.Text(item.Label, brush.Ink(32, FontWeight.Medium), width - (icon.Items.Count > 0 ? 46 : 0), Brush.Source(item.From), 44);
        var column = new Column(width);
        column.Add(icon.Items.Count > 0 ? new Fragment([.. icon.At(0, 5), .. label.At(46, 0)], width, label.Height) : label);
        if (item.Value is { } value)
        {
            column.Add(FigureLine.Of(brush, value, width, 84, brush.Theme.Primary, brush.Theme.Ink), 2);
        }

        foreach (StoryFigure note in item.Notes)
        {
            column.Add(frame.Note(note, width), 8);
        }

        return column.ToFragment();
    }
}
