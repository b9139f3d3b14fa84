using System.Globalization;
using System.Text;
using Lantu.Archive;
using Lantu.Archive.Storage;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>The program is killed at any moment of its imports: what it confirmed is there, and nothing is there by half.</summary>
public sealed class KillTests
{
    private const int Figures = 24;
    private const int Files = 150;

    [Fact]
    public void Loses_nothing_in_a_file_when_it_is_killed_a_hundred_times()
    {
        using var folder = new TemporaryFolder();
        WriteTables(folder);
        string[] databases = [folder.At("one.db"), folder.At("two.db")];

        // Two at a time: a kill is then also one in the middle of a busy machine.
        Parallel.ForEach(databases, database => KillAgainAndAgain(folder, database, 50));
    }

    [Fact]
    public void Loses_nothing_on_a_server_when_it_is_killed_a_hundred_times()
    {
        using var folder = new TemporaryFolder();
        WriteTables(folder);
        string[] databases = [PostgresServer.NewSchema(), PostgresServer.NewSchema()];
        Parallel.ForEach(databases, database => KillAgainAndAgain(folder, database, 50));
    }

    private static void WriteTables(TemporaryFolder folder)
    {
        for (int file = 0; file < Files; file++)
        {
            var table = new StringBuilder("指标,时期,数值,单位\n");
            for (int i = 0; i < Figures; i++)
            {
                table.Append(CultureInfo.InvariantCulture, $"出口,{2000 + (i / 12)}年{(i % 12) + 1}月,{file}.{i:00},亿元\n");
            }

            folder.Write($"{file}.csv", table.ToString());
        }
    }

    private static void KillAgainAndAgain(TemporaryFolder folder, string database, int kills)
    {
        using var archive = PlanArchive.Create(ArchiveLocation.Parse(database), TimeProvider.System);
        var random = new Random(kills);
        int confirmed = 0;
        for (int round = 0; round < kills; round++)
        {
            confirmed += Import(folder, database, $"第{round}乡", random.Next(0, 60));
            (long imports, long whole, long journal, long confirmedRows) = archive.Read(static session => (
                One(session, "SELECT COUNT(*) FROM import"),
                One(session, "SELECT COUNT(*) FROM import i WHERE i.taken = (SELECT COUNT(*) FROM observation o WHERE o.import_id = i.id)"),
                One(session, "SELECT COUNT(*) FROM journal"),
                One(session, "SELECT COUNT(*) FROM observation")));
            Assert.Equal(imports, whole);
            Assert.Equal(imports, journal);
            Assert.InRange(imports, confirmed, confirmed + round + 1);
            Assert.Equal(imports * Figures, confirmedRows);
        }

        if (archive.Location is ArchiveLocation.SqliteFile)
        {
            Assert.Equal(["ok"], archive.Read(static session => session.Query("PRAGMA integrity_check", static row => row.Text(0))));
        }
    }

    // Answers how many files were confirmed before the end.
    private static int Import(TemporaryFolder folder, string database, string place, int patience)
    {
        string[] words = ["track", "import", .. Enumerable.Range(0, Files).Select(static file => $"{file}.csv"), "--db", database, "--place", place, "--published", "2026-01-01", "--reason", "routine"];
        (IReadOnlyList<string> confirmed, bool isKilled) = KilledProgram.AfterTheFirst(
            folder.Root, words, static line => line.Contains("figures: ", StringComparison.Ordinal), TimeSpan.FromMilliseconds(patience));
        Assert.True(isKilled, "It was done before it was killed: more files are needed.");
        return confirmed.Count;
    }

    private static long One(Session session, string sql) => session.Query(sql, static row => row.Whole(0))[0];
}
