using System.Globalization;
using System.Text;
using Lantu.Text.Formats;

namespace Lantu.Formats.Mhtml;

/// <summary>A part of a message (RFC 2045, 2046): its headers and its bytes, decoded.</summary>
internal sealed class MimePart
{
    private const int Deepest = 8;

    private MimePart(Dictionary<string, string> headers, byte[] body)
    {
        Headers = headers;
        Body = body;
    }

    /// <summary>The headers by their names; folded lines are joined.</summary>
    internal IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The bytes, of base64 and quoted-printable freed.</summary>
    internal byte[] Body { get; }

    /// <summary>As <c>text/html</c>, in small letters.</summary>
    internal string MediaType => Value("content-type").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The parts of a message that hold no other parts, in order.</summary>
    internal static List<MimePart> Read(ReadOnlySpan<byte> message)
    {
        var parts = new List<MimePart>();
        Read(message, parts, 0);
        return parts;
    }

    /// <summary>A parameter of the type: <c>charset</c>, <c>boundary</c>; null where it is missing.</summary>
    internal string? Parameter(string name)
    {
        foreach (string piece in Value("content-type").Split(';').Skip(1))
        {
            int equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && piece[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return piece[(equals + 1)..].Trim().Trim('"');
            }
        }

        return null;
    }

    private static void Read(ReadOnlySpan<byte> bytes, List<MimePart> parts, int depth)
    {
        if (depth > Deepest || parts.Count > ParserLimits.Parts)
        {
            throw new ParserException(
                depth > Deepest ? ParserFaultKind.TooDeep : ParserFaultKind.TooLarge, "保存的网页里的部分太多或套得太深", "its parts are too many or nested too deep");
        }

        Dictionary<string, string> headers = ReadHeaders(bytes, out int at);
        var part = new MimePart(headers, []);
        ReadOnlySpan<byte> body = bytes[at..];
        if (part.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && part.Parameter("boundary") is { Length: > 0 } boundary)
        {
            ReadInner(body, Encoding.UTF8.GetBytes("--" + boundary), parts, depth);
        }
        else
        {
            parts.Add(new MimePart(headers, Decode(body, part.Value("content-transfer-encoding"))));
        }
    }

    private static void ReadInner(ReadOnlySpan<byte> body, byte[] boundary, List<MimePart> parts, int depth)
    {
        int at = Boundary(body, 0, boundary);
        while (at >= 0)
        {
            int start = at + boundary.Length;
            if (body[start..].StartsWith("--"u8))
            {
                return;
            }

            int feed = body[start..].IndexOf((byte)'\n');
            if (feed < 0)
            {
                return;
            }

            int next = Boundary(body, start + feed + 1, boundary);
            Read(body[(start + feed + 1)..(next < 0 ? body.Length : next)], parts, depth + 1);
            at = next;
        }
    }

    // A boundary opens a line.
    private static int Boundary(ReadOnlySpan<byte> body, int from, byte[] boundary)
    {
        for (int at = from; at <= body.Length;)
        {
            int found = body[at..].IndexOf(boundary);
            if (found < 0)
            {
                return -1;
            }

            if (at + found == 0 || body[at + found - 1] == '\n')
            {
                return at + found;
            }

            at += found + 1;
        }

        return -1;
    }

    private static Dictionary<string, string> ReadHeaders(ReadOnlySpan<byte> bytes, out int at)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        at = 0;
        while (at < bytes.Length)
        {
            int feed = bytes[at..].IndexOf((byte)'\n');
            string line = Encoding.UTF8.GetString(feed < 0 ? bytes[at..] : bytes.Slice(at, feed)).TrimEnd('\r');
            at = feed < 0 ? bytes.Length : at + feed + 1;
            if (line.Length == 0)
            {
                break;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last is not null)
            {
                headers[last] += " " + line.Trim();
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim();
                headers[last] = line[(colon + 1)..].Trim();
            }
        }

        return headers;
    }

    private static byte[] Decode(ReadOnlySpan<byte> body, string encoding) => encoding.ToLowerInvariant() switch
    {
        "base64" => FromBase64(body),
        "quoted-printable" => FromQuotedPrintable(body),
        _ => body.ToArray(),
    };

    private static byte[] FromBase64(ReadOnlySpan<byte> body)
    {
        var letters = new StringBuilder(body.Length);
        foreach (byte letter in body)
        {
            if (char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'+' or (byte)'/')
            {
                letters.Append((char)letter);
            }
        }

        letters.Length -= letters.Length % 4 == 1 ? 1 : 0;
        return Convert.FromBase64String(letters.Append('=', (4 - (letters.Length % 4)) % 4).ToString());
    }

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> body)
    {
        var bytes = new List<byte>(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                bytes.Add(body[i]);
            }
            else if (i + 2 < body.Length && byte.TryParse(Encoding.ASCII.GetString(body.Slice(i + 1, 2)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                // A soft line end: = before the end of a line.
                int feed = body[i..].IndexOf((byte)'\n');
                bool soft = feed is >= 1 and <= 8 && body.Slice(i + 1, feed - 1).Trim(" \t\r"u8).Length == 0;
                i += soft ? feed : 0;
                if (!soft)
                {
                    bytes.Add((byte)'=');
                }
            }
        }

        return [.. bytes];
    }

    private string Value(string header) => Headers.TryGetValue(header, out string? value) ? value : string.Empty;
}
