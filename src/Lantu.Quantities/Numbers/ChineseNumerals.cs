namespace Lantu.Quantities.Numbers;

/// <summary>Reads 一百二十七亿, 三千零五, 八点一, 二〇二五, 万亿.</summary>
public static class ChineseNumerals
{
    private const int MaxPositional = 12;

    /// <summary>The value of a Chinese digit; -1 for any other character.</summary>
    public static int Digit(char character) => character switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' or '兩' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>Whether a Chinese number can begin with the character.</summary>
    public static bool CanBegin(char character) => Digit(character) >= 0 || ScaleWords.PowerOf(character) > 0;

    /// <summary>Reads one number.</summary>
    /// <param name="cursor">Stands behind the number afterwards, or where it was.</param>
    /// <param name="numeral">The number.</param>
    /// <returns>False where none begins here, or only a vague one (七八, 两三百).</returns>
    public static bool TryRead(ref TextCursor cursor, out Numeral numeral)
    {
        numeral = default;
        int start = cursor.Position;
        if (!CanBegin(cursor.Current))
        {
            return false;
        }

        if (TryReadPositional(ref cursor, out numeral) || TryReadWithScales(ref cursor, out numeral))
        {
            return true;
        }

        cursor.Position = start;
        return false;
    }

    // 二〇二五, 一九八一: digits alone, three of them at least.
    private static bool TryReadPositional(ref TextCursor cursor, out Numeral numeral)
    {
        numeral = default;
        int length = 0;
        long value = 0;
        while (length < MaxPositional && Digit(cursor.Peek(length)) is >= 0 and int digit)
        {
            value = (value * 10) + digit;
            length++;
        }

        if (length < 3 || ScaleWords.PowerOf(cursor.Peek(length)) is > 0 and < 4)
        {
            return false;
        }

        cursor.Position += length;
        numeral = new Numeral(value, 1m, NumeralForm.Chinese, false, false);
        return true;
    }

    private static bool TryReadWithScales(ref TextCursor cursor, out Numeral numeral)
    {
        numeral = default;
        var sum = new Accumulator();
        while (sum.Accept(ref cursor))
        {
        }

        if (sum.IsVague || !sum.IsAny)
        {
            return false;
        }

        if (cursor.Current == '几')
        {
            return false; // 十几个
        }

        (decimal value, decimal step) = sum.Total();
        bool scaled = sum.IsScaled;
        bool exceeded = sum.IsExceeded;
        ReadDecimals(ref cursor, ref value, ref step, ref scaled, ref exceeded);
        exceeded |= NumeralReader.TrySkipExcess(ref cursor);
        bool hasPoint = value != decimal.Truncate(value); // 零点五
        NumeralForm form = sum.HasDigit || hasPoint ? NumeralForm.Chinese : NumeralForm.ScaleAlone;
        numeral = new Numeral(value, step, form, scaled, exceeded);
        return true;
    }

    // 八点一, 一点三万亿
    private static void ReadDecimals(ref TextCursor cursor, ref decimal value, ref decimal step, ref bool scaled, ref bool exceeded)
    {
        if (cursor.Current != '点' || Digit(cursor.Peek(1)) < 0)
        {
            return;
        }

        cursor.Position++;
        long fraction = 0;
        int places = 0;
        while (places < 9 && Digit(cursor.Current) is >= 0 and int digit)
        {
            fraction = (fraction * 10) + digit;
            places++;
            cursor.Position++;
        }

        int power = ScaleWords.ReadAll(ref cursor, ref exceeded);
        value = (value * ScaleWords.Ten(power)) + NumeralReader.Shifted(fraction, power - places);
        step = NumeralReader.Shifted(1, power - places);
        scaled |= power > 0;
    }

    /// <summary>Adds up digits and scale words as they come.</summary>
    private struct Accumulator
    {
        private decimal _total;
        private decimal _section;
        private int _digit;
        private decimal _step;
        private bool _isAfterLargeScale;
        private bool _isFresh;

        public Accumulator()
        {
            _digit = -1;
            _step = 1m;
        }

        public bool IsAny { get; private set; }

        public bool IsVague { get; private set; }

        public bool HasDigit { get; private set; }

        public bool IsScaled { get; private set; }

        public bool IsExceeded { get; private set; }

        public bool Accept(ref TextCursor cursor)
        {
            char current = cursor.Current;
            int digit = Digit(current);
            if (digit >= 0)
            {
                if (_digit > 0 && digit > 0)
                {
                    IsVague = true; // 七八百
                    return false;
                }

                _isFresh = digit > 0 && _digit < 0;
                _digit = digit;
                HasDigit |= digit > 0;
                IsAny = true;
                cursor.Position++;
                return true;
            }

            if (IsAny && current is '多' or '余' && ScaleWords.PowerOf(cursor.Peek(1)) >= 4)
            {
                IsExceeded = true;
                cursor.Position++;
                return true;
            }

            int power = ScaleWords.PowerOf(current);
            if (power == 0 || ScaleWords.BelongsToUnit(cursor) || _total >= 10_000_000_000_000_000m || (_section >= 100_000_000m))
            {
                return false;
            }

            AddScale(power);
            IsAny = true;
            cursor.Position++;
            return true;
        }

        public readonly (decimal Value, decimal Step) Total()
        {
            if (_digit > 0 && _isAfterLargeScale && _isFresh && _section == 0m)
            {
                return (_total + (_digit * _step / 10m), _step / 10m); // 两万五
            }

            decimal below = _section + (_digit > 0 ? _digit : 0);
            return (_total + below, below > 0m ? 1m : _step);
        }

        private void AddScale(int power)
        {
            decimal scale = ScaleWords.Ten(power);
            if (power < 4)
            {
                // 十七 is 17: a scale word alone counts one of it.
                HasDigit |= power == 1 && _section == 0m && _digit < 0 && _total == 0m;
                _section += (_digit <= 0 ? 1m : _digit) * scale;
                _isAfterLargeScale = false;
            }
            else
            {
                decimal below = _section + (_digit > 0 ? _digit : 0);
                below = below == 0m && _total == 0m ? 1m : below;
                _total = power > 4 ? (_total + below) * scale : _total >= scale && below == 0m ? _total * scale : _total + (below * scale);
                _section = 0m;
                _step = scale;
                _isAfterLargeScale = true;
                IsScaled = true;
            }

            _digit = -1;
            _isFresh = false;
        }
    }
}
