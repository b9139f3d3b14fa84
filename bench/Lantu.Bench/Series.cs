namespace Lantu.Bench;

/// <summary>Several timings of one thing.</summary>
/// <param name="Seconds">In order; not empty.</param>
internal sealed record Series(IReadOnlyList<double> Seconds)
{
    /// <summary>The middle one.</summary>
    internal double Median => Seconds[Seconds.Count / 2];

    /// <summary>The shortest, which what else runs on the machine disturbs least.</summary>
    internal double Least => Seconds[0];

    /// <summary>Times an action after some runs that do not count.</summary>
    internal static Series Of(int warmUp, int runs, Action action)
    {
        for (int i = 0; i < warmUp; i++)
        {
            action();
        }

        var seconds = new List<double>();
        for (int i = 0; i < runs; i++)
        {
            long begun = ThreadClock.Nanoseconds;
            action();
            seconds.Add((ThreadClock.Nanoseconds - begun) / 1e9);
        }

        seconds.Sort();
        return new Series(seconds);
    }
}
