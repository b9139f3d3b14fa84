using Lantu.Quantities.Bounds;
using Lantu.Quantities.Numbers;

namespace Lantu.Quantities.Amounts;

/// <summary>Reads one figure with its unit, as a single value or a range, with the words that bind it.</summary>
internal static class AmountReader
{
    private const int FarthestFrom = 24;

    // A million times a million million: nothing that a report counts comes near it.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>Reads 2693.3亿元, 5%—5.5%, 2—3所, 百分之三点五, 六成, 三分之一, 0.5个百分点, 上万种.</summary>
    internal static bool TryRead(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int start = cursor.Position;
        if (IsGluedToLetters(cursor.Text, start))
        {
            return false;
        }

        if (FractionReader.TryRead(ref cursor, out quantity))
        {
            quantity = Bound(cursor.Text, quantity);
            return true;
        }

        if (!NumeralReader.TryRead(ref cursor, out Numeral numeral) || numeral.Value > Largest)
        {
            SkipNumerals(ref cursor);
            return false;
        }

        if (cursor.Current == ':' && char.IsAsciiDigit(cursor.Peek(1)) && !numeral.IsScaled && numeral.Value < 1000m)
        {
            quantity = Bound(cursor.Text, Make(QuantityKind.RatioPart, start, cursor.Position, numeral, null));
            return true;
        }

        int behindNumber = cursor.Position;
        Unit? unit = ReadUnit(ref cursor);
        if (unit is { Kind: UnitKind.Announcing or UnitKind.Ordinal or UnitKind.Grade })
        {
            return false;
        }

        if (TryReadUpperEnd(ref cursor, start, numeral, unit, out quantity))
        {
            quantity = Bound(cursor.Text, quantity);
            return true;
        }

        if (unit is null && char.IsAsciiLetter(cursor.Current))
        {
            cursor.Position = behindNumber;
            return false; // 5G, 4S, 3D
        }

        quantity = Bound(cursor.Text, Make(KindOf(unit), start, cursor.Position, numeral, unit));
        return numeral.Form != NumeralForm.ScaleAlone || IsReached(cursor.Text, quantity);
    }

    /// <summary>Reads a further part of 7.5:42.3:50.2.</summary>
    internal static bool TryReadRatioPart(ref TextCursor cursor, out Quantity quantity)
    {
        quantity = default;
        int start = cursor.Position;
        if (!char.IsAsciiDigit(cursor.Current) || !NumeralReader.TryRead(ref cursor, out Numeral numeral))
        {
            return false;
        }

        quantity = Make(QuantityKind.RatioPart, start, cursor.Position, numeral, null);
        return true;
    }

    private static bool TryReadUpperEnd(ref TextCursor cursor, int start, in Numeral lower, Unit? lowerUnit, out Quantity quantity)
    {
        quantity = default;
        int before = cursor.Position;
        if (!TrySkipDash(ref cursor, start) || !NumeralReader.TryRead(ref cursor, out Numeral upper) || upper.Value > Largest || upper.Form == NumeralForm.ScaleAlone)
        {
            cursor.Position = before;
            return false;
        }

        string digits = cursor.Text[before..cursor.Position].ToString();
        Unit? upperUnit = ReadUnit(ref cursor);
        decimal low = lower.Value;
        if (lowerUnit is null && !lower.IsScaled && upper.IsScaled)
        {
            low *= ScaleOf(upper, digits); // 5—6亿元
        }

        bool agree = lowerUnit is null ? upperUnit is not null || upper.IsScaled : lowerUnit == upperUnit;
        if (!agree || low >= upper.Value || upperUnit is { Kind: UnitKind.Announcing or UnitKind.Ordinal or UnitKind.Grade })
        {
            cursor.Position = before;
            return false;
        }

        quantity = Make(KindOf(upperUnit), start, cursor.Position, upper, upperUnit) with
        {
            Number = low * (upperUnit?.Factor ?? 1m),
            Upper = upper.Value * (upperUnit?.Factor ?? 1m),
            Form = lower.Form,
        };
        return true;
    }

    // What the number would be multiplied by if only its digits stood there.
    private static decimal ScaleOf(in Numeral numeral, string written)
    {
        int point = written.IndexOf('.', StringComparison.Ordinal);
        int decimals = 0;
        for (int i = point + 1; point >= 0 && i < written.Length && char.IsAsciiDigit(written[i]); i++)
        {
            decimals++;
        }

        return numeral.Step * ScaleWords.Ten(decimals);
    }

    private static bool TrySkipDash(ref TextCursor cursor, int start)
    {
        switch (cursor.Current)
        {
            case '-' or '~':
                cursor.Position++;
                return true;
            case '—':
                cursor.Position++;
                cursor.TrySkip('—');
                return true;
            case '至' or '到' when !HasFromBefore(cursor.Text, start):
                cursor.Position++;
                return true;
            default:
                return false;
        }
    }

    // 从3006亿元到7307亿元 is a way, not a range.
    private static bool HasFromBefore(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> before = text[Math.Max(0, start - FarthestFrom)..start];
        int stop = before.LastIndexOfAny(",。;");
        return before[(stop + 1)..].IndexOfAny("从由自") >= 0;
    }

