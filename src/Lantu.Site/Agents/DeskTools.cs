using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantu.Site.Accounts;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Reviewing;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using ModelContextProtocol.Protocol;

namespace Lantu.Site.Agents;

/// <summary>The tools of an agent that has a key: the same doors as those of the office's API, no wider than the key. Whatever it does stands in the journal under the key's name.</summary>
/// <param name="desk">In whose name.</param>
internal sealed class DeskTools(Desk desk)
{
    private const string PlaceWords = "地方：代码（330782）或全名（云洲市） The place: its code or its whole name";
    private const string YearWords = "计划的年份 The year of the plan";

    /// <summary>Which tools a caller has, with their names and titles, and whether they only read.</summary>
    internal static IEnumerable<(string Name, string Title, string Method, bool Reads)> Of(Caller caller)
    {
        if (caller.May(Right.ReadDrafts))
        {
            yield return ("list_review", "审读到哪里 Review", nameof(ListReview), true);
        }

        if (caller.May(Right.Review))
        {
            yield return ("decide_fact", "判一条事实 Decide on a fact", nameof(DecideFact), false);
        }

        if (caller.May(Right.Remark))
        {
            yield return ("remark", "批注 Remark", nameof(Remark), false);
        }

        if (caller.May(Right.ReadDrafts) || caller.May(Right.ReportTasks))
        {
            yield return ("list_items", "任务台账 Items", nameof(ListItems), true);
            yield return ("get_item", "一个事项 One item", nameof(GetItem), true);
        }

        if (caller.May(Right.ManageTasks) || caller.May(Right.ApproveTasks) || caller.May(Right.ReportTasks))
        {
            yield return ("move_item", "办一步 Make a move", nameof(MoveItem), false);
        }
    }

    [Description("""
        草稿里的事实审到哪里：key、读出来的样子、把握、疑在哪里、已有的判断（decision.id）。state 分 doubt（存疑）、open（待确认）、accepted、corrected、added、rejected。
        The facts of a draft with how far the review has come: key, reading, confidence, why in doubt, and the decision that stands (decision.id). state: doubt, open, accepted, corrected, added, rejected.
        """)]
    internal CallToolResult ListReview(
        [Description(PlaceWords)] string place, [Description(YearWords)] string year,
        [Description("只要这种的；不写是全部 Only of this state; all unless told")] string? state = null,
        [Description("从第几个起，从 0 数 Where to begin")] int offset = 0, [Description("最多几个，1 到 100 How many at most")] int limit = AgentAnswer.Usual) => AgentAnswer.Try(() =>
    {
        Answer answer = DecisionApi.Review(desk, place, year);
        return answer.Status >= 400 ? AgentAnswer.Of(answer) : AgentAnswer.Page(
            answer.Body, "facts", one => state is null || one.GetProperty("state").GetString() == state, new AgentPage(offset, limit), static _ => { });
    });

    [Description("""
        判一条事实：accepted（照读出来的）、corrected（写 words：应该怎么读）、rejected（写 why）。replaces 写你看到的 decision.id，没有就不写；别人先判了就不写进去，会告诉你差别。只判原句支持的；拿不准就 remark，留给人。
        Decides on a fact: accepted as read, corrected (words say how it should read), rejected (why says so). replaces is the decision.id that you saw; where somebody was faster nothing is applied and the difference is told. Decide only what the sentence supports; where in doubt, remark and leave it to people.
        """)]
    internal CallToolResult DecideFact(
        [Description(PlaceWords)] string place, [Description(YearWords)] string year,
        [Description("list_review 的 key The key of list_review")] string fact,
        [Description("accepted、corrected 或 rejected")] string kind,
        [Description("看到的 decision.id The decision.id that was seen")] long? replaces = null,
        [Description("理由；驳回必写 The reason; needed to reject")] string? why = null,
        [Description("更正后的样子，字段同 list_review 的 words：indicator、value（60万人次）、measure、comparator、nature、period…… How it should read, with the fields of words in list_review")] JsonElement? words = null) => AgentAnswer.Try(() =>
    {
        var asked = new JsonObject { ["kind"] = kind, ["fact"] = fact, ["why"] = why ?? string.Empty };
        if (replaces is { } seen)
        {
            asked["replaces"] = seen;
        }

        if (words is { ValueKind: JsonValueKind.Object } form)
        {
            asked["words"] = JsonObject.Create(form);
        }

        // Adding a fact needs a selection of letters, which only a person at the page makes.
        if (kind == "added")
        {
            throw AgentAnswer.Refused("新增事实要人在页上选中原文的字", "a fact is added by a person, who selects its letters on the page");
        }

        using JsonDocument body = JsonDocument.Parse(asked.ToJsonString());
        return AgentAnswer.Of(DecisionApi.Decide(desk, place, year, body.RootElement));
    });

