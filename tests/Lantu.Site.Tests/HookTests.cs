using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantu.Analysis.Progress;
using Lantu.Archive.Accounts;
using Lantu.Archive.Hooks;
using Lantu.Plans.Model;
using Lantu.Site.Features.Hooks;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>What programs elsewhere are told, with a real receiver; and whom the site does not call.</summary>
public sealed class HookTests
{
    private static readonly string[] Versions = ["plan-published"];

    private const string Report = "# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n全年地区生产总值增长5.5%。\n\n## 二、2026年工作安排\n\n2026年，地区生产总值增长5%以上。\n";

    [Fact]
    public async Task A_published_version_is_told_with_a_signature_that_proves_it()
    {
        await using Receiver receiver = await Receiver.Start();
        await using OwnSite site = await Start();
        site.Bring(Report.Replace("5.5%", "5.4%", StringComparison.Ordinal), "before.md", publish: true);
        using Browser admin = await Admin(site);
        string secret = await Add(admin, receiver, "plan-published");
        site.Bring(Report, "yunzhou.md", publish: true);
        Receiver.Told told = Assert.Single(await receiver.Wait(1));
        Assert.Equal("plan-published", told.Event);
        JsonElement body = JsonSerializer.Deserialize<JsonElement>(told.Body);
        Assert.Equal("plan-published", body.GetProperty("event").GetString());
        Assert.Equal("云洲市", body.GetProperty("plan").GetProperty("place").GetString());
        Assert.Equal(1, body.GetProperty("version").GetInt32());
        Assert.StartsWith("https://plans.example.gov.cn/plans/", body.GetProperty("plan").GetProperty("address").GetString(), StringComparison.Ordinal);

        // As the manual tells a receiver to check it.
        string[] parts = told.Signature.Split(',');
        string moment = parts[0]["t=".Length..];
        byte[] signed = [.. Encoding.ASCII.GetBytes(moment + "."), .. told.Body];
        Assert.Equal(parts[1], "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)));
        Assert.InRange(long.Parse(moment, CultureInfo.InvariantCulture), DateTimeOffset.UnixEpoch.AddYears(50).ToUnixTimeSeconds(), site.Clock.GetUtcNow().ToUnixTimeSeconds());
        Assert.DoesNotContain(secret, (await admin.Json("GET", "/api/v1/hooks")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, site.Archive.Read(HookBook.Open)[0].Secret, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_arrive_is_tried_again_after_growing_pauses_and_then_given_up()
    {
        await using Receiver receiver = await Receiver.Start();
        int answers = 0;
        receiver.Answer = _ => Interlocked.Increment(ref answers) < 3 ? 500 : 204;
        await using OwnSite site = await Start();
        using Browser admin = await Admin(site);
        await Add(admin, receiver, "plan-published");
        await admin.Json("POST", "/api/v1/hooks/1/trial");
        Receiver.Told[] told = await receiver.Wait(3);
        Assert.Single(told.Select(static one => one.Delivery).Distinct());
        Assert.Single(told.Select(static one => Encoding.UTF8.GetString(one.Body)).Distinct());
        JsonElement done = await Until(admin, static one => one.GetProperty("doneAt").ValueKind != JsonValueKind.Null);
        Assert.Equal(3, done.GetProperty("attempts").GetInt32());

        // A receiver that never answers well is left alone in the end, and told again when somebody asks for it.
        receiver.Answer = static _ => 404;
        await admin.Json("POST", "/api/v1/hooks/1/trial");
        JsonElement given = await Until(admin, static one => one.GetProperty("doneAt").ValueKind == JsonValueKind.Null && one.GetProperty("nextAt").ValueKind == JsonValueKind.Null);
        Assert.Equal(HookRounds.MostAttempts, given.GetProperty("attempts").GetInt32());
        Assert.Contains("404", given.GetProperty("trouble").GetString(), StringComparison.Ordinal);
        receiver.Answer = static _ => 200;
        await admin.Json("POST", $"/api/v1/hooks/1/deliveries/{given.GetProperty("id").GetInt64()}/again");
        await Until(admin, static one => one.GetProperty("doneAt").ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public void Pauses_grow_fourfold_up_to_six_hours()
    {
        TimeSpan first = TimeSpan.FromSeconds(10);
        Assert.Equal([10, 40, 160, 640, 2560, 10240, 21600, 21600], Enumerable.Range(1, 8).Select(attempts => HookRounds.Pause(first, attempts).TotalSeconds));
    }

    [Fact]
    public async Task A_light_that_changes_is_told_and_one_that_stays_is_not()
    {
        await using Receiver receiver = await Receiver.Start();
        LightColor color = LightColor.Green;
        await using OwnSite site = await Start((plan, day) => [.. plan.Facts.Where(static fact => fact.Nature == Nature.Target).Take(1).Select(fact => Assessment(fact, day, color))]);
        site.Bring(Report, "yunzhou.md", publish: true);
        using Browser admin = await Admin(site);
        await Add(admin, receiver, "light-changed");
        await Lights(site, 1);
        color = LightColor.Red;
        site.Clock.Ahead += TimeSpan.FromDays(1);
        Receiver.Told told = Assert.Single(await receiver.Wait(1));
        JsonElement body = JsonSerializer.Deserialize<JsonElement>(told.Body);
        Assert.Equal(("light-changed", "green", "red"), (told.Event, body.GetProperty("before").GetString(), body.GetProperty("now").GetString()));
        Assert.Contains("地区生产总值", body.GetProperty("target").GetProperty("words").GetString(), StringComparison.Ordinal);
        site.Clock.Ahead += TimeSpan.FromDays(1);
        await Task.Delay(600, TestContext.Current.CancellationToken);
        Assert.Single(receiver.All);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://127.0.0.2/")]
    [InlineData("http://example.org/")]
    [InlineData("http://user:secret@hooks.example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://2130706433/")]
    [InlineData("http://[::ffff:127.0.0.2]/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("no address")]
    public async Task Whoever_is_not_listed_is_not_called(string address)
    {
        await using OwnSite site = await OwnSite.Start(static settings => settings with { Hooks = new HookSettings(["hooks.example.org"]) });
        using Browser admin = await Admin(site);
        await admin.Json("POST", "/api/v1/hooks", new { address, events = Versions }, HttpStatusCode.UnprocessableEntity);
        Assert.Empty(site.Archive.Read(HookBook.Open));
    }

    [Fact]
    public async Task A_listed_name_that_leads_inside_is_not_called_unless_the_address_is_listed_too()
    {
        await using Receiver receiver = await Receiver.Start();
        var hook = new Hook(1, $"http://localhost:{receiver.Address.Port}/", [HookEvent.Trial], string.Empty, "test", default, null);
        var delivery = new HookDelivery(1, 1, HookEvent.Trial, "{}", default, 0, null, null, null, null);
        using (var careful = new HookSender(new HookHosts(["localhost"])))
        {
            (int? status, string? trouble) = await careful.Send(hook, delivery, "secret", default, TestContext.Current.CancellationToken);
            Assert.Null(status);
            Assert.Contains("内部地址", trouble, StringComparison.Ordinal);
            Assert.Empty(receiver.All);
        }

        using var open = new HookSender(new HookHosts(["localhost", "127.0.0.0/8", "::1"]));
        Assert.Equal((204, null), await open.Send(hook, delivery, "secret", default, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_a_receiver_points_elsewhere_nobody_follows()
    {
        await using Receiver other = await Receiver.Start();
        await using Receiver receiver = await Receiver.Start();
        receiver.Answer = context =>
        {
            context.Response.Headers.Location = other.Address.ToString();
            return 307;
        };
        using var sender = new HookSender(new HookHosts(["127.0.0.1"]));
        (int? status, string? trouble) = await sender.Send(
            new Hook(1, receiver.Address.ToString(), [], string.Empty, "test", default, null), new HookDelivery(1, 1, HookEvent.Trial, "{}", default, 0, null, null, null, null), "secret", default, TestContext.Current.CancellationToken);
        Assert.Equal(307, status);
        Assert.NotNull(trouble);
        Assert.Empty(other.All);
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2400:3200::1", true)]
    [InlineData("10.9.0.7", true)]
    public void Addresses_inside_a_network_are_called_only_where_they_are_listed(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, new HookHosts(["hooks.example.org", "10.9.0.0/16"]).Allows(IPAddress.Parse(address), 443));

    [Theory]
    [InlineData("http://10.9.0.7:8443/in", true)]
    [InlineData("http://10.9.0.7/in", false)]
    [InlineData("http://10.9.0.8:8443/in", false)]
    [InlineData("http://[fd00::7]:8443/in", true)]
    [InlineData("http://[fd00::7]:8444/in", false)]
    public void An_address_that_was_listed_with_its_port_is_called_at_that_port_alone(string address, bool isAllowed)
    {
        var hosts = new HookHosts(["10.9.0.7:8443", "[fd00::7]:8443"]);
        var called = new Uri(address);
        Assert.Equal(isAllowed, hosts.Allows(called));
        Assert.Equal(isAllowed, hosts.Allows(IPAddress.Parse(called.Host.Trim('[', ']')), called.Port));
    }

    [Fact]
    public async Task Without_a_list_no_hook_is_made()
    {
        await using OwnSite site = await OwnSite.Start();
        using Browser admin = await Admin(site);
        await admin.Json("POST", "/api/v1/hooks", new { address = "https://example.org/", events = Versions }, HttpStatusCode.Conflict);
        Assert.Contains("LANTU_HOOK_HOSTS", await admin.Page("/office/hooks"), StringComparison.Ordinal);
    }

    private static Task<OwnSite> Start(Func<Plan, DateOnly, IReadOnlyList<TargetAssessment>>? assess = null) => OwnSite.Start(settings => settings with
    {
        PublicAddress = new Uri("https://plans.example.gov.cn"),
        Hooks = new HookSettings(["127.0.0.1"]) { FirstPause = TimeSpan.FromMicroseconds(10), Round = TimeSpan.FromMilliseconds(50), Assess = assess },
    });

    private static async Task<Browser> Admin(OwnSite site)
    {
        site.Add("admin", AccountRole.Administrator);
        return await site.SignedIn("admin");
    }

    private static async Task<string> Add(Browser admin, Receiver receiver, params string[] events) =>
        (await admin.Json("POST", "/api/v1/hooks", new { address = receiver.Address.ToString(), events }, HttpStatusCode.Created)).GetProperty("secret").GetString()!;

    private static async Task<JsonElement> Until(Browser admin, Func<JsonElement, bool> holds)
    {
        JsonElement latest = default;
        for (int i = 0; i < 200; i++)
        {
            latest = (await admin.Json("GET", "/api/v1/hooks/1/deliveries"))[0];
            if (holds(latest))
            {
                return latest;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("It does not come to that: " + latest.GetRawText());
    }

    private static async Task Lights(OwnSite site, long document)
    {
        for (int i = 0; i < 200 && site.Archive.Read(session => HookMemory.Lights(session, document)).Count == 0; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static TargetAssessment Assessment(Fact fact, DateOnly day, LightColor color) => new()
    {
        Target = fact,
        Kind = TargetKind.Growth,
        AsOf = day,
        KnownTo = fact.Period,
        Verdict = null!, // hooks look at lights alone
        Light = new Light(color, null!),
    };
}
