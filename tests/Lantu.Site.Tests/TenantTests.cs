using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Lantu.Archive.Accounts;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>An account that is bound to a place sees no draft of another, at no address.</summary>
public sealed partial class TenantTests
{
    private const string Secret = "7361.5";

    // Two invented reports; the second is never published.
    private const string Own = "# 义乌市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n全年地区生产总值增长7.1%，一般公共预算收入增长6.2%。\n\n## 二、2026年工作安排\n\n2026年，地区生产总值增长6%以上。\n";
    private const string Other = "# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n全年地区生产总值7361.5亿元，增长5.5%，一般公共预算收入增长4.2%。\n\n## 二、2026年工作安排\n\n2026年，地区生产总值增长5%以上。\n";

    [Fact]
    public async Task A_bound_account_finds_the_draft_of_another_place_nowhere()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Bring(Own, "yiwu.md", publish: true);
        site.Bring(Other, "yunzhou.md", publish: false);
        site.Add("bound", AccountRole.Office, place: "330782");
        site.Add("free", AccountRole.Office);
        using Browser bound = await site.SignedIn("bound");
        using Browser free = await site.SignedIn("free");
        using Browser anybody = site.Browser();
        var leaks = new List<string>();
        int seen = 0;
        foreach (string address in Addresses(site.Host))
        {
            leaks.AddRange(await Tells(bound, address) ? [$"bound account: {address}"] : []);
            leaks.AddRange(await Tells(anybody, address) ? [$"anybody: {address}"] : []);
            seen += await Tells(free, address) ? 1 : 0;
        }

        Assert.Empty(leaks);
        Assert.True(seen >= 5, "the account that is bound to nothing sees the draft at five addresses or more");
    }

    [Fact]
    public async Task A_bound_account_sees_the_drafts_of_its_place_beside_what_others_published()
    {
        await using OwnSite site = await OwnSite.Start();
        site.Bring(Own, "yiwu.md", publish: false);
        site.Bring(Other, "yunzhou.md", publish: false);
        site.Add("bound", AccountRole.Office, place: "330782");
        using Browser bound = await site.SignedIn("bound");
        string inbox = await bound.Page("/office");
        Assert.Contains("义乌市", inbox, StringComparison.Ordinal);
        Assert.DoesNotContain("云洲市", inbox, StringComparison.Ordinal);
        using (HttpResponseMessage own = await bound.Get("/plans/330782/2026@draft"))
        {
            Assert.True(own.StatusCode == HttpStatusCode.OK, inbox);
        }

        Assert.False(await Tells(bound, "/plans/330782/2026@draft/compare"));
    }

    private static async Task<bool> Tells(Browser browser, string address)
    {
        using HttpResponseMessage answer = await browser.Get(address);
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(Secret, StringComparison.Ordinal);
    }

    // Every address that can be asked for, with whatever could name the other place in its holes.
    private static IEnumerable<string> Addresses(SiteHost host)
    {
        string place = Uri.EscapeDataString("云洲市");
        string[] years = ["2026", "2026@draft", "2026@1", "2026@0", "2026%40draft"];
        string[] ends = ["", "/indicators", "/targets", "/tasks", "/check", "/compare", "/source", "/downloads", "/original", "/plan.json", "/plan.html", "/embed"];
        foreach (string year in years)
        {
            foreach (string end in ends)
            {
                yield return $"/plans/{place}/{year}{end}";
                yield return $"/plans/{place}/{year}{end}.json";
                yield return $"/plans/{place}/{year}{end}.csv";
                yield return $"/plans/330782/{year}{end}";
            }
        }

        foreach (string more in new[] { "/", "/places/" + place, "/places/" + place + "@draft", "/search?q=" + Uri.EscapeDataString("地区生产总值"), "/search@draft?q=" + Uri.EscapeDataString("地区生产总值"), "/@draft", "/sitemap.xml", "/search.json?q=" + Uri.EscapeDataString("生产总值"), "/places.json" })
        {
            yield return more;
        }

        foreach (RouteEndpoint endpoint in host.Endpoints.OfType<RouteEndpoint>().Where(static endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true))
        {
            for (int number = 1; number <= 3; number++)
            {
                foreach (string year in years)
                {
                    yield return "/" + Hole().Replace((endpoint.RoutePattern.RawText ?? string.Empty).Trim('/'), hole =>
                        hole.Value.Contains("place", StringComparison.Ordinal) ? place
                        : hole.Value.Contains("year", StringComparison.Ordinal) ? year
                        : number.ToString(CultureInfo.InvariantCulture)) + "?q=" + Uri.EscapeDataString("生产总值") + "&place=" + place;
                }
            }
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
