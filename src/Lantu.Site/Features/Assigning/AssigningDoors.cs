using Lantu.Analysis.Delivery;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Assigning;

/// <summary>The table in which an office breaks a plan down and hands its tasks out.</summary>
internal static class AssigningDoors
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/office/plans/{place}/{year}/tasks", (HttpContext context, string place, string year) => desks.Page(context, desk => ShowAssigning.Write(desk, place, year)))
            .ExcludeFromDescription().Needs(Right.ReadDrafts);
        RouteGroupBuilder api = routes.MapGroup(PlanApi.Root + "/plans/{place}/{year}").WithTags("items");
        ItemDoors.Describe(api.MapPut("/assignments", (HttpContext context, string place, string year) => desks.Api(context, desk => Guard(() => AssigningSave.Take(desk, place, year)))), "keepAssignments", "保存任务分解表的行，未立项的随之立项 Keep rows of the table: {\"rows\":[{\"task\" or \"item\",\"lead\",\"support\",\"leader\",\"due\",\"milestones\",\"version\"}]}")
            .Accepts<object>("application/json").WithMetadata(new RequestSizeLimitAttribute(4 << 20)).Needs(Right.ManageTasks);
        api.MapGet("/items.xlsx", (HttpContext context, string place, string year) => desks.Api(context, desk => Sheet(desk, place, year)))
            .WithName("getItemsWorkbook").WithSummary("填报表 The sheet to be filled in").Produces(StatusCodes.Status200OK, contentType: Workbook).ProducesProblem(StatusCodes.Status404NotFound).Needs(Right.ManageTasks);
        ItemDoors.Describe(api.MapPost("/items/sheet", (HttpContext context, string place, string year, bool preview = true) => desks.Api(context, desk => Guard(() => SheetTaking.Take(desk, place, year, preview)))), "takeSheet", "收填报表；preview=true 只说会改什么 Take a filled sheet in; with preview=true it only says what would change")
            .WithMetadata(new RequestSizeLimitAttribute(SheetTaking.MostBytes + (1 << 20))).Needs(Right.ManageTasks);
    }

    private static Answer Sheet(Desk desk, string place, string year)
    {
        if (desk.Draft(place, year) is not { } plan || desk.Settings.ItemsWorkbook is not { } write)
        {
            return Problems.Missing($"{place}/{year}");
        }

        // What was filled in and not sent out yet stands in the sheet too: it is what comes back.
        WorkItem[] items = [.. AssigningRow.All(desk, plan).Where(static row => row.Item is not null).Select(static row => row.IsOut || row.Draft is null ? row.Item! : Drafted(row.Item!, row.Draft))]; // filtered
        return Answer.File(Workbook, write(items, desk.Library.Today), $"{plan.PlaceName}-{plan.Entry.YearShown}-填报.xlsx");
    }

    private static WorkItem Drafted(WorkItem item, Archive.Deliveries.AssignmentDraft draft) => item with
    {
        Mandate = new Mandate(draft.Lead, draft.Support, draft.Leader, draft.Due ?? DateOnly.MinValue, draft.Milestones),
        Due = draft.Due,
        What = draft.Due is null ? item.What with { Deadline = null } : item.What,
    };

    private static async Task<Answer> Guard(Func<Task<Answer>> act)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (OvertakenException e)
        {
            return MoveProblems.Of(409, e.Why.Chinese, e.Why.English);
        }
    }
}
