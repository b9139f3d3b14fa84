using System.Diagnostics;
using System.Globalization;
using Lantu.Analysis.Delivery;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>The program is killed with SIGKILL while it files reports, a hundred times: what it confirmed is there, and nothing is half there.</summary>
public sealed class KilledReportTests
{
    private const int InAFile = 100;
    private const int OnAServer = 20;
    private const string Id = "0-001";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "lantu");

    [Fact]
    public async Task Loses_nothing_that_was_confirmed_in_a_file()
    {
        using var folder = new TemporaryFolder();
        await Hold(folder.At("lantu.db"), InAFile);
    }

    [Fact]
    public async Task Loses_nothing_that_was_confirmed_on_a_server() => await Hold(PostgresServer.NewSchema(), OnAServer);

    private static async Task Hold(string db, int kills)
    {
        foreach (string[] words in new[]
        {
            ["track", "init"],
            ["track", "tasks", "add", "--title", "激活消费市场", "--by", "王敏"],
            ["track", "tasks", "approve", Id, "--by", "赵副市长"],
            ["track", "tasks", "assign", Id, "--by", "王敏", "--lead", "市商务局", "--leader", "赵副市长", "--due", "2099-12-31"],
            new[] { "track", "tasks", "sign", Id, "--by", "李强", "--unit", "市商务局" },
        })
        {
            Said said = await Door.Open([.. words, "--db", db]);
            Assert.Equal((0, string.Empty), (said.Code, said.Error));
        }

        // How long one takes undisturbed: kills are spread over that time and a little more.
        TimeSpan whole = TimeSpan.FromMilliseconds(50);
        for (int i = 0; i < 3; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            Assert.True(Report(db, $"量{i}", Timeout.InfiniteTimeSpan));
            whole = Stopwatch.GetElapsedTime(begun);
        }

        var random = new Random(20260731);
        var confirmed = new List<string>();
        int killed = 0;
        for (int i = 0; killed < kills; i++)
        {
            string progress = string.Create(CultureInfo.InvariantCulture, $"第{i}次");
            if (Report(db, progress, whole * (0.3 + (random.NextDouble() * 0.8))))
            {
                confirmed.Add(progress);
            }
            else
            {
                killed++;
            }
        }

        using var archive = PlanArchive.Open(ArchiveLocation.Parse(db), TimeProvider.System);
        WorkItem item = archive.Read(static session => ItemBook.Find(session, Id))!;
        string[] reported = [.. item.Reports.Select(static report => report.Text.Progress)];
        Assert.Empty(confirmed.Except(reported));
        Assert.Equal(reported.Length, reported.Distinct().Count());
        ListedItem listed = Assert.Single(archive.Read(static session => ItemList.Of(session, null, null)));
        Assert.Equal((item.State, item.Moves), (listed.State, listed.Moves));
        TestContext.Current.SendDiagnosticMessage($"{killed} kills, {confirmed.Count} confirmed, {reported.Length} there");
    }

    // Whether the report was confirmed before the program was killed.
    private static bool Report(string db, string progress, TimeSpan patience)
    {
        var start = new ProcessStartInfo(
            Program, ["track", "report", Id, "--by", "李强", "--unit", "市商务局", "--progress", progress, "--db", db])
        { RedirectStandardOutput = true, RedirectStandardError = true };

        // It starts a hundred times: starting fast matters more than the speed of what runs often.
        start.Environment["DOTNET_TC_QuickJit"] = "1";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(start)!;
        bool ended = patience == Timeout.InfiniteTimeSpan ? WaitFully(process) : process.WaitForExit(patience);
        if (!ended)
        {
            process.Kill();
            process.WaitForExit();
        }

        return process.ExitCode == 0;
    }

    private static bool WaitFully(System.Diagnostics.Process process)
    {
        process.WaitForExit();
        return true;
    }
}
