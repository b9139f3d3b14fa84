namespace Lantu.Formats.Pictures;

/// <summary>Puts the pieces of one line together before it is read: the letters at a seam are read worse than within.</summary>
internal static class LineBoxes
{
    private const double Overlap = 0.6;
    private const double Gap = 0.75;
    private const double Likeness = 2.2;

    /// <summary>Joins boxes that stand side by side on one ground; what stands between has to be that ground alone.</summary>
    /// <param name="boxes">From the top, then from the left.</param>
    /// <param name="grounds">Tells whether something divides two boxes.</param>
    internal static List<PixelBox> Join(List<PixelBox> boxes, Grounds grounds)
    {
        var joined = new List<PixelBox>();
        List<PixelBox> rest = [.. boxes.OrderBy(static box => box.Left).ThenBy(static box => box.Top)];
        var byRow = new RowIndex(rest);
        bool[] taken = new bool[rest.Count];
        for (int i = 0; i < rest.Count; i++)
        {
            if (taken[i])
            {
                continue;
            }

            taken[i] = true;
            PixelBox line = rest[i];
            while (Next(line, rest, byRow, taken, grounds) is { } next)
            {
                taken[next] = true;
                line = line.Around(rest[next]);
            }

            joined.Add(line);
        }

        joined.Sort(static (one, other) => one.Top != other.Top ? one.Top.CompareTo(other.Top) : one.Left.CompareTo(other.Left));
        return joined;
    }

    private static int? Next(PixelBox line, List<PixelBox> boxes, RowIndex byRow, bool[] taken, Grounds grounds)
    {
        int? nearest = null;
        foreach (int i in byRow.Touching(line.Top, line.Bottom))
        {
            PixelBox box = boxes[i];
            if (!taken[i] && IsNext(line, box)
                && (nearest is null || box.Left < boxes[nearest.Value].Left)
                && !grounds.AreDividedAcross(line, box))
            {
                nearest = i;
            }
        }

        return nearest;
    }

    private static bool IsNext(PixelBox line, PixelBox box)
    {
        int shared = Math.Min(line.Bottom, box.Bottom) - Math.Max(line.Top, box.Top);
        int lower = Math.Min(line.Height, box.Height);
        return shared >= Overlap * lower
            && box.Left - line.Right <= Gap * lower
            && box.Right > line.Right
            && Math.Max(line.Height, box.Height) <= Likeness * lower;
    }
}
