using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Lantu.App.Tests.Archive;

/// <summary>What the site confirmed before it was killed.</summary>
internal sealed class Confirmed
{
    /// <summary>The names of documents that were kept.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>The numbers of decisions.</summary>
    public List<long> Decided { get; } = [];

    /// <summary>The numbers of imports.</summary>
    public List<long> Imported { get; } = [];
}

/// <summary>A site that reports are brought to, that decides and imports, until it is killed.</summary>
internal static class KilledSite
{
    /// <summary>How many figures each import brings.</summary>
    internal const long Figures = 24;

    private const string Address = "/api/v1/plans/330782/2026";

    /// <summary>Starts the site, works with it, and kills it.</summary>
    /// <param name="database">Where the archive is.</param>
    /// <param name="key">A key that may bring in, review and import.</param>
    /// <param name="report">The text of which new documents are made.</param>
    /// <param name="round">The how manieth kill it is, so that nothing is brought twice.</param>
    /// <param name="patience">Milliseconds between the first confirmation and the kill.</param>
    /// <param name="confirmed">What was confirmed, to be added to.</param>
    internal static void Work(string database, string key, string report, int round, int patience, Confirmed confirmed)
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

            // Each kind in its turn is the one that is waited for, so that each is confirmed however slow the machine is.
            Func<int> awaited = (round % 3) switch { 0 => () => confirmed.Kept.Count, 1 => () => confirmed.Decided.Count, _ => () => confirmed.Imported.Count };
            int before = awaited();
            Task bringing = Task.Run(() => Bring(client, report, round, confirmed.Kept));
            Task deciding = Task.Run(() => Decide(client, confirmed.Decided));
            Task importing = Task.Run(() => Import(client, round, confirmed.Imported));

            // Only where something was confirmed there is something to lose.
            SpinWait.SpinUntil(() => awaited() > before, TimeSpan.FromSeconds(60));
            Thread.Sleep(patience);
            process.Kill();
            Task.WaitAll(bringing, deciding, importing);
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

    private static async Task Bring(HttpClient client, string report, int round, List<string> kept)
    {
        try
        {
            for (int i = 0; ; i++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"{round}-{i}.md");
                using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes($"{report}\n{name}\n")), "files", name } };
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

    private static async Task Import(HttpClient client, int round, List<long> imported)
    {
        try
        {
            for (int i = 0; ; i++)
            {
                var table = new StringBuilder("指标,时期,数值,单位\n");
                for (int month = 0; month < Figures; month++)
                {
                    table.Append(CultureInfo.InvariantCulture, $"出口,{2024 + (month / 12)}年{(month % 12) + 1}月,{i}.{month:00},亿元\n");
                }

                using var form = new MultipartFormDataContent
                {
                    { new StringContent(string.Create(CultureInfo.InvariantCulture, $"第{round}之{i}乡")), "place" },
                    { new StringContent("2026-01-20"), "published" },
                    { new ByteArrayContent(Encoding.UTF8.GetBytes(table.ToString())), "file", "figures.csv" },
                };
                using HttpResponseMessage answer = await client.PostAsync("/api/v1/figures/imports", form, Stop);
                JsonElement told = await Json(answer);
                Assert.True(told.GetProperty("done").GetBoolean());
                imported.Add(told.GetProperty("import").GetInt64());
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
}
