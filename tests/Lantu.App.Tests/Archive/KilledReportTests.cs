using System.Globalization;
using Lantu.Archive;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>The program is killed a hundred times while it files one report after the other: what it confirmed is there, and nothing is half there.</summary>
public sealed class KilledReportTests
{
    private const int Kills = 50;
    private const int Items = 150;

    [Fact]
    public void Loses_nothing_that_was_confirmed_in_a_file()
    {
        using var folder = new TemporaryFolder();
        Parallel.ForEach([folder.At("one.db"), folder.At("two.db")], db => Hold(folder, db));
    }

    [Fact]
    public void Loses_nothing_that_was_confirmed_on_a_server()
    {
        using var folder = new TemporaryFolder();
        Parallel.ForEach([PostgresServer.NewSchema(), PostgresServer.NewSchema()], db => Hold(folder, db));
    }

    private static void Hold(TemporaryFolder folder, string db)
    {
        string[] ids = DeliveryArchive.Fill(db, Items);
        using var archive = PlanArchive.Open(ArchiveLocation.Parse(db), TimeProvider.System);
        var random = new Random(20260731);
        for (int round = 0; round < Kills; round++)
        {
            string progress = string.Create(CultureInfo.InvariantCulture, $"第{round}次");
            (IReadOnlyList<string> confirmed, bool isKilled) = KilledProgram.AfterTheFirst(
                folder.Root, ["track", "report", .. ids, "--by", "李强", "--unit", DeliveryArchive.Agency, "--progress", progress, "--db", db],
                static line => line.Contains("反馈", StringComparison.Ordinal), TimeSpan.FromMilliseconds(random.Next(0, 60)));
            Assert.True(isKilled, "It was done before it was killed: more items are needed.");
            Dictionary<string, string[]> reports = DeliveryArchive.Reports(archive);
            string[] there = [.. ids.Where(id => reports[id].Contains(progress))];

            // One after the other: those that were confirmed, and at most one more whose confirmation came too late.
            Assert.Equal(ids[..there.Length], there);
            Assert.InRange(there.Length, confirmed.Count, confirmed.Count + 2);
            Assert.All(confirmed, line => Assert.Contains(line[..line.IndexOf(' ', StringComparison.Ordinal)], there));
            Assert.All(reports.Values, static words => Assert.Equal(words.Length, words.Distinct().Count()));
        }
    }
}
