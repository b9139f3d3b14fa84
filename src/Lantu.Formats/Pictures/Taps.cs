namespace Lantu.Formats.Pictures;

/// <summary>Which samples of a line go into each sample of the scaled line, and with which weight.</summary>
internal sealed class Taps
{
    private readonly float[][] _weights;

    private Taps(int[] starts, float[][] weights)
    {
        Starts = starts;
        _weights = weights;
    }

    /// <summary>The first sample that goes into each scaled one; it never falls.</summary>
    internal int[] Starts { get; }

    /// <summary>The weights of a triangle filter; those of one scaled sample add up to 1.</summary>
    internal static Taps Of(int from, int to)
    {
        double step = (double)from / to;
        double reach = Math.Max(1.0, step);
        int[] starts = new int[to];
        float[][] weights = new float[to][];
        for (int target = 0; target < to; target++)
        {
            double centre = (target + 0.5) * step;
            int start = Math.Max(0, (int)Math.Floor(centre - reach));
            int end = Math.Min(from, (int)Math.Ceiling(centre + reach));
            double sum = 0;
            for (int sample = start; sample < end; sample++)
            {
                sum += Share(sample, centre, reach);
            }

            float[] of = new float[end - start];
            for (int sample = start; sample < end; sample++)
            {
                of[sample - start] = (float)(Share(sample, centre, reach) / sum);
            }

            starts[target] = start;
            weights[target] = of;
        }

        return new Taps(starts, weights);
    }

    private static double Share(int sample, double centre, double reach) => Math.Max(0, 1 - (Math.Abs(sample + 0.5 - centre) / reach));

    /// <summary>For each sample the first scaled one that it goes into; -1 where it goes into none.</summary>
    internal int[] FirstUses(int from)
    {
        int[] first = new int[from];
        Array.Fill(first, -1);
        for (int target = Starts.Length - 1; target >= 0; target--)
        {
            for (int i = 0; i < _weights[target].Length; i++)
            {
                first[Starts[target] + i] = target;
            }
        }

        return first;
    }

    /// <summary>The weight of a sample in a scaled one; false where it has none.</summary>
    internal bool TryWeight(int target, int sample, out float weight)
    {
        float[] weights = _weights[target];
        int index = sample - Starts[target];
        bool within = index >= 0 && index < weights.Length;
        weight = within ? weights[index] : 0;
        return within;
    }

    /// <summary>Scales a row of pixels with three parts each.</summary>
    internal void Apply(ReadOnlySpan<byte> row, Span<float> scaled)
    {
        for (int target = 0; target < _weights.Length; target++)
        {
            float[] weights = _weights[target];
            int at = Starts[target] * 3;
            float blue = 0;
            float green = 0;
            float red = 0;
            foreach (float weight in weights)
            {
                blue += weight * row[at];
                green += weight * row[at + 1];
                red += weight * row[at + 2];
                at += 3;
            }

            scaled[target * 3] = blue;
            scaled[(target * 3) + 1] = green;
            scaled[(target * 3) + 2] = red;
        }
    }
}
