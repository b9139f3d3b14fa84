using System.Runtime.CompilerServices;

namespace Lantu.Plans.Catalogue;

/// <summary>
/// Remembers how words begin in a few kilobytes, two bits a beginning: what it denies is surely not there, what it
/// grants has to be looked up. So nearly every place of a text is passed without touching the words themselves.
/// </summary>
/// <param name="logarithm">Of how many bits there are; from 5 to 32.</param>
internal sealed class OpeningFilter(int logarithm)
{
    private readonly uint[] _bits = new uint[1 << (logarithm - 5)];
    private readonly int _shift = 64 - logarithm;

    /// <summary>Remembers a beginning.</summary>
    internal void Add(char first, char second, char third)
    {
        ulong mixed = Mixed(first, second, third);
        Set(mixed >> _shift);
        Set(Turned(mixed) >> _shift);
    }

    /// <summary>Whether a beginning may have been added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayHold(char first, char second, char third)
    {
        ulong mixed = Mixed(first, second, third);
        return IsSet(mixed >> _shift) && IsSet(Turned(mixed) >> _shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(char first, char second, char third) =>
        unchecked((((ulong)first << 32) | ((ulong)second << 16) | third) * 0x9E37_79B9_7F4A_7C15);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Turned(ulong mixed) => (mixed << 24) | (mixed >> 40);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSet(ulong bit) => ((_bits[bit >> 5] >> (int)(bit & 31)) & 1) != 0;

    private void Set(ulong bit) => _bits[bit >> 5] |= 1u << (int)(bit & 31);
}
