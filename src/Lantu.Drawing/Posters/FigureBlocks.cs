using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Posters;

/// <summary>Blocks of figures: tiles, medals, rows.</summary>
internal static class FigureBlocks
{
    internal static Fragment Tiles(PosterFrame frame, StoryBlock block) => Grid.Of(
        PosterFrame.Content,
        Grid.Columns(block.Items.Count, 3, 2),
        PosterFrame.Gap,
        i => i % 2 == 0 ? frame.Plain : frame.Plain,
        [.. block.Items.Select(item => (Func<double, Fragment>)(width => frame.Figure(item, width, 60)))]);

    internal static Fragment Ranks(PosterFrame frame, StoryBlock block) => Grid.Of(
        PosterFrame.Content,
        Grid.Columns(block.Items.Count, 4, 3, 2),
        PosterFrame.Gap,
        _ => frame.Warm with { Horizontal = 18 },
        [.. block.Items.Select(item => (Func<double, Fragment>)(width => Medal(frame, item, width)))]);

    internal static Fragment Rows(PosterFrame frame, StoryBlock block)
    {
        const double Inner = PosterFrame.Content - 64;
        bool narrow = block.Items.Count >= 8 && block.Items.All(item => item.Label.Length <= 10 && (item.Value?.Text.Length ?? 0) <= 9 && item.Text is null);
        double width = narrow ? (Inner - 56) / 2 : Inner;
        var column = new Column(Inner);
        if (block.Note is { } note)
        {
            column.Add(frame.Brush.Text(note, frame.Brush.Primary(Brush.Body), Inner, block.Items.Count > 0 ? Brush.Source(block.Items[0].From) : null, 46));
            column.Space(6);
        }

        int step = narrow ? 2 : 1;
        for (int i = 0; i < block.Items.Count; i += step)
        {
            Fragment[] row = [.. block.Items.Skip(i).Take(step).Select(item => Row(frame, item, width))];
            double height = row.Max(fragment => fragment.Height);
            if (i > 0)
            {
                column.Add(new Fragment([new DisplayItem.Box(new Rect(0, 0, Inner, 2), 0, frame.Brush.Theme.Track)], Inner, 2), 10);
            }

            column.Add(new Fragment([.. row.SelectMany((fragment, k) => fragment.At(k * (width + 56), 0))], Inner, height), i > 0 ? 10 : 0);
        }

        return column.ToFragment().On(frame.Plain);
    }

    // Name to the left, figure to the right; a long figure takes its own line.
    private static Fragment Row(PosterFrame frame, StoryItem item, double width)
    {
        Brush brush = frame.Brush;
        SourceMark? source = Brush.Source(item.From);
        List<TextPiece> name = [new TextPiece(item.Label, brush.Ink(Brush.Body, FontWeight.Medium), source)];
        if (item.Text is { } text)
        {
            name.Insert(0, new TextPiece(text + " ", brush.Muted(), source));
        }

        List<TextPiece> value = [];
        foreach (StoryFigure note in item.Notes)
        {
            value.Add(new TextPiece(note.Text + " ", brush.Muted(), Brush.Source(note.From)));
        }

        if (item.Value is { } figure)
        {
            value.AddRange(Brush.Marked(figure.Text, brush.Primary(Brush.Body), brush.Primary(40, FontWeight.Black), Brush.Source(figure.From)));
        }

        double room = width * 0.44;
        SetText right = brush.Typesetter.Set(value, double.MaxValue, 52);
        if (right.Width > room)
        {
            right = brush.Typesetter.Set(value, room, 52, Alignment.Right);
        }

        double wide = Math.Min(right.Width, room);
        Fragment left = brush.Text(name, width - wide - 32, 46);
        double height = Math.Max(left.Height, right.Height);
        bool wrapped = right.Lines.Count > 1;
        return new Fragment(
            [.. left.At(0, (height - left.Height) / 2), right.At(wrapped ? width - room : width - wide, (height - right.Height) / 2)], width, height);
    }

    private static Fragment Medal(PosterFrame frame, StoryItem item, double width)
    {
        const double Size = 108;
        Brush brush = frame.Brush;
        Color deep = brush.Theme.Deep;
        FigureParts parts = FigureParts.Of(item.Value?.Text ?? "");
        SourceMark? source = Brush.Source(item.Value?.From ?? item.From);
        Fragment figure = parts.IsWords
            ? brush.Tight([new TextPiece(item.Value?.Text ?? "", Brush.Style(Brush.Body, FontWeight.Black, deep), source)])
            : brush.Tight(
                [
                    new TextPiece(parts.Lead, Brush.Style(Brush.Caption, FontWeight.Bold, deep), source),
                    new TextPiece(parts.Digits, Brush.Style(60, FontWeight.Black, deep), source),
                    new TextPiece(parts.Unit, Brush.Style(Brush.Caption, FontWeight.Bold, deep), source),
                ],
                76);
        double disc = Math.Max(Size, figure.Width + 20);
        var medal = new Fragment(
            [
                new DisplayItem.Box(new Rect((width - disc) / 2, 0, disc, Size), Size / 2, brush.Theme.Accent),
                .. figure.At((width - figure.Width) / 2, (Size - figure.Height) / 2),
            ],
            width,
            Size);
        var column = new Column(width);
        column.Add(medal);
        column.Add(brush.Text(item.Label, brush.Ink(Brush.Caption, FontWeight.Bold), width, source, 38, Alignment.Center, balanced: true), 14);
        if (item.Text is { } scope)
        {
            column.Add(brush.Text(scope, Brush.Style(Brush.Caption, FontWeight.Regular, Color.Mix(brush.Theme.Ink, brush.Theme.SoftAccent, 0.2)), width, source, 38, Alignment.Center, balanced: true), 2);
        }

        return column.ToFragment();
    }
}
