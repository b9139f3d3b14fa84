using System.Runtime.InteropServices;

namespace Lantu.Formats.Pictures;

/// <summary>Where the ink of a line is: which of its points are letters and which are ground.</summary>
internal sealed class LineInk
{
    private const int LeastContrast = 24;
    private readonly PixelBox _box;
    private readonly bool[] _ink;
    private readonly int[] _columns;

    private LineInk(PixelBox box, bool[] ink, Colour colour, Colour ground)
    {
        _box = box;
        _ink = ink;
        Colour = colour;
        Ground = ground;
        _columns = new int[box.Width];
        for (int row = 0; row < ink.Length; row += box.Width)
        {
            ReadOnlySpan<bool> points = ink.AsSpan(row, box.Width);
            for (int x = 0; x < points.Length; x++)
            {
                _columns[x] += points[x] ? 1 : 0;
            }
        }
    }

    /// <summary>The colour of the letters: the middle one.</summary>
    internal Colour Colour { get; }

    /// <summary>The colour of the ground: the middle one.</summary>
    internal Colour Ground { get; }

    /// <summary>Looks at a line. Its ground may change along the line, as gradients do: it is taken from above and below.</summary>
    internal static LineInk Of(Picture picture, PixelBox box)
    {
        byte[] pixels = new byte[box.Width * box.Height * 3];
        for (int y = 0; y < box.Height; y++)
        {
            picture.CopyRow(box.Top + y, box.Left, pixels.AsSpan(y * box.Width * 3, box.Width * 3));
        }

        byte[] distances = DistancesOf(pixels, GroundsOf(pixels, box));
        int dark = Rank(distances, 0.97);
        int threshold = Math.Max(LeastContrast, dark * 45 / 100);
        var ink = new bool[distances.Length];
        for (int i = 0; i < ink.Length; i++)
        {
            ink[i] = distances[i] >= threshold;
        }

        int solid = Math.Max(threshold, dark * 80 / 100);
        return new LineInk(box, ink, Middle(pixels, distances, solid, byte.MaxValue), Middle(pixels, distances, 0, threshold - 1));
    }

    /// <summary>The part of a box that has ink; null where it has none.</summary>
    internal PixelBox? Tight(PixelBox part)
    {
        PixelBox within = new PixelBox(part.Left - _box.Left, part.Top - _box.Top, part.Right - _box.Left, part.Bottom - _box.Top)
            .Within(_box.Width, _box.Height);
        int left = int.MaxValue;
        int right = -1;
        int top = int.MaxValue;
        int bottom = -1;
        for (int y = within.Top; y < within.Bottom; y++)
        {
            for (int x = within.Left; x < within.Right; x++)
            {
                if (_ink[(y * _box.Width) + x])
                {
                    left = Math.Min(left, x);
                    right = Math.Max(right, x);
                    top = Math.Min(top, y);
                    bottom = Math.Max(bottom, y);
                }
            }
        }

        return right < 0 ? null : new PixelBox(_box.Left + left, _box.Top + top, _box.Left + right + 1, _box.Top + bottom + 1);
    }

    /// <summary>The column with the least ink between two; of several the one nearest to the middle.</summary>
    internal int Valley(double from, double middle, double to)
    {
        int start = Math.Clamp((int)Math.Round(from) - _box.Left, 0, _box.Width - 1);
        int end = Math.Clamp((int)Math.Round(to) - _box.Left, start, _box.Width - 1);
        int best = Math.Clamp((int)Math.Round(middle) - _box.Left, start, end);
        for (int x = start; x <= end; x++)
        {
            int less = _columns[x].CompareTo(_columns[best]);
            if (less < 0 || (less == 0 && Math.Abs(x + _box.Left - middle) < Math.Abs(best + _box.Left - middle)))
            {
                best = x;
            }
        }

        return best + _box.Left;
    }

    /// <summary>How many points of a box are ink.</summary>
    internal int Count(PixelBox part)
    {
        PixelBox within = new PixelBox(part.Left - _box.Left, part.Top - _box.Top, part.Right - _box.Left, part.Bottom - _box.Top)
            .Within(_box.Width, _box.Height);
        int count = 0;
        for (int y = within.Top; y < within.Bottom; y++)
        {
            count += _ink.AsSpan((y * _box.Width) + within.Left, within.Width).Count(true);
        }

        return count;
    }

    // How far each point is from the ground of its column.
    private static byte[] DistancesOf(byte[] pixels, Colour[] grounds)
    {
        var distances = new byte[pixels.Length / 3];
        for (int row = 0; row < distances.Length; row += grounds.Length)
        {
            for (int x = 0; x < grounds.Length; x++)
            {
                distances[row + x] = (byte)At(pixels, row + x).Distance(grounds[x]);
            }
        }

        return distances;
    }

    private static Colour[] GroundsOf(byte[] pixels, PixelBox box)
    {
        const int Half = 12;
        const int Step = 3;
        var grounds = new Colour[box.Width];
        Span<Colour> near = stackalloc Colour[2 * ((2 * Half / Step) + 1)];
        for (int x = 0; x < box.Width; x++)
        {
            if (x % Half != 0)
            {
                grounds[x] = grounds[x - 1];
                continue;
            }

            int count = 0;
            for (int column = Math.Max(0, x - Half); column <= Math.Min(box.Width - 1, x + Half); column += Step)
            {
                near[count++] = At(pixels, column);
                near[count++] = At(pixels, ((box.Height - 1) * box.Width) + column);
            }

            grounds[x] = MiddleOf(near[..count]);
        }

        return grounds;
    }

    private static Colour At(byte[] pixels, int index) => new(pixels[(index * 3) + 2], pixels[(index * 3) + 1], pixels[index * 3]);

    private static int Rank(byte[] values, double part)
    {
        Span<int> counts = stackalloc int[256];
        foreach (byte value in values)
        {
            counts[value]++;
        }

        int rest = (int)(values.Length * (1 - part));
        int at = 255;
        while (at > 0 && (rest -= counts[at]) >= 0)
        {
            at--;
        }

        return at;
    }

    // The middle colour of those points, of some thousands that lie evenly, that are so far from the ground.
    private static Colour Middle(byte[] pixels, byte[] distances, int least, int most)
    {
        const int Enough = 20_000;
        int step = Math.Max(1, distances.Length / Enough);
        var colours = new List<Colour>(Math.Min(distances.Length, 2 * Enough));
        for (int i = 0; i < distances.Length / step; i++)
        {
            if (distances[i * step] >= least && distances[i * step] <= most)
            {
                colours.Add(At(pixels, i * step));
            }
        }

        return MiddleOf(CollectionsMarshal.AsSpan(colours));
    }

    private static Colour MiddleOf(ReadOnlySpan<Colour> colours)
    {
        if (colours.IsEmpty)
        {
            return default;
        }

        Span<int> counts = stackalloc int[3 * 256];
        foreach (Colour colour in colours)
        {
            counts[colour.Red]++;
            counts[256 + colour.Green]++;
            counts[512 + colour.Blue]++;
        }

        int before = colours.Length / 2;
        return new Colour(At(counts[..256], before), At(counts[256..512], before), At(counts[512..], before));
    }

    // The value that has so many before it in order.
    private static byte At(ReadOnlySpan<int> counts, int before)
    {
        int at = 0;
        while ((before -= counts[at]) >= 0)
        {
            at++;
        }

        return (byte)at;
    }
}
