using Lantu.Drawing.Charts;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Posters;

/// <summary>Blocks that hold charts, each chart on a card with its name.</summary>
internal static class ChartBlocks
{
    internal static Fragment Steps(PosterFrame frame, StoryBlock block)
    {
        var column = new Column(PosterFrame.Content);
        foreach (StoryItem item in block.Items)
        {
            if (StepChartOf(frame, item, PosterFrame.Content - 64) is { } chart)
            {
                column.Add(Titled(frame, item, block.Note, chart.Picture, PosterFrame.Content - 64).On(frame.Plain), PosterFrame.Gap);
            }
        }

        return column.ToFragment();
    }

    /// <summary>Rises of levels and of ranks, in one grid where they stand together.</summary>
    internal static Fragment Moves(PosterFrame frame, params IReadOnlyList<StoryBlock> blocks)
    {
        List<Func<double, Fragment>> cards = [];
        foreach (StoryBlock block in blocks)
        {
            foreach (StoryItem item in block.Items)
            {
                if (MoveOf(frame, block.Kind, item, 404) is not null)
                {
                    string? note = item.Text is null ? block.Note : block.Note is null ? item.Text : $"{item.Text} · {block.Note}";
                    cards.Add(width => Titled(frame, item, note, MoveOf(frame, block.Kind, item, width)!.Picture, width));
                }
            }
        }

        return cards.Count == 0 ? Fragment.Empty : Grid.Of(PosterFrame.Content, 2, PosterFrame.Gap, _ => frame.Plain, cards);
    }

    internal static Fragment Bullets(PosterFrame frame, StoryBlock block) =>
        BulletChartOf(frame, block, PosterFrame.Content - 64) is { } chart ? chart.Picture.On(frame.Plain) : Fragment.Empty;

    internal static Fragment Thermometers(PosterFrame frame, StoryBlock block)
    {
        Brush brush = frame.Brush;
        var card = new Card(new Paint.Gradient(new Point(0, 0), new Point(0, 1), brush.Theme.Deep, brush.Theme.Primary), null, 44, 36, 24);
        double width = PosterFrame.Content - 88;
        bool several = block.Items.Count > 1;
        var column = new Column(width);
        foreach (StoryItem item in block.Items)
        {
            if (ThermometerOf(frame, item, width) is not { } chart)
            {
                continue;
            }

            if (!column.IsEmpty)
            {
                column.Add(new Fragment([new DisplayItem.Box(new Rect(0, 0, width, 2), 0, Color.White.Fade(0.25))], width, 2), 26);
            }

            column.Add(Goal(frame, item, chart, width, several ? 64 : 92), several ? 22 : 0);
        }

        return column.IsEmpty ? Fragment.Empty : column.ToFragment().On(card);
    }

    private static Fragment Goal(PosterFrame frame, StoryItem item, Chart chart, double width, double size)
    {
        Brush brush = frame.Brush;
        Color white = Color.White;
        Color quiet = Color.Mix(brush.Theme.Deep, white, 0.88);
        var content = new Column(width);
        content.Add(brush.Text((item.Text is null ? "" : item.Text + " ") + item.Label, Brush.Style(32, FontWeight.Medium, quiet), width, Brush.Source(item.From), 46));
        content.Add(FigureLine.Of(brush, item.Value!, width, size, brush.Theme.Accent, white), 2);
        content.Add(chart.Picture, 18);
        List<TextPiece> notes = [];
        foreach (StoryFigure note in item.Notes)
        {
            SourceMark? from = Brush.Source(note.From);
            notes.AddRange(Brush.Marked((notes.Count > 0 ? "，" : "") + note.Text, Brush.Style(Brush.Caption, FontWeight.Regular, quiet), Brush.Style(Brush.Caption, FontWeight.Bold, white), from));
            if (Brush.IsComputed(note))
            {
                notes.Add(new TextPiece(" " + brush.Words.Computed, Brush.Style(24, FontWeight.Regular, quiet), from));
            }
        }

        if (notes.Count > 0)
        {
            content.Add(brush.Text(notes, width, 42), 10);
        }

        return content.ToFragment();
    }

