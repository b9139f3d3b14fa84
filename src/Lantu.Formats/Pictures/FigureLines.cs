using System.Text.RegularExpressions;

namespace Lantu.Formats.Pictures;

/// <summary>Tells lines that are one figure: 2693.3亿元, 7.9%, 第2位, 35年, 5000+.</summary>
internal static partial class FigureLines
{
    private const int Longest = 14;

    /// <summary>Whether a line is a figure with its unit and nothing else.</summary>
    internal static bool IsFigure(string text) => text.Length <= Longest && Figure().IsMatch(text) && !Year().IsMatch(text);

    /// <summary>Whether a line is a unit alone, as it stands below its figure where both are large.</summary>
    internal static bool IsUnit(string text) => text.Length <= 5 && Unit().IsMatch(text);

    [GeneratedRegex(
        @"^[约近超≥≤>+\-—~↑↓]*第?[0-9][0-9.,，:：/~\-—–]*([%％‰+]|年|(?!年|月|日|届|个五)[\u4E00-\u9FFF/²³㎡]{0,5})\+?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("^(19|20)[0-9]{2}年?$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^([十百千万亿]+[\u4E00-\u9FFF]{0,3}|元|吨|人|家|个|公里|亩|户|套|件|位|项|[%％])$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
