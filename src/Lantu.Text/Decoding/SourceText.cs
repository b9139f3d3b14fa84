using System.Security.Cryptography;

namespace Lantu.Text.Decoding;

/// <summary>A document's text with what is known of the bytes it came from.</summary>
public sealed class SourceText
{
    private SourceText(string text, string encoding, string sha256, int bytes, int undecodable, int firstUndecodable)
    {
        Text = text;
        Encoding = encoding;
        Sha256 = sha256;
        Bytes = bytes;
        Undecodable = undecodable;
        FirstUndecodable = firstUndecodable;
    }

    /// <summary>The text as read: line ends as line feeds, no byte order mark, otherwise letter by letter.</summary>
    public string Text { get; }

    /// <summary>The encoding that was recognised: <c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>gb18030</c>, <c>big5</c>.</summary>
    public string Encoding { get; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>How many bytes there were.</summary>
    public int Bytes { get; }

    /// <summary>How many characters stand as U+FFFD because their bytes are of no character; 0 in a sound document.</summary>
    public int Undecodable { get; }

    /// <summary>Where the first of them stands in <see cref="Text"/>; -1 in a sound document.</summary>
    public int FirstUndecodable { get; }

    /// <summary>Decodes a document; bytes that are of no character are replaced and counted, never thrown over.</summary>
    /// <param name="bytes">The whole file, with or without a byte order mark.</param>
    public static SourceText Decode(ReadOnlySpan<byte> bytes) => Decode(bytes, null);

    /// <summary>Decodes a document whose own words say in which encoding it is.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declared">The name as declared, as <c>gb2312</c>; it decides where the bytes are no sound UTF-8 and bear
    /// no mark, and is known. Null where nothing is declared.</param>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        (string encoding, string decoded, bool sound) = EncodingGuess.Decode(bytes, declared);
        string text = WithLineFeeds(decoded);
        int undecodable = 0;
        int first = -1;
        if (!sound)
        {
            first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
            undecodable = text.AsSpan().Count('\uFFFD');
        }

        return new SourceText(text, encoding, sha256, bytes.Length, undecodable, first);
    }

    /// <summary>Takes a text that is already decoded, for a sentence typed in; its bytes are those of UTF-8.</summary>
    /// <param name="text">Any string; a lone surrogate is kept as it is.</param>
    public static SourceText FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        string withoutMark = text.StartsWith('\uFEFF') ? text[1..] : text;
        return new SourceText(
            WithLineFeeds(withoutMark), "utf-8", Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, 0, -1);
    }

    private static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
}
