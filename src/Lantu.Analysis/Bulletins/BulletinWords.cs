using System.Globalization;

namespace Lantu.Analysis.Bulletins;

/// <summary>Small words of official documents.</summary>
internal static class BulletinWords
{
    /// <summary>7月31日.</summary>
    internal static string MonthDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");

    /// <summary>2026年7月31日.</summary>
    internal static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>12月31日, with the year where it is another one.</summary>
    internal static string Deadline(DateOnly day, int year) => day.Year == year ? MonthDay(day) : Day(day);

    /// <summary>A whole number.</summary>
    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A percentage with one digit behind the point.</summary>
    internal static string Percent(decimal percent) => percent.ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>An amount with its unit, points as 个百分点, at most two digits behind the point.</summary>
    internal static string Amount(decimal number, string? unit)
    {
        Checks.Bilingual words = Words.AmountWords.Of(decimal.Round(number, 2, MidpointRounding.AwayFromZero), unit);
        return words.Chinese;
    }

    /// <summary>Words that end as a sentence does.</summary>
    internal static string Sentence(string words)
    {
        string trimmed = words.Trim();
        return trimmed.Length == 0 || "。！？；…".Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed : trimmed + "。";
    }
}
