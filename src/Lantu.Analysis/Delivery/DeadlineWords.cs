using System.Globalization;

namespace Lantu.Analysis.Delivery;

/// <summary>Reads a deadline as people write it, and says how it was understood.</summary>
public static class DeadlineWords
{
    // Spreadsheets count days from here (ECMA-376, 18.17.4.1, with the leap year that never was).
    private static readonly DateOnly SheetEpoch = new(1899, 12, 30);

    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    /// <summary>Reads 2026-12-31, 2026年6月30日, 6月30日, 6月底前, 年底前, 上半年, and the number of a day in a spreadsheet.</summary>
    /// <param name="words">As written.</param>
    /// <param name="year">The year of a deadline that names none.</param>
    /// <returns>Null where it is none of these: nothing is guessed.</returns>
    public static DateOnly? Read(string words, int year)
    {
        ArgumentNullException.ThrowIfNull(words);
        string plain = words.Trim().Replace(" ", string.Empty, StringComparison.Ordinal);
        if (DateOnly.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out int serial))
        {
            return serial is > 36_000 and < 80_000 ? SheetEpoch.AddDays(serial) : null;
        }

        plain = TrimYear(plain, year, out int named);
        return plain.TrimEnd('前') switch
        {
            "年底" or "年末" or "年内" or "全年" or "12月底" or "12月" => new DateOnly(named, 12, 31),
            "上半年" or "年中" or "6月底" or "6月" => new DateOnly(named, 6, 30),
            "一季度" or "第一季度" or "一季度末" => new DateOnly(named, 3, 31),
            "二季度" or "第二季度" or "二季度末" => new DateOnly(named, 6, 30),
            "三季度" or "第三季度" or "三季度末" => new DateOnly(named, 9, 30),
            "四季度" or "第四季度" or "四季度末" => new DateOnly(named, 12, 31),
            var other => OfMonth(other, named),
        };
    }

    private static string TrimYear(string plain, int year, out int named)
    {
        int at = plain.IndexOf('年', StringComparison.Ordinal);
        named = year;
        if (at == 4 && int.TryParse(plain.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int written) && written is > 1900 and < 2200)
        {
            named = written;
            return plain.Length > 5 && plain[5] is '底' or '末' or '内' ? plain[4..] : plain[5..];
        }

        return plain.StartsWith("今年", StringComparison.Ordinal) ? plain[2..] : plain;
    }

    private static DateOnly? OfMonth(string words, int year)
    {
        int at = words.IndexOf('月', StringComparison.Ordinal);
        if (at is < 1 or > 2 || !int.TryParse(words.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out int month) || month is < 1 or > 12)
        {
            return null;
        }

        string rest = words[(at + 1)..];
        int last = DateTime.DaysInMonth(year, month);
        return rest switch
        {
            "" or "底" or "末" or "内" => new DateOnly(year, month, last),
            "中旬" => new DateOnly(year, month, 20),
            "上旬" => new DateOnly(year, month, 10),
            _ => rest.EndsWith('日') && int.TryParse(rest.AsSpan(0, rest.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day >= 1 && day <= last
                ? new DateOnly(year, month, day)
                : null,
        };
    }
}
