using System.Data.Common;
using Lantu.Archive;
using Lantu.Archive.Migrations;
using Lantu.Archive.Observations;
using Lantu.Archive.Storage;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.App.Tests.Archive;

public sealed class MigrationTests
{
    private static readonly TestClock Clock = TestClock.At(2026, 3, 1);

    private static readonly Migration Next = new(
        Migration.All.Count + 1, "later", "CREATE TABLE later (id INTEGER PRIMARY KEY)", "CREATE TABLE later (id BIGINT PRIMARY KEY)");

    /// <summary>A step that was released is never changed: another one is added.</summary>
    [Theory]
    [InlineData(1, "b2fe4b18dc854cfe45c8e7c7c2f3ab1a8154e224912a96b0ef680af66bf1fd13", "fdc093e83213a6f836f1f747d5f559bd3474816eb453f8445979f486a14a33b8")]
    public void Leaves_released_steps_as_they_are(int number, string sqlite, string postgres)
    {
        Migration released = Migration.All[number - 1];

        Assert.Equal((sqlite, postgres), (released.Checksum("sqlite"), released.Checksum("postgres")));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    public void Brings_every_released_version_up(int version, bool onServer)
    {
        using var folder = new TemporaryFolder();
        ArchiveLocation location = Locate(folder, onServer);
        using (var old = PlanArchive.Create(location, Clock, [.. Migration.All.Take(version)]))
        {
            using DbConnection connection = old.Dialect.Open();
            foreach (string statement in Fixture(version))
            {
                new Session(connection, null).Change(statement);
            }
        }

        using var archive = PlanArchive.Open(location, Clock, [.. Migration.All, Next]);
        StoredSeries series = Assert.Single(archive.Read(SeriesIndex.All));
        Assert.Equal(series.Id, archive.Read(session => SeriesIndex.Find(session, series.Series)));
        Assert.Equal(
            [(150000000000.0m, (long?)2), (151200000000.0m, null)],
            archive.Read(session => FigureHistory.History(session, series.Id, Period.OfYear(2025))).Select(static figure => (figure.Value, figure.SupersededBy)));
        using DbConnection after = archive.Dialect.Open();
        Assert.Contains("later", archive.Dialect.Tables(after));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Refuses_an_archive_of_a_newer_program(bool onServer)
    {
        using var folder = new TemporaryFolder();
        ArchiveLocation location = Locate(folder, onServer);
        PlanArchive.Create(location, Clock, [.. Migration.All, Next]).Dispose();

        Assert.Contains("newer", Assert.Throws<ArchiveException>(() => PlanArchive.Open(location, Clock)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Refuses_an_archive_whose_steps_were_others(bool onServer)
    {
        using var folder = new TemporaryFolder();
        ArchiveLocation location = Locate(folder, onServer);
        PlanArchive.Create(location, Clock, [.. Migration.All, Next with { Sqlite = "CREATE TABLE x (y TEXT)", Postgres = "CREATE TABLE x (y TEXT)" }]).Dispose();

        Assert.Contains(
            "differs", Assert.Throws<ArchiveException>(() => PlanArchive.Open(location, Clock, [.. Migration.All, Next])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Takes_a_step_whole_or_not_at_all(bool onServer)
    {
        using var folder = new TemporaryFolder();
        ArchiveLocation location = Locate(folder, onServer);
        PlanArchive.Create(location, Clock).Dispose();
        Migration broken = Next with { Sqlite = Next.Sqlite + "; CREATE TABEL", Postgres = Next.Postgres + "; CREATE TABEL" };

        Assert.Throws<ArchiveException>(() => PlanArchive.Open(location, Clock, [.. Migration.All, broken]));

        using var archive = PlanArchive.Open(location, Clock);
        using DbConnection connection = archive.Dialect.Open();
        Assert.DoesNotContain("later", archive.Dialect.Tables(connection));
    }

    [Fact]
    public void Leaves_the_data_of_others_alone()
    {
        using var folder = new TemporaryFolder();
        string path = folder.At("other.db");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=false"))
        {
            connection.Open();
            new Session(connection, null).Change("CREATE TABLE theirs (x TEXT)");
        }

        Assert.Throws<ArchiveException>(() => PlanArchive.Create(new ArchiveLocation.SqliteFile(path), Clock));
        Assert.Throws<ArchiveException>(() => PlanArchive.Open(new ArchiveLocation.SqliteFile(folder.At("none.db")), Clock));
        Assert.False(File.Exists(folder.At("none.db")));
    }

    [Theory]
    [InlineData("lantu.db", "lantu.db")]
    [InlineData("postgres://me:secret@db.example:5433/plans", "postgres://db.example:5433/plans")]
    [InlineData("Host=db.example;Database=plans;Password=secret", "postgres://db.example:5432/plans")]
    public void Understands_where_an_archive_lies_and_shows_no_password(string written, string shown)
    {
        var location = ArchiveLocation.Parse(written);

        Assert.Equal(shown, location.Shown);
        Assert.DoesNotContain("secret", location.ToString(), StringComparison.Ordinal);
    }

    private static string[] Fixture(int version)
    {
        using Stream stream = typeof(MigrationTests).Assembly.GetManifestResourceStream($"version-{version}.sql")
            ?? throw new InvalidOperationException($"There is no archive of version {version}: write one.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(static line => line.StartsWith("INSERT", StringComparison.Ordinal))];
    }

    private static ArchiveLocation Locate(TemporaryFolder folder, bool onServer) =>
        onServer ? ArchiveLocation.Parse(PostgresServer.NewSchema()) : new ArchiveLocation.SqliteFile(folder.At("lantu.db"));
}
