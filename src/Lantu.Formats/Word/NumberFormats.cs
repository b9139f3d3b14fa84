using System.Globalization;
using System.Text;

namespace Lantu.Formats.Word;

/// <summary>Writes a number as Word does for each of its formats of numbering.</summary>
internal static class NumberFormats
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Letters)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The number in the format; in digits where the format is not known.</summary>
    internal static string Write(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "koreanCounting" => Counting(number, Digits, "十百千"),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Counting(number, LegalDigits, "拾佰仟"),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital" => DigitByDigit(number),
        "ideographTraditional" => Cycle(number, Stems),
        "ideographZodiac" => Cycle(number, Branches),
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '\u2460', 20),
        "decimalEnclosedParen" => Enclosed(number, '\u2474', 20),
        "decimalEnclosedFullstop" => Enclosed(number, '\u2488', 20),
        "ideographEnclosedCircle" => Enclosed(number, '\u3280', 10),
        "none" => string.Empty,
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // 十一, 二十, 一百零一: as people count, below ten thousand.
    private static string Counting(int number, string digits, string places)
    {
        if (number is < 1 or > 9999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var words = new StringBuilder();
        bool gap = false;
        for (int place = 3; place >= 0; place--)
        {
            int digit = number / (place == 3 ? 1000 : place == 2 ? 100 : place == 1 ? 10 : 1) % 10;
            if (digit == 0)
            {
                gap |= words.Length > 0;
                continue;
            }

            if (gap)
            {
                words.Append('零');
                gap = false;
            }

            bool bareTen = place == 1 && digit == 1 && words.Length == 0;
            if (!bareTen)
            {
                words.Append(digits[digit]);
            }

            if (place > 0)
            {
                words.Append(places[place - 1]);
            }
        }

        return words.ToString();
    }

    private static string DigitByDigit(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static digit => char.IsAsciiDigit(digit) ? Digits[digit - '0'] : digit));

    private static string FullWidth(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static digit => char.IsAsciiDigit(digit) ? (char)(digit - '0' + '０') : digit));

    private static string Cycle(int number, string signs) =>
        number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : number.ToString(CultureInfo.InvariantCulture);

    private static string Enclosed(int number, char first, int most) =>
        number >= 1 && number <= most ? ((char)(first + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);

    // a … z, then aa, bb, as Word does.
    private static string Letters(int number, char first) =>
        number is < 1 or > 780 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var letters = new StringBuilder();
        foreach ((int value, string sign) in Romans)
        {
            for (; number >= value; number -= value)
            {
                letters.Append(sign);
            }
        }

        return letters.ToString();
    }
}
