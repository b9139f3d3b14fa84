using System.Buffers.Binary;

namespace Lantu.App.Parsing;

/// <summary>What a parser's process says to its parent.</summary>
internal enum FrameKind : byte
{
    /// <summary>A document.</summary>
    Document = (byte)'D',

    /// <summary>An entry of an archive: its name, a zero byte, its bytes.</summary>
    Entry = (byte)'B',

    /// <summary>A fault: its kind, then two texts divided by a zero byte.</summary>
    Fault = (byte)'F',

    /// <summary>How far a long work has come: two numbers.</summary>
    Progress = (byte)'P',

    /// <summary>The end: what came before is whole.</summary>
    End = (byte)'E',
}

/// <summary>Frames on a stream: a kind, a length in four bytes, and the bytes.</summary>
internal static class ParserFrames
{
    private const int HeaderLength = 5;

    internal static void Write(Stream stream, FrameKind kind, ReadOnlySpan<byte> bytes)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        header[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(header[1..], bytes.Length);
        stream.Write(header);
        stream.Write(bytes);
        stream.Flush();
    }

    /// <summary>The next frame; null where the stream ends, also within one.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">How many bytes a frame may have.</param>
    /// <exception cref="FormatException">The bytes are no frame.</exception>
    internal static (FrameKind Kind, byte[] Bytes)? Read(Stream stream, long most)
    {
        var header = new byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            return null;
        }

        var kind = (FrameKind)header[0];
        int length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(1));
        if (!Enum.IsDefined(kind) || length < 0 || length > most)
        {
            throw new FormatException("The bytes are no frame.");
        }

        var bytes = new byte[length];
        return stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length ? null : (kind, bytes);
    }
}
