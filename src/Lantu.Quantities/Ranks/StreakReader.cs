using Lantu.Quantities.Amounts;
using Lantu.Quantities.Numbers;

namespace Lantu.Quantities.Ranks;

/// <summary>Reads 连续35年, 连续6个季度, 连续两年, 十二连增.</summary>
internal static class StreakReader
{
    private static readonly Unit Times = new("次", 1m, UnitKind.Count);
    private static readonly Unit Year = new("year", 1m, UnitKind.Duration);

    internal static bool TryRead(ref TextCursor cursor, out Quantity quantity)
    {
        int start = cursor.Position;
        if (TryReadConsecutive(ref cursor, out quantity) || TryReadRun(ref cursor, out quantity))
        {
            return true;
        }

        cursor.Position = start;
        return false;
    }

    // The figure is the number with its unit; 连续 before it is what makes it a streak.
    private static bool TryReadConsecutive(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int outer = cursor.Position;
        if (!(cursor.TrySkip("连续") || cursor.TrySkip("已连续")))
        {
            return false;
        }

        cursor.TrySkip('第');
        cursor.TrySkip('超');
        int start = cursor.Position;
        if (!NumeralReader.TryRead(ref cursor, out Numeral numeral)
            || numeral.Form == NumeralForm.ScaleAlone
            || !UnitTable.TryMatch(cursor.Text, cursor.Position, out int length, out Unit unit)
            || !(unit.Kind is UnitKind.Duration or UnitKind.Ordinal || unit.Code == "次"))
        {
            return false;
        }

        cursor.Position += length;
        quantity = new Quantity
        {
            Kind = QuantityKind.Streak,
            Start = start,
            End = cursor.Position,
            OuterStart = outer,
            OuterEnd = cursor.Position,
            Number = numeral.Value,
            Step = 0m,
            Unit = unit,
            Form = numeral.Form,
            After = numeral.IsExceeded ? Bounds.Bound.MoreThan : Bounds.Bound.None,
        };
        return true;
    }

    // 十二连增, 二十连丰, 18连冠: of years.
    private static bool TryReadRun(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int start = cursor.Position;
        if (!NumeralReader.TryRead(ref cursor, out Numeral numeral)
            || numeral.Form == NumeralForm.ScaleAlone
            || cursor.Current != '连'
            || cursor.Peek(1) is not ('增' or '丰' or '冠' or '升' or '涨'))
        {
            return false;
        }

        bool crowned = cursor.Peek(1) == '冠';
        cursor.Position += 2;
        quantity = new Quantity
        {
            Kind = QuantityKind.Streak,
            Start = start,
            End = cursor.Position,
            OuterStart = start,
            OuterEnd = cursor.Position,
            Number = numeral.Value,
            Unit = crowned ? Times : Year,
            Form = numeral.Form,
        };
        return true;
    }
}
