using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lantu.Archive.Accounts;
using Lantu.Plans.Catalogue;
using Lantu.Site.Library;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>What was reviewed becomes a version; the next one shows what differs.</summary>
public sealed class PublicationTests
{
    private const string Report = "# 2026年云洲市政府工作报告\n\n## 一、2025年工作回顾\n\n全市出口300亿元，增长12%。\n\n## 二、2026年目标\n\n出口增长8%以上。\n";
    private static readonly string Address = "/plans/" + Uri.EscapeDataString("云洲市") + "/2026";
    private static readonly string Plan = "/api/v1" + Address;

    [Fact]
    public async Task A_draft_is_published_and_a_correction_makes_the_next_version()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        HttpClient reader = site.Client(null);
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(Address, ReviewSite.Stop)).StatusCode);

        JsonElement first = await Publish(office, new { note = "第一次" });
        Assert.Equal(1, first.GetProperty("version").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Address, ReviewSite.Stop)).StatusCode);

        JsonElement fact = (await ReviewSite.Facts(office, Plan)).First(static one => one.GetProperty("words").GetProperty("value").GetString() == "12%");
        _ = await ReviewTests.Decide(office, new { kind = "corrected", fact = ReviewTests.Key(fact), replaces = (long?)null, words = ReviewTests.Words(fact, value: "13%") }, Plan);
        JsonElement preview = await ReviewSite.Get(office, Plan + "/publications/next");
        Assert.Equal((2, 1), (preview.GetProperty("version").GetInt32(), preview.GetProperty("difference").GetProperty("changes").GetArrayLength()));
        JsonElement second = await Publish(office, new { note = "更正出口增速", reading = preview.GetProperty("reading").GetInt64(), lastDecision = preview.GetProperty("lastDecision").GetInt64() });
        Assert.Equal(2, second.GetProperty("version").GetInt32());

        JsonElement versions = await ReviewSite.Get(reader, Plan + "/publications");
        JsonElement change = Assert.Single(versions.GetProperty("publications")[0].GetProperty("difference").GetProperty("changes").EnumerateArray());
        Assert.Equal(("changed", "增长 12%", "增长 13%"), (change.GetProperty("kind").GetString(), Figure(change, "before"), Figure(change, "after")));
        Assert.Equal(JsonValueKind.Null, versions.GetProperty("publications")[1].GetProperty("difference").ValueKind);
    }

    [Fact]
    public async Task The_page_of_versions_leads_each_number_to_its_sentence()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        HttpClient reader = site.Client(null);
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        _ = await Publish(office, new { note = string.Empty });
        JsonElement fact = (await ReviewSite.Facts(office, Plan)).First(static one => one.GetProperty("words").GetProperty("value").GetString() == "12%");
        _ = await ReviewTests.Decide(office, new { kind = "rejected", fact = ReviewTests.Key(fact), replaces = (long?)null, why = "口径不对" }, Plan);
        _ = await Publish(office, new { note = "<b>去掉</b>一个数" });

        IDocument page = new HtmlParser().ParseDocument(await reader.GetStringAsync(Address + "/versions", ReviewSite.Stop));
        IElement row = Assert.Single(page.QuerySelectorAll(".diff tbody tr"));
        string link = row.QuerySelector("a.n")!.GetAttribute("href")!;
        Assert.StartsWith(Address + "@1/source?f=", link, StringComparison.Ordinal);
        Assert.Contains("chosen", await reader.GetStringAsync(link, ReviewSite.Stop), StringComparison.Ordinal);
        Assert.Contains("<b>去掉</b>一个数", page.QuerySelector("#v2 .note")!.TextContent, StringComparison.Ordinal);
        IDocument first = new HtmlParser().ParseDocument(await reader.GetStringAsync(Address, ReviewSite.Stop));
        Assert.Equal("第 2 版", first.QuerySelector($".block a[href='{Address}/versions']")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Address + "/versions.json", ReviewSite.Stop)).StatusCode);
        Assert.Contains("2,removed,出口,增长 12%", await reader.GetStringAsync(Address + "/versions.csv", ReviewSite.Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_doubts_stop_it_until_somebody_says_why_not()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        JsonElement job = await ReviewSite.Bring(office, "yunzhou-2025.md", await File.ReadAllTextAsync(ReviewSite.Sample("yunzhou-2025.md"), ReviewSite.Stop));
        JsonElement document = job.GetProperty("documents")[0];
        Assert.True(document.GetProperty("doubts").GetInt32() > 0);
        string plan = "/api/v1/plans/" + Uri.EscapeDataString("云洲市") + "/2025";

        (HttpStatusCode refused, JsonElement told) = await ReviewSite.Send(office, HttpMethod.Post, plan + "/publications", new { note = "试" });
        (HttpStatusCode done, JsonElement _) = await ReviewSite.Send(office, HttpMethod.Post, plan + "/publications", new { note = "试", anyway = "会议今天要用" });

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (refused, done));
        Assert.Contains("处疑点没有处理", told.GetProperty("detail").GetString(), StringComparison.Ordinal);
        JsonElement published = (await ReviewSite.Get(site.Client(null), plan + "/publications")).GetProperty("publications")[0];
        Assert.Contains("会议今天要用", published.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_after_it_was_looked_at_is_not_published()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement seen = await ReviewSite.Get(office, Plan + "/publications/next");
        JsonElement fact = (await ReviewSite.Facts(office, Plan))[0];
        _ = await ReviewTests.Decide(office, new { kind = "accepted", fact = ReviewTests.Key(fact), replaces = (long?)null }, Plan);

        (HttpStatusCode status, JsonElement _) = await ReviewSite.Send(office, HttpMethod.Post, Plan + "/publications", new { note = string.Empty, reading = seen.GetProperty("reading").GetInt64(), lastDecision = seen.GetProperty("lastDecision").GetInt64() });
        _ = await Publish(office, new { note = string.Empty });
        (HttpStatusCode twice, JsonElement _) = await ReviewSite.Send(office, HttpMethod.Post, Plan + "/publications", new { note = string.Empty });

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (status, twice));
    }

    [Fact]
    public async Task What_the_public_sees_stays_in_memory_while_somebody_decides()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        _ = await Publish(office, new { note = string.Empty });
        var library = new PlanLibrary(site.Archive, Catalogues.Default, TimeProvider.System);
        (Shelf seen, Shelf draft) = (library.Current(), library.Drafts());

        JsonElement fact = (await ReviewSite.Facts(office, Plan))[0];
        _ = await ReviewTests.Decide(office, new { kind = "rejected", fact = ReviewTests.Key(fact), replaces = (long?)null, why = "重复" }, Plan);
        library.Forget();
        Assert.Same(seen, library.Current());
        Assert.NotSame(draft, library.Drafts());

        _ = await Publish(office, new { note = string.Empty });
        library.Forget();
        Assert.NotSame(seen, library.Current());
        Assert.Equal(2, Assert.Single(library.Current().Entries).Version);
    }

    [Fact]
    public async Task Only_the_office_publishes()
    {
        await using ReviewSite site = await ReviewSite.Start();
        _ = await ReviewSite.Bring(site.Office(), "云洲.md", Report);
        HttpClient leader = site.Client(site.Add(AccountRole.Leader, "zhou", "周正"));
        HttpClient elsewhere = site.Client(site.Add(AccountRole.Office, "li", "李强", place: "330782"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await ReviewSite.Send(site.Client(null), HttpMethod.Post, Plan + "/publications", new { })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ReviewSite.Send(leader, HttpMethod.Post, Plan + "/publications", new { })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ReviewSite.Send(leader, HttpMethod.Get, Plan + "/publications/next")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReviewSite.Send(elsewhere, HttpMethod.Post, Plan + "/publications", new { })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReviewSite.Send(site.Client(null), HttpMethod.Get, Plan + "/publications")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ReviewSite.Send(site.Office(), HttpMethod.Post, Plan + "/publications", new { note = new string('长', 1001) })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ReviewSite.Send(site.Office(), HttpMethod.Post, Plan + "/publications", new { note = 5 })).Status);
    }

    private static async Task<JsonElement> Publish(HttpClient office, object body)
    {
        (HttpStatusCode status, JsonElement told) = await ReviewSite.Send(office, HttpMethod.Post, Plan + "/publications", body);
        Assert.Equal(HttpStatusCode.OK, status);
        return told;
    }

    private static string Figure(JsonElement change, string side) => change.GetProperty(side).GetProperty("figure").GetString()!;
}
