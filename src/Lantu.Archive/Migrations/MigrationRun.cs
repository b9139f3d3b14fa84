using System.Data.Common;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Migrations;

/// <summary>Brings the tables up to the version of the program.</summary>
internal static class MigrationRun
{
    /// <summary>The table that tells a database of ours, and which steps it has taken.</summary>
    internal const string Table = "lantu_migration";

    /// <summary>Takes the steps that are missing, each in a transaction of its own.</summary>
    /// <exception cref="ArchiveException">The database is of a newer program, is not ours, or its steps are not those we know.</exception>
    internal static void Up(
        Dialect dialect, DbConnection connection, ArchiveLocation location, IReadOnlyList<Migration> migrations, TimeProvider clock)
    {
        IReadOnlyList<string> tables = dialect.Tables(connection);
        if (tables.Contains(Table) && Taken(new Session(connection, null), dialect, location, migrations) == migrations.Count)
        {
            return;
        }

        if (tables.Count > 0 && !tables.Contains(Table))
        {
            throw new ArchiveException(
                $"{location.Shown} 里是别的数据，不是 Lantu 的数据库；请换一个文件或数据库",
                $"{location.Shown} holds something else, not an archive of Lantu; choose another file or database");
        }

        while (Step(dialect, connection, location, migrations, clock))
        {
        }
    }

    // Whoever came first may have taken the step meanwhile: it is looked up again under the lock.
    private static bool Step(
        Dialect dialect, DbConnection connection, ArchiveLocation location, IReadOnlyList<Migration> migrations, TimeProvider clock)
    {
        using DbTransaction transaction = dialect.BeginWriting(connection);
        var session = new Session(connection, transaction);
        session.Change(
            $"CREATE TABLE IF NOT EXISTS {Table} (number BIGINT PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, taken_ticks BIGINT NOT NULL)");
        int taken = Taken(session, dialect, location, migrations);
        if (taken == migrations.Count)
        {
            return false;
        }

        Migration next = migrations[taken];
        session.Change(next.For(dialect.Folder));
        session.Change(
            $"INSERT INTO {Table} (number, name, checksum, taken_ticks) VALUES (@number, @name, @checksum, @taken)",
            ("number", (long)next.Number),
            ("name", next.Name),
            ("checksum", next.Checksum(dialect.Folder)),
            ("taken", clock.GetUtcNow().UtcTicks));
        transaction.Commit();
        return true;
    }

    private static int Taken(Session session, Dialect dialect, ArchiveLocation location, IReadOnlyList<Migration> migrations)
    {
        List<(long Number, string Name, string Checksum)> taken = session.Query(
            $"SELECT number, name, checksum FROM {Table} ORDER BY number", static row => (row.Whole(0), row.Text(1), row.Text(2)));
        if (taken.Count > migrations.Count)
        {
            throw new ArchiveException(
                $"{location.Shown} 是更新版本的程序建的（第 {taken[^1].Number} 版，本程序只到第 {migrations.Count} 版）；请升级 lantu",
                $"{location.Shown} was made by a newer program (version {taken[^1].Number}; this one knows {migrations.Count}); update lantu");
        }

        for (int i = 0; i < taken.Count; i++)
        {
            if (taken[i].Number != migrations[i].Number || taken[i].Checksum != migrations[i].Checksum(dialect.Folder))
            {
                throw new ArchiveException(
                    $"{location.Shown} 的第 {taken[i].Number} 步迁移（{taken[i].Name}）与本程序的不一致，不敢动它；请用建它的版本打开，或从备份恢复",
                    $"step {taken[i].Number} ({taken[i].Name}) of {location.Shown} differs from that of this program, which leaves it alone; open it with the version that made it, or restore a backup");
            }
        }

        return taken.Count;
    }
}
