using System.Globalization;
using Lantu.Plans.Model;

namespace Lantu.Reading.Tables;

/// <summary>What a cell says of its value: 2693.3, ≥7, 5%左右, 〔18〕, 与经济增长同步.</summary>
/// <param name="Number">The number as written, unscaled; null for a direction without one.</param>
/// <param name="Upper">The upper end of a range; else null.</param>
/// <param name="Step">What one more in the last digit is worth, unscaled.</param>
/// <param name="Binding">What binds it.</param>
/// <param name="Unit">The unit within the cell; null where it writes none.</param>
/// <param name="IsBracketed">Whether it stands in 〔 〕, as sums over several years do.</param>
/// <param name="Movement">1 for 增长, -1 for 下降 before the number; else 0.</param>
/// <param name="Start">The figure's first character in the folded text.</param>
/// <param name="End">Behind the figure with its unit.</param>
internal readonly record struct CellFigure(
    decimal? Number, decimal? Upper, decimal Step, Comparator Binding, TableUnit? Unit, bool IsBracketed, int Movement, int Start, int End)
{
    private const int Longest = 40;

    private static readonly (string Words, Comparator? Comparator, int Movement)[] Leads =
    [
        ("不低于", Comparator.AtLeast, 0), ("不少于", Comparator.AtLeast, 0), ("大于等于", Comparator.AtLeast, 0),
        ("不高于", Comparator.AtMost, 0), ("不超过", Comparator.AtMost, 0), ("小于等于", Comparator.AtMost, 0),
        ("超过", Comparator.MoreThan, 0), ("突破", Comparator.MoreThan, 0), ("大于", Comparator.MoreThan, 0),
        ("高于", Comparator.MoreThan, 0), ("低于", Comparator.LessThan, 0), ("小于", Comparator.LessThan, 0),
        (">=", Comparator.AtLeast, 0), ("<=", Comparator.AtMost, 0), ("≥", Comparator.AtLeast, 0),
        ("≤", Comparator.AtMost, 0), ("≧", Comparator.AtLeast, 0), ("≦", Comparator.AtMost, 0),
        (">", Comparator.MoreThan, 0), ("<", Comparator.LessThan, 0), ("约", Comparator.About, 0),
        ("控制在", null, 0), ("稳定在", null, 0), ("保持在", null, 0), ("达到", null, 0), ("达", null, 0), ("力争", null, 0), ("完成", null, 0), ("同比", null, 0),
        ("年均", null, 0), ("增长", null, 1), ("上升", null, 1), ("提高", null, 1), ("下降", null, -1), ("降低", null, -1), ("减少", null, -1), ("=", null, 0),
        ("累计", null, 0),
    ];

    private static readonly (string Words, Comparator Comparator)[] Tails =
    [
        ("及以上", Comparator.AtLeast), ("以上", Comparator.AtLeast), ("及以下", Comparator.AtMost),
        ("以下", Comparator.AtMost), ("以内", Comparator.AtMost), ("之内", Comparator.AtMost),
        ("左右", Comparator.About), ("上下", Comparator.About), ("余", Comparator.MoreThan), ("+", Comparator.AtLeast),
    ];

    private static readonly (string Words, Comparator Comparator)[] Directions =
    [
        ("同步", Comparator.InStepWith), ("持平", Comparator.Stable), ("保持稳定", Comparator.Stable),
        ("基本稳定", Comparator.Stable), ("稳定", Comparator.Stable), ("持续下降", Comparator.Down),
        ("稳步下降", Comparator.Down), ("下降", Comparator.Down), ("稳步提高", Comparator.Up),
        ("稳步提升", Comparator.Up), ("稳步增长", Comparator.Up), ("持续提高", Comparator.Up), ("提高", Comparator.Up),
    ];

    /// <summary>Whether the reading failed on words that hold a digit: a figure was meant.</summary>
    internal static bool MeansFigure(ReadOnlySpan<char> words) => words.ContainsAnyInRange('0', '9');

    /// <summary>Reads the whole cell; anything left over makes it fail.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">The cell's first character.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="figure">What it says.</param>
    internal static bool TryRead(ReadOnlySpan<char> text, int start, int end, out CellFigure figure)
    {
        figure = default;
        if (end - start is 0 or > Longest)
        {
            return false;
        }

        bool bracketed = text[start] is '〔' or '[' or '(' or '【' && text[end - 1] is '〕' or ']' or ')' or '】';
        int at = bracketed ? start + 1 : start;
        int stop = bracketed ? end - 1 : end;
        return TryReadNumber(text, at, stop, bracketed && text[start] != '(', out figure) || (!bracketed && TryReadDirection(text, at, stop, out figure));
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, int start, int end, bool bracketed, out CellFigure figure)
    {
        figure = default;
        int at = start;
        Comparator? bound = null;
        int movement = 0;
        while (at < end && SkipLead(text[at..end], out int length, out Comparator? told, out int moves))
        {
            at += length;
            bound = told ?? bound;
            movement = moves != 0 ? moves : movement;
        }

        int figureStart = at;
        if (!TryDecimal(text[..end], ref at, out decimal number, out decimal step))
        {
            return false;
        }

        int figureEnd = at;
        SkipPercent(text[..end], ref at);
        decimal? upper = null;
        if (at < end && text[at] is '-' or '—' or '~' or '–' or '至' or '到' or '～')
        {
            int second = at + 1;
            while (second < end && text[second] is '-' or '—')
            {
                second++;
            }

            if (!TryDecimal(text[..end], ref second, out decimal top, out step) || top < number)
            {
                return false;
            }

            (upper, at) = (top, second);
        }
        else
        {
            at = figureEnd;
        }

        int tail = end;
        foreach ((string words, Comparator comparator) in Tails)
        {
            if (text[at..end].EndsWith(words, StringComparison.Ordinal))
            {
                (bound, tail) = (comparator, end - words.Length);
                break;
            }
        }

        TableUnit? unit = tail > at ? TableUnit.Read(text[at..tail]) : null;
        if (tail > at && unit is null)
        {
            return false;
        }

        figure = new CellFigure(
            number, upper, step, upper is not null ? Comparator.Between : bound ?? Comparator.Equal, unit, bracketed, movement, figureStart, tail);
        return true;
    }

    private static bool SkipLead(ReadOnlySpan<char> text, out int length, out Comparator? comparator, out int movement)
    {
        foreach ((string words, Comparator? told, int moves) in Leads)
        {
            if (text.StartsWith(words, StringComparison.Ordinal))
            {
                (length, comparator, movement) = (words.Length, told, moves);
                return true;
            }
        }

        (length, comparator, movement) = (0, null, 0);
        return false;
    }

    private static void SkipPercent(ReadOnlySpan<char> text, ref int at)
    {
        if (at < text.Length && text[at] == '%')
        {
            at++;
        }
    }

    // 1,234.5 and -2.5; a dash alone is no number.
    private static bool TryDecimal(ReadOnlySpan<char> text, ref int at, out decimal number, out decimal step)
    {
        (number, step) = (0m, 1m);
        int end = at;
        if (end < text.Length && text[end] is '-' or '−' or '+')
        {
            end++;
        }

        Span<char> digits = stackalloc char[Longest];
        int length = 0;
        bool point = false;
        int decimals = 0;
        int figures = end;
        for (; end < text.Length && length < Longest - 2; end++)
        {
            char character = text[end];
            bool thousands = character == ',' && end > figures && !point && end + 3 < text.Length && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]) && char.IsAsciiDigit(text[end + 3]);
            if (thousands)
            {
                continue;
            }

            if (character == '.' && !point && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                point = true;
            }
            else if (!char.IsAsciiDigit(character))
            {
                break;
            }
            else
            {
                decimals += point ? 1 : 0;
            }

            digits[length++] = character;
        }

        if (length is 0 or > 24 || !decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        for (int i = 0; i < decimals; i++)
        {
            step /= 10m;
        }

        number = text[at] is '-' or '−' ? -number : number;
        at = end;
        return true;
    }

    private static bool TryReadDirection(ReadOnlySpan<char> text, int start, int end, out CellFigure figure)
    {
        foreach ((string words, Comparator comparator) in Directions)
        {
            bool steps = comparator == Comparator.InStepWith;
            if (steps ? text[start..end].EndsWith(words, StringComparison.Ordinal) : text[start..end].SequenceEqual(words))
            {
                figure = new CellFigure(null, null, 0m, comparator, null, false, 0, start, end);
                return true;
            }
        }

        figure = default;
        return false;
    }
}
