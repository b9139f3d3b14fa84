using System.Globalization;

namespace Lantu.Site.Words;

/// <summary>How a day is said where the year is plain.</summary>
internal static class DayWords
{
    /// <summary>「7 月 4 日」, "4 July".</summary>
    internal static string Of(DateOnly day, bool english) => english
        ? day.ToString("d MMMM", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day.Month} 月 {day.Day} 日");

    /// <summary>2026-07-04.</summary>
    internal static string Plain(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
