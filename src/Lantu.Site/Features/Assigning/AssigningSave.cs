using System.Text.Json.Nodes;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Archive;
using Lantu.Archive.Deliveries;
using Lantu.Site.Api;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Assigning;

/// <summary>Keeps the rows of the table that were changed: all of them, or none.</summary>
internal static class AssigningSave
{
    private const int MostRows = 2000;

    /// <summary>Keeps what the body names.</summary>
    internal static async Task<Answer> Take(Desk desk, string place, string year)
    {
        if (desk.Draft(place, year) is not { } plan)
        {
            return Problems.Missing($"{place}/{year}");
        }

        if (await ItemDoors.Body(desk.Context).ConfigureAwait(false) is not { } told || told["rows"] is not JsonArray { Count: > 0 and <= MostRows } array)
        {
            return MoveProblems.Of(422, "没有要保存的行", "there are no rows to keep");
        }

        Asked[] asked = [.. array.OfType<JsonObject>().Select(static row => new Asked(
            Words(row, "task"), Words(row, "item"), Words(row, "title"),
            new AssignmentCells(Words(row, "lead") ?? string.Empty, Words(row, "support") ?? string.Empty, Words(row, "leader") ?? string.Empty, Words(row, "due") ?? string.Empty, Words(row, "milestones") ?? string.Empty),
            row["version"] is JsonValue value && value.TryGetValue(out int version) ? version : 0))];
        return desk.Write(work => Keep(desk, plan, asked, work));
    }

    private static Answer Keep(Desk desk, OpenPlan plan, Asked[] asked, UnitOfWork work)
    {
        var rows = AssigningRow.All(desk, plan).ToArray();
        var refused = new List<(int Row, RefusedCell Cell)>();
        var chosen = new List<(Asked Asked, AssigningRow? Row, AssignmentDraft Draft)>();
        foreach ((int i, Asked one) in asked.Index())
        {
            AssigningRow? row = rows.FirstOrDefault(row => one.Item is { } item ? row.Item?.Id == item : one.Task is { } task && row.What.TaskId == task);
            var wrong = new List<RefusedCell>();
            AssignmentDraft draft = one.Cells.Read(row?.Item?.Id ?? string.Empty, one.Version, row?.Year ?? desk.Library.Today.Year, wrong);
            if (Stands(row, one) is { } against)
            {
                wrong.Add(against);
            }

            refused.AddRange(wrong.Select(cell => (i, cell)));
            chosen.Add((one, row, draft));
        }

        return refused.Count > 0 ? Refuse(refused) : Keep(desk, plan, chosen, work);
    }

    // Why a row cannot be kept at all.
    private static RefusedCell? Stands(AssigningRow? row, Asked asked) => row switch
    {
        null when asked.Item is not null || asked.Task is not null => new("title", new("这一行已经不在计划里；刷新这一页", "this row is no longer in the plan; reload the page")),
        { IsOut: true } => new("lead", new($"{row.Item!.Id} 已经交办，这里不能再改；在它自己的页上改派，写明理由", $"{row.Item.Id} was sent out; reassign it on its own page, with the reason")), // out: it is an item
        { Item: not null } => null,
        _ => string.IsNullOrWhiteSpace(asked.Title ?? row?.What.Title) ? new("title", new("没有写任务", "the task has no name")) : null,
    };

    private static Answer Keep(Desk desk, OpenPlan plan, List<(Asked Asked, AssigningRow? Row, AssignmentDraft Draft)> chosen, UnitOfWork work)
    {
        Actor actor = ItemAccess.Actor(desk, null)!; // the door lets only those in who have one
        DateTimeOffset now = desk.Settings.Clock.GetLocalNow();
        var kept = new List<(Asked Asked, AssignmentDraft Draft)>();
        int proposed = 0;
        foreach ((Asked asked, AssigningRow? row, AssignmentDraft draft) in chosen)
        {
            string id = row?.Item?.Id ?? string.Empty;
            if (id.Length == 0)
            {
                Commitment what = (row?.What ?? new Commitment { Title = asked.Title! }) with { Title = (asked.Title ?? row!.What.Title).Trim() }; // one of them is there
                if (ItemBook.Propose(work, plan.Entry.Document.Id, new Move.Propose(actor, now, null, what), out id) is MoveAnswer.Refused refusal)
                {
                    throw new OvertakenException(refusal.Refusal.Message);
                }

                proposed++;
            }

            if (AssignmentDrafts.Keep(work, draft with { Item = id }) is not { } done)
            {
                throw new OvertakenException(new(
                    $"没有保存：{id} 在你打开之后被别人改过。刷新看过再改；复制出来的还可以再贴", $"Nothing was kept: somebody else changed {id} since you opened the page. Reload it and look; what you copied can be pasted again"));
            }

            kept.Add((asked, done));
        }

        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("kept", kept.Count);
            json.WriteNumber("proposed", proposed);
            json.WriteStartArray("rows");
            foreach ((Asked asked, AssignmentDraft draft) in kept)
            {
                json.WriteStartObject();
                json.WriteString("task", asked.Task);
                json.WriteString("item", draft.Item);
                json.WriteNumber("version", draft.Version);
                json.WriteString("due", draft.Due is { } due ? MoveJson.Day(due) : string.Empty);
                json.WriteBoolean("complete", draft.Mandate is not null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static Answer Refuse(List<(int Row, RefusedCell Cell)> refused)
    {
        Bilingual first = refused[0].Cell.Why;
        return MoveProblems.Write(
            422,
            new($"没有保存，{refused.Count} 格没有收下。第一格：{first.Chinese}", $"Nothing was kept; cells not taken: {refused.Count}. The first: {first.English}"),
            json =>
            {
                json.WriteStartArray("refused");
                foreach ((int row, RefusedCell cell) in refused)
                {
                    json.WriteStartObject();
                    json.WriteNumber("row", row);
                    json.WriteString("column", cell.Column);
                    json.WriteString("detail", cell.Why.Chinese);
                    json.WriteString("detailEnglish", cell.Why.English);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
    }

    private static string? Words(JsonObject row, string name) => row[name] is JsonValue value && value.TryGetValue(out string? words) ? words : null;

    private sealed record Asked(string? Task, string? Item, string? Title, AssignmentCells Cells, int Version);
}

/// <summary>Somebody was faster: the whole change is given up.</summary>
/// <param name="why">In words.</param>
internal sealed class OvertakenException(Bilingual why) : Exception(why.English)
{
    internal Bilingual Why => why;
}
