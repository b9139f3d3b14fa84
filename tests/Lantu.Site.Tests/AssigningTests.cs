using System.Net;
using System.Text;
using System.Text.Json;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>The table in which a plan is broken down.</summary>
/// <param name="site">The site.</param>
public sealed class AssigningTests(TaskSite site) : IClassFixture<TaskSite>
{
    [Fact]
    public async Task A_row_is_proposed_kept_approved_and_sent_out_as_it_was_filled_in()
    {
        (string task, _) = await Row(0);
        (HttpStatusCode status, JsonElement kept) = await Save(new { task, lead = "市商务局", support = "市文旅局、市交通运输局", leader = "赵副市长", due = "年底前", milestones = "2026-06-30 首店50家；9月底 首店80家", version = 0 });
        Assert.Equal(HttpStatusCode.OK, status);
        JsonElement row = kept.GetProperty("rows")[0];
        Assert.Equal(("2026-12-31", true), (row.GetProperty("due").GetString(), row.GetProperty("complete").GetBoolean()));
        string item = row.GetProperty("item").GetString()!;
        (status, JsonElement early) = await site.Ask("office", "POST", $"/api/v1/items/{item}/moves", new { move = "assign" });
        Assert.Equal((HttpStatusCode.Conflict, "M001"), (status, early.GetProperty("rule").GetString()));
        await site.Move("leader", item, new { move = "approve" });
        JsonElement sent = await site.Move("office", item, new { move = "assign" });
        Assert.Equal("市商务局", sent.GetProperty("to").GetProperty("lead").GetString());
        Assert.Equal(["市文旅局", "市交通运输局"], sent.GetProperty("to").GetProperty("support").EnumerateArray().Select(static one => one.GetString()!));
        Assert.Equal("2026-09-30", sent.GetProperty("to").GetProperty("milestones")[1].GetProperty("due").GetString());

        // Sent out: the table changes it no more.
        (status, JsonElement refused) = await Save(new { item, lead = "市教育局", version = 1 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("已经交办", refused.GetProperty("refused")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_rows_with_a_wrong_cell_none_is_kept_and_each_cell_is_told()
    {
        (string first, _) = await Row(1);
        (string second, _) = await Row(2);
        (HttpStatusCode status, JsonElement refused) = await Save(
            new { task = first, lead = "市科技局", support = "", leader = "", due = "", milestones = "", version = 0 },
            new { task = second, lead = "市科技局、市财政局", support = "市科技局", leader = "", due = "尽快", milestones = "六月 开工", version = 0 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal([(1, "lead"), (1, "due"), (1, "milestones")], refused.GetProperty("refused").EnumerateArray().Select(static one => (one.GetProperty("row").GetInt32(), one.GetProperty("column").GetString()!)));
        Assert.DoesNotContain(site.Archive.Read(static session => AssignmentDrafts.Of(session, 1)).Values, static draft => draft.Lead == "市科技局");
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_overwrites_nothing()
    {
        (string task, _) = await Row(3);
        (_, JsonElement kept) = await Save(new { task, lead = "市财政局", support = "", leader = "钱副市长", due = "2026-10-31", milestones = "", version = 0 });
        string item = kept.GetProperty("rows")[0].GetProperty("item").GetString()!;
        (HttpStatusCode status, JsonElement late) = await Save(new { item, lead = "市审计局", support = "", leader = "", due = "", milestones = "", version = 0 });
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("被别人改过", late.GetProperty("detail").GetString(), StringComparison.Ordinal);
        (status, _) = await Save(new { item, lead = "市审计局", support = "", leader = "", due = "", milestones = "", version = 1 });
        Assert.Equal(HttpStatusCode.OK, status);

        // The list of all tasks shows what is kept, not what the text proposes.
        using HttpResponseMessage list = await site.Send("office", "GET", "/office/tasks");
        Assert.Contains("市审计局", await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_says_first_what_it_would_change()
    {
        (string task, _) = await Row(4);
        (_, JsonElement kept) = await Save(new { task, lead = "", support = "", leader = "", due = "", milestones = "", version = 0 });
        string open = kept.GetProperty("rows")[0].GetProperty("item").GetString()!;
        string sent = await site.Assigned(12);
        string Line(params (string Heading, string Words)[] told) => string.Join('\t', DeliverySheet.Headings.Select(heading => told.FirstOrDefault(one => one.Heading == heading).Words ?? string.Empty));
        string sheet = string.Join('\n',
            string.Join('\t', DeliverySheet.Headings),
            Line((DeliverySheet.Id, open), (DeliverySheet.Lead, "市民政局"), (DeliverySheet.Leader, "吴副市长"), (DeliverySheet.Due, "10月底前")),
            Line((DeliverySheet.Id, sent), (DeliverySheet.Person, "李强"), (DeliverySheet.Sign, "是"), (DeliverySheet.Progress, "已开工"), (DeliverySheet.Percent, "abc")),
            Line((DeliverySheet.Id, "1-999"), (DeliverySheet.Progress, "x")));
        (HttpStatusCode status, JsonElement told) = await Sheet(sheet, preview: true);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((1, 1, 2), (told.GetProperty("drafts").GetInt32(), told.GetProperty("moves").GetProperty("sign").GetInt32(), told.GetProperty("refused").GetArrayLength()));
        (_, JsonElement before) = await site.Ask("office", "GET", "/api/v1/items/" + sent);
        Assert.Equal("assigned", before.GetProperty("item").GetProperty("state").GetString());
        (status, _) = await Sheet(sheet, preview: false);
        Assert.Equal(HttpStatusCode.OK, status);
        (_, JsonElement after) = await site.Ask("office", "GET", "/api/v1/items/" + sent);
        Assert.Equal("accepted", after.GetProperty("item").GetProperty("state").GetString());
        (_, JsonElement again) = await Sheet(sheet, preview: true);
        Assert.Equal(0, again.GetProperty("drafts").GetInt32());
        foreach (string bad in new[] { "no-sheet", "broken", "a\tb" })
        {
            (status, JsonElement problem) = await Sheet(bad, preview: true);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.NotEmpty(problem.GetProperty("detailEnglish").GetString()!);
        }

    }

    private Task<(HttpStatusCode Status, JsonElement Json)> Save(params object[] rows) => site.Ask("office", "PUT", TaskSite.Plan + "/assignments", new { rows });

    private async Task<(HttpStatusCode Status, JsonElement Json)> Sheet(string cells, bool preview)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(cells)), "file", "填报.xlsx" } };
        return await site.Ask("office", "POST", $"{TaskSite.Plan}/items/sheet?preview={(preview ? "true" : "false")}", form);
    }

    private async Task<(string Task, string Title)> Row(int at)
    {
        (_, JsonElement tasks) = await site.Ask("public", "GET", TaskSite.Plan + "/tasks");
        JsonElement row = tasks.GetProperty("rows")[at];
        return (row.GetProperty("id").GetString()!, row.GetProperty("task").GetString()!);
    }
}
