using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Delivery;

/// <summary>Items for programs and for the scripts of the pages: what they are, and their moves.</summary>
internal static class ItemDoors
{
    private const int UsualAtOnce = 100;
    private const int MostMoves = 500;

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        RouteGroupBuilder api = routes.MapGroup(PlanApi.Root).WithTags("items");
        Describe(api.MapGet("/items", (HttpContext context, [Description("环节，如 under_way")] string? state, [Description("牵头单位")] string? agency, [Description("只要超期的")] bool overdue = false, int offset = 0, int limit = UsualAtOnce) =>
            desks.Api(context, desk => ItemData.List(desk, Chosen(desk, ItemAccess.All(desk, null), state, agency, overdue), offset, limit))), "listAllItems", "全部事项，分页 All items that the account sees, in pages (lantu/items/1)").NeedsAny(Right.ReadDrafts, Right.ReportTasks);
        Describe(api.MapGet("/plans/{place}/{year}/items", (HttpContext context, string place, string year, [Description("环节，如 under_way")] string? state, [Description("牵头单位")] string? agency, [Description("只要超期的")] bool overdue = false, int offset = 0, int limit = UsualAtOnce) =>
            desks.Api(context, desk => desk.Draft(place, year) is { } plan
                ? ItemData.List(desk, Chosen(desk, ItemAccess.All(desk, plan.Entry.Document.Id), state, agency, overdue), offset, limit)
                : Problems.Missing($"{place}/{year}"))), "listItems", "一份计划的事项，分页 The items of a plan, in pages (lantu/items/1)").NeedsAny(Right.ReadDrafts, Right.ReportTasks);
        Describe(api.MapPost("/plans/{place}/{year}/items", (HttpContext context, string place, string year) => desks.Api(context, desk => Propose(desk, place, year))), "proposeItems", "立项 Propose items: {\"all\":true}, {\"tasks\":[…]} or {\"title\":…}")
            .Accepts<object>("application/json").NeedsAny(Right.ManageTasks, Right.ApproveTasks);
        Describe(api.MapGet("/items/{id}", (HttpContext context, string id) => desks.Api(context, desk => ItemAccess.Find(desk, id) is { } item ? ItemData.One(desk, item) : Missing(id))), "getItem", "一个事项：经过、文件、现在能办什么 One item with its moves, files, and what the caller may do now (lantu/item/1)")
            .NeedsAny(Right.ReadDrafts, Right.ReportTasks);
        Describe(api.MapPost("/items/{id}/moves", (HttpContext context, string id) => desks.Api(context, desk => Move(desk, id))), "moveItem", "办一步 Make a move (lantu/move/1 without by and at; expected_moves says what the caller has seen)")
            .Accepts<object>("application/json", "multipart/form-data").WithMetadata(new RequestSizeLimitAttribute(EvidenceFiles.MostAtOnce)).NeedsAny(Right.ManageTasks, Right.ApproveTasks, Right.ReportTasks);
        Describe(api.MapPost("/items/moves", Task (HttpContext context, CancellationToken _) => desks.Api(context, MoveMany)), "moveItems", "几项一起办，各算各的 Make moves of several items, each by itself: {\"moves\":[{\"item\":…,\"move\":…}]}")
            .Accepts<object>("application/json").WithMetadata(new RequestSizeLimitAttribute(1 << 20)).NeedsAny(Right.ManageTasks, Right.ApproveTasks, Right.ReportTasks);
        api.MapGet("/items/{id}/files/{sha256}", (HttpContext context, string id, string sha256) => desks.Api(context, desk => File(desk, id, sha256)))
            .WithName("getItemFile").WithSummary("佐证文件 A file that was handed in with an item").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound).NeedsAny(Right.ReadDrafts, Right.ReportTasks);
    }

    internal static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary)
        .Produces<object>(StatusCodes.Status200OK, "application/json").ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>The items that are asked for; in the order of their numbers.</summary>
    internal static IReadOnlyList<WorkItem> Chosen(Desk desk, IReadOnlyList<WorkItem> items, string? state, string? agency, bool overdue) =>
    [
        .. items.Where(item => (string.IsNullOrEmpty(state) || DeliveryNames.Of(item.State) == state)
            && (string.IsNullOrEmpty(agency) || (item.Mandate?.Lead ?? item.What.Lead) == agency)
            && (!overdue || ItemClock.Of(item, desk.Library.Today, ClockRules.Usual).Status == ClockStatus.Overdue)),
    ];

    internal static Answer Missing(string id) => MoveProblems.Of(404, $"没有编号为 {id} 的事项，或它不归这个账号看", $"there is no item {id}, or it is not for this account");

    /// <summary>The body as an object; null where it is none.</summary>
    internal static async Task<JsonObject?> Body(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, documentOptions: new JsonDocumentOptions { MaxDepth = 16 }, cancellationToken: context.RequestAborted).ConfigureAwait(false) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Answer File(Desk desk, string id, string sha256) =>
        ItemAccess.Find(desk, id) is not null && desk.Archive.Read(session => ItemFiles.Find(session, id, sha256)) is { } found
            ? Answer.File("application/octet-stream", found.File.Bytes.ToArray(), found.Name)
            : MoveProblems.Of(404, "没有这个文件", "there is no such file");

    private static async Task<Answer> Move(Desk desk, string id)
    {
        HttpRequest request = desk.Context.Request;
        if (request.ContentLength > EvidenceFiles.MostAtOnce)
        {
            return MoveProblems.Of(413, $"一共有 {request.ContentLength >> 20} MB，超过 {EvidenceFiles.MostAtOnce >> 20} MB，没有收。分几次交", $"{request.ContentLength >> 20} MB at once; the limit is {EvidenceFiles.MostAtOnce >> 20} MB. Send it in several parts");
        }

        if (!request.HasFormContentType)
        {
            return await Body(desk.Context).ConfigureAwait(false) is { } told && MoveBody.Of(told) is { } plain ? Done(desk, Moving.Make(desk, id, plain, [])) : NotUnderstood();
        }

        // What is too large is not read to its end only to be refused.
        IFormCollection form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = EvidenceFiles.MostAtOnce, ValueLengthLimit = 1 << 18 }, desk.Context.RequestAborted).ConfigureAwait(false);
        if (MoveBody.Read(form["move"].ToString()) is not { } body)
        {
            return NotUnderstood();
        }

        (IReadOnlyList<Archive.Documents.SourceFile> files, Answer? refusal) = await EvidenceFiles.Take(form, desk.Context.RequestAborted).ConfigureAwait(false);
        return refusal ?? (files.Count > 0 && body.Kind is not (MoveKind.Report or MoveKind.RequestCompletion)
            ? MoveProblems.Of(422, "这一步不带文件；文件随反馈或申请办结一起交", "no files go with this move; hand them in with a report or an application for completion")
            : Done(desk, Moving.Make(desk, id, body, files)));
    }

    private static Answer Done(Desk desk, Moved moved) => moved.Refusal ?? ItemData.One(desk, moved.Item!); // one of the two is there

    private static Answer NotUnderstood() => MoveProblems.Of(
        422, "没有看懂要办什么；写成 {\"move\":\"sign\"}，见 docs/office-tasks.md", "the move is not understood: write {\"move\":\"sign\"}, see docs/office-tasks.md");

    // Each by itself, so that a refusal stops no other.
    private static async Task<Answer> MoveMany(Desk desk)
    {
        if (await Body(desk.Context).ConfigureAwait(false) is not { } told || told["moves"] is not JsonArray { Count: > 0 and <= MostMoves } moves)
        {
            return NotUnderstood();
        }

        var made = new List<string>();
        var refused = new List<(string Item, Answer Why)>();
        foreach (JsonNode? one in moves)
        {
            if (one is not JsonObject asked || MoveBody.Of(asked) is not { Item: { } id } body)
            {
                refused.Add(("?", NotUnderstood()));
                continue;
            }

            Moved moved = Moving.Make(desk, id, body, []);
            if (moved.Refusal is { } why)
            {
                refused.Add((id, why));
            }
            else
            {
                made.Add(id);
            }
        }

        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("made");
            made.ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WriteStartArray("refused");
            foreach ((string item, Answer why) in refused)
            {
                json.WriteStartObject();
                json.WriteString("item", item);
                json.WritePropertyName("problem");
                json.WriteRawValue(why.Body);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static async Task<Answer> Propose(Desk desk, string place, string year)
    {
        if (desk.Draft(place, year) is not { } plan)
        {
            return Problems.Missing($"{place}/{year}");
        }

        if (await Body(desk.Context).ConfigureAwait(false) is not { } told || Commitments(desk, plan, told) is not { Count: > 0 } chosen)
        {
            return MoveProblems.Of(422, "没有要立项的任务；写 {\"all\":true}、{\"tasks\":[…]}，或者写一个 {\"title\":…}", "nothing to propose: write {\"all\":true}, {\"tasks\":[…]} or one {\"title\":…}");
        }

        Actor actor = ItemAccess.Actor(desk, null)!; // the door lets only those in who have one
        DateTimeOffset now = desk.Settings.Clock.GetLocalNow();
        (string Id, MoveAnswer Answer)[] answers = desk.Write(work => chosen.Select(what =>
        {
            MoveAnswer answer = ItemBook.Propose(work, plan.Entry.Document.Id, new Move.Propose(actor, now, null, what), out string id);
            return (id, answer);
        }).ToArray());
        return answers.Select(static pair => pair.Answer).OfType<MoveAnswer.Refused>().FirstOrDefault(static refused => refused.Refusal.Rule != MoveRules.Exists) is { } wrong
            ? MoveProblems.Of(wrong.Refusal)
            : FactData.Write(json =>
            {
                json.WriteStartObject();
                Ids(json, "made", answers.Where(static pair => pair.Answer is MoveAnswer.Made).Select(static pair => pair.Id));
                Ids(json, "known", answers.Where(static pair => pair.Answer is MoveAnswer.Refused).Select(static pair => pair.Id));
                json.WriteEndObject();
            });
    }

    private static void Ids(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (string id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }

    private static IReadOnlyList<Commitment> Commitments(Desk desk, OpenPlan plan, JsonObject told)
    {
        if (told["title"] is JsonValue title && title.TryGetValue(out string? words))
        {
            return [new Commitment { Title = words.Trim(), Targets = told["targets"] is JsonArray targets ? [.. targets.OfType<JsonValue>().Select(static one => one.ToString())] : [] }];
        }

        IReadOnlyList<Commitment> all = desk.Settings.BreakDown(plan.Plan);
        return told["all"] is JsonValue every && every.TryGetValue(out bool yes) && yes ? all
            : told["tasks"] is JsonArray tasks ? [.. all.Where(what => tasks.Any(one => one?.ToString() == what.TaskId))]
            : [];
    }
}
