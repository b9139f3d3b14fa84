using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Storyboards;
using Lantu.Drawing.Typesetting;

namespace Lantu.Drawing.Layout;

/// <summary>A figure with large digits, smaller until it fits; the tag of computed values behind it.</summary>
internal static class FigureLine
{
    private const double Tag = 24;

    /// <summary>Draws a figure within a width.</summary>
    /// <param name="brush">What to draw with.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="width">The room.</param>
    /// <param name="size">Of the digits, where there is room for it.</param>
    /// <param name="color">Of the digits.</param>
    /// <param name="small">Of the words around them.</param>
    internal static Fragment Of(Brush brush, StoryFigure figure, double width, double size, Color color, Color small)
    {
        FigureParts parts = FigureParts.Of(figure.Text);
        SourceMark? source = Brush.Source(figure.From);
        if (parts.IsWords)
        {
            return brush.Text(figure.Text, Brush.Style(Math.Min(size * 0.62, 40), FontWeight.Bold, color), width, source);
        }

        Fragment line = Fitted(brush, parts, source, width, size, color, small, Brush.IsComputed(figure));
        if (parts.Rest.Length == 0)
        {
            return line;
        }

        Fragment rest = brush.Text(parts.Rest, Brush.Style(Brush.Body, FontWeight.Bold, color), width, source);
        return new Column(width).Add(line).Add(rest, 2).ToFragment();
    }

    /// <summary>The pieces of a figure on one line, at a size.</summary>
    internal static List<TextPiece> Pieces(Brush brush, FigureParts parts, SourceMark? source, double size, Color color, Color small)
    {
        double words = Math.Max(Brush.Caption, Math.Round(size * 0.42));
        var pieces = new List<TextPiece>();
        if (parts.Lead.Length > 0)
        {
            pieces.Add(new TextPiece(parts.Lead, Brush.Style(words, FontWeight.Medium, small), source));
        }

        pieces.Add(new TextPiece(parts.Digits, Brush.Style(size, FontWeight.Black, color), source));
        if (parts.Unit.Length > 0)
        {
            bool percent = parts.Unit[0] is '%' or '％';
            pieces.Add(new TextPiece(percent ? "%" : parts.Unit, Brush.Style(percent ? Math.Max(24, Math.Round(size * 0.7)) : words, percent ? FontWeight.Black : FontWeight.Medium, percent ? color : small), source));
            if (percent && parts.Unit.Length > 1)
            {
                pieces.Add(new TextPiece(parts.Unit[1..], Brush.Style(words, FontWeight.Medium, small), source));
            }
        }

        return pieces;
    }

    private static Fragment Fitted(Brush brush, FigureParts parts, SourceMark? source, double width, double size, Color color, Color small, bool computed)
    {
        for (double trial = size; ; trial -= 4)
        {
            List<TextPiece> pieces = Pieces(brush, parts, source, trial, color, small);
            if (computed)
            {
                pieces.Add(new TextPiece(" " + brush.Words.Computed, Brush.Style(Tag, FontWeight.Regular, small), source));
            }

            Fragment line = brush.Tight(pieces, trial * 1.25);
            if (line.Width <= width)
            {
                return line with { Width = width };
            }

            if (trial <= Brush.Caption)
            {
                return brush.Text(pieces, width, trial * 1.4);
            }
        }
    }
}
