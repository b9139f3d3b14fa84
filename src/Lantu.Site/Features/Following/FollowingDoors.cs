using Lantu.Analysis.Bulletins;
using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Following;

/// <summary>The items that an office follows up, and the slips that it sends.</summary>
internal static class FollowingDoors
{
    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/office/tasks", (HttpContext context) => desks.Page(context, ShowItems.Write)).ExcludeFromDescription().Needs(Right.ReadDrafts);
        routes.MapGet("/office/tasks/{id}", (HttpContext context, string id) => desks.Page(context, desk => ShowItem.Write(desk, id))).ExcludeFromDescription().Needs(Right.ReadDrafts);
        routes.MapGroup(PlanApi.Root).WithTags("items").MapGet("/items/{id}/slip", (HttpContext context, string id, string number, string? format) => desks.Api(context, desk => Slip(desk, id, number, format ?? "docx")))
            .WithName("getSlip").WithSummary("督办单 A slip as docx, pdf or html").Produces(StatusCodes.Status200OK, contentType: DocumentAnswer.Word)
            .ProducesProblem(StatusCodes.Status404NotFound).NeedsAny(Right.ReadDrafts, Right.ReportTasks);
    }

    private static Answer Slip(Desk desk, string id, string number, string format)
    {
        if (ItemAccess.Find(desk, id) is not { } item || item.Slips.FirstOrDefault(slip => slip.Number == number) is not { } slip)
        {
            return MoveProblems.Of(404, $"没有督办单 {number}", $"there is no slip {number}");
        }

        ShelfEntry? plan = ItemAccess.Plan(desk, id);
        string issuer = plan?.Document.Place is { } place ? place + "人民政府督查室" : "督查室";
        return DocumentAnswer.Of(desk, SlipText.Of(item, slip, issuer), format, number);
    }
}
