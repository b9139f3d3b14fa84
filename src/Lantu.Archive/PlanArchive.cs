using System.Data.Common;
using Lantu.Archive.Migrations;
using Lantu.Archive.Storage;

namespace Lantu.Archive;

/// <summary>
/// What is remembered: plans with their sources, human decisions, published figures, and a journal of every change.
/// </summary>
/// <remarks>Changes go through <see cref="Write{T}"/>, one at a time; reading never waits for them. Calls do not return before
/// what they changed is on the disk. It may be used by several threads.</remarks>
public sealed class PlanArchive : IDisposable
{
    private readonly Dialect _dialect;
    private readonly TimeProvider _clock;

    private PlanArchive(ArchiveLocation location, Dialect dialect, TimeProvider clock)
    {
        Location = location;
        _dialect = dialect;
        _clock = clock;
    }

    /// <summary>Where it lies.</summary>
    public ArchiveLocation Location { get; }

    internal Dialect Dialect => _dialect;

    /// <summary>Makes a new archive, or opens the one that is there.</summary>
    /// <exception cref="ArchiveException">It cannot be reached, is of a newer program, or is something else.</exception>
    public static PlanArchive Create(ArchiveLocation location, TimeProvider clock) => Create(location, clock, Migration.All);

    /// <summary>Opens an archive and brings it up to this version.</summary>
    /// <exception cref="ArchiveException">There is none, it cannot be reached, is of a newer program, or is something else.</exception>
    public static PlanArchive Open(ArchiveLocation location, TimeProvider clock) => Open(location, clock, Migration.All);

    internal static PlanArchive Create(ArchiveLocation location, TimeProvider clock, IReadOnlyList<Migration> migrations) =>
        Open(location, clock, migrations, isNew: true);

    internal static PlanArchive Open(ArchiveLocation location, TimeProvider clock, IReadOnlyList<Migration> migrations) =>
        Open(location, clock, migrations, isNew: false);

    private static PlanArchive Open(ArchiveLocation location, TimeProvider clock, IReadOnlyList<Migration> migrations, bool isNew)
    {
        if (!isNew && location is ArchiveLocation.SqliteFile file && !File.Exists(file.Path))
        {
            throw Absent(location);
        }

        Dialect dialect = Dialect.Of(location);
        var archive = new PlanArchive(location, dialect, clock);
        try
        {
            archive.Guard(() =>
            {
                using DbConnection connection = dialect.Open();
                bool isEmpty = dialect.Tables(connection).Count == 0;
                if (isEmpty && !isNew)
                {
                    throw Absent(location);
                }

                MigrationRun.Up(dialect, connection, location, migrations, clock);
                return 0;
            });
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private static ArchiveException Absent(ArchiveLocation location) => new(
        $"{location.Shown} 还没有数据库；请先运行 lantu track init --db {location.Shown}",
        $"{location.Shown} holds no archive yet; run lantu track init --db {location.Shown} first");

    /// <summary>Looks at one state of the archive; what others change meanwhile is not seen.</summary>
    /// <exception cref="ArchiveException">The database cannot be reached, or refuses.</exception>
    public T Read<T>(Func<Session, T> look) => Guard(() =>
    {
        using DbConnection connection = _dialect.Open();
        using DbTransaction transaction = _dialect.BeginReading(connection);
        T seen = look(new Session(connection, transaction));
        transaction.Rollback();
        return seen;
    });

    /// <summary>Changes the archive: all that is done within is there when this returns, or nothing of it.</summary>
    /// <param name="who">Who changes, for the journal.</param>
    /// <param name="change">Changes, and tells the journal.</param>
    /// <exception cref="ArchiveException">The database cannot be reached, or refuses.</exception>
    /// <exception cref="InvalidOperationException">Something was changed and the journal not told.</exception>
    public T Write<T>(string who, Func<UnitOfWork, T> change) => Guard(() =>
    {
        using DbConnection connection = _dialect.Open();
        using DbTransaction transaction = _dialect.BeginWriting(connection);
        var work = new UnitOfWork(new Session(connection, transaction), who, _clock.GetUtcNow());
        T done = change(work);
        if (work.IsUntold)
        {
            throw new InvalidOperationException("A change was not told to the journal.");
        }

        transaction.Commit();
        return done;
    });

    /// <summary>Lets go of the database.</summary>
    public void Dispose() => _dialect.Dispose();

    internal T Guard<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (DbException e)
        {
            throw _dialect.Explain(e) ?? new ArchiveException(
                $"数据库 {Location.Shown} 拒绝了：{e.Message}", $"the database {Location.Shown} refused: {e.Message}", e);
        }
    }
}
