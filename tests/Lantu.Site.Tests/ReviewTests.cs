using System.Net;
using System.Text.Json;
using Lantu.Archive.Accounts;
using Lantu.Archive.Journaling;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Facts are accepted, corrected, rejected and added; nobody's decision is lost to another's.</summary>
public sealed class ReviewTests
{
    private const string Report = "# 2026年云洲市政府工作报告\n\n## 一、2025年工作回顾\n\n全市出口300亿元，增长12%。进口增长**9%**。\n\n## 二、2026年目标\n\n出口增长8%以上。\n";
    private static readonly string Plan = "/api/v1/plans/" + Uri.EscapeDataString("云洲市") + "/2026";
    private static readonly string[] Several = ["open", "accepted", "corrected", "added", "rejected"];

    [Fact]
    public async Task A_fact_is_accepted_corrected_rejected_and_each_is_undone()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement fact = await Fact(office, "300亿元");

        JsonElement accepted = await Decide(office, new { kind = "accepted", fact = Key(fact), replaces = (long?)null });
        Assert.Equal("accepted", (await Fact(office, "300亿元")).GetProperty("state").GetString());

        JsonElement corrected = await Decide(office, new { kind = "corrected", fact = Key(fact), replaces = Made(accepted), words = Words(fact, value: "310亿元", period: "2024") });
        JsonElement stands = await Fact(office, "310亿元");
        Assert.Equal(("corrected", "2024", Key(fact)), (stands.GetProperty("state").GetString(), stands.GetProperty("period").GetString(), Key(stands)));

        JsonElement rejected = await Decide(office, new { kind = "rejected", fact = Key(fact), replaces = Made(corrected), why = "重复" });
        Assert.Equal("rejected", State(await ReviewSite.Facts(office, Plan), Key(fact)));

