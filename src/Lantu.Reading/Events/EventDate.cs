using System.Globalization;

namespace Lantu.Reading.Events;

/// <summary>Reads the date of an event: 「2023年9月20日」 is 2023-09-20.</summary>
internal static class EventDate
{
    /// <summary>The last date that names its year; null where there is none, or it is no day of the calendar.</summary>
    internal static string? Latest(ReadOnlySpan<char> text)
    {
        for (int at = text.LastIndexOf('年'); at >= 4; at = text[..at].LastIndexOf('年'))
        {
            if (TryRead(text, at, out string? date))
            {
                return date;
            }
        }

        return null;
    }

    private static bool TryRead(ReadOnlySpan<char> text, int at, out string? date)
    {
        date = null;
        int digits = 0;
        while (digits < 5 && at - digits > 0 && char.IsAsciiDigit(text[at - digits - 1]))
        {
            digits++;
        }

        if (digits != 4 || text[at - 4] is not ('1' or '2'))
        {
            return false;
        }

        int year = int.Parse(text[(at - 4)..at], NumberStyles.None, CultureInfo.InvariantCulture);
        int position = at + 1;
        date = year.ToString("0000", CultureInfo.InvariantCulture);
        if (!TryNumber(text, ref position, '月', out int month) || month is < 1 or > 12)
        {
            return true;
        }

        date += month.ToString("'-'00", CultureInfo.InvariantCulture);
        if (TryNumber(text, ref position, '日', out int day) && day >= 1 && day <= DateTime.DaysInMonth(Math.Max(year, 1), month))
        {
            date += day.ToString("'-'00", CultureInfo.InvariantCulture);
        }

        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, ref int position, char unit, out int number)
    {
        int at = position;
        number = 0;
        while (at < text.Length && at - position < 3 && char.IsAsciiDigit(text[at]))
        {
            number = (number * 10) + (text[at] - '0');
            at++;
        }

        if (at == position || at >= text.Length || text[at] != unit)
        {
            return false;
        }

        position = at + 1;
        return true;
    }
}
