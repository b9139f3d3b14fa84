using Lantu.Archive;
using Lantu.Archive.Backups;
using Lantu.Archive.Journaling;
using Lantu.Archive.Migrations;
using Lantu.Archive.Observations;
using Lantu.Archive.Storage;
using Xunit;

namespace Lantu.App.Tests.Archive;

public sealed class BackupTests
{
    private static readonly TestClock Clock = TestClock.At(2026, 3, 1);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Brings_everything_back_from_any_database_into_any(bool fromServer, bool toServer)
    {
        using var folder = new TemporaryFolder();
        ArchiveLocation first = Locate(folder, "first.db", fromServer);
        ArchiveLocation second = Locate(folder, "second.db", toServer);
        using (var archive = PlanArchive.Create(first, Clock))
        {
            ArchiveTests.Take(archive, "a.csv", ArchiveTests.Figure(2024, 99.5m, null));
            ArchiveTests.Take(archive, "b.csv", ArchiveTests.Figure(2024, 99.75m, "2026-02-01"));
            Assert.True(Backup.Write(archive, folder.At("backup.db"), Clock) > 0);
        }

        Backup.Restore(folder.At("backup.db"), second, Clock, "me");

        using var restored = PlanArchive.Open(second, Clock);
        IReadOnlyList<PublishedFigure> history = restored.Read(static session => FigureHistory.History(session, SeriesIndex.All(session)[0].Id));
        Assert.Equal([99.75m, 99.5m], history.Select(static figure => figure.Value));
        Assert.Equal(
            ["observations-imported", "observations-imported", "archive-restored"],
            restored.Read(static session => Journal.Read(session)).Select(static entry => entry.Kind));
        Assert.Equal(3, ArchiveTests.Take(restored, "c.csv", ArchiveTests.Figure(2025, 1m, null)).Id);
        Assert.Equal([folder.At("backup.db")], Directory.GetFiles(folder.Root, "backup*"));
    }

    [Fact]
    public void Overwrites_nothing()
    {
        using var folder = new TemporaryFolder();
        var location = new ArchiveLocation.SqliteFile(folder.At("lantu.db"));
        using var archive = PlanArchive.Create(location, Clock);
        ArchiveTests.Take(archive, "a.csv", ArchiveTests.Figure(2024, 1m, null));
        Backup.Write(archive, folder.At("backup.db"), Clock);

        Assert.Throws<ArchiveException>(() => Backup.Write(archive, folder.At("backup.db"), Clock));
        Assert.Throws<ArchiveException>(() => Backup.Restore(folder.At("backup.db"), location, Clock, "me"));
    }

    [Fact]
    public void Refuses_what_is_no_backup()
    {
        using var folder = new TemporaryFolder();
        folder.Write("note.txt", "This is no database, and longer than the head of one: it has a hundred letters and more, that is all there is to it.");

        Assert.Throws<ArchiveException>(() => Backup.Restore(folder.At("note.txt"), new ArchiveLocation.SqliteFile(folder.At("new.db")), Clock, "me"));
        Assert.False(File.Exists(folder.At("new.db")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Knows_every_table(bool onServer)
    {
        using var folder = new TemporaryFolder();
        using var archive = PlanArchive.Create(Locate(folder, "lantu.db", onServer), Clock);
        using System.Data.Common.DbConnection connection = archive.Dialect.Open();

        Assert.Equal(ArchiveTables.InOrder.Append(MigrationRun.Table).Order(StringComparer.Ordinal), archive.Dialect.Tables(connection).Order(StringComparer.Ordinal));
    }

    private static ArchiveLocation Locate(TemporaryFolder folder, string name, bool onServer) =>
        onServer ? ArchiveLocation.Parse(PostgresServer.NewSchema()) : new ArchiveLocation.SqliteFile(folder.At(name));
}
