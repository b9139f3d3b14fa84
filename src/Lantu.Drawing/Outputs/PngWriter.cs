using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.Intrinsics;
using System.Text;

namespace Lantu.Drawing.Outputs;

/// <summary>Writes a PNG (ISO/IEC 15948) row by row, as RGB of eight bits.</summary>
internal sealed class PngWriter : IDisposable
{
    private const byte FilterUp = 2;

    // 1080 × 12,000 pixels with 2,500 glyphs: level 4 takes 190 ms for 1.51 MB, 6 takes 220 for 1.40, 9 takes 630 for 1.22.
    private const int Level = 4;

    private static readonly uint[] CrcTable = MakeCrcTable();

    private readonly MemoryStream _packed = new();
    private readonly ZLibStream _zlib;
    private readonly int _width;
    private readonly int _height;
    private readonly string _title;
    private readonly byte[] _row;
    private readonly byte[] _before;
    private readonly byte[] _unchanged;

    public PngWriter(int width, int height, string title)
    {
        _width = width;
        _height = height;
        _title = title;
        _row = new byte[1 + (3 * width) + 4];
        _before = new byte[4 * width];
        _unchanged = new byte[1 + (3 * width)];
        _unchanged[0] = FilterUp;
        _zlib = new ZLibStream(_packed, new ZLibCompressionOptions { CompressionLevel = Level }, leaveOpen: true);
    }

    /// <summary>Takes whole rows of RGBA; the alpha is passed by.</summary>
    public void Write(ReadOnlySpan<byte> pixels)
    {
        int stride = _width * 4;
        for (int at = 0; at < pixels.Length; at += stride)
        {
            WriteRow(pixels.Slice(at, stride));
        }
    }

    /// <summary>Closes the picture and returns the file.</summary>
    public byte[] Finish()
    {
        _zlib.Dispose();
        var file = new MemoryStream((int)_packed.Length + 256);
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, _width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), _height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "sRGB"u8, [0]);
        Chunk(file, "iTXt"u8, [.. "Title"u8, 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(_title)]);
        Chunk(file, "IDAT"u8, _packed.GetBuffer().AsSpan(0, (int)_packed.Length));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _packed.Dispose();
    }

    private void WriteRow(ReadOnlySpan<byte> pixels)
    {
        if (pixels.SequenceEqual(_before))
        {
            // Filter Up: nothing has changed since the row before. Most rows of a picture with air in it are of this kind;
            // on all other rows filters only hide the repetitions of letters from the compressor (measured).
            _zlib.Write(_unchanged);
            return;
        }

        pixels.CopyTo(_before);
        DropAlpha(pixels, _row.AsSpan(1));
        _zlib.Write(_row.AsSpan(0, 1 + (3 * _width)));
    }

    /// <summary>Four bytes become three; the target has 4 bytes more than it needs, since 16 bytes are written at a time.</summary>
    private static void DropAlpha(ReadOnlySpan<byte> pixels, Span<byte> row)
    {
        int from = 0;
        int to = 0;
        Vector128<byte> order = Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 15, 15, 15, 15);
        for (; from + 16 <= pixels.Length; from += 16, to += 12)
        {
            Vector128.Shuffle(Vector128.Create(pixels.Slice(from, 16)), order).CopyTo(row.Slice(to, 16));
        }

        for (; from < pixels.Length; from += 4, to += 3)
        {
            pixels.Slice(from, 3).CopyTo(row[to..]);
        }
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(type);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), content));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        uint[] table = new uint[256];
        for (uint at = 0; at < 256; at++)
        {
            uint value = at;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            }

            table[at] = value;
        }

        return table;
    }
}
