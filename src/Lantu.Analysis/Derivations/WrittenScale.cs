using System.Globalization;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Derivations;

/// <summary>The scale and unit in which a figure is written: of 2693.3亿元, 亿元 and 100,000,000.</summary>
/// <param name="Factor">Units of the fact in one unit as written; above 0.</param>
/// <param name="Words">What stands behind the digits: 亿元.</param>
/// <param name="Decimals">Digits behind the point as written.</param>
internal readonly record struct WrittenScale(decimal Factor, string Words, int Decimals)
{
    /// <summary>Reads the scale of a figure that begins with Arabic digits.</summary>
    /// <returns>False where it does not, or where digits and number do not fit together.</returns>
    internal static bool TryRead(string? written, decimal? number, out WrittenScale scale)
    {
        scale = default;
        if (written is null || number is not { } value || value == 0)
        {
            return false;
        }

        int end = 0;
        while (end < written.Length && (char.IsAsciiDigit(written[end]) || written[end] is '.' or ','))
        {
            end++;
        }

        string digits = written[..end].Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal plain) || plain == 0)
        {
            return false;
        }

        int point = digits.IndexOf('.', StringComparison.Ordinal);
        scale = new WrittenScale(Math.Abs(value) / plain, written[end..], point < 0 ? 0 : digits.Length - point - 1);
        return scale.Factor > 0;
    }

    /// <summary>Reads the scale of a fact's own figure.</summary>
    internal static bool TryRead(Fact fact, out WrittenScale scale) =>
        TryRead(fact.Value.Written, fact.Value.Number, out scale);

    /// <summary>A number of the fact's unit in this scale, rounded half away from zero.</summary>
    internal string Write(decimal number, int decimals) =>
        Math.Round(number / Factor, decimals, MidpointRounding.AwayFromZero).ToString(Pattern(decimals), CultureInfo.InvariantCulture) + Words;

    private static string Pattern(int decimals) => decimals == 0 ? "0" : "0." + new string('0', decimals);
}
