using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.PictureEditor;

/// <summary>改图: the editor of a picture, and what programs ask of it.</summary>
internal static class PictureDoors
{
    internal static void Map(IEndpointRouteBuilder routes, Desks desks)
    {
        routes.MapGet("/office/plans/{place}/{year}/picture", (HttpContext context, string place, string year) =>
            desks.Page(context, desk => ShowPictureEditor.Write(desk, place, year))).ExcludeFromDescription().Needs(Right.EditPicture);
        PictureApi.Map(routes, desks);
    }

    /// <summary>Where the picture of a plan is edited.</summary>
    internal static string Address(string place, string year) => $"/office/plans/{Uri.EscapeDataString(place)}/{year}/picture";
}
