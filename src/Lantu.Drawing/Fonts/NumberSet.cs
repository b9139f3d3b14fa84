using System.Numerics;

namespace Lantu.Drawing.Fonts;

/// <summary>A set of small numbers, one bit each: those of a font's glyphs, or of all characters.</summary>
/// <remarks>
/// The sets of the framework would be compiled for numbers at every start. A picture uses some hundreds of a million
/// characters: what is empty is passed by 64 at a time, and room for rare characters is made when one comes.
/// </remarks>
internal sealed class NumberSet
{
    private ulong[] _bits = new ulong[1024];

    /// <summary>Takes a number in.</summary>
    /// <param name="number">From 0 upward.</param>
    public void Add(int number)
    {
        int word = number >> 6;
        if (word >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(word + 1, 2 * _bits.Length));
        }

        _bits[word] |= 1UL << (number & 63);
    }

    /// <summary>Whether a number is in the set.</summary>
    /// <param name="number">From 0 upward.</param>
    public bool Contains(int number) => number >> 6 < _bits.Length && ((_bits[number >> 6] >> (number & 63)) & 1) != 0;

    /// <summary>The smallest number of the set that is not below another.</summary>
    /// <param name="from">From 0 upward.</param>
    /// <returns>−1 where there is none.</returns>
    public int Next(int from)
    {
        int word = from >> 6;
        if (word >= _bits.Length)
        {
            return -1;
        }

        ulong left = _bits[word] >> (from & 63);
        if (left != 0)
        {
            return from + BitOperations.TrailingZeroCount(left);
        }

        do
        {
            word++;
        }
        while (word < _bits.Length && _bits[word] == 0);
        return word < _bits.Length ? (word << 6) + BitOperations.TrailingZeroCount(_bits[word]) : -1;
    }
}
