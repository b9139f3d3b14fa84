using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Features.Inbox;

/// <summary>The first page of the office.</summary>
internal static class InboxDoors
{
    internal static void Map(IEndpointRouteBuilder routes, Desks desks) =>
        routes.MapGet("/office", (HttpContext context) => desks.Page(context, ShowInbox.Write)).ExcludeFromDescription().Needs(Right.ReadDrafts);
}
