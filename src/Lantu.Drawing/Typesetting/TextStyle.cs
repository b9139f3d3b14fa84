using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Typesetting;

/// <summary>How a text looks.</summary>
/// <param name="Size">Of the em, in units of the picture.</param>
/// <param name="Weight">Of the face.</param>
/// <param name="Color">Of the letters.</param>
public sealed record TextStyle(double Size, FontWeight Weight, Color Color);

/// <summary>A piece of a text in one style, with where it comes from.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Source">Where its words or numbers come from; null for labels of our own.</param>
public sealed record TextPiece(string Text, TextStyle Style, SourceMark? Source = null);

/// <summary>On which side the lines are flush.</summary>
public enum Alignment
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>Centered.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,

    /// <summary>On both, but for the last line and for lines of fewer than eighteen characters.</summary>
    Justify,
}

/// <summary>A text in lines, before it has a place.</summary>
/// <param name="Width">Of the widest line.</param>
/// <param name="Height">Of all lines: their number times the leading.</param>
/// <param name="Leading">From one baseline to the next.</param>
/// <param name="Lines">In order.</param>
public sealed record SetText(double Width, double Height, double Leading, IReadOnlyList<SetLine> Lines)
{
    /// <summary>The text at a place: the upper left corner of its box, which is as wide as it was set for.</summary>
    /// <param name="x">Left edge of the box.</param>
    /// <param name="y">Upper edge of the first line.</param>
    /// <param name="label">What the group is called; null where its words say it.</param>
    public DisplayItem.Group At(double x, double y, string? label = null)
    {
        var items = new List<DisplayItem>();
        double widest = 0;
        double least = double.MaxValue;
        for (int i = 0; i < Lines.Count; i++)
        {
            SetLine line = Lines[i];
            least = Math.Min(least, line.X);
            widest = Math.Max(widest, line.X + line.Width);
            foreach (SetRun run in line.Runs)
            {
                items.Add(new DisplayItem.Text(run.Glyphs, new Point(x + line.X + run.X, y + (i * Leading) + line.Baseline), run.Color, run.Source));
            }
        }

        double start = Lines.Count == 0 ? 0 : least;
        return new DisplayItem.Group(GroupKind.Paragraph, label, new Rect(x + start, y, Math.Max(0, widest - start), Height), items);
    }
}

/// <summary>One line.</summary>
/// <param name="X">From the left edge of the box.</param>
/// <param name="Baseline">From the upper edge of the line.</param>
/// <param name="Width">Of what is seen.</param>
/// <param name="Runs">From left to right.</param>
/// <param name="Characters">How many characters are seen.</param>
public sealed record SetLine(double X, double Baseline, double Width, IReadOnlyList<SetRun> Runs, int Characters);

/// <summary>A run of a line.</summary>
/// <param name="Glyphs">Shaped, with the advances of the typesetter.</param>
/// <param name="X">From the start of the line.</param>
/// <param name="Color">Of the letters.</param>
/// <param name="Source">Where its words or numbers come from.</param>
public sealed record SetRun(GlyphRun Glyphs, double X, Color Color, SourceMark? Source);
