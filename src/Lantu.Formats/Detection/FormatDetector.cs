using System.Text;

namespace Lantu.Formats.Detection;

/// <summary>What a file turned out to be.</summary>
/// <param name="Format">A format that is read; null where it is one that is not.</param>
/// <param name="Other">The one that is not read; null where <paramref name="Format"/> tells.</param>
public readonly record struct Detected(FileFormat? Format, UnreadFormat? Other);

/// <summary>Formats that are recognised, to be refused in words.</summary>
public enum UnreadFormat
{
    /// <summary>A slide show.</summary>
    Slides,

    /// <summary>A spreadsheet.</summary>
    Sheet,

    /// <summary>JSON, XML and the like.</summary>
    Data,

    /// <summary>An archive other than ZIP, or a book.</summary>
    Archive,

    /// <summary>A picture other than PNG, JPEG and WebP.</summary>
    OtherPicture,

    /// <summary>Bytes of no known kind, UTF-16 without a mark among them.</summary>
    Binary,
}

/// <summary>Tells what a file is by what is in it.</summary>
/// <remarks>The name decides only where the content leaves it open: between a table and a text with commas, and between
/// Markdown that opens with a tag and a web page without a head.</remarks>
public static class FormatDetector
{
    private const int Beginning = 8192;
    private const int PdfWithin = 1024;

    private static readonly (byte[] Magic, FileFormat? Format, UnreadFormat? Other)[] Magics =
    [
        ([0x89, 0x50, 0x4E, 0x47], FileFormat.Picture, null),
        ([0xFF, 0xD8, 0xFF], FileFormat.Picture, null),
        (@"{\rtf"u8.ToArray(), FileFormat.WordProcessor, null),
        ("GIF8"u8.ToArray(), null, UnreadFormat.OtherPicture),
        ([0x49, 0x49, 0x2A, 0x00], null, UnreadFormat.OtherPicture),
        ([0x4D, 0x4D, 0x00, 0x2A], null, UnreadFormat.OtherPicture),
        ([0x1F, 0x8B], null, UnreadFormat.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], null, UnreadFormat.Archive),
        ("Rar!"u8.ToArray(), null, UnreadFormat.Archive),
        ("SQLite format 3"u8.ToArray(), null, UnreadFormat.Data),
    ];

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly string[] PageBeginnings = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title"];

    private static readonly string[] FragmentBeginnings =
        ["<script", "<style", "<link", "<div", "<p>", "<p ", "<table", "<span", "<section", "<article", "<h1", "<h2", "<br", "<font", "<center", "<ul", "<!--"];

    /// <summary>What a file is.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name; only its ending counts, and only where the content leaves it open.</param>
    public static Detected Of(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return ArchiveContents.Of(bytes);
        }

        if (bytes[..Math.Min(bytes.Length, PdfWithin)].IndexOf("%PDF-"u8) >= 0 && !IsText(bytes))
        {
            return new Detected(FileFormat.Pdf, null);
        }

        if (bytes.StartsWith("%PDF-"u8))
        {
            return new Detected(FileFormat.Pdf, null);
        }

        foreach ((byte[] magic, FileFormat? format, UnreadFormat? other) in Magics)
        {
            if (bytes.StartsWith(magic))
            {
                return new Detected(format, other);
            }
        }

        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        {
            return new Detected(FileFormat.Picture, null);
        }

        return bytes.StartsWith(Compound) ? OfCompound(bytes) : OfText(bytes, name);
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Beginning)].IndexOf((byte)0) < 0
        && System.Text.Unicode.Utf8.IsValid(bytes);

    // The directory of a compound file has its names in UTF-16.
    private static Detected OfCompound(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(Encoding.Unicode.GetBytes("PowerPoint Document")) >= 0)
        {
            return new Detected(null, UnreadFormat.Slides);
        }

        bool sheet = bytes.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 && bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) < 0;
        return sheet ? new Detected(null, UnreadFormat.Sheet) : new Detected(FileFormat.WordProcessor, null);
    }

    private static Detected OfText(ReadOnlySpan<byte> bytes, string name)
    {
        ReadOnlySpan<byte> beginning = bytes[..Math.Min(bytes.Length, Beginning)];
        bool wide = beginning.StartsWith<byte>([0xFF, 0xFE]) || beginning.StartsWith<byte>([0xFE, 0xFF]);
        if (!wide && beginning.Contains((byte)0))
        {
            return new Detected(null, UnreadFormat.Binary);
        }

        string words = (wide
            ? (beginning[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(beginning[2..])
            : Encoding.Latin1.GetString(beginning.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? beginning[3..] : beginning)).TrimStart();
        if (IsMhtml(words))
        {
            return new Detected(FileFormat.Mhtml, null);
        }

        if (words.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || words.StartsWith("<tmx", StringComparison.Ordinal))
        {
            return words.Contains("<tmx", StringComparison.OrdinalIgnoreCase) ? new Detected(FileFormat.Tmx, null)
                : words.Contains("<html", StringComparison.OrdinalIgnoreCase) ? new Detected(FileFormat.Html, null)
                : new Detected(null, UnreadFormat.Data);
        }

        if (IsPage(words, name))
        {
            return new Detected(FileFormat.Html, null);
        }

        if (words.StartsWith('{') && words[1..].TrimStart() is ['"' or '}', ..])
        {
            return new Detected(null, UnreadFormat.Data);
        }

        return new Detected(TableShape.IsTable(bytes, name) ? FileFormat.Csv : FileFormat.Text, null);
    }

    private static bool IsMhtml(string words)
    {
        if (!words.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A header stands at the very beginning, and has no empty line before it says so.
        int blank = words.IndexOf("\n\n", StringComparison.Ordinal);
        int blankOfWindows = words.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        int end = Math.Min(blank < 0 ? words.Length : blank, blankOfWindows < 0 ? words.Length : blankOfWindows);
        string header = words[..end];
        return header.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && (header.Contains("multipart/", StringComparison.OrdinalIgnoreCase) || header.Contains("text/html", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPage(string words, string name)
    {
        if (Array.Exists(PageBeginnings, beginning => words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        if (!Array.Exists(FragmentBeginnings, beginning => words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        bool markdown = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        return words.Contains("<html", StringComparison.OrdinalIgnoreCase) || words.Contains("<body", StringComparison.OrdinalIgnoreCase) || !markdown;
    }
}
