using System.Net;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Lantu.Archive.Decisions;
using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Counts that announce a list, and what the reading noted, are decided in review.</summary>
public sealed class NoteTests
{
    private const string Report = """
        # 2026年云洲市政府工作报告

        ## 一、2026年重点任务

        围绕上述目标，重点抓好三个方面工作。

        （一）实施港口扩能行动。建成3个泊位。

        （二）实施制造提质行动。新增规上工业企业100家。

        """;

    private static readonly string Plan = "/api/v1/plans/" + Uri.EscapeDataString("云洲市") + "/2026";

    [Fact]
    public async Task A_count_that_is_none_is_left_out_of_the_plan_and_of_its_next_version_and_comes_back()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement note = await Only(office, "claim");
        string key = note.GetProperty("key").GetString()!;
        Assert.Equal("open", note.GetProperty("state").GetString());
        Assert.Contains("三个方面", note.GetProperty("words").GetString(), StringComparison.Ordinal);
        await Publish(office);

        (HttpStatusCode status, JsonElement told) = await Decide(office, key, "rejected", null, "是名称，不是计数");
        Assert.Equal((HttpStatusCode.OK, "rejected"), (status, told.GetProperty("state").GetString()));
        long id = told.GetProperty("decision").GetProperty("id").GetInt64();
        Assert.Equal("是名称，不是计数", told.GetProperty("decision").GetProperty("why").GetString());
        Assert.Empty(Claims(await ReviewSite.Get(office, Plan + "@draft")));
        Assert.Single(Claims(await ReviewSite.Get(office, Plan)));
        Assert.Equal("rejected", (await Only(office, "claim")).GetProperty("state").GetString());
        await Publish(office);
        Assert.Empty(Claims(await ReviewSite.Get(office, Plan + "@2")));
        Assert.Single(Claims(await ReviewSite.Get(office, Plan + "@1")));

        (status, told) = await Decide(office, key, "withdrawn", id);
        Assert.Equal((HttpStatusCode.OK, "open"), (status, told.GetProperty("state").GetString()));
        Assert.Single(Claims(await ReviewSite.Get(office, Plan + "@draft")));
        Assert.Contains("claim-rejected", (await ReviewSite.Get(office, "/api/v1/documents/1/journal")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_decide_the_second_is_told_and_nonsense_is_refused()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient one = site.Office();
        HttpClient two = site.Office();
        await ReviewSite.Bring(one, "云洲.md", Report);
        string key = (await Only(one, "claim")).GetProperty("key").GetString()!;

        Assert.Equal(HttpStatusCode.OK, (await Decide(one, key, "accepted", null)).Status);
        (HttpStatusCode status, JsonElement told) = await Decide(two, key, "rejected", null);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("王敏", told.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("accepted", (await Only(one, "claim")).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await Decide(one, key, "corrected", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Decide(one, "none", "accepted", null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Decide(site.Client(site.Add(AccountRole.Leader, "ma", "马市长")), key, "accepted", 1)).Status);
    }

    [Fact]
    public async Task A_decision_about_a_fact_and_one_about_a_count_do_not_touch_each_other()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        await ReviewSite.Bring(office, "云洲.md", Report);
        string fact = (await ReviewSite.Facts(office, Plan))[0].GetProperty("key").GetString()!;
        string key = (await Only(office, "claim")).GetProperty("key").GetString()!;

        await Decide(office, key, "accepted", null);
        (HttpStatusCode status, _) = await ReviewSite.Send(office, HttpMethod.Post, Plan + "/decisions", new { kind = "accepted", fact, replaces = (long?)null });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.OK, (await Decide(office, key, "rejected", 1)).Status);
        Assert.Equal("accepted", (await ReviewSite.Facts(office, Plan)).Single(one => one.GetProperty("key").GetString() == fact).GetProperty("state").GetString());
        Assert.Single(site.Archive.Read(static session => DecisionBook.All(session, 1)));
        Assert.Equal(3, site.Archive.Read(static session => DecisionBook.Last(session, 1)));
    }

    [Fact]
    public void A_decision_finds_its_note_in_a_later_reading_and_a_note_without_a_place_by_its_words()
    {
        Plan read = new()
        {
            Source = new PlanSource("a.md", "text/markdown", "00", 10),
            Document = new PlanDocument(null, DocumentKind.WorkReport, null, null, "zh"),
            Text = "今年实施三大行动，办好实事。",
            Sections = [],
            Facts = [],
            Tasks = [],
            Events = [],
            Statements = [],
            Claims = [new Claim("c", "三大行动", 3, 0, new Text.TextSpan(4, 8))],
            Problems = [new Problem("R031", default, "图里的字没有读", new Text.TextSpan(0, 0)), new Problem("R031", default, "页眉没有读", new Text.TextSpan(0, 0))],
        };
        Plan moved = read.At(read.Places);
        NoteDecision[] decisions = [NoteDecision.Of(DecisionKind.Rejected, read, read.Claims[0]), NoteDecision.Of(DecisionKind.Rejected, read, read.Problems[1])];

        Plan left = NoteDecision.Apply(moved, decisions);

        Assert.Empty(left.Claims);
        Assert.Equal("图里的字没有读", Assert.Single(left.Problems).Message);
        Assert.Same(read, NoteDecision.Apply(read, [NoteDecision.Of(DecisionKind.Accepted, read, read.Claims[0])]));
    }

    private static async Task<JsonElement> Only(HttpClient client, string about) =>
        Assert.Single((await ReviewSite.Get(client, Plan + "/review")).GetProperty("notes").EnumerateArray(), note => note.GetProperty("about").GetString() == about);

    private static JsonElement[] Claims(JsonElement plan) => [.. plan.GetProperty("claims").EnumerateArray()];

    private static Task<(HttpStatusCode Status, JsonElement Told)> Decide(HttpClient client, string note, string kind, long? replaces, string why = "") =>
        ReviewSite.Send(client, HttpMethod.Post, Plan + "/notes", new { note, kind, replaces, why });

    private static async Task Publish(HttpClient client) =>
        Assert.True((await ReviewSite.Send(client, HttpMethod.Post, Plan + "/publications", new { note = "", anyway = "试" })).Status is HttpStatusCode.OK or HttpStatusCode.Created);
}
