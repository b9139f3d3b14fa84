using System.Globalization;

namespace Lantu.Analysis.Forecasts;

/// <summary>The Spring Festival, which moves between 21 January and 20 February and takes production with it into March.</summary>
public static class SpringFestival
{
    /// <summary>The first year that the calendar of .NET knows whole.</summary>
    public const int FirstYear = 1902;

    /// <summary>The last one.</summary>
    public const int LastYear = 2100;

    // Work slackens some days before the festival and is back to its pace two to three weeks after (National Bureau of Statistics, 2019).
    private const int DaysBefore = 7;
    private const int DaysOfWindow = 28;

    private static readonly Lazy<double> LongMean = new(static () => Enumerable.Range(1951, 100).Average(ShareBeforeMarch));

    /// <summary>The first day of the lunar year that begins in a year.</summary>
    /// <param name="year">From <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    public static DateOnly DateOf(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return DateOnly.FromDateTime(new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0));
    }

    /// <summary>What part of the 28 days around the festival lies before March, from 0 to 1.</summary>
    public static double ShareBeforeMarch(int year)
    {
        DateOnly first = DateOf(year).AddDays(-DaysBefore);
        int before = new DateOnly(year, 3, 1).DayNumber - first.DayNumber;
        return Math.Clamp(before, 0, DaysOfWindow) / (double)DaysOfWindow;
    }

    /// <summary>The same against its mean over a hundred years: positive where the festival lies early.</summary>
    public static double Regressor(int year) => ShareBeforeMarch(year) - LongMean.Value;
}
