using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace Lantu.Text.Decoding;

/// <summary>SHA-256 (FIPS 180-4), by which the same bytes are known again.</summary>
/// <remarks>
/// The system's own is several times as fast, but its libraries take 16 ms of processor time to load, a sixteenth of the reading of
/// one document. So the first megabyte of a process is reckoned here, and what comes after it there; the hash is the same.
/// </remarks>
public static class ContentHash
{
    private const long ReckonedHere = 1 << 20;
    private const int BlockLength = 64;

    private static long _reckoned;

    // The first 32 bits of the fractional parts of the square roots of the first 8 primes (5.3.3).
    private static ReadOnlySpan<uint> Start =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    // Those of the cube roots of the first 64 primes (4.2.2).
    private static ReadOnlySpan<uint> Rounds =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The hash.</summary>
    /// <param name="bytes">Any number of them.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Of(ReadOnlySpan<byte> bytes) =>
        Interlocked.Add(ref _reckoned, bytes.Length) <= ReckonedHere ? Reckon(bytes) : SHA256.HashData(bytes);

    /// <summary>The hash in lower-case hexadecimal.</summary>
    /// <param name="bytes">Any number of them.</param>
    public static string Hexadecimal(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(Of(bytes));

    /// <summary>The hash, reckoned here.</summary>
    internal static byte[] Reckon(ReadOnlySpan<byte> bytes)
    {
        Span<uint> state = stackalloc uint[8];
        Start.CopyTo(state);
        ReadOnlySpan<byte> rest = bytes;
        for (; rest.Length >= BlockLength; rest = rest[BlockLength..])
        {
            Take(state, rest);
        }

        // Behind the last byte stands a one, then zeros, then the number of bits in eight bytes (5.1.1).
        Span<byte> end = stackalloc byte[2 * BlockLength];
        end.Clear();
        rest.CopyTo(end);
        end[rest.Length] = 0x80;
        int length = rest.Length < BlockLength - sizeof(long) ? BlockLength : 2 * BlockLength;
        BinaryPrimitives.WriteInt64BigEndian(end[(length - sizeof(long))..], 8L * bytes.Length);
        for (int at = 0; at < length; at += BlockLength)
        {
            Take(state, end[at..]);
        }

        byte[] hash = new byte[8 * sizeof(uint)];
        for (int i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(sizeof(uint) * i), state[i]);
        }

        return hash;
    }

    // One block of 64 bytes (6.2.2); sums are modulo 2 to the 32.
    private static void Take(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> schedule = stackalloc uint[BlockLength];
        for (int i = 0; i < 16; i++)
        {
            schedule[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(sizeof(uint) * i)..]);
        }

        for (int i = 16; i < schedule.Length; i++)
        {
            uint early = schedule[i - 15];
            uint late = schedule[i - 2];
            early = BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3);
            late = BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10);
            schedule[i] = unchecked(schedule[i - 16] + early + schedule[i - 7] + late);
        }

        (uint a, uint b, uint c, uint d) = (state[0], state[1], state[2], state[3]);
        (uint e, uint f, uint g, uint h) = (state[4], state[5], state[6], state[7]);
        ReadOnlySpan<uint> rounds = Rounds;
        for (int i = 0; i < schedule.Length; i++)
        {
            uint first = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
            first = unchecked(h + first + ((e & f) ^ (~e & g)) + rounds[i] + schedule[i]);
            uint second = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
            second = unchecked(second + ((a & b) ^ (a & c) ^ (b & c)));
            (h, g, f, e) = (g, f, e, unchecked(d + first));
            (d, c, b, a) = (c, b, a, unchecked(first + second));
        }

        unchecked
        {
            (state[0], state[1], state[2], state[3]) = (state[0] + a, state[1] + b, state[2] + c, state[3] + d);
            (state[4], state[5], state[6], state[7]) = (state[4] + e, state[5] + f, state[6] + g, state[7] + h);
        }
    }
}
