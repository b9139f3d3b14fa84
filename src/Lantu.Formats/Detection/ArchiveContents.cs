using System.Text;

namespace Lantu.Formats.Detection;

/// <summary>Tells documents that are packages from archives, by the names in their directory.</summary>
internal static class ArchiveContents
{
    // A directory lies at the end; names of documents are short and of ASCII.
    internal static Detected Of(ReadOnlySpan<byte> bytes)
    {
        if (Has(bytes, "word/document.xml") || (Has(bytes, "[Content_Types].xml") && Has(bytes, "word/")))
        {
            return new Detected(FileFormat.Docx, null);
        }

        if (Has(bytes, "[Content_Types].xml") && Has(bytes, "ppt/"))
        {
            return new Detected(null, UnreadFormat.Slides);
        }

        if (Has(bytes, "[Content_Types].xml") && Has(bytes, "xl/"))
        {
            return new Detected(null, UnreadFormat.Sheet);
        }

        ReadOnlySpan<byte> first = bytes[..Math.Min(bytes.Length, 200)];
        if (first.IndexOf("mimetypeapplication/vnd.oasis.opendocument.text"u8) >= 0)
        {
            return new Detected(FileFormat.WordProcessor, null);
        }

        if (first.IndexOf("mimetypeapplication/epub"u8) >= 0)
        {
            return new Detected(null, UnreadFormat.Archive);
        }

        if (first.IndexOf("mimetypeapplication/vnd.oasis.opendocument"u8) >= 0)
        {
            return new Detected(null, first.IndexOf("presentation"u8) >= 0 ? UnreadFormat.Slides : UnreadFormat.Sheet);
        }

        return new Detected(FileFormat.Zip, null);
    }

    private static bool Has(ReadOnlySpan<byte> bytes, string name)
    {
        Span<byte> wanted = stackalloc byte[name.Length];
        Encoding.ASCII.GetBytes(name, wanted);

        // 46 bytes of a directory's entry stand before its name: PK 1 2.
        for (int at = bytes.LastIndexOf(wanted); at >= 0; at = bytes[..at].LastIndexOf(wanted))
        {
            if (at >= 46 && bytes[(at - 46)..].StartsWith("PK\u0001\u0002"u8))
            {
                return true;
            }
        }

        // A file cut off has no directory; its first entries may still tell.
        int local = bytes.IndexOf(wanted);
        return local >= 30 && bytes[(local - 30)..].StartsWith("PK\u0003\u0004"u8);
    }
}
