using System.IO.Compression;
using Lantu.Formats.Packages;
using Lantu.Text.Formats;

namespace Lantu.Formats;

/// <summary>Unpacks archives.</summary>
public static class Archives
{
    private const int Gb18030 = 54936;
    private const int LongestName = 1_024;

    /// <summary>The files of a ZIP archive, by the code of their names; folders and files of the system are left out.</summary>
    /// <exception cref="ParserException">It is damaged, encrypted, empty, or larger than the limits allow.</exception>
    public static IEnumerable<(string Name, byte[] Bytes)> Unpack(ReadOnlyMemory<byte> bytes)
    {
        using Package package = Package.Open(bytes, System.Text.CodePagesEncodingProvider.Instance.GetEncoding(Gb18030));
        var entries = package.Entries.Where(static entry => IsWanted(entry)).OrderBy(static entry => entry.FullName, StringComparer.Ordinal).ToList();
        if (entries.Count == 0)
        {
            throw new ParserException(ParserFaultKind.NoText, "压缩包里没有文件", "the archive holds no file");
        }

        foreach (ZipArchiveEntry entry in entries)
        {
            if (entry.IsEncrypted)
            {
                throw new ParserException(ParserFaultKind.Encrypted, $"{entry.FullName} 有密码", $"{entry.FullName} asks for a password");
            }

            yield return (entry.FullName.Replace('\\', '/'), package.Read(entry));
        }
    }

    private static bool IsWanted(ZipArchiveEntry entry)
    {
        string name = entry.FullName.Replace('\\', '/');
        string last = name[(name.LastIndexOf('/') + 1)..];
        return last.Length > 0 && name.Length <= LongestName && last[0] != '.' && !name.StartsWith("__MACOSX/", StringComparison.Ordinal)
            && !last.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase);
    }
}
