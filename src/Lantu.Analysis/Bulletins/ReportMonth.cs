using System.Globalization;

namespace Lantu.Analysis.Bulletins;

/// <summary>A month.</summary>
/// <param name="Year">From 1.</param>
/// <param name="Month">From 1 to 12.</param>
public readonly record struct ReportMonth(int Year, int Month)
{
    /// <summary>The first day.</summary>
    public DateOnly First => new(Year, Month, 1);

    /// <summary>The last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(DateOnly day) => day.Year == Year && day.Month == Month;

    /// <summary>Reads <c>2026-07</c>.</summary>
    public static ReportMonth? Read(string? words) =>
        DateOnly.TryParseExact(words + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first) ? new(first.Year, first.Month) : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Month:00}");
}
