using System.Text;
using Lantu.Quantities;
using Lantu.Quantities.Bounds;
using Lantu.Quantities.Periods;
using Lantu.Text.Folding;

namespace Lantu.Tests.Quantities;

/// <summary>
/// What a text measures, for a person to check by eye: <c>Amount >=100亿 CNY [100亿元]</c>, more of them behind <c> | </c>.
/// </summary>
internal static class QuantityLines
{
    /// <summary>The quantities of a text; empty where it holds none.</summary>
    internal static string Of(string text)
    {
        var folded = FoldedText.Of(text);
        return string.Join(" | ", Quantity.ReadAll(folded.Characters).Select(quantity => Of(quantity, folded)));
    }

    /// <summary>The times of a text, as <c>2021..2025</c>, <c>2025/1-11</c>; empty where it tells none.</summary>
    internal static string TimesOf(string text)
    {
        var folded = FoldedText.Of(text);
        var scanner = new PhraseScanner();
        scanner.Scan(folded.Characters, 0, folded.Length);
        return string.Join(" | ", scanner.Times.Select(time => Of(time, folded)));
    }

    private static string Of(in Quantity quantity, FoldedText folded)
    {
        var line = new StringBuilder();
        line.Append(quantity.Kind).Append(' ').Append(Sign(quantity.Before)).Append(Sign(quantity.After)).Append(Figures.Short(quantity.Number));
        if (quantity.Upper is { } upper)
        {
            line.Append("..").Append(Figures.Short(upper));
        }

        if (quantity.Unit is { } unit)
        {
            line.Append(' ').Append(unit.Code);
        }

        return line.Append(" [").Append(folded.Written(quantity.Start, quantity.End)).Append(']').ToString();
    }

    private static string Of(in TimePhrase time, FoldedText folded)
    {
        var line = new StringBuilder();
        line.Append(time.Kind).Append(' ').Append(time.From);
        if (time.To != time.From)
        {
            line.Append("..").Append(time.To);
        }

        if (time.FirstMonth > 0)
        {
            line.Append('/').Append(time.FirstMonth).Append('-').Append(time.LastMonth);
        }

        line.Append(time.IsBase ? " base" : string.Empty).Append(time.IsEnd ? " end" : string.Empty).Append(time.IsSince ? " since" : string.Empty);
        return line.Append(" [").Append(folded.Written(time.Start, time.End)).Append(']').ToString();
    }

    private static string Sign(Bound bound) => bound switch
    {
        Bound.None => string.Empty,
        Bound.AtLeast => ">=",
        Bound.MoreThan => ">",
        Bound.AtMost => "<=",
        Bound.LessThan => "<",
        Bound.About => "~",
    };
}