        _ = await Undo(office, Made(rejected));
        Assert.Equal("corrected", State(await ReviewSite.Facts(office, Plan), Key(fact)));
        JsonElement again = await ReviewSite.Get(office, Plan + "/decisions");
        _ = await Undo(office, again.GetProperty("last").GetInt64());
        Assert.Equal("rejected", State(await ReviewSite.Facts(office, Plan), Key(fact)));
    }

    [Fact]
    public async Task Undoing_the_first_decision_leaves_the_fact_as_it_was_read()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement fact = await Fact(office, "300亿元");
        JsonElement corrected = await Decide(office, new { kind = "corrected", fact = Key(fact), replaces = (long?)null, words = Words(fact, value: "3亿元") });

        JsonElement undone = await Undo(office, Made(corrected));

        Assert.Equal("open", undone.GetProperty("facts")[0].GetProperty("state").GetString());
        Assert.Equal("open", (await Fact(office, "300亿元")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_fact_is_added_beside_another_on_the_same_figure_and_taken_back()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        int before = (await ReviewSite.Facts(office, Plan)).Length;
        int at = Report.IndexOf("**9%**", StringComparison.Ordinal);
        object words = new { indicator = "测试指标", value = "9%", measure = "growth", comparator = "=", nature = "result", period = "2025" };

        JsonElement added = await Decide(office, new { kind = "added", start = at, end = at + 6, words });

        JsonElement row = added.GetProperty("facts")[0];
        Assert.Equal("added", row.GetProperty("state").GetString());
        Assert.Equal((at + 2, at + 4), (row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32()));
        Assert.Equal(before + 1, (await ReviewSite.Facts(office, Plan)).Length);
        JsonElement gone = await Decide(office, new { kind = "rejected", fact = Key(row), replaces = Made(added), why = "多余" });
        Assert.Equal(Key(row), gone.GetProperty("gone")[0].GetString());
        Assert.Equal(before, (await ReviewSite.Facts(office, Plan)).Length);
    }

    [Fact]
    public async Task A_section_is_accepted_at_once()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement[] open = [.. (await ReviewSite.Facts(office, Plan)).Where(static fact => fact.GetProperty("state").GetString() == "open")];

        JsonElement answer = await Decide(office, new { kind = "accepted", facts = open.Select(static fact => new { fact = Key(fact), replaces = (long?)null }) });

        Assert.Equal(open.Length, answer.GetProperty("made").GetArrayLength());
        Assert.Equal(0, answer.GetProperty("counts").GetProperty("open").GetInt32());
    }

    [Fact]
    public async Task Who_comes_second_sees_the_difference_and_both_stay_in_the_journal()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient wang = site.Client(site.Add(AccountRole.Office, "wang", "王敏"));
        HttpClient li = site.Client(site.Add(AccountRole.Office, "li", "李强"));
        _ = await ReviewSite.Bring(wang, "云洲.md", Report);
        JsonElement fact = await Fact(wang, "300亿元");
        JsonElement first = await Decide(wang, new { kind = "corrected", fact = Key(fact), replaces = (long?)null, words = Words(fact, value: "310亿元") });

        (HttpStatusCode status, JsonElement told) = await ReviewSite.Send(li, HttpMethod.Post, Plan + "/decisions", new { kind = "corrected", fact = Key(fact), replaces = (long?)null, words = Words(fact, value: "320亿元") });

        Assert.Equal(HttpStatusCode.Conflict, status);
        JsonElement clash = Assert.Single(told.GetProperty("conflicts").EnumerateArray());
        Assert.Equal("王敏（程序）", clash.GetProperty("theirs").GetProperty("who").GetString());
        JsonElement change = Assert.Single(clash.GetProperty("difference").EnumerateArray());
        Assert.Equal(("value", "320亿元", "310亿元"), (change.GetProperty("field").GetString(), change.GetProperty("yours").GetString(), change.GetProperty("theirs").GetString()));
        Assert.Equal("310亿元", (await Fact(li, "310亿元")).GetProperty("words").GetProperty("value").GetString());
        Assert.Contains(site.Archive.Read(static session => Journal.About(session, "document/1")), static entry => entry.Kind == "fact-conflict" && entry.Payload.Contains("320亿元", StringComparison.Ordinal));

        _ = await Decide(li, new { kind = "corrected", fact = Key(fact), replaces = Made(first), words = Words(fact, value: "320亿元") });
        Assert.Equal("corrected", (await Fact(wang, "320亿元")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Two_who_decide_alike_do_not_meet()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient wang = site.Office();
        HttpClient li = site.Office();
        _ = await ReviewSite.Bring(wang, "云洲.md", Report);
        JsonElement fact = await Fact(wang, "300亿元");

        JsonElement first = await Decide(wang, new { kind = "accepted", fact = Key(fact), replaces = (long?)null });
        JsonElement second = await Decide(li, new { kind = "accepted", fact = Key(fact), replaces = (long?)null });

        Assert.Equal(Made(first), Made(second));
    }

    [Fact]
    public async Task Forty_who_decide_at_once_make_one_decision_and_the_others_are_told()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement fact = await Fact(office, "300亿元");

        (HttpStatusCode Status, JsonElement Told)[] answers = await Task.WhenAll(Enumerable.Range(1, 40).Select(i => ReviewSite.Send(
            office, HttpMethod.Post, Plan + "/decisions", new { kind = "corrected", fact = Key(fact), replaces = (long?)null, words = Words(fact, value: $"{i}亿元") })));

        Assert.Single(answers, static answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(39, answers.Count(static answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Equal(39, site.Archive.Read(static session => Journal.About(session, "document/1")).Count(static entry => entry.Kind == "fact-conflict"));
    }

    [Fact]
    public async Task What_others_decide_and_where_they_are_is_told()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement fact = await Fact(office, "300亿元");
        JsonElement made = await Decide(office, new { kind = "rejected", fact = Key(fact), replaces = (long?)null, why = "名称" });

        JsonElement since = await ReviewSite.Get(office, $"{Plan}/decisions?after=0&at={Key(fact)}");
        JsonElement none = await ReviewSite.Get(office, $"{Plan}/decisions?after={Made(made)}");

        Assert.Equal(("rejected", "名称"), (since.GetProperty("decisions")[0].GetProperty("kind").GetString(), since.GetProperty("decisions")[0].GetProperty("why").GetString()));
        Assert.Equal("rejected", since.GetProperty("facts")[0].GetProperty("state").GetString());
        Assert.Empty(none.GetProperty("decisions").EnumerateArray());
        Assert.Empty(none.GetProperty("present").EnumerateArray());
    }

    [Fact]
    public async Task Fields_that_are_wrong_are_named_and_nothing_is_kept()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement fact = await Fact(office, "300亿元");

        (HttpStatusCode status, JsonElement told) = await ReviewSite.Send(
            office, HttpMethod.Post, Plan + "/decisions", new { kind = "corrected", fact = Key(fact), replaces = (long?)null, words = Words(fact, value: "很多", period: "去年") });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["period", "value"], told.GetProperty("faults").EnumerateArray().Select(static fault => fault.GetProperty("field").GetString()).Order());
        Assert.Equal("open", (await Fact(office, "300亿元")).GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("""{"kind":"praised","fact":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"kind":"rejected","fact":"x","why":" "}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"kind":"corrected","fact":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"kind":"accepted"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"kind":"accepted","fact":"f0-0-l-0"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"kind":"added","start":5,"end":2,"words":{}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"kind":"added","start":0,"end":100000,"words":{}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task What_makes_no_sense_is_refused_in_words(string body, HttpStatusCode expected)
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);

        using HttpResponseMessage answer = await office.PostAsync(Plan + "/decisions", new StringContent(body), ReviewSite.Stop);

        Assert.Equal(expected, answer.StatusCode);
        JsonElement told = await ReviewSite.Json(answer);
        Assert.NotEqual(string.Empty, told.GetProperty("detail").GetString());
        Assert.NotEqual(string.Empty, told.GetProperty("detailEnglish").GetString());
    }

    [Fact]
    public async Task A_decision_that_no_longer_holds_is_not_undone()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement fact = await Fact(office, "300亿元");
        JsonElement first = await Decide(office, new { kind = "accepted", fact = Key(fact), replaces = (long?)null });
        _ = await Decide(office, new { kind = "rejected", fact = Key(fact), replaces = Made(first), why = "不是数" });

        (HttpStatusCode status, JsonElement _) = await ReviewSite.Send(office, HttpMethod.Delete, $"{Plan}/decisions/{Made(first)}");
        (HttpStatusCode missing, JsonElement _) = await ReviewSite.Send(office, HttpMethod.Delete, $"{Plan}/decisions/999");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity), (status, missing));
        Assert.Equal("rejected", State(await ReviewSite.Facts(office, Plan), Key(fact)));
    }

    [Fact]
    public async Task Leaders_read_and_remark_and_decide_nothing()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        HttpClient leader = site.Client(site.Add(AccountRole.Leader, "zhou", "周正"));
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement fact = await Fact(leader, "300亿元");

        (HttpStatusCode decided, JsonElement _) = await ReviewSite.Send(leader, HttpMethod.Post, Plan + "/decisions", new { kind = "accepted", fact = Key(fact) });
        (HttpStatusCode said, JsonElement remark) = await ReviewSite.Send(leader, HttpMethod.Post, Plan + "/remarks", new { fact = Key(fact), words = "这个数再核一下" });
        (HttpStatusCode nothing, JsonElement _) = await ReviewSite.Send(leader, HttpMethod.Post, Plan + "/remarks", new { fact = string.Empty, words = " " });
        (HttpStatusCode nowhere, JsonElement _) = await ReviewSite.Send(leader, HttpMethod.Post, Plan + "/remarks", new { fact = "f9", words = "啊" });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (decided, said, nothing, nowhere));
        JsonElement told = Assert.Single((await ReviewSite.Get(office, Plan + "/remarks")).GetProperty("remarks").EnumerateArray());
        Assert.Equal(remark.GetProperty("id").GetInt64(), told.GetProperty("id").GetInt64());
        Assert.Equal("这个数再核一下", (await ReviewSite.Get(office, Plan + "/decisions?remarked=0")).GetProperty("remarks")[0].GetProperty("words").GetString());
        Assert.False((await ReviewSite.Get(leader, Plan + "/review")).GetProperty("mayReview").GetBoolean());
    }

    [Theory]
    [InlineData("GET", "/review")]
    [InlineData("GET", "/review/findings")]
    [InlineData("GET", "/decisions")]
    [InlineData("POST", "/decisions")]
    [InlineData("DELETE", "/decisions/1")]
    [InlineData("GET", "/remarks")]
    [InlineData("POST", "/remarks")]
    public async Task The_doors_are_shut_to_the_public_to_units_and_to_the_office_of_another_place(string method, string path)
    {
        await using ReviewSite site = await ReviewSite.Start();
        _ = await ReviewSite.Bring(site.Office(), "云洲.md", Report);
        HttpClient unit = site.Client(site.Add(AccountRole.Unit, "shangwu", "商务局"));
        HttpClient elsewhere = site.Client(site.Add(AccountRole.Office, "li", "李强", place: "330782"));
        object? body = method == "POST" ? new { kind = "accepted", fact = "f", words = "啊" } : null;

        Assert.Equal(HttpStatusCode.Unauthorized, (await ReviewSite.Send(site.Client(null), new HttpMethod(method), Plan + path, body)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ReviewSite.Send(unit, new HttpMethod(method), Plan + path, body)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReviewSite.Send(elsewhere, new HttpMethod(method), Plan + path, body)).Status);
    }

    [Fact]
    public async Task The_checks_run_over_what_was_decided()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        const string wrong = "# 2026年云洲市政府工作报告\n\n## 一、2025年工作回顾\n\n全市出口从2024年的100亿元增长到2025年的150亿元，增长50%。\n";
        _ = await ReviewSite.Bring(office, "云洲.md", wrong);
        Assert.Equal(0, (await ReviewSite.Get(office, Plan + "/review/findings")).GetProperty("contradictions").GetInt32());
        JsonElement fact = await Fact(office, "50%");

        _ = await Decide(office, new { kind = "corrected", fact = Key(fact), replaces = (long?)null, words = Words(fact, value: "80%") });

        JsonElement findings = await ReviewSite.Get(office, Plan + "/review/findings");
        Assert.True(findings.GetProperty("contradictions").GetInt32() > 0);
        Assert.True(findings.GetProperty("findings")[0].GetProperty("isContradiction").GetBoolean());
    }

    [Fact]
    public async Task Every_state_has_a_mark_of_its_own()
    {
        await using ReviewSite site = await ReviewSite.Start();
        HttpClient office = site.Office();
        _ = await ReviewSite.Bring(office, "云洲.md", Report);
        JsonElement[] facts = await ReviewSite.Facts(office, Plan);
        _ = await Decide(office, new { kind = "accepted", fact = Key(facts[0]), replaces = (long?)null });
        _ = await Decide(office, new { kind = "rejected", fact = Key(facts[1]), replaces = (long?)null, why = "不是" });

        facts = await ReviewSite.Facts(office, Plan);

        Assert.Equal(["k-sure", "k-no"], facts.Take(2).Select(static fact => fact.GetProperty("mark").GetString()));
        Assert.All(facts, static fact => Assert.Contains(fact.GetProperty("state").GetString(), Several));
    }

    internal static string Key(JsonElement fact) => fact.GetProperty("key").GetString()!;

    internal static long Made(JsonElement answer) => answer.GetProperty("made")[0].GetProperty("id").GetInt64();

    internal static async Task<JsonElement> Decide(HttpClient client, object body, string? plan = null)
    {
        (HttpStatusCode status, JsonElement told) = await ReviewSite.Send(client, HttpMethod.Post, (plan ?? Plan) + "/decisions", body);
        Assert.Equal(HttpStatusCode.OK, status);
        return told;
    }

    internal static Dictionary<string, string?> Words(JsonElement fact, string? value = null, string? period = null)
    {
        Dictionary<string, string?> words = fact.GetProperty("words").EnumerateObject().ToDictionary(static field => field.Name, static field => field.Value.GetString());
        words["value"] = value ?? words["value"];
        words["period"] = period ?? words["period"];
        return words;
    }

    private static async Task<JsonElement> Undo(HttpClient client, long id)
    {
        (HttpStatusCode status, JsonElement told) = await ReviewSite.Send(client, HttpMethod.Delete, $"{Plan}/decisions/{id}");
        Assert.Equal(HttpStatusCode.OK, status);
        return told;
    }

    private static async Task<JsonElement> Fact(HttpClient client, string value) =>
        (await ReviewSite.Facts(client, Plan)).First(fact => fact.GetProperty("words").GetProperty("value").GetString() == value);

    private static string State(JsonElement[] facts, string key) => facts.First(fact => Key(fact) == key).GetProperty("state").GetString()!;
}
