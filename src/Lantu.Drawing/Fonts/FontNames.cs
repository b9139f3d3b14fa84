using System.Buffers.Binary;
using System.Text;
using HarfBuzzSharp;

namespace Lantu.Drawing.Fonts;

/// <summary>The names that a font gives itself (OpenType table <c>name</c>).</summary>
internal static class FontNames
{
    private const int Windows = 3;
    private const int AmericanEnglish = 0x409;
    private const int FamilyName = 1;
    private const int TypographicFamilyName = 16;

    /// <summary>The family in English; null where the font tells none.</summary>
    public static string? Family(Face face)
    {
        using Blob table = face.ReferenceTable(new Tag('n', 'a', 'm', 'e'));
        ReadOnlySpan<byte> names = table.AsSpan();
        return Find(names, TypographicFamilyName) ?? Find(names, FamilyName);
    }

    /// <summary>Whether a family of a collection is the one with the shapes of the mainland: “Noto Sans CJK SC”.</summary>
    public static bool IsSimplifiedChinese(string family) =>
        family.EndsWith(" SC", StringComparison.Ordinal) || family.EndsWith(" CN", StringComparison.Ordinal)
        || family.Contains("GB", StringComparison.Ordinal);

    private static string? Find(ReadOnlySpan<byte> names, int wanted)
    {
        if (names.Length < 6)
        {
            return null;
        }

        int count = BinaryPrimitives.ReadUInt16BigEndian(names[2..]);
        int storage = BinaryPrimitives.ReadUInt16BigEndian(names[4..]);
        for (int at = 6; count > 0 && at + 12 <= names.Length; at += 12, count--)
        {
            ReadOnlySpan<byte> record = names.Slice(at, 12);
            int start = storage + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            int length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            if (BinaryPrimitives.ReadUInt16BigEndian(record) == Windows
                && BinaryPrimitives.ReadUInt16BigEndian(record[4..]) == AmericanEnglish
                && BinaryPrimitives.ReadUInt16BigEndian(record[6..]) == wanted
                && start + length <= names.Length)
            {
                return Encoding.BigEndianUnicode.GetString(names.Slice(start, length));
            }
        }

        return null;
    }
}
