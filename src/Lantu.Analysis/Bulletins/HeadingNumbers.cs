using System.Globalization;

namespace Lantu.Analysis.Bulletins;

/// <summary>Numbers the headings of a document: 一、（一） 1. （1）.</summary>
public sealed class HeadingNumbers
{
    private const string Digits = "零一二三四五六七八九";

    private readonly int[] _counts = new int[4];

    /// <summary>The number of the next heading of a level; those below begin anew.</summary>
    /// <param name="level">From 1 to 4.</param>
    public string Next(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 4);
        _counts[level - 1]++;
        Array.Clear(_counts, level, _counts.Length - level);
        int number = _counts[level - 1];
        return level switch
        {
            1 => Chinese(number) + "、",
            2 => $"（{Chinese(number)}）",
            3 => number.ToString(CultureInfo.InvariantCulture) + ".",
            _ => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
        };
    }

    /// <summary>A number from 1 to 99 in Chinese numerals.</summary>
    internal static string Chinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + (number % 10 == 0 ? string.Empty : Digits[number % 10]),
        < 100 => Digits[number / 10] + "十" + (number % 10 == 0 ? string.Empty : Digits[number % 10]),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
