using System.Globalization;

namespace Lantu.Plans.Model;

/// <summary>A stretch of whole days, both ends included: a year, some years, a quarter, some months, a day.</summary>
/// <remarks>A period is its days: 一季度 and 1—3月 are one, and so are 上半年 and 1—6月.</remarks>
public sealed record Period
{
    private Period(DateOnly from, DateOnly to, string label)
    {
        From = from;
        To = to;
        Label = label;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; }

    /// <summary>The short form: <c>2025</c>, <c>2021..2025</c>, <c>2025-06</c>, <c>2025-01..2025-03</c>, <c>2025-06-30</c>.</summary>
    public string Label { get; }

    /// <summary>Whether it is the year so far: whole months from January on, 「1—9月」; also January alone and the whole year.</summary>
    public bool IsToDate => From is { Month: 1, Day: 1 } && From.Year == To.Year && To.AddDays(1).Day == 1;

    /// <summary>Whether it is one calendar month.</summary>
    public bool IsMonth => From.Day == 1 && To == From.AddMonths(1).AddDays(-1);

    /// <summary>Whether it is one calendar quarter.</summary>
    public bool IsQuarter => From is { Day: 1, Month: 1 or 4 or 7 or 10 } && To == From.AddMonths(3).AddDays(-1);

    /// <summary>Whether it is one calendar year.</summary>
    public bool IsYear => From is { Month: 1, Day: 1 } && To == From.AddYears(1).AddDays(-1);

    /// <summary>Whether it is one day, as the date of a stock.</summary>
    public bool IsDay => From == To;

    /// <summary>One calendar year.</summary>
    public static Period OfYear(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Text(year));

    /// <summary>Some calendar years; one year where both are the same.</summary>
    /// <exception cref="ArgumentException">The last year lies before the first.</exception>
    public static Period OfYears(int first, int last)
    {
        if (last < first)
        {
            throw new ArgumentException($"A period cannot end ({last}) before it begins ({first}).", nameof(last));
        }

        return first == last
            ? OfYear(first)
            : new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31), $"{Text(first)}..{Text(last)}");
    }

    /// <summary>Some months of one year; one month where both are the same; the year where they are all twelve.</summary>
    /// <exception cref="ArgumentException">A month is not from 1 to 12, or the last lies before the first.</exception>
    public static Period OfMonths(int year, int first, int last)
    {
        if (first is < 1 or > 12 || last < first || last > 12)
        {
            throw new ArgumentException($"Not months of a year: {first} to {last}.", nameof(first));
        }

        DateOnly from = new(year, first, 1);
        DateOnly to = new(year, last, DateTime.DaysInMonth(year, last));
        string label = first == last ? Month(year, first) : $"{Month(year, first)}..{Month(year, last)}";
        return new(from, to, label);
    }

    /// <summary>One day.</summary>
    public static Period OfDay(DateOnly day) => new(day, day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The period of whole days, months or years between two days, both included.</summary>
    /// <exception cref="ArgumentException">The days are the ends of no period that has a <see cref="Label"/>.</exception>
    public static Period Between(DateOnly from, DateOnly to)
    {
        if (from == to)
        {
            return OfDay(from);
        }

        bool whole = from.Day == 1 && to.AddDays(1).Day == 1 && to > from;
        return whole && from.Month == 1 && to.Month == 12 ? OfYears(from.Year, to.Year)
            : whole && from.Year == to.Year ? OfMonths(from.Year, from.Month, to.Month)
            : throw new ArgumentException($"No period goes from {from:O} to {to:O}.", nameof(to));
    }

    /// <summary>The period that a label names.</summary>
    /// <returns>Null where the label is none of the forms of <see cref="Label"/>.</returns>
    public static Period? Parse(string label)
    {
        if (DateOnly.TryParseExact(label, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return OfDay(day);
        }

        string[] ends = label.Split("..");
        if (ends.Length > 2 || !TryPart(ends[0], out int year, out int month) || !TryPart(ends[^1], out int lastYear, out int lastMonth))
        {
            return null;
        }

        if (month == 0 && lastMonth == 0)
        {
            return lastYear < year ? null : OfYears(year, lastYear);
        }

        return month > 0 && lastMonth >= month && year == lastYear ? OfMonths(year, month, lastMonth) : null;
    }

    private static bool TryPart(string part, out int year, out int month)
    {
        month = 0;
        int dash = part.IndexOf('-', StringComparison.Ordinal);
        string years = dash < 0 ? part : part[..dash];
        return int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= 1 and <= 9999
            && (dash < 0
                || (int.TryParse(part.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out month)
                    && month is >= 1 and <= 12));
    }

    private static string Text(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Month(int year, int month) =>
        Text(year) + "-" + month.ToString("00", CultureInfo.InvariantCulture);
}
