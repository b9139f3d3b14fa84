using System.Globalization;
using System.Text.RegularExpressions;

namespace Lantu.Formats.Pictures;

/// <summary>What a number in a report can look like: the second opinion where two readings of it differ.</summary>
internal static partial class NumberGrammar
{
    private const decimal LargestUsualGrowth = 60;
    private const double ClearlySurer = 0.15;

    /// <summary>Whether a character is of a number.</summary>
    /// <param name="text">The character.</param>
    /// <param name="inside">Whether a digit stands before it.</param>
    internal static bool IsOfNumber(string text, bool inside) =>
        text.Length == 1 && (char.IsAsciiDigit(text[0]) || (inside && text[0] is '.' or ','));

    /// <summary>Whether it is written as a number, and whole: 159.5 and 12,345, not 「4.」 or 「0159」.</summary>
    internal static bool IsNumber(string text) => WholeNumber().IsMatch(text);

    /// <summary>Whether another reading is more likely than the first.</summary>
    /// <param name="otherReading">What the second reading gives.</param>
    /// <param name="firstReading">What the first reading gives.</param>
    /// <param name="before">What stands before the number in its line.</param>
    /// <param name="after">What stands behind it.</param>
    internal static bool Prefers(NumberReading otherReading, NumberReading firstReading, string before, string after)
    {
        (string other, string first) = (otherReading.Text, firstReading.Text);
        bool otherIsNumber = IsNumber(other);
        if (otherIsNumber != IsNumber(first))
        {
            return otherIsNumber;
        }

        // 「增长79%」 is hardly ever written, 「增长7.9%」 on every page.
        bool isRate = after.StartsWith('%') || after.StartsWith('％') || after.StartsWith("个百分点", StringComparison.Ordinal);
        if (isRate && IsRateWord(before) && Value(first) is { } one && Value(other) is { } two && one > LargestUsualGrowth != two > LargestUsualGrowth)
        {
            return two <= LargestUsualGrowth;
        }

        if (Math.Abs(otherReading.Confidence - firstReading.Confidence) > ClearlySurer)
        {
            return otherReading.Confidence > firstReading.Confidence;
        }

        // Points and digits are lost, not invented.
        return other.Length > first.Length && IsSubsequence(first, other);
    }

    private static bool IsRateWord(string before) =>
        before.EndsWith("增长", StringComparison.Ordinal) || before.EndsWith("下降", StringComparison.Ordinal)
        || before.EndsWith("增速", StringComparison.Ordinal) || before.EndsWith("提高", StringComparison.Ordinal);

    private static decimal? Value(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static bool IsSubsequence(string shorter, string longer)
    {
        int found = 0;
        foreach (char character in longer)
        {
            found += found < shorter.Length && shorter[found] == character ? 1 : 0;
        }

        return found == shorter.Length;
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})+|0[1-9])(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();
}

/// <summary>A number as one reading gives it.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Confidence">That of the least sure of them, from 0 to 1.</param>
internal readonly record struct NumberReading(string Text, double Confidence);
