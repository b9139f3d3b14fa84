using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Lantu.Drawing.Outputs;

/// <summary>The objects of a PDF (ISO 32000-1) and the table that finds them; what is told of them is ASCII.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>Takes a number for an object that is told later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    /// <summary>Tells an object whose number was taken.</summary>
    public void Set(int number, string body) => _objects[number - 1] = Encoding.ASCII.GetBytes(body);

    /// <summary>Adds an object.</summary>
    public int Add(string body)
    {
        int number = Reserve();
        Set(number, body);
        return number;
    }

    /// <summary>Adds a compressed stream.</summary>
    /// <param name="entries">Of its dictionary, besides length and filter.</param>
    /// <param name="content">The bytes before compression.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream((content.Length / 2) + 64);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return AddPlainStream($"{entries}/Filter/FlateDecode", packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Adds a stream as it is, so that it can be read without unpacking.</summary>
    public int AddPlainStream(string entries, ReadOnlySpan<byte> content)
    {
        int number = Reserve();
        string head = string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {content.Length}>>\nstream\n");
        _objects[number - 1] = [.. Encoding.ASCII.GetBytes(head), .. content, .. "\nendstream"u8];
        return number;
    }

    /// <summary>The whole file.</summary>
    /// <param name="catalog">The number of the catalog.</param>
    /// <param name="properties">The number of the document properties.</param>
    public byte[] Finish(int catalog, int properties)
    {
        // Beside each object stand its number, its two marks and its row of the table.
        using var file = new MemoryStream(_objects.Sum(static body => (body?.Length ?? 0) + 64) + 512);
        // Four bytes above 127 tell programs that move files about that this one is binary.
        file.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        for (int number = 1; number <= _objects.Count; number++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Position:D10} 00000 n \n");
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
            file.Write(_objects[number - 1] ?? throw new InvalidOperationException("An object of the PDF was not told."));
            file.Write("\nendobj\n"u8);
        }

        long start = file.Position;
        string mark = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)start)).AsSpan(0, 16));
        Write(file, table.ToString());
        Write(file, string.Create(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {_objects.Count + 1}/Root {catalog} 0 R/Info {properties} 0 R/ID[<{mark}><{mark}>]>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>A text as a string of UTF-16.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
