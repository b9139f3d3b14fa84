namespace Lantu.Analysis.Bulletins;

/// <summary>Shares that add up to 100 after rounding.</summary>
/// <remarks>The method of largest remainders (Hare quota): round all down, then give the missing steps to the largest remainders;
/// of equal remainders the larger count goes first, then the earlier one.</remarks>
public static class LargestRemainder
{
    /// <summary>The percentages of counts, with <paramref name="decimals"/> digits behind the point.</summary>
    /// <param name="counts">None below 0.</param>
    /// <param name="decimals">From 0 to 4.</param>
    /// <returns>As many as there are counts; they sum to 100 exactly. All 0 where the counts are.</returns>
    public static IReadOnlyList<decimal> Percents(IReadOnlyList<int> counts, int decimals)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 4);
        if (counts.Any(static count => count < 0))
        {
            throw new ArgumentException("a count is below 0", nameof(counts));
        }

        long whole = counts.Sum(static count => (long)count);
        if (whole == 0)
        {
            return [.. counts.Select(static _ => 0m)];
        }

        long steps = 100;
        for (int i = 0; i < decimals; i++)
        {
            steps *= 10;
        }

        long[] given = [.. counts.Select(count => count * steps / whole)];
        int missing = (int)(steps - given.Sum());
        foreach (int i in Enumerable.Range(0, counts.Count)
            .OrderByDescending(i => counts[i] * steps % whole).ThenByDescending(i => counts[i]).ThenBy(static i => i).Take(missing))
        {
            given[i]++;
        }

        // Divided by a power of ten with as many zeros kept as digits are asked for: 25.0, not 25.
        return [.. given.Select(step => decimal.Round(step * 100m / steps, decimals) + new decimal(0, 0, 0, false, (byte)decimals))];
    }
}
