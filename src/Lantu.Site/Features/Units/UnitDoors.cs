using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Units;

/// <summary>The pages of an agency: what is to be done, and its reports.</summary>
internal static class UnitDoors
{
    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/unit", (HttpContext context) => desks.Page(context, ShowUnit.Write)).ExcludeFromDescription().Needs(Right.ReportTasks);
        routes.MapGet("/unit/tasks/{id}", (HttpContext context, string id) => desks.Page(context, desk => ShowUnitItem.Write(desk, id))).ExcludeFromDescription().Needs(Right.ReportTasks);
        routes.MapGet("/unit/tasks/{id}/reports/{month}", (HttpContext context, string id, string month) => desks.Page(context, desk => ShowReport.Write(desk, id, month))).ExcludeFromDescription().Needs(Right.ReportTasks);
    }
}
