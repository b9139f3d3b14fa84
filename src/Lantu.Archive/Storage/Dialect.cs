using System.Data.Common;

namespace Lantu.Archive.Storage;

/// <summary>What SQLite and PostgreSQL do differently; all else is one code for both.</summary>
internal abstract class Dialect : IDisposable
{
    /// <summary>The folder of its migrations.</summary>
    internal abstract string Folder { get; }

    /// <summary>A connection that is ready to be used.</summary>
    internal abstract DbConnection Open();

    /// <summary>Begins a transaction that sees one state of everything and changes nothing.</summary>
    internal abstract DbTransaction BeginReading(DbConnection connection);

    /// <summary>Begins a transaction that alone may change the archive until it ends: others wait their turn.</summary>
    internal abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>The names of the tables that are there.</summary>
    internal abstract IReadOnlyList<string> Tables(DbConnection connection);

    /// <summary>Makes the next ids of its tables follow those that were put in by hand.</summary>
    internal abstract void ContinueIds(Session session, IEnumerable<string> tables);

    /// <summary>What an error of the database means; null where only its own words tell.</summary>
    internal abstract ArchiveException? Explain(DbException error);

    /// <summary>Lets go of connections that wait to be used again.</summary>
    public abstract void Dispose();

    internal static Dialect Of(ArchiveLocation location) => location switch
    {
        ArchiveLocation.SqliteFile file => new SqliteDialect(file.Path),
        ArchiveLocation.PostgresDatabase database => new PostgresDialect(database),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
