using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Lantu.Text.Decoding;

/// <summary>Tells which encoding bytes are in, and decodes them.</summary>
internal static class EncodingGuess
{
    // Below this the statistics of the detector say nothing; Chinese files of no known encoding are then GB18030.
    private const int LeastForDetector = 64;

    private const int MostForDetector = 64 * 1024;

    // A file that is UTF-8 but for a few damaged places stays UTF-8: one fault in so many characters beyond ASCII.
    private const int CharactersForEachFault = 20;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!; // always in the framework
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!; // always in the framework

    internal static (string Name, string Text, bool Sound) Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Told("utf-16le", Encoding.Unicode, bytes[2..]);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Told("utf-16be", Encoding.BigEndianUnicode, bytes[2..]);
        }

        bool marked = bytes is [0xEF, 0xBB, 0xBF, ..];
        ReadOnlySpan<byte> body = marked ? bytes[3..] : bytes;
        bool sound = Utf8.IsValid(body);
        string text = Encoding.UTF8.GetString(body);
        if (sound || marked || IsMostlySound(text))
        {
            return ("utf-8", text, sound);
        }

        if (declared is not null && Named(declared) is { } named)
        {
            return Told(named.Name, named.Encoding, body);
        }

        return IsBig5(body) ? Told("big5", Big5, body) : Told("gb18030", Gb18030, body);
    }

    // A page that says gb2312 has characters of GB18030 as soon as a name is rare.
    private static (string Name, Encoding Encoding)? Named(string declared)
    {
        string name = declared.ToLowerInvariant();
        if (name is "gb2312" or "gbk" or "gb18030" or "gb_2312-80" or "x-gbk" or "cp936" or "windows-936")
        {
            return ("gb18030", Gb18030);
        }

        if (name is "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode")
        {
            return null; // the bytes have said already that they are not
        }

        Encoding? found = CodePagesEncodingProvider.Instance.GetEncoding(name);
        return found is null ? null : (found == Big5 || name is "big5" or "big5-hkscs" ? "big5" : name, found);
    }

    private static (string Name, string Text, bool Sound) Told(string name, Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        string text = WithReplacement(encoding).GetString(bytes);
        return (name, text, !text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    // The code pages replace with a question mark, which nobody could tell from one in the text.
    private static Encoding WithReplacement(Encoding encoding)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return copy;
    }

    private static bool IsMostlySound(string text)
    {
        int faults = 0;
        int beyondAscii = 0;
        foreach (char character in text)
        {
            if (character == '\uFFFD')
            {
                faults++;
            }
            else if (character > '\u007F')
            {
                beyondAscii++;
            }
        }

        return (long)faults * CharactersForEachFault <= beyondAscii;
    }

    // Nearly every Big5 file is also lawful GB18030 (of nonsense), so the detector, which knows how often characters
    // stand in real texts, is asked before the decoder.
    private static bool IsBig5(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < LeastForDetector)
        {
            return false;
        }

        byte[] sample = bytes[..Math.Min(bytes.Length, MostForDetector)].ToArray();
        string? name = CharsetDetector.DetectFromBytes(sample).Detected?.EncodingName;
        return string.Equals(name, "big5", StringComparison.OrdinalIgnoreCase);
    }
}
