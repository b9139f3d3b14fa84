using System.Data;
using System.Data.Common;
using Npgsql;

namespace Lantu.Archive.Storage;

/// <summary>PostgreSQL; the tables lie in the schema that comes first in the search path.</summary>
internal sealed class PostgresDialect(ArchiveLocation.PostgresDatabase location) : Dialect
{
    // Any number: whoever writes this archive takes the lock of this name.
    private const long WritersLock = 0x4C414E5455;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(location.Connection);

    internal override string Folder => "postgres";

    internal override DbConnection Open() => _source.OpenConnection();

    internal override DbTransaction BeginReading(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    internal override DbTransaction BeginWriting(DbConnection connection)
    {
        DbTransaction transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        new Session(connection, transaction).Query("SELECT pg_advisory_xact_lock(@lock)", static _ => 0, ("lock", WritersLock));
        return transaction;
    }

    internal override IReadOnlyList<string> Tables(DbConnection connection) => new Session(connection, null).Query(
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1",
        static row => row.Text(0));

    internal override void ContinueIds(Session session, IEnumerable<string> tables)
    {
        foreach (string table in tables)
        {
            session.Query(
                $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT COALESCE(MAX(id), 0) + 1 FROM {table}), false)", static _ => 0);
        }
    }

    internal override ArchiveException? Explain(DbException error) => (error as PostgresException)?.SqlState switch
    {
        "28P01" or "28000" => new ArchiveException(
            $"{location.Shown} 不接受这个用户名或密码", $"{location.Shown} does not accept the user or the password", error),
        "3D000" => new ArchiveException($"服务器上没有这个数据库：{location.Shown}", $"the server has no such database: {location.Shown}", error),
        "42501" => new ArchiveException(
            $"{location.Shown} 的这个用户没有权限（{error.Message}）", $"the user of {location.Shown} may not do this ({error.Message})", error),
        null => new ArchiveException(
            $"连不上 {location.Shown}（{error.Message}）；请检查地址和服务器是否在运行",
            $"{location.Shown} cannot be reached ({error.Message}); check the address and that the server runs",
            error),
        _ => null,
    };

    public override void Dispose() => _source.Dispose();
}
