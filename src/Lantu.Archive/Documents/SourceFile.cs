using System.Security.Cryptography;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Documents;

/// <summary>A file as it came, kept by its content and never edited.</summary>
public sealed record SourceFile
{
    /// <summary>A file.</summary>
    /// <param name="name">Without its folder.</param>
    /// <param name="mediaType">As <c>text/csv</c>.</param>
    /// <param name="bytes">All of it.</param>
    public SourceFile(string name, string mediaType, byte[] bytes)
    {
        Name = name;
        MediaType = mediaType;
        Bytes = bytes;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Without its folder.</summary>
    public string Name { get; }

    /// <summary>As <c>text/csv</c>.</summary>
    public string MediaType { get; }

    /// <summary>All of it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Of the bytes, in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Its pages or pictures, in order; empty where it has none. They are kept with it, and not brought back by <see cref="Find"/>.</summary>
    public IReadOnlyList<KeptPage> Pages { get; init; } = [];

    /// <summary>The file with a hash; null where the archive has none.</summary>
    public static SourceFile? Find(Session session, string sha256) => session.Query(
        "SELECT name, media_type, bytes FROM source WHERE sha256 = @sha256",
        static row => new SourceFile(row.Text(0), row.Text(1), row.Bytes(2)),
        ("sha256", sha256)) is [var file] ? file : null;

    /// <summary>Keeps a file; one that is there already stays as it is.</summary>
    internal static void Keep(UnitOfWork work, SourceFile file) => work.Change(
        """
        INSERT INTO source (sha256, name, media_type, bytes, kept_ticks, who)
        VALUES (@sha256, @name, @media, @bytes, @kept, @who) ON CONFLICT (sha256) DO NOTHING
        """,
        ("sha256", file.Sha256),
        ("name", file.Name),
        ("media", file.MediaType),
        ("bytes", file.Bytes.ToArray()),
        ("kept", work.Now.UtcTicks),
        ("who", work.Who));
}