    private static Unit? ReadUnit(ref TextCursor cursor)
    {
        if (!UnitTable.TryMatch(cursor.Text, cursor.Position, out int length, out Unit unit) || unit.Kind == UnitKind.None)
        {
            return null;
        }

        int behind = cursor.Position + length;
        if (unit.Code == "项" && behind < cursor.Text.Length && cursor.Text[behind] == '目' && (behind + 1 >= cursor.Text.Length || cursor.Text[behind + 1] is not ('标' or '录')))
        {
            return null; // 超百亿项目
        }

        bool latin = char.IsAsciiLetter(cursor.Text[behind - 1]);
        if (latin && behind < cursor.Text.Length && char.IsAsciiLetter(cursor.Text[behind]))
        {
            return null;
        }

        cursor.Position = behind;
        return unit;
    }

    private static QuantityKind KindOf(Unit? unit) => (unit?.Kind ?? UnitKind.None) switch
    {
        UnitKind.None => QuantityKind.Bare,
        UnitKind.Percent => QuantityKind.Percent,
        UnitKind.Points => QuantityKind.Points,
        UnitKind.Times => QuantityKind.Times,
        UnitKind.Duration => QuantityKind.Duration,
        _ => QuantityKind.Amount,
    };

    private static Quantity Make(QuantityKind kind, int start, int end, in Numeral numeral, Unit? unit)
    {
        decimal factor = unit?.Factor ?? 1m;
        return new Quantity
        {
            Kind = kind,
            Start = start,
            End = end,
            OuterStart = start,
            OuterEnd = end,
            Number = factor == 1m ? numeral.Value : numeral.Value * factor,
            Step = factor == 1m ? numeral.Step : numeral.Step * factor,
            Unit = unit,
            Form = numeral.Form,
            IsScaled = numeral.IsScaled,
            After = numeral.IsExceeded ? Bounds.Bound.MoreThan : Bounds.Bound.None,
        };
    }

    private static Quantity Bound(ReadOnlySpan<char> text, Quantity quantity)
    {
        if (IsNegative(text, quantity.Start))
        {
            quantity = quantity with { Start = quantity.Start - 1, OuterStart = quantity.Start - 1, Number = -quantity.Number };
        }

        if (BoundWords.TryReadBefore(text, quantity.Start, out int before, out Bound bound) && IsBinding(text, quantity, before))
        {
            quantity = quantity with { OuterStart = quantity.Start - before, Before = bound };
        }

        if (BoundWords.TryReadAfter(text, quantity.End, out int after, out bound))
        {
            quantity = quantity with { OuterEnd = quantity.End + after, After = bound };
        }

        return quantity;
    }

    // 增长-0.3%, 增长负2.1%, not 减负226亿元, not 5-6, not C-5, and not the mark of a list.
    private static bool IsNegative(ReadOnlySpan<char> text, int start) =>
        (start >= 2 && text[start - 1] == '负' && text[start - 2] is '长' or '为' or '达' or '到' or '至' or '速' or '幅' or '率' or '是')
        || start >= 2 && text[start - 1] == '-' && text[start - 2] is >= '\u4E00' and <= '\u9FFF' and not ('月' or '年');

    // One letter binds only where it is no end of another word: 签约, 通过, 以上, 附近.
    private static bool IsBinding(ReadOnlySpan<char> text, in Quantity quantity, int length)
    {
        if (length > 1)
        {
            return true;
        }

        int at = quantity.Start - 1;
        char before = at > 0 ? text[at - 1] : '\0';
        return text[at] switch
        {
            '上' or '过' => quantity.Form == NumeralForm.ScaleAlone && before is not ('以' or '通' or '经' or '不'),
            '约' => before is not ('节' or '签' or '集' or '合' or '公' or '契' or '制' or '条' or '预' or '履' or '简'),
            '近' => before is not ('附' or '最' or '邻' or '临' or '靠'),
            '破' => before is not ('爆' or '打'),
            '超' => before is not ('赶'),
            _ => true,
        };
    }

    // 万亿, 百亿 count only where the words say that they are reached: 突破万亿元, 近百亿元, 上万种.
    private static bool IsReached(ReadOnlySpan<char> text, in Quantity quantity)
    {
        if (quantity.Before != Bounds.Bound.None)
        {
            return quantity.Start < 3 || text[quantity.Start - 1] != '上' || text[quantity.Start - 2] != '千'; // 成千上万
        }

        char before = quantity.Start > 0 ? text[quantity.Start - 1] : '\0';
        return before is '达' or '到' or '至' && quantity.Unit is not null;
    }

    private static bool IsGluedToLetters(ReadOnlySpan<char> text, int start)
    {
        char before = start > 0 ? text[start - 1] : '\0';
        return char.IsAsciiDigit(text[start])
            ? char.IsAsciiLetter(before) || before == '+' || (before == '-' && start > 1 && char.IsAsciiLetter(text[start - 2]))
            : before is '数' or '几' || (before == '第' && !char.IsAsciiDigit(text[start]));
    }

    private static void SkipNumerals(ref TextCursor cursor)
    {
        while (ChineseNumerals.CanBegin(cursor.Current))
        {
            cursor.Position++;
        }
    }
}
