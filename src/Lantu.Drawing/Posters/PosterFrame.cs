using Lantu.Drawing.Charts;
using Lantu.Drawing.Display;
using Lantu.Drawing.Layout;
using Lantu.Drawing.Storyboards;

namespace Lantu.Drawing.Posters;

/// <summary>What the blocks of a poster share.</summary>
/// <param name="Brush">Fonts, colors, labels.</param>
/// <param name="Numbers">The numbers behind the figures.</param>
internal sealed record PosterFrame(Brush Brush, ChartNumbers Numbers)
{
    /// <summary>Of the whole picture.</summary>
    internal const double Width = 1080;

    /// <summary>Left and right of the content.</summary>
    internal const double Margin = 60;

    /// <summary>Of the content.</summary>
    internal const double Content = Width - (2 * Margin);

    /// <summary>Between cards.</summary>
    internal const double Gap = 24;

    /// <summary>A white card with an outline.</summary>
    internal Card Plain => new(Brush.Theme.Card, Brush.Theme.Line, 32, 28);

    /// <summary>A soft card without one.</summary>
    internal Card Soft => new(Brush.Theme.Soft, null, 32, 28);

    /// <summary>A soft card in the accent color.</summary>
    internal Card Warm => new(Brush.Theme.SoftAccent, null, 32, 28);

    /// <summary>A figure beneath its label, with its notes.</summary>
    internal Fragment Figure(StoryItem item, double width, double size)
    {
        var column = new Column(width);
        if (item.Value is { } value)
        {
            column.Add(FigureLine.Of(Brush, value, width, size, Brush.Theme.Primary, Brush.Theme.Ink));
        }

        column.Add(Brush.Text(item.Label, Brush.Ink(Brush.Caption, Fonts.FontWeight.Medium), width, Brush.Source(item.From), 40), 2);
        foreach (StoryFigure note in item.Notes)
        {
            column.Add(Note(note, width), 4);
        }

        return column.ToFragment();
    }

    /// <summary>A small note, its numbers marked; a growth stands in a pill.</summary>
    internal Fragment Note(StoryFigure note, double width)
    {
        Display.SourceMark? source = Brush.Source(note.From);
        bool growth = note.Text.StartsWith("增长", StringComparison.Ordinal) || note.Text.StartsWith("下降", StringComparison.Ordinal) || note.Text.StartsWith("年均", StringComparison.Ordinal);
        if (growth && note.Text.Length <= 12)
        {
            Color ink = Brush.Theme.Primary;
            string icon = note.Text.Contains("下降", StringComparison.Ordinal) ? "trending-down" : "trending-up";
            Fragment pill = Brush.Pill(
                Brush.Marked(note.Text, Brush.Style(Brush.Caption, Fonts.FontWeight.Medium, ink), Brush.Style(Brush.Caption, Fonts.FontWeight.Bold, ink), source),
                Brush.Theme.Soft,
                Brush.Icon(icon, 28, ink));
            if (pill.Width <= width)
            {
                return pill;
            }
        }

        List<Typesetting.TextPiece> pieces = [.. Brush.Marked(note.Text, Brush.Muted(), Brush.Style(Brush.Caption, Fonts.FontWeight.Bold, Brush.Theme.Primary), source)];
        if (Brush.IsComputed(note))
        {
            pieces.Add(new Typesetting.TextPiece(" " + Brush.Words.Computed, Brush.Muted(24), source));
        }

        return Brush.Text(pieces, width, 40);
    }

    /// <summary>A line with a mark before it: a task, an event, a clause.</summary>
    internal Fragment Bullet(string text, double width, string icon, Color color, SourceMark? source, double size = Brush.Body)
    {
        const double Mark = 26;
        Fragment mark = icon == "dot"
            ? new Fragment([new DisplayItem.Box(new Rect((Mark / 2) - 5, (Mark / 2) - 5, 10, 10), 5, color)], Mark, Mark)
            : Brush.Icon(icon, Mark, color);
        Fragment words = Brush.Text(
            Brush.Marked(text, Brush.Ink(size), Brush.Style(size, Fonts.FontWeight.Bold, Brush.Theme.Primary), source), width - Mark - 14, Brush.Leading(size));
        double top = (Brush.Leading(size) - Mark) / 2;
        return new Fragment([.. mark.At(0, top), .. words.At(Mark + 14, 0)], width, words.Height);
    }
}
