namespace Lantu.Formats.Pictures.Models;

/// <summary>A field of a message in the wire format of Protocol Buffers, in which ONNX keeps its models.</summary>
/// <remarks>A class, and no value type: so the lists of it use code that was made ahead, and reading models starts at once.</remarks>
/// <param name="Number">Which field of the message.</param>
/// <param name="Value">A number, where it is one.</param>
/// <param name="Bytes">Its bytes, where it has a length or a fixed size.</param>
/// <param name="Whole">The field as it stands in the message.</param>
internal sealed record WireField(int Number, ulong Value, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Whole)
{
    private const int Seven = 7;
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Delimited = 2;
    private const int Fixed32 = 5;

    /// <summary>The fields of a message.</summary>
    /// <exception cref="FormatException">The bytes are no message.</exception>
    internal static List<WireField> Of(ReadOnlyMemory<byte> message)
    {
        var fields = new List<WireField>();
        int at = 0;
        while (at < message.Length)
        {
            int begin = at;
            ulong key = ReadNumber(message.Span, ref at);
            ulong value = (key & Seven) == Varint ? ReadNumber(message.Span, ref at) : 0;
            int length = (int)(key & Seven) switch
            {
                Varint => 0,
                Fixed64 => sizeof(ulong),
                Fixed32 => sizeof(uint),
                Delimited => checked((int)ReadNumber(message.Span, ref at)),
                _ => throw new FormatException("The bytes are no message."),
            };
            ReadOnlyMemory<byte> bytes = message.Slice(at, length);
            at += length;
            fields.Add(new WireField((int)(key >> 3), value, bytes, message[begin..at]));
        }

        return fields;
    }

    private static ulong ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += Seven)
        {
            byte part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
