using System.Diagnostics;
using System.Globalization;
using Lantu.Analysis.Delivery;
using Lantu.App.Outputs.Office;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>The program is killed while it takes in what agencies filled in: a row is there whole or not at all, and taken in again nothing is there twice.</summary>
public sealed class KilledSheetTests
{
    private const int Kills = 32;
    private const int Items = 60;

    [Fact]
    public void Loses_no_row_in_a_file()
    {
        using var folder = new TemporaryFolder();
        Hold(folder, folder.At("lantu.db"));
    }

    [Fact]
    public void Loses_no_row_on_a_server()
    {
        using var folder = new TemporaryFolder();
        Hold(folder, PostgresServer.NewSchema());
    }

    private static void Hold(TemporaryFolder folder, string db)
    {
        string[] ids = DeliveryArchive.Fill(db, Items);
        using var archive = PlanArchive.Open(ArchiveLocation.Parse(db), TimeProvider.System);

        // How long one takes undisturbed: the kills are spread over that time.
        TimeSpan whole = TimeSpan.Zero;
        for (int i = 0; i < 2; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            Assert.False(Import(folder, db, archive, ids, string.Create(CultureInfo.InvariantCulture, $"量{i}"), TimeSpan.FromMinutes(5)));
            whole = Stopwatch.GetElapsedTime(begun);
        }

        var random = new Random(20260801);
        int within = 0;
        int killed = 0;
        for (int round = 0; killed < Kills; round++)
        {
            string progress = string.Create(CultureInfo.InvariantCulture, $"第{round}次");
            bool isKilled = Import(folder, db, archive, ids, progress, whole * (0.5 + (random.NextDouble() * 0.5)));
            int there = Holding(archive, ids, progress);
            Assert.True(isKilled || there == Items);
            killed += isKilled ? 1 : 0;
            within += there is > 0 and < Items ? 1 : 0;
        }

        // The same sheet again takes in what is missing, and nothing twice.
        const string last = "最后";
        Import(folder, db, archive, ids, last, whole * 0.9);
        Assert.False(Import(folder, db, archive, ids, last, TimeSpan.FromMinutes(5)));
        Assert.Equal(Items, Holding(archive, ids, last));
        Assert.True(within > 0, "No kill came while rows were taken in.");
        TestContext.Current.SendDiagnosticMessage($"{killed} kills, {within} of them between two rows");
    }

    // How many items hold a report, the first ones of the sheet.
    private static int Holding(PlanArchive archive, string[] ids, string progress)
    {
        Dictionary<string, string[]> reports = DeliveryArchive.Reports(archive);
        Assert.All(reports.Values, static words => Assert.Equal(words.Length, words.Distinct().Count()));
        string[] there = [.. ids.Where(id => reports[id].Contains(progress))];
        Assert.Equal(ids[..there.Length], there);
        return there.Length;
    }

    // Whether it was killed.
    private static bool Import(TemporaryFolder folder, string db, PlanArchive archive, string[] ids, string progress, TimeSpan patience)
    {
        IReadOnlyList<WorkItem> items = archive.Read(static session => ItemBook.All(session, null, DateOnly.MaxValue));
        SheetCell[][] rows = [.. items.Select(item => DeliverySheet.Headings.Zip(DeliverySheet.RowOf(item), (heading, cell) => SheetCell.Of(
            heading == DeliverySheet.Progress ? progress : heading == DeliverySheet.Person ? "李强" : cell)).ToArray())];
        Assert.Equal(ids, items.Select(static item => item.Id));
        string sheet = folder.At("filled.xlsx");
        File.WriteAllBytes(sheet, Workbook.Write([new Sheet(DeliverySheet.Name, null, [.. DeliverySheet.Headings.Select(static heading => new SheetColumn(heading, 12))], rows)]));
        return KilledProgram.After(folder.Root, ["track", "tasks", "import", sheet, "--by", "王敏", "--db", db], patience);
    }
}
