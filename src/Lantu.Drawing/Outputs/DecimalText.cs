using System.Globalization;
using System.Text;

namespace Lantu.Drawing.Outputs;

/// <summary>Numbers as SVG and PDF tell them: a point before the decimals, no exponent.</summary>
internal static class DecimalText
{
    // A double in digits has at most 309 before the point, and the formats here ask for three behind it.
    private const int Longest = 320;

    /// <summary>Appends a number; none is boxed, none becomes a string of its own.</summary>
    /// <param name="text">What grows.</param>
    /// <param name="number">Finite.</param>
    /// <param name="format">Of the framework: <c>0.##</c> for at most two decimals.</param>
    public static void Append(StringBuilder text, double number, ReadOnlySpan<char> format)
    {
        Span<char> digits = stackalloc char[Longest];
        _ = number.TryFormat(digits, out int length, format, CultureInfo.InvariantCulture);
        text.Append(digits[..length]);
    }
}
