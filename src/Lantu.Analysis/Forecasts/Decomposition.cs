namespace Lantu.Analysis.Forecasts;

/// <summary>The classical decomposition by moving averages: one factor (or amount) for each season of the year.</summary>
internal static class Decomposition
{
    /// <summary>The seasons, that of the first value first; factors have the mean 1, amounts the mean 0.</summary>
    /// <param name="values">At least two whole years.</param>
    /// <param name="frequency">Values a year, at least 2.</param>
    /// <param name="multiplied">Whether seasons are factors.</param>
    internal static double[] Seasons(IReadOnlyList<double> values, int frequency, bool multiplied)
    {
        var sums = new double[frequency];
        var counts = new int[frequency];
        int half = frequency / 2;
        for (int t = half; t + half < values.Count; t++)
        {
            // An even number of seasons needs half a value more at either end.
            double trend = 0;
            for (int i = -half; i <= half; i++)
            {
                trend += values[t + i] * (frequency % 2 == 0 && Math.Abs(i) == half ? 0.5 : 1);
            }

            trend /= frequency;
            sums[t % frequency] += multiplied ? values[t] / trend : values[t] - trend;
            counts[t % frequency]++;
        }

        double[] seasons = [.. sums.Select((sum, i) => counts[i] == 0 ? (multiplied ? 1 : 0) : sum / counts[i])];
        double mean = seasons.Average();
        return [.. seasons.Select(season => multiplied ? season / mean : season - mean)];
    }

    /// <summary>The straight line of least squares through values at 0, 1, 2 ….</summary>
    internal static (double Start, double Slope) Line(IReadOnlyList<double> values)
    {
        int n = values.Count;
        double middle = (n - 1) / 2.0;
        double mean = values.Average();
        double along = 0;
        double across = 0;
        for (int t = 0; t < n; t++)
        {
            along += (t - middle) * (t - middle);
            across += (t - middle) * (values[t] - mean);
        }

        double slope = n < 2 ? 0 : across / along;
        return (mean - (slope * middle), slope);
    }
}
