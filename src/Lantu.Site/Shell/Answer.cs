using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Lantu.Site.Shell;

/// <summary>What is sent back, ready to go out as often as it is asked for.</summary>
internal sealed class Answer
{
    private readonly Lazy<byte[]?> _packed;

    private Answer(int status, string contentType, byte[] body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
        Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        _packed = new(() => Packed(body, contentType));
    }

    /// <summary>The status of HTTP.</summary>
    internal int Status { get; }

    /// <summary>As <c>text/html; charset=utf-8</c>.</summary>
    internal string ContentType { get; }

    /// <summary>All of it.</summary>
    internal byte[] Body { get; }

    /// <summary>The same in a smaller form (gzip); null where that is not worth it.</summary>
    internal byte[]? Packed() => _packed.Value;

    /// <summary>Changes when the body does.</summary>
    internal string Tag { get; }

    /// <summary>The name under which a browser keeps it; null for what is shown.</summary>
    internal string? FileName { get; init; }

    /// <summary>Of a redirection: where to.</summary>
    internal string? Location { get; init; }

    /// <summary>What the page may load, where that is not what all pages may; null for those.</summary>
    internal string? Policy { get; init; }

    /// <summary>Whether it stays as it is under its address: the address holds its fingerprint.</summary>
    internal bool StaysForever { get; init; }

    /// <summary>Whether other sites may show it within a page of theirs.</summary>
    internal bool MayBeEmbedded { get; init; }

    /// <summary>Whether it is a whole page with styles of its own, shown apart from the site: scripts and forms are shut out.</summary>
    internal bool IsSandboxed { get; init; }

    /// <summary>How much memory it takes, in bytes.</summary>
    internal int Size => Body.Length + 512;

    internal static Answer Of(int status, string contentType, byte[] body) => new(status, contentType, body);

    internal static Answer Page(string html, int status = 200) => new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    /// <summary>The same with a policy of its own.</summary>
    internal Answer With(string policy) => new(Status, ContentType, Body) { Policy = policy };

    internal static Answer Json(byte[] json, int status = 200) => new(status, "application/json; charset=utf-8", json);

    internal static Answer Csv(byte[] rows, string name) => new(200, "text/csv; charset=utf-8", rows) { FileName = name + ".csv" };

    internal static Answer To(string address) => new(302, "text/plain; charset=utf-8", []) { Location = address };

    internal static Answer File(string contentType, byte[] body, string? name = null) => new(200, contentType, body) { FileName = name };

    /// <summary>A file that other sites may show.</summary>
    internal static Answer Embedded(string contentType, byte[] body) => new(200, contentType, body) { MayBeEmbedded = true, IsSandboxed = true };

    /// <summary>A whole page with styles of its own that other sites may show in a frame.</summary>
    internal static Answer EmbeddedPage(byte[] body) => new(200, "text/html; charset=utf-8", body) { MayBeEmbedded = true, IsSandboxed = true };

    /// <summary>A whole page or drawing with styles of its own.</summary>
    internal static Answer Sandboxed(string contentType, byte[] body, string name) => new(200, contentType, body) { IsSandboxed = true, FileName = name };

    internal static Answer Lasting(string contentType, byte[] body) => new(200, contentType, body) { StaysForever = true };

    private static byte[]? Packed(byte[] body, string contentType)
    {
        bool words = contentType.StartsWith("text/", StringComparison.Ordinal) || contentType.Contains("script", StringComparison.Ordinal) || contentType.Contains("json", StringComparison.Ordinal)
            || contentType.Contains("xml", StringComparison.Ordinal);
        if (!words || body.Length < 1024)
        {
            return null;
        }

        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.Optimal))
        {
            gzip.Write(body);
        }

        return small.ToArray();
    }
}

/// <summary>Answers of one state of the library.</summary>
internal sealed class AnswerCache
{
    // Memory is for readers, not for those who try every address.
    private const long Most = 48L << 20;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private long _size;

    internal Answer? Find(string key) => _answers.GetValueOrDefault(key);

    internal void Keep(string key, Answer answer)
    {
        if (answer.Size > Most / 8)
        {
            return;
        }

        if (Interlocked.Add(ref _size, answer.Size) > Most)
        {
            _answers.Clear();
            Interlocked.Exchange(ref _size, answer.Size);
        }

        _answers[key] = answer;
    }

    /// <summary>For people who look after the site.</summary>
    internal string Shown => string.Create(CultureInfo.InvariantCulture, $"{_answers.Count} answers, {Interlocked.Read(ref _size)} bytes");
}
