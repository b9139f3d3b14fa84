using System.Globalization;
using Lantu.Plans.Observations;
using Lantu.Quantities;
using Lantu.Quantities.Bounds;
using Lantu.Site.Words;
using Lantu.Text.Folding;

namespace Lantu.Site.Features.Figures;

/// <summary>A value as a person writes it, in the unit of a series: 4250.1亿元, −3.2%, 12.</summary>
internal static class WrittenValue
{
    private const decimal Greatest = 1_000_000_000_000_000_000m;

    /// <summary>Reads a value. Money must have its unit: nobody knows whether 4250 means 元 or 亿元.</summary>
    /// <param name="series">Whose unit it must have.</param>
    /// <param name="text">As written.</param>
    /// <param name="value">In the unit of the series.</param>
    /// <param name="written">As written, with the unit of the series where none was and none is needed.</param>
    /// <param name="wrong">What is wrong, in both languages; null where nothing is.</param>
    internal static bool TryRead(Series series, string text, out decimal value, out string written, out (string Chinese, string English)? wrong)
    {
        string folded = FoldedText.Of(text.Trim()).Characters.ToString().Replace('−', '-').Replace('－', '-');
        bool isNegative = folded.StartsWith('-');
        string size = isNegative ? folded[1..] : folded;
        (value, written, wrong) = (0, text.Trim(), null);
        string unit = SeriesWords.Unit(series.Unit);
        if (decimal.TryParse(size, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal bare) && bare < Greatest)
        {
            if (series.Unit is "%" or "‰" or "pp" or "index" or null)
            {
                value = isNegative ? -bare : bare;
                written += unit;
                return true;
            }

            wrong = ($"“{written}”没有单位；请连单位一起写，例如 {written}{(series.Currency is null ? unit : "亿" + unit)}", $"'{written}' has no unit; write it with its unit, as {written}{(series.Currency is null ? unit : "亿" + unit)}");
            return false;
        }

        if (Quantity.ReadAll(size) is not [var quantity] || quantity.Start != 0 || quantity.End != size.Length || quantity.OuterEnd != size.Length
            || quantity.Upper is not null || quantity.Before != Bound.None || quantity.After != Bound.None)
        {
            wrong = ($"“{written}”不是一个带单位的数；例如 12.5{unit}", $"'{written}' is no single figure with its unit; write it as 12.5{unit}");
            return false;
        }

        string? code = quantity.Kind == QuantityKind.Percent ? "%" : quantity.Kind == QuantityKind.Points ? "pp" : quantity.Unit?.Code;
        bool isSame = code == series.Unit || (series.Unit is { } own && code is not null && own.StartsWith(code + "/", StringComparison.Ordinal));
        if (!isSame)
        {
            wrong = ($"单位不对：这个数列的单位是“{(unit.Length > 0 ? unit : "没有单位")}”，写的是“{written}”", $"another unit: the series is in '{(unit.Length > 0 ? unit : "no unit")}', and '{written}' was written");
            return false;
        }

        value = isNegative ? -quantity.Number : quantity.Number;
        return true;
    }
}
