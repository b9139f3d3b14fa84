using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>Items and their moves by the API: who may do what, and what is refused.</summary>
/// <param name="site">The site.</param>
public sealed class ItemApiTests(TaskSite site) : IClassFixture<TaskSite>
{
    private static readonly string[] Reporters = ["unit", "helper", "other"];
    private static readonly string[] NoMilestone = ["2026-04-01"];

    [Fact]
    public async Task An_item_goes_from_the_proposal_to_the_archive()
    {
        string id = await site.Assigned(1);
        Assert.Equal("accepted", (await site.Move("unit", id, new { move = "sign" })).GetProperty("state").GetString());
        await site.Move("helper", id, new { move = "sign" });
        (HttpStatusCode status, JsonElement reported) = await Report("unit", id, "验收单.txt", "验收合格"u8.ToArray());
        Assert.Equal(HttpStatusCode.OK, status);
        JsonElement file = reported.GetProperty("files")[0];
        Assert.Equal("验收单.txt", file.GetProperty("name").GetString());
        await site.Move("unit", id, new { move = "request_completion", summary = "首店100家全部开业" });
        await site.Move("office", id, new { move = "review" });
        await site.Move("office", id, new { move = "send_back", why = "缺开业照片" });
        (HttpStatusCode again, JsonElement early) = await site.Ask("unit", "POST", $"/api/v1/items/{id}/moves", new { move = "proceed" });
        Assert.Equal(HttpStatusCode.OK, again);
        (status, early) = await site.Ask("unit", "POST", $"/api/v1/items/{id}/moves", new { move = "request_completion", summary = "补了" });
        Assert.Equal((HttpStatusCode.Conflict, "M010"), (status, early.GetProperty("rule").GetString()));
        await Report("unit", id, "照片.jpg", [0xFF, 0xD8, 1]);
        await site.Move("unit", id, new { move = "request_completion", summary = "照片补齐" });
        await site.Move("office", id, new { move = "review" });
        await site.Move("office", id, new { move = "verify", finding = "现场看过" });
        await site.Move("leader", id, new { move = "evaluate", grade = "good" });
        await site.Move("office", id, new { move = "close" });
        JsonElement last = await site.Move("admin", id, new { move = "archive" });
        Assert.Equal("archived", last.GetProperty("state").GetString());
        (_, JsonElement whole) = await site.Ask("leader", "GET", "/api/v1/items/" + id);
        Assert.Equal(last.GetProperty("moves").GetInt32(), whole.GetProperty("moves").GetArrayLength());
        Assert.Equal(0, whole.GetProperty("may").GetArrayLength());
        Assert.Equal("李强", whole.GetProperty("moves")[3].GetProperty("by").GetProperty("name").GetString());
        await The_file_leaves_only_for_those_who_see_the_item(id, file);
    }

    [Fact]
    public async Task Where_the_clock_ran_backwards_who_looks_after_the_server_is_named()
    {
        await using var own = new TaskSite();
        await own.InitializeAsync();
        own.Clock.Set(2026, 2, 2);
        string id = await own.Assigned(1);
        own.Clock.Set(2026, 1, 30);
        (HttpStatusCode status, JsonElement told) = await own.Ask("unit", "POST", $"/api/v1/items/{id}/moves", new { move = "sign" });
        Assert.Equal((HttpStatusCode.Conflict, "M004"), (status, told.GetProperty("rule").GetString()));
        Assert.Contains("校对时钟", told.GetProperty("detail").GetString(), StringComparison.Ordinal);
        own.Clock.Set(2026, 2, 3);
        await own.Move("unit", id, new { move = "sign" });
    }

