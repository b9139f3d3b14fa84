using Lantu.Plans.Model;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>A time as a table writes it; the year may stand elsewhere.</summary>
/// <param name="Year">Null where it is not written.</param>
/// <param name="First">The first month; 0 for the whole year.</param>
/// <param name="Last">The last month; 0 for the whole year.</param>
/// <param name="Day">The day of a date; null else.</param>
internal sealed record PeriodPhrase(int? Year, int First, int Last, int? Day)
{
    private const int MonthsOfYear = 12;

    /// <summary>The period; null where the year is known from nowhere.</summary>
    /// <param name="year">The year that stands elsewhere.</param>
    /// <param name="toDate">Whether the figure counts from the first month of the year.</param>
    internal Period? In(int? year, bool toDate) => (Year ?? year) is not { } known ? null
        : First == 0 ? Period.OfYear(known)
        : Day is { } day ? Period.OfDay(new DateOnly(known, First, day))
        : Of(known, toDate ? 1 : First, Last);

    /// <summary>The same time, with what another phrase adds: a year and 「1—4月」 stand in different cells.</summary>
    internal PeriodPhrase With(PeriodPhrase? other) => other is null ? this
        : First == 0 && other.First > 0 ? other with { Year = other.Year ?? Year }
        : this with { Year = Year ?? other.Year };

    /// <summary>The month, quarter or year that a date stands for.</summary>
    internal PeriodPhrase Every(Frequency frequency) => Day is null ? this : frequency switch
    {
        Frequency.Day => this,
        Frequency.Month => this with { Day = null },
        Frequency.Quarter => this with { Day = null, First = ((First - 1) / 3 * 3) + 1, Last = ((First - 1) / 3 * 3) + 3 },
        Frequency.Year => this with { Day = null, First = 0, Last = 0 },
    };

    private static Period Of(int year, int first, int last) =>
        first == 1 && last == MonthsOfYear ? Period.OfYear(year) : Period.OfMonths(year, first, last);
}

/// <summary>How often a series is published.</summary>
internal enum Frequency
{
    /// <summary>At dates.</summary>
    Day,

    /// <summary>Every month.</summary>
    Month,

    /// <summary>Every quarter.</summary>
    Quarter,

    /// <summary>Every year.</summary>
    Year,
}
