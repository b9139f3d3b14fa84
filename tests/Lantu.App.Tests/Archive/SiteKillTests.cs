using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Archive.Decisions;
using Lantu.Archive.Documents;
using Lantu.Archive.Journaling;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Reading;
using Lantu.Text.Decoding;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>The site is killed while reports come in and people decide: what it confirmed is there, and nothing is there by half.</summary>
public sealed class SiteKillTests
{
    private const string Address = "/api/v1/plans/330782/2026";
    private const string Report = "# 2026年义乌市政府工作报告\n\n## 一、2025年工作回顾\n\n全市出口300亿元，增长12%；进口80亿元，增长9%。一般公共预算收入150亿元，增长6%。\n";
    private static readonly string[] Rights = ["read", "read-drafts", "bring-in", "review"];

    [Fact]
    public void Loses_nothing_and_shows_nothing_half_when_the_site_is_killed_forty_times()
    {
        using var folder = new TemporaryFolder();
        int[] confirmed = new int[2];

        // Two at a time: a kill is then also one in the middle of a busy machine.
        Parallel.For(0, 2, one => confirmed[one] = KillAgainAndAgain(folder.At($"{one}.db"), 20, one));

        Assert.True(confirmed.Sum() >= 40, $"Only {confirmed.Sum()} changes were confirmed between forty kills: the test has hardly tried.");
    }

    private static int KillAgainAndAgain(string database, int kills, int seed)
    {
        string key = Token.New();
        using var archive = PlanArchive.Create(ArchiveLocation.Parse(database), TimeProvider.System);
        archive.Write("test", work =>
        {
            Account account = AccountBook.Add(work, new Account { Name = "wang", Shown = "王敏", Role = AccountRole.Office, Stamp = Token.New() });
            return KeyBook.Add(work, key, new ApiKey(0, account.Id, "test", Rights, default, null, null));
        });
        Keep(archive, "base.md", Report);
        var kept = new List<string>();
        var decided = new List<long>();
        var random = new Random(seed);
        for (int round = 0; round < kills; round++)
        {
            Serve(database, key, round, random.Next(0, 200), kept, decided);
            Check(archive, kept, decided);
        }

        Assert.Equal(["ok"], archive.Read(static session => session.Query("PRAGMA integrity_check", static row => row.Text(0))));
        return kept.Count + decided.Count;
    }

    private static void Check(PlanArchive archive, List<string> kept, List<long> decided)
    {
        (IReadOnlyList<KeptDocument> documents, IReadOnlyList<Decision> decisions, IReadOnlyList<JournalEntry> journal) = archive.Read(static session => (
            DocumentIndex.All(session), DecisionBook.All(session, 1), Journal.Read(session)));

        // Nothing confirmed is lost.
        Assert.Superset(kept.ToHashSet(StringComparer.Ordinal), documents.Select(static document => document.Name).ToHashSet(StringComparer.Ordinal));
        Assert.Superset(decided.ToHashSet(), decisions.Select(static decision => decision.Id).ToHashSet());

        // Nothing is there by half: a document has its source and its reading, a decision its line in the journal.
        foreach (KeptDocument document in documents)
        {
            (SourceFile? source, Plan? plan) = archive.Read(session => (SourceFile.Find(session, document.Sha256), DocumentIndex.Latest(session, document.Id)));
            Assert.Equal(document.Sha256, new SourceFile(document.Name, "text/markdown", source!.Bytes.ToArray()).Sha256);
            Assert.Equal(document.Sha256, plan!.Source.Sha256);
        }

        Assert.Equal(documents.Count, journal.Count(static entry => entry.Kind == "plan-added"));
        Assert.Equal(decisions.Count, journal.Count(static entry => entry.Kind.StartsWith("fact-", StringComparison.Ordinal)));
        Assert.Equal(decisions.Count, decisions.Where(static decision => decision.Replaces is not null).Select(static decision => decision.Replaces).Distinct().Count() + decisions.Count(static decision => decision.Replaces is null));
    }

    // Works with the site until it is killed; what it confirmed is added to the lists.
    private static void Serve(string database, string key, int round, int patience, List<string> kept, List<long> decided)
    {
        using System.Diagnostics.Process process = Start(database);
        try
        {
            string? line = process.StandardOutput.ReadLine();
            while (line is not null && !line.Contains("to be seen at", StringComparison.Ordinal))
            {
                line = process.StandardOutput.ReadLine();
            }

            Assert.NotNull(line);
            using var client = new HttpClient { BaseAddress = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim()) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

            // The first answer takes long; what comes after it is what is to be broken off.
            using (client.GetAsync(Address + "/review", Stop).GetAwaiter().GetResult())
            {
            }

            (int broughtBefore, int decidedBefore) = (kept.Count, decided.Count);
            Task bringing = Task.Run(() => Bring(client, round, kept));
            Task deciding = Task.Run(() => Decide(client, decided));

            // Only where something was confirmed there is something to lose.
            SpinWait.SpinUntil(() => kept.Count > broughtBefore || decided.Count > decidedBefore, TimeSpan.FromSeconds(60));
            Thread.Sleep(patience);
            process.Kill();
            Task.WaitAll(bringing, deciding);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            process.WaitForExit();
        }
    }

    private static async Task Bring(HttpClient client, int round, List<string> kept)
    {
        try
        {
            for (int i = 0; ; i++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"{round}-{i}.md");
                using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes($"{Report}\n{name}\n")), "files", name } };
                using HttpResponseMessage answer = await client.PostAsync("/api/v1/documents", form, Stop);
                string job = (await Json(answer)).GetProperty("jobs")[0].GetProperty("address").GetString()!;
                string state = "waiting";
                while (state is "waiting" or "reading")
                {
                    using HttpResponseMessage told = await client.GetAsync(job, Stop);
                    state = (await Json(told)).GetProperty("state").GetString()!;
                }

                Assert.Equal("kept", state);
                kept.Add(name);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // It was killed.
        }
    }

    private static async Task Decide(HttpClient client, List<long> decided)
    {
        try
        {
            for (int i = 0; ; i++)
            {
                using HttpResponseMessage review = await client.GetAsync(Address + "/review", Stop);
                JsonElement[] facts = [.. (await Json(review)).GetProperty("facts").EnumerateArray()];
                JsonElement fact = facts[i % facts.Length];
                long? seen = fact.TryGetProperty("decision", out JsonElement decision) ? decision.GetProperty("id").GetInt64() : null;
                bool accepted = fact.GetProperty("state").GetString() == "accepted";
                using HttpResponseMessage answer = await client.PostAsJsonAsync(Address + "/decisions", new { kind = accepted ? "rejected" : "accepted", fact = fact.GetProperty("key").GetString(), replaces = seen, why = "试" }, Stop);
                decided.Add((await Json(answer)).GetProperty("made")[0].GetProperty("id").GetInt64());
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // It was killed.
        }
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static System.Diagnostics.Process Start(string database)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "lantu")) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_TieredCompilation"] = "1";
        start.Environment["DOTNET_TC_QuickJit"] = "1";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        foreach (string word in new[] { "serve", "--db", database, "--urls", "http://127.0.0.1:0" })
        {
            start.ArgumentList.Add(word);
        }

        System.Diagnostics.Process process = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("lantu did not start.");
        process.BeginErrorReadLine();
        return process;
    }

    private static void Keep(PlanArchive archive, string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Plan plan = PlanReader.Read(SourceText.Decode(bytes), name, Catalogues.Default);
        archive.Write("test", work => DocumentIndex.Keep(work, new SourceFile(name, plan.Source.MediaType, bytes), plan, "test"));
    }
}
