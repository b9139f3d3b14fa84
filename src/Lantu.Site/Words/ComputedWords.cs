using System.Globalization;

namespace Lantu.Site.Words;

/// <summary>How a computed number is said: four digits that count, in 亿 and 万 where it is large.</summary>
internal static class ComputedWords
{
    private const decimal Wan = 10_000m;
    private const decimal Yi = 100_000_000m;

    /// <summary>「8403.1亿元」, 「7.13%」, 「2.43」.</summary>
    internal static string Of(decimal number, string? unit)
    {
        string sign = Math.Round(number, 2, MidpointRounding.AwayFromZero) < 0 ? "−" : string.Empty;
        decimal size = Math.Abs(number);
        return unit switch
        {
            "%" => $"{sign}{Digits(size, 2)}%",
            "pp" => $"{sign}{Digits(size, 2)}个百分点",
            null => sign + Digits(size, 4),
            _ when size >= Yi => $"{sign}{Digits(size / Yi, 2)}亿{Name(unit)}",
            _ when size >= Wan * 10 => $"{sign}{Digits(size / Wan, 2)}万{Name(unit)}",
            _ => $"{sign}{Digits(size, 2)}{Name(unit)}",
        };
    }

    private static string Name(string unit) => unit switch
    {
        "CNY" => "元",
        "USD" => "美元",
        "CNY/person" => "元",
        "person" => "人",
        "person-time" => "人次",
        "household" => "户",
        "year" => "年",
        "t" => "吨",
        "km2" => "平方公里",
        "index" => string.Empty,
        _ => unit,
    };

    private static string Digits(decimal number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}
