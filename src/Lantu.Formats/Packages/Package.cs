using System.IO.Compression;
using System.Text;
using System.Xml;
using Lantu.Text.Formats;

namespace Lantu.Formats.Packages;

/// <summary>A ZIP file whose entries are handed out within the limits.</summary>
/// <remarks>The sizes that a directory states may lie: bytes are counted while they are unpacked, too.</remarks>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly long _most;
    private long _unpacked;

    private Package(ZipArchive archive, long most)
    {
        _archive = archive;
        _most = most;
    }

    /// <summary>The entries in the order of the directory.</summary>
    internal IReadOnlyList<ZipArchiveEntry> Entries => _archive.Entries;

    /// <summary>Opens a package.</summary>
    /// <exception cref="ParserException">It is damaged or larger than the limits allow.</exception>
    /// <param name="bytes">The whole file.</param>
    /// <param name="names">The encoding of names that are not marked as UTF-8; null for the usual one.</param>
    internal static Package Open(ReadOnlyMemory<byte> bytes, Encoding? names = null)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read, leaveOpen: false, names);
            if (archive.Entries.Count > ParserLimits.Parts)
            {
                throw TooMany(archive.Entries.Count);
            }

            long most = Math.Min(ParserLimits.UnpackedBytes, Math.Max(ParserLimits.RatioFrom, (long)bytes.Length * ParserLimits.UnpackedRatio));
            long stated = 0;
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                stated += Math.Min(entry.Length, ParserLimits.UnpackedBytes + 1);
            }

            if (stated > most)
            {
                throw TooLarge(most);
            }

            return new Package(archive, most);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            archive?.Dispose();
            throw Damaged(e);
        }
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>The bytes of an entry.</summary>
    internal byte[] Read(ZipArchiveEntry entry)
    {
        try
        {
            using Stream stream = entry.Open();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            while (stream.Read(buffer) is var read && read > 0)
            {
                _unpacked += read;
                if (_unpacked > _most)
                {
                    throw TooLarge(_most);
                }

                bytes.Write(buffer, 0, read);
            }

            return bytes.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or OverflowException)
        {
            throw Damaged(e);
        }
    }

    /// <summary>A reader of the XML of a part; null where the package has no such part.</summary>
    /// <remarks>It knows no document type and resolves nothing.</remarks>
    internal XmlReader? OpenXml(string name)
    {
        string wanted = name.TrimStart('/');
        foreach (ZipArchiveEntry entry in _archive.Entries)
        {
            if (string.Equals(entry.FullName.Replace('\\', '/'), wanted, StringComparison.OrdinalIgnoreCase))
            {
                var settings = new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    IgnoreComments = true,
                    IgnoreProcessingInstructions = true,
                    MaxCharactersFromEntities = 1,
                    CloseInput = true,
                };
                return XmlReader.Create(new MemoryStream(Read(entry), writable: false), settings);
            }
        }

        return null;
    }

    private static ParserException TooMany(int count) => new(
        ParserFaultKind.TooLarge, $"里面有 {count} 个部分，上限 {ParserLimits.Parts}", $"it has {count} parts; the limit is {ParserLimits.Parts}");

    private static ParserException TooLarge(long most) => new(
        ParserFaultKind.TooLarge,
        $"解压后超过 {most / 1_000_000} MB",
        $"it unpacks to more than {most / 1_000_000} MB");

    private static ParserException Damaged(Exception e) => new(
        ParserFaultKind.Damaged, $"压缩结构打不开：{e.Message}", $"its archive cannot be opened: {e.Message}");
}
