namespace Lantu.Analysis.Forecasts;

/// <summary>A series of whole years, of which the last may be under way: eleven periods a year where January and February are one, or four quarters.</summary>
/// <param name="FirstYear">The year of the first value, which is that of its first period.</param>
/// <param name="PerYear">Periods a year, at least 2.</param>
/// <param name="Values">Without a gap, in their order.</param>
public sealed record YearSeries(int FirstYear, int PerYear, IReadOnlyList<double> Values)
{
    /// <summary>How many years are whole.</summary>
    public int WholeYears => Values.Count / PerYear;

    /// <summary>How many periods of the year under way are known.</summary>
    public int Known => Values.Count % PerYear;

    /// <summary>The year under way; the one after the last whole year.</summary>
    public int CurrentYear => FirstYear + WholeYears;

    /// <summary>Whether values are counts at the end of their periods, so that a year is its last value and no sum.</summary>
    public bool IsStock { get; init; }

    /// <summary>What the first periods of a year, counted from 0, come to.</summary>
    internal double Sum(int year, int periods) => IsStock
        ? Values[(year * PerYear) + periods - 1]
        : Values.Skip(year * PerYear).Take(periods).Sum();
}
