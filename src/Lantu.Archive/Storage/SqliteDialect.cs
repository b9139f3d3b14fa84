using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Lantu.Archive.Storage;

/// <summary>SQLite in one file: a log that is written ahead, and on the disk before anything is confirmed.</summary>
internal sealed class SqliteDialect(string path) : Dialect
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;
    private const int PatienceMilliseconds = 30_000;

    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = PatienceMilliseconds / 1000,
    }.ConnectionString;

    internal override string Folder => "sqlite";

    internal override DbConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            using SqliteCommand settings = connection.CreateCommand();
            settings.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout = {PatienceMilliseconds}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            settings.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal override DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    internal override DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    internal override IReadOnlyList<string> Tables(DbConnection connection) => new Session(connection, null).Query(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", static row => row.Text(0));

    internal override void ContinueIds(Session session, IEnumerable<string> tables)
    {
        // An INTEGER PRIMARY KEY goes on behind the greatest by itself.
    }

    internal override ArchiveException? Explain(DbException error) => (error as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked => new ArchiveException(
            $"{path} 正被别的程序写着，等了 {PatienceMilliseconds / 1000} 秒没有轮到；请稍后再试",
            $"{path} is being written by another program and stayed so for {PatienceMilliseconds / 1000} seconds; try again later",
            error),
        ReadOnly => new ArchiveException($"{path} 只能读；请检查文件和文件夹的权限", $"{path} is read-only; check the permissions of the file and its folder", error),
        Full => new ArchiveException($"写不下 {path}：磁盘满了；已经确认的数据都在", $"{path} cannot grow: the disk is full; all that was confirmed is there", error),
        InputOutput => new ArchiveException($"{path} 读写出错（{error.Message}）；请检查磁盘", $"{path} cannot be read or written ({error.Message}); check the disk", error),
        Corrupt => new ArchiveException(
            $"{path} 损坏了；请用 lantu track restore 从备份恢复", $"{path} is damaged; restore it from a backup with lantu track restore", error),
        CannotOpen => new ArchiveException($"打不开 {path}；请检查文件夹是否存在、有没有权限", $"{path} cannot be opened; check that its folder exists and its permissions", error),
        NoDatabase => new ArchiveException($"{path} 不是 Lantu 的数据库；请换一个文件", $"{path} is no database of Lantu; choose another file", error),
        _ => null,
    };

    public override void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }
}
