namespace Lantu.Formats.Pictures;

/// <summary>Finds the cards of a digest: a large figure and the few small words that say of what.</summary>
internal sealed class Tiles(IReadOnlyList<PictureLine> lines, Grounds grounds)
{
    private const double Larger = 1.25;
    private const double WordGap = 1.3;
    private const double UnitGap = 0.5;
    private const int LongestWords = 18;
    private readonly bool[] _taken = new bool[lines.Count];

    /// <summary>The lines as pieces: each tile is one, and each line that is in none.</summary>
    internal List<Piece> Find()
    {
        var pieces = new List<Piece>();
        for (int i = 0; i < lines.Count; i++)
        {
            if (!_taken[i] && FigureLines.IsFigure(lines[i].Text) && Tile(i) is { } tile)
            {
                pieces.Add(tile);
            }
        }

        for (int i = 0; i < lines.Count; i++)
        {
            if (!_taken[i])
            {
                pieces.Add(new Piece([lines[i]], false));
            }
        }

        return pieces;
    }

    private Piece? Tile(int figure)
    {
        var parts = new List<int> { figure };
        if (Neighbour(figure, below: true, UnitGap, static (line, of) => FigureLines.IsUnit(line.Text) && line.Em > of.Em * 0.5) is { } unit)
        {
            parts.Add(unit);
        }

        bool below = true;
        int? words = Words(parts[^1], figure, below: true);
        int? above = Words(figure, figure, below: false);
        if (above is { } upper && (words is not { } lower || Gap(lines[upper], lines[figure]) < Gap(lines[parts[^1]], lines[lower]) * 0.8))
        {
            below = false;
            words = above;
        }

        if (words is not { } first)
        {
            return null;
        }

        parts.Insert(below ? parts.Count : 0, first);
        if (Words(parts[^1], figure, below: true) is { } more && IsAlike(lines[more], lines[first]))
        {
            parts.Add(more);
        }

        parts.ForEach(part => _taken[part] = true);
        return new Piece([.. parts.Select(part => lines[part])], true);
    }

    private static bool IsAlike(PictureLine one, PictureLine other) =>
        Math.Max(one.Em, other.Em) <= 1.35 * Math.Min(one.Em, other.Em);

    private int? Words(int from, int figure, bool below) => Neighbour(
        from,
        below,
        WordGap,
        (line, _) => line.Em * Larger <= lines[figure].Em
            && line.Characters.Count <= LongestWords
            && !FigureLines.IsFigure(line.Text)
            && !FigureLines.IsUnit(line.Text));

    // The nearest line above or below that stands under the same middle or the same left edge, with nothing between.
    private int? Neighbour(int from, bool below, double most, Func<PictureLine, PictureLine, bool> wanted)
    {
        PictureLine of = lines[from];
        int? nearest = null;
        for (int i = 0; i < lines.Count; i++)
        {
            PictureLine line = lines[i];
            double gap = below ? Gap(of, line) : Gap(line, of);
            if (i != from && gap > -0.6 * line.Em && gap <= most * Math.Max(line.Em, of.Em * 0.6) && (below ? line.Box.Bottom > of.Box.Bottom : line.Box.Top < of.Box.Top)
                && IsAligned(of.Box, line.Box, line.Em)
                && (nearest is null || Math.Abs(gap) < Math.Abs(below ? Gap(of, lines[nearest.Value]) : Gap(lines[nearest.Value], of))))
            {
                nearest = i;
            }
        }

        return nearest is { } found && !_taken[found] && wanted(lines[found], of)
            && !(below ? grounds.AreDividedDown(of, lines[found]) : grounds.AreDividedDown(lines[found], of))
            ? found
            : null;
    }

    private static double Gap(PictureLine upper, PictureLine lower) => lower.Box.Top - upper.Box.Bottom;

    private static bool IsAligned(PixelBox one, PixelBox other, double em)
    {
        double middles = Math.Abs((one.Left + one.Right) - (other.Left + other.Right)) / 2.0;
        return middles <= 0.8 * em || (Math.Abs(one.Left - other.Left) <= 0.8 * em && Math.Max(one.Width, other.Width) <= 3 * Math.Min(one.Width, other.Width));
    }
}
