using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Figures;

/// <summary>数据: the tables that were imported, the figures of each place, and what programs ask of them.</summary>
internal static class FigureDoors
{
    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/office/figures", (HttpContext context) => desks.Page(context, ShowFigures.Write)).ExcludeFromDescription().Needs(Right.Figures);
        routes.MapGet("/office/figures/imports/{id:long}", (HttpContext context, long id) => desks.Page(context, desk => ShowImport.Write(desk, id))).ExcludeFromDescription().Needs(Right.Figures);
        routes.MapGet("/office/figures/places/{place}", (HttpContext context, string place) => desks.Page(context, desk => ShowFigureGrid.Write(desk, place))).ExcludeFromDescription().Needs(Right.Figures);
        FigureApi.Map(routes, desks);
    }
}