    internal static Chart? StepChartOf(PosterFrame frame, StoryItem item, double width)
    {
        List<ChartItem> columns = [];
        foreach (StoryItem column in item.Items)
        {
            if (column.Value is { } value && frame.Numbers.Number(value) is > 0 and var number)
            {
                columns.Add(new ChartItem(column.Label, value, number));
            }
        }

        return columns.Count < 2 ? null : StepChart.Draw(frame.Brush, item.Label, columns, width);
    }

    internal static Chart? SlopeChartOf(PosterFrame frame, StoryItem item, double width) =>
        Ends(frame, item) is var (start, end) ? SlopeChart.Draw(frame.Brush, item.Label, start, end, width) : null;

    internal static Chart? RankChartOf(PosterFrame frame, StoryItem item, double width) =>
        Ends(frame, item) is var (start, end) ? RankChart.Draw(frame.Brush, item.Label, start, end, width) : null;

    internal static Chart? ThermometerOf(PosterFrame frame, StoryItem item, double width)
    {
        if (item.Value is null || item.Before is null || frame.Numbers.Number(item.Value) is not > 0 || frame.Numbers.Number(item.Before) is not > 0)
        {
            return null;
        }

        string when = frame.Numbers.Fact(item.Before.From[0])?.Period is { } period ? frame.Brush.Words.InYear(period.To.Year) : "";
        return Thermometer.Draw(
            frame.Brush,
            item.Label,
            new ChartItem(when, item.Before, frame.Numbers.Number(item.Before)!.Value),
            new ChartItem(item.Text ?? "", item.Value, frame.Numbers.Number(item.Value)!.Value),
            width);
    }

    internal static Chart? BulletChartOf(PosterFrame frame, StoryBlock block, double width)
    {
        List<BulletRow> rows = [];
        foreach (StoryItem item in block.Items)
        {
            if (item.Value is { } value && frame.Numbers.Number(value) is > 0 and var number)
            {
                ChartItem? actual = item.Before is { } before && frame.Numbers.Number(before) is { } reached && frame.Numbers.Fact(before.From[0])?.Period is { } period
                    ? new ChartItem(frame.Brush.Words.Actual(period.To.Year), before, reached)
                    : null;
                rows.Add(new BulletRow(new ChartItem(item.Label, value, number, (double?)frame.Numbers.Fact(value.From[0])?.Value.Upper), actual, item.Notes.Count > 0 ? item.Notes[0] : null));
            }
        }

        return rows.Count == 0 ? null : BulletChart.Draw(frame.Brush, block.Heading ?? frame.Brush.Words.MainTargets, rows, block.Note, width);
    }

    private static Chart? MoveOf(PosterFrame frame, BlockKind kind, StoryItem item, double width) =>
        kind == BlockKind.RankMoves ? RankChartOf(frame, item, width) : SlopeChartOf(frame, item, width);

    private static (ChartItem Start, ChartItem End)? Ends(PosterFrame frame, StoryItem item)
    {
        if (item.Value is null || item.Before is null || frame.Numbers.Start(item.Before) is not > 0 || frame.Numbers.Number(item.Value) is not > 0)
        {
            return null;
        }

        return (new ChartItem(frame.Brush.Words.Start, item.Before, frame.Numbers.Start(item.Before)!.Value), new ChartItem("", item.Value, frame.Numbers.Number(item.Value)!.Value));
    }

    private static Fragment Titled(PosterFrame frame, StoryItem item, string? note, Fragment chart, double width)
    {
        Brush brush = frame.Brush;
        var column = new Column(width);
        column.Add(brush.Text(item.Label, brush.Ink(34, FontWeight.Bold), width, Brush.Source(item.From), 48));
        if (note is not null)
        {
            column.Add(brush.Text(note, brush.Muted(), width, Brush.Source(item.From), 40), 0);
        }

        column.Add(chart, 8);
        if (item.Notes.Count > 0)
        {
            Fragment[] notes = [.. item.Notes.Select(figure => frame.Note(figure, width))];
            foreach (Fragment fragment in notes)
            {
                column.Add(fragment, 14);
            }
        }

        return column.ToFragment();
    }
}