    [Description("""
        在草稿或它的一条事实上写批注，审读的人都看得到，永远不公开。
        Remarks on a draft or on one fact of it; everybody in the review sees it, and it is never published.
        """)]
    internal CallToolResult Remark(
        [Description(PlaceWords)] string place, [Description(YearWords)] string year,
        [Description("批注的话 What to say")] string words,
        [Description("哪条事实；不写是整份 On which fact; on the whole plan unless told")] string? fact = null) => AgentAnswer.Try(() =>
        AgentAnswer.Of(ReviewDoors.Remark(desk, place, year, fact ?? string.Empty, words.Trim())));

    [Description("""
        交办的事项：编号、牵头单位、时限、环节、时钟（超期几天）。state 如 under_way；overdue 只要超期的。
        Items that were handed out: number, lead agency, deadline, state, clock. state as under_way; overdue gives late ones only.
        """)]
    internal CallToolResult ListItems(
        [Description("环节，如 under_way The state")] string? state = null, [Description("牵头单位 The lead agency")] string? agency = null, [Description("只要超期的 Late ones only")] bool overdue = false,
        [Description("从第几个起，从 0 数 Where to begin")] int offset = 0, [Description("最多几个，1 到 100 How many at most")] int limit = AgentAnswer.Usual) => AgentAnswer.Try(() =>
    {
        var page = new AgentPage(offset, limit);
        return AgentAnswer.Of(ItemData.List(desk, ItemDoors.Chosen(desk, ItemAccess.All(desk, null), state, agency, overdue), page.From, page.Count));
    });

    [Description("""
        一个事项的全部经过、文件，和这个密钥现在能办的步（may）。
        One item with all its moves and files, and the moves that this key may make now (may).
        """)]
    internal CallToolResult GetItem([Description("编号，如 1-001 Its number")] string item) => AgentAnswer.Try(() =>
        AgentAnswer.Of(ItemAccess.Find(desk, item) is { } found ? ItemData.One(desk, found) : ItemDoors.Missing(item)));

    [Description("""
        在一个事项上办一步，如反馈：{"move":"report","text":{"progress":"……","percent":41,"problems":"……","next_step":"……"}}。先看 get_item 的 may 和 moves；expected_moves 写看到的步数，别人先办了一步就不办。不允许的会说为什么。
        Makes a move on an item, as a report. See may and moves of get_item first; expected_moves is how many moves were seen, so that nothing is done where somebody was faster. What is not allowed is refused in words.
        """)]
    internal CallToolResult MoveItem(
        [Description("编号，如 1-001 Its number")] string item,
        [Description("lantu/move/1，不写 by 和 at：谁、什么时候由网站记 lantu/move/1 without by and at")] JsonElement move) => AgentAnswer.Try(() =>
    {
        if (move.ValueKind != JsonValueKind.Object || JsonObject.Create(move) is not { } told || MoveBody.Of(told) is not { } body)
        {
            throw AgentAnswer.Refused("没有看懂要办什么；写成 {\"move\":\"sign\"}，见 docs/office-tasks.md", "the move is not understood: write {\"move\":\"sign\"}, see docs/office-tasks.md");
        }

        Moved moved = Moving.Make(desk, item, body, []);
        return AgentAnswer.Of(moved.Refusal ?? ItemData.One(desk, moved.Item!)); // one of the two is there
    });
}
