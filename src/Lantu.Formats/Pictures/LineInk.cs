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
        for (int i = 0; i < ink.Length; i++)
        {
            _columns[i % box.Width] += ink[i] ? 1 : 0;
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

        Colour[] grounds = GroundsOf(pixels, box);
        int[] distances = new int[box.Width * box.Height];
        for (int i = 0; i < distances.Length; i++)
        {
            distances[i] = At(pixels, i).Distance(grounds[i % box.Width]);
        }

        int threshold = Math.Max(LeastContrast, Rank(distances, 0.97) * 45 / 100);
        bool[] ink = [.. distances.Select(distance => distance >= threshold)];
        int solid = Math.Max(threshold, Rank(distances, 0.97) * 80 / 100);
        return new LineInk(box, ink, Middle(pixels, i => distances[i] >= solid), Middle(pixels, i => !ink[i]));
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

    private static Colour[] GroundsOf(byte[] pixels, PixelBox box)
    {
        const int Half = 12;
        var grounds = new Colour[box.Width];
        for (int x = 0; x < box.Width; x++)
        {
            if (x % Half != 0)
            {
                grounds[x] = grounds[x - 1];
                continue;
            }

            var near = new List<Colour>();
            for (int column = Math.Max(0, x - Half); column <= Math.Min(box.Width - 1, x + Half); column += 3)
            {
                near.Add(At(pixels, column));
                near.Add(At(pixels, ((box.Height - 1) * box.Width) + column));
            }

            grounds[x] = MiddleOf(near);
        }

        return grounds;
    }

    private static Colour At(byte[] pixels, int index) => new(pixels[(index * 3) + 2], pixels[(index * 3) + 1], pixels[index * 3]);

    private static int Rank(int[] values, double part)
    {
        Span<int> counts = stackalloc int[256];
        foreach (int value in values)
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

    private static Colour Middle(byte[] pixels, Func<int, bool> wanted)
    {
        int count = pixels.Length / 3;
        int step = Math.Max(1, count / 20_000);
        return MiddleOf([.. Enumerable.Range(0, count / step).Select(i => i * step).Where(wanted).Select(i => At(pixels, i))]);
    }

    private static Colour MiddleOf(List<Colour> colours)
    {
        if (colours.Count == 0)
        {
            return default;
        }

        byte Part(Func<Colour, byte> part) => colours.Select(part).Order().ElementAt(colours.Count / 2);
        return new Colour(Part(static c => c.Red), Part(static c => c.Green), Part(static c => c.Blue));
    }
}
