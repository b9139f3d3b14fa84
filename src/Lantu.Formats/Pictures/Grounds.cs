namespace Lantu.Formats.Pictures;

/// <summary>What lies between the words of a picture: one ground, or the edge of a card, a rule, a change of colour.</summary>
internal sealed class Grounds(Picture picture)
{
    // A gradient and the noise of a JPEG change less than this from pixel to the next but two; the edge of the palest
    // card that an eye sees changes more.
    private const int Step = 9;
    private const int Reach = 3;
    private const int Samples = 9;
    private const int Ink = 70;

    // Letters are soft at their rims.
    private const int Blur = 2;

    /// <summary>Whether an edge runs from top to bottom between two boxes that stand side by side.</summary>
    internal bool AreDividedAcross(PixelBox left, PixelBox right)
    {
        int from = Math.Min(left.Right, picture.Width - 1) - 1;
        int to = Math.Min(right.Left, picture.Width - 1) + 1;
        int top = Math.Max(left.Top, right.Top);
        int bottom = Math.Min(left.Bottom, right.Bottom) - 1;
        return to - from > Reach && bottom > top && IsDivided(from, to, top, bottom, across: true);
    }

    /// <summary>Whether an edge runs from left to right between the ink of two lines, one above the other.</summary>
    internal bool AreDividedDown(PictureLine upper, PictureLine lower)
    {
        PixelBox above = upper.Inked;
        PixelBox below = lower.Inked;
        int from = Math.Max(0, above.Bottom + Blur);
        int to = Math.Min(picture.Height - 1, below.Top - 1 - Blur);
        int left = Math.Max(above.Left, below.Left);
        int right = Math.Min(above.Right, below.Right) - 1;
        return to - from >= Reach && right > left && IsDivided(from, to, left, right, across: false);
    }

    /// <summary>How far the ground of a line reaches to its left and its right: to an edge, a word or the rim.</summary>
    internal (int Left, int Right) Room(PixelBox box)
    {
        Span<int> rows = [box.Top + 1, (box.Top + box.Bottom) / 2, box.Bottom - 2];
        Span<int> lefts = [0, 0, 0];
        Span<int> rights = [0, 0, 0];
        for (int i = 0; i < rows.Length; i++)
        {
            int row = Math.Clamp(rows[i], 0, picture.Height - 1);
            lefts[i] = Run(box.Left - 1, -1, row);
            rights[i] = Run(box.Right, 1, row);
        }

        lefts.Sort();
        rights.Sort();
        return (lefts[1], rights[1]);
    }

    /// <summary>
    /// A line with the stop or comma that stands behind it: it hangs low and small, and the search for lines misses it
    /// now and then.
    /// </summary>
    internal PixelBox WithLastStop(PixelBox box)
    {
        int reach = Math.Min(box.Right + (box.Height * 9 / 10), picture.Width);
        int middle = (box.Top + box.Bottom) / 2;
        if (reach - box.Right < 4)
        {
            return box;
        }

        Colour ground = picture.At(reach - 1, middle);
        int right = 0;
        for (int y = box.Top; y < box.Bottom; y++)
        {
            for (int x = box.Right; x < reach; x++)
            {
                if (picture.At(x, y).Distance(ground) <= Ink)
                {
                    continue;
                }

                // Ink high up, or up to the end, is of something else; 一 at the end of a line lies a little above the middle.
                if (y < box.Top + (box.Height * 0.35) || x >= reach - 2)
                {
                    return box;
                }

                right = Math.Max(right, x + 1);
            }
        }

        return right == 0 ? box : box with { Right = Math.Min(right + 3, picture.Width) };
    }

    private int Run(int from, int direction, int row)
    {
        int column = Math.Clamp(from, 0, picture.Width - 1);
        Span<byte> line = new byte[picture.Width * 3];
        picture.CopyRow(row, 0, line);
        while (column + (direction * Reach) >= 0 && column + (direction * Reach) < picture.Width
            && Distance(line, column, column + (direction * Reach)) <= Step)
        {
            column += direction;
        }

        bool rim = column - Reach < 0 || column + Reach >= picture.Width;
        return rim ? direction < 0 ? 0 : picture.Width : column + direction;
    }

    private static int Distance(ReadOnlySpan<byte> line, int one, int other) => Math.Max(
        Math.Abs(line[one * 3] - line[other * 3]),
        Math.Max(Math.Abs(line[(one * 3) + 1] - line[(other * 3) + 1]), Math.Abs(line[(one * 3) + 2] - line[(other * 3) + 2])));

    // Nearly all samples have to meet the same step of colour at the same place: the softness around letters differs from
    // sample to sample.
    private bool IsDivided(int from, int to, int low, int high, bool across)
    {
        int samples = Math.Min(Samples, high - low + 1);
        var steps = new (int Red, int Green, int Blue)[samples];
        for (int at = from; at + Reach <= to; at++)
        {
            for (int i = 0; i < samples; i++)
            {
                int side = low + (int)((long)(high - low) * ((2 * i) + 1) / (2 * samples));
                Colour one = across ? picture.At(at, side) : picture.At(side, at);
                Colour other = across ? picture.At(at + Reach, side) : picture.At(side, at + Reach);
                steps[i] = (other.Red - one.Red, other.Green - one.Green, other.Blue - one.Blue);
            }

            (int red, int green, int blue) = (Middle(steps, static s => s.Red), Middle(steps, static s => s.Green), Middle(steps, static s => s.Blue));
            int alike = steps.Count(step =>
                Math.Max(Math.Abs(step.Red - red), Math.Max(Math.Abs(step.Green - green), Math.Abs(step.Blue - blue))) <= Step);
            if (Math.Max(Math.Abs(red), Math.Max(Math.Abs(green), Math.Abs(blue))) > Step && alike * 5 >= samples * 4)
            {
                return true;
            }
        }

        return false;
    }

    private static int Middle((int Red, int Green, int Blue)[] steps, Func<(int Red, int Green, int Blue), int> part) =>
        steps.Select(part).Order().ElementAt(steps.Length / 2);
}
