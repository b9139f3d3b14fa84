namespace Lantu.Quantities.Numbers;

/// <summary>Reads one number in Arabic or Chinese numerals with its scale.</summary>
public static class NumeralReader
{
    private const int MaxDigits = 15;

    /// <summary>Reads 2693.3亿, 1,234, 6亿3000万, 一百二十七亿, 八点一, 万亿.</summary>
    /// <param name="cursor">Stands behind the number afterwards, or where it was.</param>
    /// <param name="numeral">The number.</param>
    /// <returns>False where no number begins here, or one of more than 15 digits.</returns>
    public static bool TryRead(ref TextCursor cursor, out Numeral numeral) =>
        char.IsAsciiDigit(cursor.Current) ? TryReadArabic(ref cursor, out numeral) : ChineseNumerals.TryRead(ref cursor, out numeral);

    private static bool TryReadArabic(ref TextCursor cursor, out Numeral numeral)
    {
        numeral = default;
        int start = cursor.Position;
        if (!TryReadDigits(ref cursor, out long mantissa, out int decimals))
        {
            cursor.Position = start;
            return false;
        }

        bool exceeded = false;
        int power = ScaleWords.ReadAll(ref cursor, ref exceeded);
        bool scaled = power > 0;
        decimal value = Shifted(mantissa, power - decimals);
        decimal step = Shifted(1, power - decimals);
        // 6亿3000万: a smaller scale behind a larger one.
        while (power > 0 && char.IsAsciiDigit(cursor.Current))
        {
            int before = cursor.Position;
            if (TryReadDigits(ref cursor, out long part, out int partDecimals))
            {
                int partPower = ScaleWords.ReadAll(ref cursor, ref exceeded);
                decimal partValue = Shifted(part, partPower - partDecimals);
                if (partPower > 0 && partPower < power && partValue < ScaleWords.Ten(power))
                {
                    value += partValue;
                    step = Shifted(1, partPower - partDecimals);
                    power = partPower;
                    continue;
                }

                if (partPower == 0 && partDecimals == 0 && partValue >= ScaleWords.Ten(power - 1) && partValue < ScaleWords.Ten(power))
                {
                    value += partValue; // 3万4000
                    step = 1m;
                    break;
                }
            }

            cursor.Position = before;
            break;
        }

        exceeded |= TrySkipExcess(ref cursor);
        numeral = new Numeral(value, step, NumeralForm.Arabic, scaled, exceeded);
        return true;
    }

    /// <summary>Steps over 多, 余 or 来 behind a number, not where 来 begins another word (来自).</summary>
    internal static bool TrySkipExcess(ref TextCursor cursor)
    {
        if (cursor.Current is not ('多' or '余' or '来'))
        {
            return false;
        }

        if (cursor.Current == '来' && cursor.Peek(1) is '自' or '到' or '源' or '访' or '说' or '看' or '临' or ',' or '。')
        {
            return false;
        }

        cursor.Position++;
        return true;
    }

    /// <summary>A whole number times a power of ten from -15 to 12, without zeros at the end that nobody wrote.</summary>
    internal static decimal Shifted(long mantissa, int power) =>
        power >= 0 ? mantissa * ScaleWords.Ten(power) : OfParts(mantissa, -power);

    private static decimal OfParts(long mantissa, int decimals) =>
        unchecked(new decimal((int)mantissa, (int)(mantissa >> 32), 0, false, (byte)decimals));

    private static bool TryReadDigits(ref TextCursor cursor, out long mantissa, out int decimals)
    {
        mantissa = 0;
        decimals = 0;
        int digits = 0;
        while (true)
        {
            char current = cursor.Current;
            if (char.IsAsciiDigit(current))
            {
                if (++digits > MaxDigits)
                {
                    return false;
                }

                mantissa = (mantissa * 10) + (current - '0');
                cursor.Position++;
            }
            else if (current == ',' && digits > 0 && IsGroup(cursor, digits))
            {
                cursor.Position++;
            }
            else
            {
                break;
            }
        }

        if (digits > 0 && cursor.Current == '.' && char.IsAsciiDigit(cursor.Peek(1)))
        {
            cursor.Position++;
            while (char.IsAsciiDigit(cursor.Current))
            {
                decimals++;
                if (digits + decimals > MaxDigits)
                {
                    return false;
                }

                mantissa = (mantissa * 10) + (cursor.Current - '0');
                cursor.Position++;
            }
        }

        return digits > 0;
    }

    // 1,234 and 12,345,678: groups of three behind one to three digits, and no digit behind them.
    private static bool IsGroup(in TextCursor cursor, int digitsBefore)
    {
        bool three = char.IsAsciiDigit(cursor.Peek(1)) && char.IsAsciiDigit(cursor.Peek(2)) && char.IsAsciiDigit(cursor.Peek(3));
        return three && !char.IsAsciiDigit(cursor.Peek(4)) && (digitsBefore <= 3 || cursor.Peek(-4) == ',');
    }
}
