using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Proxies, full disks, databases that go away: the site says what is wrong, loses nothing, and recovers.</summary>
public sealed class HardeningTests
{
    private const string Report = "# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n全年地区生产总值增长5.5%。\n\n## 二、2026年工作安排\n\n2026年，地区生产总值增长5%以上。\n";

    [Fact]
    public async Task A_database_that_goes_away_is_told_public_pages_stay_and_all_is_there_when_it_is_back()
    {
        using var postgres = new OwnPostgres();
        await using OwnSite site = await OwnSite.Start(null, postgres.Address);
        site.Bring(Report, "yunzhou.md", publish: true);
        site.Add("office", AccountRole.Office);
        using Browser office = await site.SignedIn("office");
        using Browser anybody = site.Browser();
        await office.Json("PATCH", "/api/v1/me", new { shown = "王敏" });
        string home = await anybody.Page("/");
        Assert.Equal("ready\n", await anybody.Page("/health/ready"));

        postgres.Stop();
        Assert.Equal(home, await anybody.Page("/"));
        JsonElement told = await office.Json("PATCH", "/api/v1/me", new { shown = "李强" }, HttpStatusCode.ServiceUnavailable);
        Assert.NotEmpty(told.GetProperty("detail").GetString()!);
        using (HttpResponseMessage page = await office.Get("/office", ("Accept", "text/html")))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Contains("没有存", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using (HttpResponseMessage seen = await office.Get("/"))
        using (HttpResponseMessage ready = await anybody.Get("/health/ready"))
        using (HttpResponseMessage live = await anybody.Get("/health/live"))
        {
            string words = await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (seen.StatusCode, ready.StatusCode, live.StatusCode));
            Assert.Contains("archive: ", words, StringComparison.Ordinal);
            Assert.DoesNotContain("127.0.0.1", words, StringComparison.Ordinal);
        }

        postgres.Start();
        for (int i = 0; i < 20 && await anybody.Page("/health/ready") != "ready\n"; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal("王敏", (await office.Json("GET", "/api/v1/me")).GetProperty("account").GetProperty("shown").GetString());
        await office.Json("PATCH", "/api/v1/me", new { shown = "李强" });
    }

    [Fact]
    public async Task A_full_disk_is_told_nothing_is_half_kept_and_with_room_it_goes_on()
    {
        string folder = Directory.CreateTempSubdirectory("lantu-small-").FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder), "a small file system cannot be mounted here");
        try
        {
            await using (OwnSite site = await OwnSite.Start(null, Path.Combine(folder, "site.db")))
            {
                site.Add("admin", AccountRole.Administrator);
                using Browser admin = await site.SignedIn("admin");
                using Browser anybody = site.Browser();
                Fill(Path.Combine(folder, "filler"));
                HttpStatusCode last = HttpStatusCode.Created;
                string words = string.Empty;
                int made = 0;
                for (int i = 0; i < 200 && last == HttpStatusCode.Created; i++)
                {
                    using HttpResponseMessage answer = await admin.Send("POST", "/api/v1/accounts", new { name = "unit" + i, role = "unit", unit = new string('市', 100) });
                    last = answer.StatusCode;
                    words = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    made += last == HttpStatusCode.Created ? 1 : 0;
                }

                Assert.Equal(HttpStatusCode.ServiceUnavailable, last);
                Assert.Contains("磁盘满了", words, StringComparison.Ordinal);
                using (HttpResponseMessage ready = await anybody.Get("/health/ready"))
                {
                    Assert.Contains("space: ", await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
                }

                using (HttpResponseMessage home = await anybody.Get("/"))
                {
                    Assert.Equal(HttpStatusCode.OK, home.StatusCode);
                }

                // Each account that was confirmed is there with its address, and no other.
                Assert.Equal(made + 1, site.Archive.Read(AccountBook.All).Count);
                File.Delete(Path.Combine(folder, "filler"));
                await admin.Json("POST", "/api/v1/accounts", new { name = "last", role = "office" }, HttpStatusCode.Created);
            }
        }
        finally
        {
            Run("umount", "-l", folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_proxy_that_is_known_tells_who_asks_and_how_and_nobody_else_does()
    {
        await using OwnSite site = await OwnSite.Start(static settings => settings with { Proxies = [IPNetwork.Parse("127.0.0.5/32")], Limits = new QuestionLimits(3, 1_000) });
        site.Add("office", AccountRole.Office);
        using Browser proxy = site.Browser("127.0.0.5");

        // Two readers behind the proxy are counted apart; one who writes the header on their own is not.
        foreach (string reader in new[] { "198.51.100.1", "198.51.100.2" })
        {
            for (int i = 0; i < 3; i++)
            {
                using HttpResponseMessage answer = await proxy.Get("/api/v1/plans", ("X-Forwarded-For", reader));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }

        using Browser liar = site.Browser("127.0.0.6");
        for (int i = 0; i < 4; i++)
        {
            using HttpResponseMessage answer = await liar.Get("/api/v1/plans", ("X-Forwarded-For", "198.51.100." + (10 + i)));
            Assert.Equal(i < 3 ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, answer.StatusCode);
        }

        // A reader who writes an address in front of their own hides nothing: the proxy's word stands last.
        for (int i = 0; i < 4; i++)
        {
            using HttpResponseMessage answer = await proxy.Get("/api/v1/plans", ("X-Forwarded-For", $"203.0.113.{i}, 198.51.100.9"));
            Assert.Equal(i < 3 ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, answer.StatusCode);
        }

        using HttpResponseMessage secure = await proxy.Get("/sign-in", ("X-Forwarded-Proto", "https"));
        using HttpResponseMessage plain = await liar.Get("/sign-in", ("X-Forwarded-Proto", "https"));
        Assert.Contains("secure", Assert.Single(secure.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", Assert.Single(plain.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://plans.example.gov.cn", true)]
    [InlineData("http://plans.example.gov.cn", false)]
    public async Task Browsers_are_held_to_https_where_that_is_the_public_address(string address, bool isHeld)
    {
        await using OwnSite site = await OwnSite.Start(settings => settings with { PublicAddress = new Uri(address) });
        using Browser anybody = site.Browser();
        foreach (string path in new[] { "/", "/sign-in", "/api/v1/plans", "/nowhere" })
        {
            using HttpResponseMessage answer = await anybody.Get(path);
            Assert.Equal(isHeld, answer.Headers.Contains("Strict-Transport-Security"));
        }
    }

    [Fact]
    public async Task The_folder_of_keys_that_is_gone_is_named()
    {
        string keys = Directory.CreateTempSubdirectory("lantu-keys-").FullName;
        await using OwnSite site = await OwnSite.Start(settings => settings with { KeyFolder = keys });
        using Browser anybody = site.Browser();
        Assert.Equal("ready\n", await anybody.Page("/health/ready"));
        Directory.Delete(keys, recursive: true);
        Assert.Contains("keys: ", await anybody.Page("/health/ready"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traces_and_metrics_go_where_they_are_told_to_and_hold_no_secret()
    {
        await using Receiver collector = await Receiver.Start();
        collector.Answer = static _ => 200;
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString());
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        Environment.SetEnvironmentVariable("OTEL_BSP_SCHEDULE_DELAY", "200");
        Environment.SetEnvironmentVariable("OTEL_METRIC_EXPORT_INTERVAL", "400");
        try
        {
            await using OwnSite site = await OwnSite.Start(static settings => settings with { Telemetry = true });
            site.Add("office", AccountRole.Office);
            using Browser office = await site.SignedIn("office");
            await office.Page("/search?q=SECRETQUESTION");
            await office.Page("/once/SECRETTOKEN");
            await collector.Wait(3);
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            Assert.Contains(collector.All, static told => told.Path == "/v1/traces");
            Assert.Contains(collector.All, static told => told.Path == "/v1/metrics");
            string all = string.Concat(collector.All.Select(static told => Encoding.Latin1.GetString(told.Body)));
            Assert.DoesNotContain("SECRET", all, StringComparison.Ordinal);
            Assert.DoesNotContain(office.Stay!, all, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", null);
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", null);
        }
    }

    private static void Fill(string path)
    {
        byte[] block = new byte[16 * 1024];
        using FileStream file = File.Create(path);
        try
        {
            while (true)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // Full, but for a little that the database may still take.
        }

        try
        {
            file.SetLength(Math.Max(file.Length - (128 * 1024), 0));
        }
        catch (IOException)
        {
            // It was not let go of; then it is fuller still.
        }
    }

    private static bool Run(params string[] words)
    {
        using Process? process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true, RedirectStandardOutput = true });
        process?.WaitForExit();
        return process?.ExitCode == 0;
    }
}
