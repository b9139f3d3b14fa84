using System.Data.Common;
using System.Globalization;
using Lantu.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Lantu.Archive.Backups;

/// <summary>Copies of a whole archive. A backup is one file of SQLite, wherever the archive lies; it can be opened like any.</summary>
public static class Backup
{
    private const string Unfinished = ".part";

    /// <summary>Writes a backup: one state of the archive, while others may go on changing it.</summary>
    /// <param name="archive">What is copied.</param>
    /// <param name="path">The new file; it is there whole, or not at all.</param>
    /// <param name="clock">Where the time of the new file comes from.</param>
    /// <returns>How many rows it holds.</returns>
    /// <exception cref="ArchiveException">The file is there already, or cannot be written.</exception>
    public static long Write(PlanArchive archive, string path, TimeProvider clock)
    {
        RefuseExisting(path);
        return Whole(path, part =>
        {
            using var copy = PlanArchive.Create(new ArchiveLocation.SqliteFile(part), clock);
            long rows = archive.Read(from => Copy(from, copy, null));
            copy.Guard(() => Settle(copy));
            return rows;
        });
    }

    /// <summary>Makes an archive of a backup.</summary>
    /// <param name="path">The backup; it is not touched.</param>
    /// <param name="location">Where the archive shall lie: a new file, or a database without an archive or with an empty one.</param>
    /// <param name="clock">Tells the time for the journal.</param>
    /// <param name="who">Who restores, for the journal.</param>
    /// <returns>How many rows came back.</returns>
    /// <exception cref="ArchiveException">The backup is damaged or none, or something is there already.</exception>
    public static long Restore(string path, ArchiveLocation location, TimeProvider clock, string who)
    {
        if (location is not ArchiveLocation.SqliteFile file)
        {
            return RestoreInto(path, location, clock, who);
        }

        RefuseExisting(file.Path);
        return Whole(file.Path, part => RestoreInto(path, new ArchiveLocation.SqliteFile(part), clock, who));
    }

    private static long RestoreInto(string path, ArchiveLocation location, TimeProvider clock, string who)
    {
        string copy = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            // A backup of an older version is brought up in a copy.
            File.Copy(path, copy);
            using var backup = PlanArchive.Open(new ArchiveLocation.SqliteFile(copy), clock);
            if (backup.Read(static session => session.Query("PRAGMA integrity_check", static row => row.Text(0))) is not ["ok"])
            {
                throw new ArchiveException($"备份 {path} 损坏了；请换一份备份", $"the backup {path} is damaged; use another one");
            }

            using var archive = PlanArchive.Create(location, clock);
            return backup.Read(from => Copy(from, archive, who));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"读不了备份 {path}（{e.Message}）", $"the backup {path} cannot be read ({e.Message})", e);
        }
        finally
        {
            Remove(copy);
        }
    }

    // The journal of a copy is that of the original; only who restores adds an entry.
    private static long Copy(Session from, PlanArchive to, string? who) => to.Write(who ?? string.Empty, work =>
    {
        if (!ArchiveTables.AreEmpty(work.Session))
        {
            throw new ArchiveException(
                $"{to.Location.Shown} 里已经有数据，不会盖掉；请恢复到空的数据库", $"{to.Location.Shown} holds data already, which is not overwritten; restore into an empty database");
        }

        long rows = ArchiveTables.InOrder.Sum(table => TableCopy.Copy(from, work.Session, table));
        to.Dialect.ContinueIds(work.Session, ArchiveTables.InOrder.Except(ArchiveTables.WithoutNumber));
        if (who is not null)
        {
            work.Tell("archive-restored", "archive", string.Create(CultureInfo.InvariantCulture, $"{{\"rows\":{rows}}}"));
        }

        return rows;
    });

    // A backup travels as one file: what lies in the log goes into it.
    private static int Settle(PlanArchive copy)
    {
        using DbConnection connection = copy.Dialect.Open();
        return new Session(connection, null).Query("PRAGMA journal_mode = DELETE", static _ => 0).Count;
    }

    private static void RefuseExisting(string path)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw new ArchiveException($"{path} 已经存在，不会盖掉；请换一个名字", $"{path} is there already and is not overwritten; choose another name");
        }
    }

    private static long Whole(string path, Func<string, long> write)
    {
        string part = path + Unfinished;
        try
        {
            Remove(part);
            long rows = write(part);
            using (var connection = new SqliteConnection("Data Source=" + part))
            {
                SqliteConnection.ClearPool(connection);
            }

            File.Move(part, path, overwrite: false);
            return rows;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"写不了 {path}（{e.Message}）", $"{path} cannot be written ({e.Message})", e);
        }
        finally
        {
            Remove(part);
        }
    }

    private static void Remove(string path)
    {
        foreach (string end in new[] { string.Empty, "-wal", "-shm", "-journal" })
        {
            File.Delete(path + end);
        }
    }
}
