namespace Lantu.Formats.Pictures;

/// <summary>Turns the points that are likely text into boxes of lines.</summary>
/// <remarks>The thresholds are those of differentiable binarization (Liao et al. 2020) as PP-OCRv4 uses them.</remarks>
internal static class TextBoxes
{
    private const int PointThreshold = 77;
    private const double BoxThreshold = 0.5;
    private const double Unclip = 1.6;
    private const int ShortestSide = 3;

    /// <summary>The boxes in pixels of the picture, from the top, then from the left.</summary>
    internal static List<PixelBox> Of(ProbabilityMap map, int width, int height)
    {
        double across = (double)width / map.Width;
        double down = (double)height / map.Height;
        var boxes = new List<PixelBox>();
        foreach (Component component in Components(map))
        {
            PixelBox shape = component.Box;
            if (Math.Min(shape.Width, shape.Height) < ShortestSide || component.Sum / (255.0 * component.Points) < BoxThreshold)
            {
                continue;
            }

            // The model shrinks each line by its area over its girth; this grows it back.
            double grow = shape.Width * shape.Height * Unclip / (2 * (shape.Width + shape.Height));
            PixelBox box = new PixelBox(
                (int)Math.Floor((shape.Left - grow) * across),
                (int)Math.Floor((shape.Top - grow) * down),
                (int)Math.Ceiling((shape.Right + grow) * across),
                (int)Math.Ceiling((shape.Bottom + grow) * down)).Within(width, height);
            if (box.Width > ShortestSide && box.Height > ShortestSide)
            {
                boxes.Add(box);
            }
        }

        boxes.Sort(static (one, other) => one.Top != other.Top ? one.Top.CompareTo(other.Top) : one.Left.CompareTo(other.Left));
        return boxes;
    }

    // Points above the threshold that touch, also at a corner, told by runs of rows: linear in the size of the map.
    private static List<Component> Components(ProbabilityMap map)
    {
        var all = new List<Component>();
        var above = new List<Run>();
        var row = new List<Run>();
        for (int y = 0; y < map.Height; y++)
        {
            row.Clear();
            int next = 0;
            for (int x = 0; x < map.Width; x++)
            {
                if (map[x, y] < PointThreshold)
                {
                    continue;
                }

                int start = x;
                long sum = 0;
                for (; x < map.Width && map[x, y] >= PointThreshold; x++)
                {
                    sum += map[x, y];
                }

                var component = new Component(new PixelBox(start, y, x, y + 1), x - start, sum);
                all.Add(component);
                while (next < above.Count && above[next].End < start)
                {
                    next++;
                }

                for (int i = next; i < above.Count && above[i].Start <= x; i++)
                {
                    component = Component.Join(above[i].Component, component);
                }

                row.Add(new Run(start, x, component));
            }

            (above, row) = (row, above);
        }

        return [.. all.Where(static component => component.IsRoot)];
    }

    private readonly record struct Run(int Start, int End, Component Component);

    private sealed class Component(PixelBox box, int points, long sum)
    {
        private Component? _joined;

        internal bool IsRoot => _joined is null;

        internal PixelBox Box { get; private set; } = box;

        internal int Points { get; private set; } = points;

        internal long Sum { get; private set; } = sum;

        internal static Component Join(Component one, Component other)
        {
            Component root = one.Root();
            Component branch = other.Root();
            if (ReferenceEquals(root, branch))
            {
                return root;
            }

            branch._joined = root;
            root.Box = new PixelBox(
                Math.Min(root.Box.Left, branch.Box.Left),
                Math.Min(root.Box.Top, branch.Box.Top),
                Math.Max(root.Box.Right, branch.Box.Right),
                Math.Max(root.Box.Bottom, branch.Box.Bottom));
            root.Points += branch.Points;
            root.Sum += branch.Sum;
            return root;
        }

        private Component Root()
        {
            Component root = this;
            while (root._joined is { } next)
            {
                root = next;
            }

            // The way up is cut short, so that a picture of noise stays linear.
            for (Component at = this; at._joined is { } next; at = next)
            {
                at._joined = root;
            }

            return root;
        }
    }
}
