using System.Globalization;
using Lantu.Text.Folding;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>Reads the words of a cell as a figure.</summary>
internal static class CellFigure
{
    private static readonly string[] Absent = ["-", "--", "—", "——", "–", "…", "……", "...", "..", "/", "//", "*", "NA", "N/A", "n.a.", "NaN", "null", "#N/A", "无", "空"];

    /// <summary>Whether a cell says that there is no figure.</summary>
    internal static bool IsAbsent(string text) => Array.Exists(Absent, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the words are a plain number.</summary>
    internal static bool IsNumber(string text) => TryRead(text, out _, out _);

    /// <summary>Whether the words are a year, which is no figure.</summary>
    internal static bool IsYear(string text) =>
        text.Length is 4 or 6 && text.StartsWith("19", StringComparison.Ordinal) | text.StartsWith("20", StringComparison.Ordinal) && text.All(char.IsAsciiDigit);

    /// <summary>Reads a figure: 1,234.5, －3.2, 7.9%, (12.3).</summary>
    /// <param name="text">The cell.</param>
    /// <param name="value">With the digits as written.</param>
    /// <param name="isPercent">Whether a % stands behind it.</param>
    internal static bool TryRead(string text, out decimal value, out bool isPercent)
    {
        value = 0;
        isPercent = false;
        if (text.Length is 0 or > 60)
        {
            return false;
        }

        string folded = Fold(text);
        isPercent = folded.EndsWith('%');
        string digits = isPercent ? folded[..^1] : folded;
        bool inBrackets = digits.Length > 2 && digits[0] == '(' && digits[^1] == ')';
        digits = inBrackets ? digits[1..^1] : digits;
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (decimal.TryParse(digits, plain, CultureInfo.InvariantCulture, out value) && HasSoundGroups(digits))
        {
            value = inBrackets ? -value : value;
            return true;
        }

        // A spreadsheet writes small and great numbers so: 1.2E-05.
        return digits.Contains('E', StringComparison.OrdinalIgnoreCase)
            && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    // 1,23 is two figures, or a decimal comma: nobody knows.
    private static bool HasSoundGroups(string digits)
    {
        string[] groups = digits.Split('.')[0].Split(',');
        return groups.Skip(1).All(static group => group.Length == 3) && (groups.Length == 1 || groups[0].TrimStart('-', '+').Length is >= 1 and <= 3);
    }

    private static string Fold(string text)
    {
        bool isPlain = text.All(static letter => letter is < (char)127 and > ' ');
        string folded = isPlain ? text : FoldedText.Of(text).Characters.ToString();
        return folded.Replace('−', '-').Replace('－', '-').Replace('–', '-');
    }
}
