using Npgsql;

namespace Lantu.Archive;

/// <summary>Where an archive lies: a file, or a database on a server.</summary>
public abstract record ArchiveLocation
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    private ArchiveLocation()
    {
    }

    /// <summary>As messages may name it: never with a password.</summary>
    public abstract string Shown { get; }

    /// <summary>Understands what a person wrote.</summary>
    /// <param name="written">A path (<c>lantu.db</c>), <c>postgres://user@host/database</c>, or <c>Host=…;Database=…</c>.</param>
    /// <exception cref="ArchiveException">It begins like the address of a server and is none.</exception>
    public static ArchiveLocation Parse(string written)
    {
        bool isAddress = Array.Exists(Schemes, scheme => written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        if (!isAddress && !written.Contains("Host=", StringComparison.OrdinalIgnoreCase) && !written.Contains("Server=", StringComparison.OrdinalIgnoreCase))
        {
            return new SqliteFile(written);
        }

        try
        {
            NpgsqlConnectionStringBuilder server = isAddress ? OfAddress(new Uri(written)) : new NpgsqlConnectionStringBuilder(written);
            return new PostgresDatabase(server.ConnectionString);
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException or FormatException)
        {
            throw new ArchiveException(
                "数据库地址写得不对；例如 postgres://user:password@host:5432/database",
                "the address of the database is wrong; write it as postgres://user:password@host:5432/database",
                e);
        }
    }

    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        string[] who = address.UserInfo.Split(':', 2);
        var server = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) };
        server.Port = address.Port > 0 ? address.Port : server.Port;
        server.Username = who[0].Length > 0 ? Uri.UnescapeDataString(who[0]) : server.Username;
        server.Password = who.Length > 1 ? Uri.UnescapeDataString(who[1]) : server.Password;
        foreach (string option in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = option.Split('=', 2);
            string name = sides[0] switch { "sslmode" => "SSL Mode", "search_path" => "Search Path", var other => other };
            server[name] = Uri.UnescapeDataString(sides.Length > 1 ? sides[1] : string.Empty);
        }

        return server;
    }

    /// <summary>One file of SQLite.</summary>
    /// <param name="Path">The file; beside it lie, while it is open, its journal (-wal) and an index of that (-shm).</param>
    public sealed record SqliteFile(string Path) : ArchiveLocation
    {
        /// <inheritdoc/>
        public override string Shown => Path;
    }

    /// <summary>A database of PostgreSQL, or a schema of it where the connection string names a search path.</summary>
    public sealed record PostgresDatabase : ArchiveLocation
    {
        internal PostgresDatabase(string connection)
        {
            Connection = connection;
        }

        /// <inheritdoc/>
        public override string Shown
        {
            get
            {
                var server = new NpgsqlConnectionStringBuilder(Connection);
                return $"postgres://{server.Host}:{server.Port}/{server.Database}";
            }
        }

        internal string Connection { get; }

        /// <summary>The same as <see cref="Shown"/>: a connection string may hold a password.</summary>
        public override string ToString() => Shown;
    }
}
