using System.Globalization;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Intervals;

namespace Lantu.Analysis.Words;

/// <summary>Reckoned amounts as people write them: 5887.99亿元, 588.799 billion yuan.</summary>
internal static class AmountWords
{
    private const int Digits = 6;

    // Unit of the contract, Chinese, English one, English many.
    private static readonly Dictionary<string, (string Chinese, string English)> Units = new(StringComparer.Ordinal)
    {
        ["CNY"] = ("元", " yuan"),
        ["USD"] = ("美元", " US dollars"),
        ["CNY/person"] = ("元", " yuan a person"),
        ["person"] = ("人", " people"),
        ["person/km2"] = ("人/平方公里", " people per km²"),
        ["person-time"] = ("人次", " visits"),
        ["household"] = ("户", " households"),
        ["km2"] = ("平方公里", " km²"),
        ["m2"] = ("平方米", " m²"),
        ["mu"] = ("亩", " mu"),
        ["ha"] = ("公顷", " ha"),
        ["km"] = ("公里", " km"),
        ["m"] = ("米", " m"),
        ["t"] = ("吨", " t"),
        ["kg"] = ("公斤", " kg"),
        ["tce"] = ("吨标准煤", " tce"),
        ["m3"] = ("立方米", " m³"),
        ["kW"] = ("千瓦", " kW"),
        ["kWh"] = ("千瓦时", " kWh"),
        ["TEU"] = ("标箱", " TEU"),
        ["year"] = ("年", " years"),
        ["month"] = ("个月", " months"),
        ["day"] = ("天", " days"),
        ["place"] = ("位", " places"),
        ["times"] = ("倍", " times"),
        ["items"] = ("项", " items"),
        ["%"] = ("%", "%"),
        ["pp"] = ("个百分点", " percentage points"),
        ["index"] = (string.Empty, string.Empty),
    };

    /// <summary>A unit by itself: 亩, mu; one that has no other name, as it stands.</summary>
    internal static Bilingual Of(string unit) =>
        Units.TryGetValue(unit, out (string Chinese, string English) known) ? new(known.Chinese, known.English.Trim()) : new(unit, unit);

    /// <summary>A rate in two decimals, as a conclusion tells it; its sum has stood before in six digits.</summary>
    internal static Bilingual Rounded(decimal number, string unit) => Of(decimal.Round(number, 2, MidpointRounding.AwayFromZero), unit);

    /// <summary>「0%至100%」, “0% and 100%”: the ends between which something should lie.</summary>
    internal static Bilingual Between(Interval stretch, string? unit)
    {
        Bilingual range = Of(stretch, unit);
        return stretch is { Low: { } low, High: { } high } && low != high ? new(range.Chinese, $"{English(low, unit)} and {English(high, unit)}") : range;
    }

    /// <summary>An amount in six digits.</summary>
    internal static Bilingual Of(decimal number, string? unit) => new(Chinese(number, unit), English(number, unit));

    /// <summary>Both ends of a stretch; one where the other is not known.</summary>
    internal static Bilingual Of(Interval stretch, string? unit) => (stretch.Low, stretch.High) switch
    {
        (null, null) => new("没有界限", "without bounds"),
        ({ } low, null) => new("大于" + Chinese(low, unit), "more than " + English(low, unit)),
        (null, { } high) => new("小于" + Chinese(high, unit), "less than " + English(high, unit)),
        ({ } low, { } high) when low == high => Of(low, unit),
        ({ } low, { } high) => new($"{Chinese(low, unit)}至{Chinese(high, unit)}", $"{English(low, unit)} to {English(high, unit)}"),
    };

    /// <summary>A figure as written, in English: 2693.3亿元 is 269.33 billion yuan.</summary>
    internal static string EnglishOf(Figure figure)
    {
        string unit = figure.Unit ?? string.Empty;
        return unit is "%" or "pp" || Units.ContainsKey(unit) ? English(figure.Number, unit) : figure.Number.ToString("#,0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>A number in so many digits, without useless zeros.</summary>
    internal static string Plain(decimal number)
    {
        if (number == 0)
        {
            return "0";
        }

        int whole = 0;
        for (decimal rest = Math.Abs(number); rest >= 1; rest /= 10)
        {
            whole++;
        }

        int leading = 0;
        for (decimal rest = Math.Abs(number); rest < 0.1m && leading < 10; rest *= 10)
        {
            leading++;
        }

        int decimals = Math.Clamp(Digits - whole + leading, 0, 12);
        return decimal.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("0.############", CultureInfo.InvariantCulture);
    }

    private static string Chinese(decimal number, string? unit)
    {
        string word = unit is null ? string.Empty : Units.TryGetValue(unit, out (string Chinese, string English) known) ? known.Chinese : unit;
        return unit is "%" or "pp" or "times" ? Rate(number) + word : Math.Abs(number) switch
        {
            >= 1e12m => Plain(number / 1e12m) + "万亿" + word,
            >= 1e8m => Plain(number / 1e8m) + "亿" + word,
            >= 1e5m => Plain(number / 1e4m) + "万" + word,
            _ => Plain(number) + word,
        };
    }

    private static string English(decimal number, string? unit)
    {
        string word = EnglishUnit(number, unit);
        return unit is "%" or "pp" or "times" ? Rate(number) + word : Math.Abs(number) switch
        {
            >= 1e12m => Plain(number / 1e12m) + " trillion" + word,
            >= 1e9m => Plain(number / 1e9m) + " billion" + word,
            >= 1e6m => Plain(number / 1e6m) + " million" + word,
            _ => Plain(number) + word,
        };
    }

    // A share in a millionth is as fine as any reader can use: -0.000151%, not -0.000151143%.
    private static string Rate(decimal number) => Plain(decimal.Round(number, Digits, MidpointRounding.AwayFromZero));

    // One place, two places; the classifiers of Chinese (家, 项) have no word in English.
    private static string EnglishUnit(decimal number, string? unit)
    {
        if (unit is null || !Units.TryGetValue(unit, out (string Chinese, string English) known))
        {
            return unit is not null && unit.All(char.IsAscii) ? " " + unit : string.Empty;
        }

        return Math.Abs(number) != 1 ? known.English
            : known.English == " people" ? " person"
            : known.English.EndsWith('s') ? known.English[..^1]
            : known.English;
    }
}
