using Lantu.Quantities;

namespace Lantu.Drawing.Layout;

/// <summary>A figure taken apart for large digits: 突破 | 1500 | 亿元, 连续 | 35 | 年 with 领跑全国 beneath.</summary>
/// <param name="Lead">Before the digits, small.</param>
/// <param name="Digits">Large; empty for a figure of words.</param>
/// <param name="Unit">Behind the digits, small.</param>
/// <param name="Rest">What goes on a line of its own; empty for nothing.</param>
internal sealed record FigureParts(string Lead, string Digits, string Unit, string Rest)
{
    private const int LongestLead = 5;
    private const int LongestUnit = 6;

    internal bool IsWords => Digits.Length == 0;

    internal static FigureParts Of(string text)
    {
        int start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return new FigureParts("", "", "", text);
        }

        int end = DigitsEnd(text, start);
        int unit = UnitEnd(text, end);
        string lead = text[..start];
        string tail = text[unit..];
        string units = text[end..unit];
        string rest = "";
        if (tail.Length > 0 && (units.Length + tail.Length > LongestUnit || !IsBound(tail)))
        {
            rest = tail;
        }
        else
        {
            units += tail;
        }

        if (lead.Length > LongestLead)
        {
            bool rank = lead.EndsWith('第') || lead.EndsWith('前');
            rest = (rank ? lead[..^1] : lead) + (rest.Length > 0 ? "，" + rest : "");
            lead = rank ? lead[^1..] : "";
        }

        return new FigureParts(lead, text[start..end], units, rest);
    }

    private static bool IsBound(string tail) => tail is "以上" or "及以上" or "左右" or "以内" or "以下" or "多" or "余" or "上下";

    // 5%—5.5%, 1.5:1, 1,234: all digits of one figure.
    private static int DigitsEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length
            && (char.IsAsciiDigit(text[end])
                || (text[end] is '.' or ',' or ':' or '：' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                || (text[end] is '—' or '-' or '–' or '~' or '～' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                || (text[end] is '%' or '％' && end + 2 < text.Length && text[end + 1] is '—' or '-' or '–' or '~' or '～' && char.IsAsciiDigit(text[end + 2]))))
        {
            end++;
        }

        return end;
    }

    private static int UnitEnd(string text, int end)
    {
        if (end < text.Length && text[end] is '%' or '％')
        {
            return end + 1;
        }

        foreach (Quantity quantity in Quantity.ReadAll(text))
        {
            if (quantity.Start <= end && quantity.End >= end)
            {
                return Math.Max(end, quantity.End);
            }
        }

        return end;
    }
}
