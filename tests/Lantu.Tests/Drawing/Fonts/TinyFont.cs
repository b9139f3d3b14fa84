using System.Buffers.Binary;
using System.Text;

namespace Lantu.Tests.Drawing.Fonts;

/// <summary>Builds the smallest TrueType font that is one: a box for one character, so that no font file lies among the tests.</summary>
internal static class TinyFont
{
    public static byte[] With(int character)
    {
        (string Tag, byte[] Table)[] tables =
        [
            ("cmap", CharacterMap(character)),
            ("glyf", [.. Square(0), .. Square(100)]),
            ("head", Head()),
            ("hhea", Words(1, 0, 800, -200, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, 2)),
            ("hmtx", Words(1000, 0, 1000, 100)),
            ("loca", Words(0, 17, 34)),
            ("maxp", [.. Words(1, 0, 2), .. new byte[26]]),
            ("name", Names("Tiny")),
        ];
        var file = new List<byte>(Words(1, 0, tables.Length, 128, 3, 0));
        int offset = 12 + (16 * tables.Length);
        foreach ((string tag, byte[] table) in tables)
        {
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), .. Long(0), .. Long(offset), .. Long(table.Length)]);
            offset += (table.Length + 3) / 4 * 4;
        }

        foreach ((_, byte[] table) in tables)
        {
            file.AddRange([.. table, .. new byte[((table.Length + 3) / 4 * 4) - table.Length]]);
        }

        return [.. file];
    }

    private static byte[] Head() =>
        [.. Words(1, 0, 1, 0), .. Long(0), .. Long(0x5F0F3CF5), .. Words(0, 1000), .. new byte[16], .. Words(0, 0, 1000, 1000, 0, 8, 2, 0, 0)];

    // One contour of four points on the curve, each coordinate in two bytes: 10 + 2 + 2 + 4 + 16 = 34 bytes.
    private static byte[] Square(int side) =>
        [.. Words(1, side, 0, 900, 800), .. Words(3, 0), 1, 1, 1, 1, .. Words(side, 800, 0, -800, 0, 0, 800, 0)];

    // Format 12: one group of one character, to glyph 1.
    private static byte[] CharacterMap(int character) =>
        [.. Words(0, 1, 3, 10), .. Long(12), .. Words(12, 0), .. Long(28), .. Long(0), .. Long(1), .. Long(character), .. Long(character), .. Long(1)];

    private static byte[] Names(string family)
    {
        byte[] text = Encoding.BigEndianUnicode.GetBytes(family);
        return [.. Words(0, 1, 18, 3, 1, 0x409, 1, text.Length, 0), .. text];
    }

    private static byte[] Words(params int[] values) => [.. values.SelectMany(value => new[] { (byte)((value >> 8) & 255), (byte)(value & 255) })];

    private static byte[] Long(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
