using System.Numerics;

namespace Lantu.Formats.Pictures.Models;

/// <summary>A message to be written in the wire format of Protocol Buffers.</summary>
/// <remarks>It holds what it is made of as it is, and copies it once: a model has megabytes of weights within messages within messages.</remarks>
internal sealed class WireMessage
{
    private const int Seven = 7;
    private const int Delimited = 2;

    private readonly List<ReadOnlyMemory<byte>> _pieces = [];

    private int _length;

    /// <summary>Adds a number.</summary>
    internal WireMessage With(int field, ulong value)
    {
        AddNumber((ulong)(field << 3));
        AddNumber(value);
        return this;
    }

    /// <summary>Adds bytes.</summary>
    internal WireMessage With(int field, ReadOnlyMemory<byte> bytes)
    {
        AddNumber((ulong)((field << 3) | Delimited));
        AddNumber((ulong)bytes.Length);
        return With(bytes);
    }

    /// <summary>Adds a message within the message.</summary>
    internal WireMessage With(int field, WireMessage inner)
    {
        AddNumber((ulong)((field << 3) | Delimited));
        AddNumber((ulong)inner._length);
        inner._pieces.ForEach(piece => With(piece));
        return this;
    }

    /// <summary>Adds a field as it stood in another message.</summary>
    internal WireMessage With(ReadOnlyMemory<byte> field)
    {
        _pieces.Add(field);
        _length += field.Length;
        return this;
    }

    /// <summary>The bytes.</summary>
    internal byte[] ToArray()
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(_length);
        int at = 0;
        foreach (ReadOnlyMemory<byte> piece in _pieces)
        {
            piece.CopyTo(bytes.AsMemory(at));
            at += piece.Length;
        }

        return bytes;
    }

    private void AddNumber(ulong value)
    {
        byte[] bytes = new byte[(BitOperations.Log2(value | 1) / Seven) + 1];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((value & 0x7F) | (i < bytes.Length - 1 ? 0x80UL : 0));
            value >>= Seven;
        }

        With(bytes);
    }
}
