using Lantu.Quantities.Numbers;

namespace Lantu.Quantities.Amounts;

/// <summary>Reads 百分之三点五, 三分之一, 六成, 一半, 半数 as percentages.</summary>
internal static class FractionReader
{
    private static readonly Unit Percent = new("%", 1m, UnitKind.Percent);
    private static readonly Unit PerMille = new("‰", 1m, UnitKind.Ratio);

    private const decimal LargestPart = 1_000_000_000m;

    private static readonly Unit PerTenThousand = new("‱", 1m, UnitKind.Ratio);

    // Behind 成 another word begins: 一成为, 三成立, 五成都.
    private const string BehindNoTenths = "不为立功果本员熟长效都渝型就交绩品份套批片群系全县年才分天";

    internal static bool TryRead(ref TextCursor cursor, out Quantity quantity)
    {
        int start = cursor.Position;
        if (TryReadHundredths(ref cursor, out quantity) || TryReadHalf(ref cursor, out quantity) || TryReadParts(ref cursor, out quantity))
        {
            return true;
        }

        cursor.Position = start;
        return false;
    }

    private static bool TryReadHundredths(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int start = cursor.Position;
        bool hundred = cursor.TrySkip("百分之");
        bool tenThousand = !hundred && cursor.TrySkip("万分之");
        if (!hundred && !tenThousand && !cursor.TrySkip("千分之"))
        {
            return false;
        }

        if (!NumeralReader.TryRead(ref cursor, out Numeral numeral))
        {
            return false;
        }

        quantity = Make(start, cursor.Position, numeral.Value, numeral.Step, numeral.IsExceeded, hundred ? Percent : tenThousand ? PerTenThousand : PerMille);
        return TryExtend(ref cursor, ref quantity);
    }

    // 百分之五到百分之六
    private static bool TryExtend(ref TextCursor cursor, ref Quantity quantity)
    {
        int before = cursor.Position;
        if ((cursor.TrySkip('到') || cursor.TrySkip('至') || cursor.TrySkip('—') || cursor.TrySkip('-'))
            && (cursor.TrySkip("百分之") || ChineseNumerals.Digit(cursor.Current) > 0)
            && NumeralReader.TryRead(ref cursor, out Numeral upper)
            && upper.Value > quantity.Number)
        {
            quantity = quantity with { End = cursor.Position, OuterEnd = cursor.Position, Upper = upper.Value };
            return true;
        }

        cursor.Position = before;
        return true;
    }

    private static bool TryReadHalf(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int start = cursor.Position;
        bool half = cursor.TrySkip("半数")
            || (cursor.IsAt("一半") && cursor.Peek(2) is not ('年' or '天' or '月'))
            || (cursor.Current == '半' && start > 0 && cursor.Text[start - 1] == '过' && cursor.Peek(1) is ',' or '。' or ';' or '、' or '\0' or '的');
        if (!half)
        {
            return false;
        }

        if (cursor.Position == start)
        {
            cursor.Position += cursor.Current == '一' ? 2 : 1;
        }

        quantity = Make(start, cursor.Position, 50m, 0m, false, Percent);
        return true;
    }

    private static bool TryReadParts(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int start = cursor.Position;
        if (ChineseNumerals.Digit(cursor.Current) <= 0 && cursor.Current != '十')
        {
            return false;
        }

        if (cursor.Peek(1) == '成' && ChineseNumerals.Digit(cursor.Current) is > 0 and int tenths)
        {
            cursor.Position += 2;
            if (BehindNoTenths.Contains(cursor.Current, StringComparison.Ordinal))
            {
                return false;
            }

            decimal value = tenths * 10m;
            if (cursor.TrySkip('半') || (ChineseNumerals.Digit(cursor.Current) == 5 && cursor.Peek(1) is ',' or '。' && cursor.TrySkip('五')))
            {
                value += 5m;
            }

            quantity = Make(start, cursor.Position, value, 10m, cursor.Current == '多', Percent);
            cursor.TrySkip('多');
            return true;
        }

        if (!NumeralReader.TryRead(ref cursor, out Numeral whole) || whole.Value is < 2m or > LargestPart || !cursor.TrySkip("分之")
            || !NumeralReader.TryRead(ref cursor, out Numeral part) || part.Form == NumeralForm.ScaleAlone || part.Value > LargestPart)
        {
            return false;
        }

        decimal share = Math.Round(part.Value * 100m / whole.Value, 6, MidpointRounding.AwayFromZero);
        quantity = Make(start, cursor.Position, share, 0m, part.IsExceeded, Percent);
        return true;
    }

    private static Quantity Make(int start, int end, decimal value, decimal step, bool exceeded, Unit unit) => new()
    {
        Kind = unit.Kind == UnitKind.Percent ? QuantityKind.Percent : QuantityKind.Amount,
        Start = start,
        End = end,
        OuterStart = start,
        OuterEnd = end,
        Number = value,
        Step = step,
        Unit = unit,
        Form = NumeralForm.Chinese,
        After = exceeded ? Bounds.Bound.MoreThan : Bounds.Bound.None,
    };
}