    private async Task The_file_leaves_only_for_those_who_see_the_item(string id, JsonElement file)
    {
        string address = file.GetProperty("address").GetString()!;
        foreach (string who in TaskSite.Callers)
        {
            using HttpResponseMessage response = await site.Send(who, "GET", address);
            HttpStatusCode expected = who switch { "other" or "elsewhere" => HttpStatusCode.NotFound, "public" => HttpStatusCode.Unauthorized, _ => HttpStatusCode.OK };
            Assert.True(expected == response.StatusCode, $"{who}: {response.StatusCode}");
            if (expected == HttpStatusCode.OK)
            {
                Assert.Equal("验收合格", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
                Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
                Assert.Equal("nosniff", string.Join(string.Empty, response.Headers.GetValues("X-Content-Type-Options")));
            }
        }

        // A file of one item is not to be had through another.
        using HttpResponseMessage elsewhere = await site.Send("office", "GET", address.Replace(id, "1-002", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Two_at_once_do_not_overwrite_each_other()
    {
        string id = await site.Assigned(3);
        (_, JsonElement seen) = await site.Ask("unit", "GET", "/api/v1/items/" + id);
        int moves = seen.GetProperty("item").GetProperty("moves").GetInt32();
        await site.Move("unit", id, new { move = "sign", expected_moves = moves });
        (HttpStatusCode status, JsonElement problem) = await site.Ask("office", "POST", $"/api/v1/items/{id}/moves", new { move = "issue_slip", number = "督〔2026〕1号", demand = "报进展", answer_by = "2026-03-01", why = "未反馈", expected_moves = moves });
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(moves + 1, problem.GetProperty("moves").GetInt32());
        Assert.Equal("sign", problem.GetProperty("meanwhile")[0].GetProperty("move").GetString());
        Assert.Contains("市商务局李强办了“签收”", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("sign", problem.GetProperty("detailEnglish").GetString(), StringComparison.Ordinal);
        await site.Move("office", id, new { move = "issue_slip", number = "督〔2026〕1号", demand = "报进展", answer_by = "2026-03-01", why = "未反馈", expected_moves = moves + 1 });
    }

    [Fact]
    public async Task What_is_refused_names_the_rule_and_the_way_out()
    {
        string id = await site.Assigned(4);
        await Refused("office", id, new { move = "sign" }, HttpStatusCode.Forbidden, "M002");
        await Refused("helper", id, new { move = "request_extension", until = "2026-08-31", why = "x" }, HttpStatusCode.Forbidden, "M002");
        await Refused("unit", id, new { move = "report", text = new { progress = "开工" } }, HttpStatusCode.Conflict, "M001");
        await site.Move("unit", id, new { move = "sign" });
        await Refused("unit", id, new { move = "sign" }, HttpStatusCode.Conflict, "M001");
        await Refused("unit", id, new { move = "request_extension", until = "2026-08-31" }, HttpStatusCode.UnprocessableEntity, "M005");
        await Refused("unit", id, new { move = "request_extension", until = "2026-05-31", why = "施工慢" }, HttpStatusCode.UnprocessableEntity, "M008");
        await Refused("unit", id, new { move = "report", text = new { progress = " " } }, HttpStatusCode.UnprocessableEntity, "M006");
        await Refused("unit", id, new { move = "report", text = new { progress = "x", reached = NoMilestone } }, HttpStatusCode.UnprocessableEntity, "M015");
        await Refused("leader", id, new { move = "decide_extension", granted = true }, HttpStatusCode.Conflict, "M009");
        await Refused("office", id, new { move = "assign", to = new { lead = "市教育局", leader = "x", due = "2026-12-31" } }, HttpStatusCode.UnprocessableEntity, "M005");
        await Refused("office", id, new { move = "issue_slip", number = "督〔2026〕9号", demand = "报", answer_by = "2026-01-01", why = "未反馈" }, HttpStatusCode.UnprocessableEntity, "M018");
        foreach (object odd in new object[] { new { move = "fly" }, new { move = "propose" }, new { }, new { move = "request_extension", until = "soon", why = "x" }, new { move = "report", text = new { progress = 5, reached = "x" } } })
        {
            (HttpStatusCode status, JsonElement problem) = await site.Ask("unit", "POST", $"/api/v1/items/{id}/moves", odd);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.NotEmpty(problem.GetProperty("detailEnglish").GetString()!);
        }

        (_, JsonElement item) = await site.Ask("office", "GET", "/api/v1/items/" + id);
        Assert.Equal(4, item.GetProperty("moves").GetArrayLength());
    }

    [Fact]
    public async Task Who_and_when_are_never_taken_from_the_caller()
    {
        string id = await site.Assigned(5);
        JsonElement signed = await site.Move("unit", id, new { move = "sign", by = new { name = "别人", role = "office", agency = (string?)null }, at = "2020-01-01T00:00:00+08:00" });
        Assert.Equal("市商务局", signed.GetProperty("signed_by")[0].GetString());
        (_, JsonElement whole) = await site.Ask("office", "GET", "/api/v1/items/" + id);
        JsonElement last = whole.GetProperty("moves").EnumerateArray().Last();
        Assert.Equal("李强", last.GetProperty("by").GetProperty("name").GetString());
        Assert.StartsWith("2026-", last.GetProperty("at").GetString(), StringComparison.Ordinal);

        // Evidence that is only named is no evidence: it would open the files of others.
        await site.Move("unit", id, new { move = "report", text = new { progress = "开工", evidence = new[] { new { name = "x", sha256 = new string('a', 64), bytes = 1 } } } });
        (_, whole) = await site.Ask("office", "GET", "/api/v1/items/" + id);
        Assert.Equal(0, whole.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task Files_are_bounded_and_named_without_folders()
    {
        string id = await site.Assigned(6);
        await site.Move("unit", id, new { move = "sign" });
        (HttpStatusCode status, JsonElement problem) = await Report("unit", id, "航拍.mov", new byte[(20 << 20) + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("航拍.mov", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        (status, _) = await Report("unit", id, "空.txt", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        (status, JsonElement kept) = await Report("unit", id, "../../etc/pass\u202ewd", new byte[300_000]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("passwd", kept.GetProperty("files")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Each_sees_the_items_that_are_theirs()
    {
        string id = await site.Assigned(7);
        foreach (string who in TaskSite.Callers)
        {
            (HttpStatusCode status, _) = await site.Ask(who, "GET", "/api/v1/items/" + id);
            Assert.Equal(who switch { "public" => HttpStatusCode.Unauthorized, "other" or "elsewhere" => HttpStatusCode.NotFound, _ => HttpStatusCode.OK }, status);
        }

        foreach (string who in Reporters)
        {
            (_, JsonElement list) = await site.Ask(who, "GET", "/api/v1/items?limit=500");
            Assert.All(list.GetProperty("items").EnumerateArray(), item => Assert.Contains(who switch { "unit" => "市商务局", "helper" => "市文旅局", _ => "市教育局" }, item.GetProperty("to").ToString(), StringComparison.Ordinal));
        }

        (_, JsonElement elsewhere) = await site.Ask("elsewhere", "GET", "/api/v1/items");
        Assert.Equal(0, elsewhere.GetProperty("total").GetInt32());
        (_, JsonElement proposed) = await site.Ask("office", "GET", TaskSite.Plan + "/items?state=proposed&limit=2");
        Assert.Equal(2, proposed.GetProperty("items").GetArrayLength());
        Assert.All(proposed.GetProperty("items").EnumerateArray(), static item => Assert.Equal("proposed", item.GetProperty("state").GetString()));
        (_, JsonElement ofAgency) = await site.Ask("office", "GET", TaskSite.Plan + "/items?agency=" + Uri.EscapeDataString("市商务局"));
        Assert.Contains(ofAgency.GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetString() == id);
        (_, JsonElement late) = await site.Ask("office", "GET", TaskSite.Plan + "/items?overdue=true");
        Assert.Equal(0, late.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_key_may_do_no_more_than_it_says()
    {
        string id = await site.Assigned(8);
        site.Key("reads", "office", "read-drafts");
        (HttpStatusCode status, _) = await site.Ask("reads", "GET", "/api/v1/items/" + id);
        Assert.Equal(HttpStatusCode.OK, status);
        (status, _) = await site.Ask("reads", "POST", $"/api/v1/items/{id}/moves", new { move = "review" });
        Assert.Equal(HttpStatusCode.Forbidden, status);
        (status, _) = await site.Ask("reads", "PUT", TaskSite.Plan + "/assignments", new { rows = Array.Empty<object>() });
        Assert.Equal(HttpStatusCode.Forbidden, status);
    }

    [Fact]
    public async Task Several_moves_at_once_are_made_each_by_itself()
    {
        _ = await site.Ask("office", "POST", TaskSite.Plan + "/items", new { all = true });
        (HttpStatusCode status, JsonElement told) = await site.Ask("leader", "POST", "/api/v1/items/moves", new { moves = new object[] { new { item = "1-020", move = "approve" }, new { item = "1-020", move = "approve" }, new { item = "1-999", move = "approve" }, new { item = "1-021", move = "approve" } } });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["1-020", "1-021"], told.GetProperty("made").EnumerateArray().Select(static one => one.GetString()!));
        Assert.Equal([409, 404], told.GetProperty("refused").EnumerateArray().Select(static one => one.GetProperty("problem").GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task A_slip_is_sent_once_under_its_number_and_taken_as_a_document()
    {
        string id = await site.Assigned(9);
        await site.Move("office", id, new { move = "issue_slip", number = "督〔2026〕7号", demand = "报送原因", answer_by = "2026-03-01", why = "仍未开工" });
        string other = await site.Assigned(10);
        await Refused("office", other, new { move = "issue_slip", number = "督〔2026〕7号", demand = "x", answer_by = "2026-03-01", why = "x" }, HttpStatusCode.Conflict, "M013");
        string address = $"/api/v1/items/{id}/slip?number={Uri.EscapeDataString("督〔2026〕7号")}&format=docx";
        using HttpResponseMessage response = await site.Send("unit", "GET", address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("docx 督〔2026〕7号 督办单 云洲市人民政府督查室", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using HttpResponseMessage foreign = await site.Send("other", "GET", address);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        await site.Move("unit", id, new { move = "answer_slip", number = "督〔2026〕7号", answer = "三月开工" });
    }

    private async Task Refused(string who, string id, object move, HttpStatusCode status, string rule)
    {
        (HttpStatusCode told, JsonElement problem) = await site.Ask(who, "POST", $"/api/v1/items/{id}/moves", move);
        Assert.True(told == status && problem.GetProperty("rule").GetString() == rule, $"{JsonSerializer.Serialize(move)} {told}: {problem}");
        Assert.NotEmpty(problem.GetProperty("wayOut").GetString()!);
        Assert.NotEmpty(problem.GetProperty("wayOutEnglish").GetString()!);
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> Report(string who, string id, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { new StringContent(JsonSerializer.Serialize(new { move = "report", text = new { progress = "引进首店41家", percent = 41, next_step = "七月开业" } }), Encoding.UTF8), "move" } };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        form.Add(file, "evidence", name);
        return await site.Ask(who, "POST", $"/api/v1/items/{id}/moves", form);
    }
}
