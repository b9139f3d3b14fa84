using System.Globalization;

namespace Lantu.Analysis.Progress;

/// <summary>How much of a year has passed: by months, where January and February are one period, or by days.</summary>
public sealed record ElapsedTime
{
    private ElapsedTime(decimal passed, decimal whole, string written)
    {
        Passed = passed;
        Whole = whole;
        Written = written;
    }

    /// <summary>Months or days that have passed.</summary>
    public decimal Passed { get; }

    /// <summary>12 months, or 365 or 366 days.</summary>
    public decimal Whole { get; }

    /// <summary>As 1—4月.</summary>
    public string Written { get; }

    /// <summary>From 0 to 1.</summary>
    public decimal Part => Passed / Whole;

    /// <summary>The first months of a year.</summary>
    /// <param name="months">0, or from 2 to 12: January alone is never a period (春节).</param>
    /// <returns>Null for January alone and for what is no number of months.</returns>
    public static ElapsedTime? OfMonths(int months) => months is 0 or (>= 2 and <= 12)
        ? new(months, 12, months == 0 ? "年初" : string.Create(CultureInfo.InvariantCulture, $"1—{months}月"))
        : null;

    /// <summary>The days of a year up to a day, which counts.</summary>
    public static ElapsedTime OfDays(DateOnly day) => new(
        day.DayOfYear,
        DateTime.IsLeapYear(day.Year) ? 366 : 365,
        string.Create(CultureInfo.InvariantCulture, $"{day.Year}年第{day.DayOfYear}天"));
}
