using System.ComponentModel;
using System.Text.Json;
using Lantu.Archive.Remarks;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Plans;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Reviewing;

/// <summary>审读: a report and what was read of it side by side; decisions and remarks.</summary>
internal static class ReviewDoors
{
    private const int LongestRemark = 2000;

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        var presence = new Presence(desks.Settings.Clock);
        routes.MapGet("/office/plans/{place}/{year}/review", (HttpContext context, string place, string year) => desks.Page(context, desk => ShowReview.Write(desk, place, year))).ExcludeFromDescription().Needs(Right.ReadDrafts);
        RouteGroupBuilder api = routes.MapGroup(PlanApi.Root + "/plans/{place}/{year}").WithTags("review");
        Describe(api.MapGet("/review", (HttpContext context, string place, string year) => desks.Api(context, desk => DecisionApi.Review(desk, place, year))).Needs(Right.ReadDrafts), "getReview", "审读：每条事实到哪一步 Every fact of the draft with the state of its review");
        Describe(api.MapGet("/review/findings", (HttpContext context, string place, string year) => desks.Api(context, desk => DecisionApi.Findings(desk, place, year))).Needs(Right.ReadDrafts), "getReviewFindings", "草稿的核对 What the checks find in the draft");
        Describe(
            api.MapGet("/decisions", (
                HttpContext context, string place, string year, [Description("只要这个号以后的")] long after = 0, [Description("正在看的事实，供别人知道")] string at = "", [Description("只要这个号以后的批注")] long remarked = 0) =>
                desks.Api(context, desk => DecisionApi.Since(desk, presence, place, year, after, at, remarked))).Needs(Right.ReadDrafts),
            "listDecisions", "判断、被改动的事实、同时在看的人 Decisions behind a number, the facts they touched, who else is here");
        Describe(api.MapPost("/decisions", (HttpContext context, string place, string year) => desks.Api(context, desk => DecisionApi.Decide(desk, place, year))).Needs(Right.Review), "decide", "确认、更正、驳回、新增；replaces 写你看到的那个判断 Accepts, corrects, rejects or adds; replaces names the decision that you saw")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        Describe(api.MapDelete("/decisions/{id:long}", (HttpContext context, string place, string year, long id) => desks.Api(context, desk => DecisionApi.Undo(desk, place, year, id))).Needs(Right.Review), "withdrawDecision", "撤销一个判断，回到它以前 Takes a decision back: what stood before it stands again")
            .ProducesProblem(StatusCodes.Status409Conflict);
        Describe(api.MapPost("/notes", (HttpContext context, string place, string year, NoteWish? wish) => desks.Api(context, desk => NoteApi.Decide(desk, place, year, wish))).Needs(Right.Review), "decideNote", "判断一个计数或读取说明：属实、不属实（不进计划）、撤销 Decides on a count or a note of the reading")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        Describe(api.MapGet("/remarks", (HttpContext context, string place, string year) => desks.Api(context, desk => Remarks(desk, place, year))).Needs(Right.ReadDrafts), "listRemarks", "批注 Remarks on the plan and its facts");
        Describe(api.MapPost("/remarks", (HttpContext context, string place, string year) => desks.Api(context, desk => Remark(desk, place, year))).Needs(Right.Remark), "remark", "批注整份计划或一条事实 Remarks on the plan, or on one fact")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) => route.WithName(name).WithSummary(summary)
        .Produces<object>(StatusCodes.Status200OK, "application/json").ProducesProblem(StatusCodes.Status404NotFound);

    private static Answer Remarks(Desk desk, string place, string year)
    {
        if (desk.DraftEntry(place, year) is not { } entry)
        {
            return Problems.Missing($"{place}/{year}");
        }

        IReadOnlyList<Remark> remarks = desk.Archive.Read(session => RemarkBook.Of(session, entry.Document.Id));
        return FactData.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("remarks");
            foreach (Remark remark in remarks)
            {
                ReviewJson.Write(json, remark);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static async Task<Answer> Remark(Desk desk, string place, string year)
    {
        (string fact, string words) = await Body(desk.Context).ConfigureAwait(false);
        return Remark(desk, place, year, fact, words);
    }

    /// <summary>Keeps a remark.</summary>
    internal static Answer Remark(Desk desk, string place, string year, string fact, string words)
    {
        if (desk.DraftEntry(place, year) is not { } entry)
        {
            return Problems.Missing($"{place}/{year}");
        }

        if (words.Length is 0 or > LongestRemark)
        {
            return Desk.Refuse(400, $"批注要写字，最多 {LongestRemark} 字", $"a remark has words, at most {LongestRemark} letters");
        }

        if (fact.Length > 0 && desk.Reviews.Find(entry.Document.Id)?.Find(fact) is null)
        {
            return Desk.Refuse(400, $"没有 {fact} 这条事实；整份的批注把 fact 空着", $"there is no fact {fact}; leave fact empty to remark on the plan");
        }

        Remark kept = desk.Write(work => RemarkBook.Add(work, entry.Document.Id, fact, words));
        return FactData.Write(json => ReviewJson.Write(json, kept));
    }

    private static async Task<(string Fact, string Words)> Body(HttpContext context)
    {
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return (Text(body.RootElement, "fact"), Text(body.RootElement, "words").Trim());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (string.Empty, string.Empty);
        }
    }

    private static string Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? string.Empty : string.Empty;
}
