using Lantu.Site.Accounts;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace Lantu.Site.Api;

/// <summary>The page on which people read and try the API. Its script comes from this host, out of the package of Scalar.</summary>
/// <remarks>
/// The page can talk to this host alone: the proxy, the fonts and the assistant that the script knows elsewhere are switched off, and
/// out of reach besides. The package's own page is not used: it states no language and needs a script within the page.
/// </remarks>
internal static class ApiReference
{
    /// <summary>Its address.</summary>
    internal const string Address = "/api/reference";

    private const string Parts = Address + "/parts";

    // The script styles what it draws by style elements of its own.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Puts its address into the table of a site.</summary>
    internal static void Map(IEndpointRouteBuilder routes)
    {
        Answer page = Page();
        routes.MapGet(Address, (HttpContext context) => Pages.Send(context, page)).ExcludeFromDescription().Needs(Right.Read);

        // Of the package only the script is wanted; its own page answers under the strict policy, under which it stays empty.
        routes.MapScalarApiReference(Parts, static (_, context) => context.Response.Headers.ContentSecurityPolicy = Pages.Policy).ExcludeFromDescription().Needs(Right.Read);
    }

    private static Answer Page() => Answer.Page(Html.Of($"""
        <!doctype html>
        <html lang="zh-Hans">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>接口 API · 蓝图 Lantu</title>
        <link rel="icon" href="{Assets.Icon}" type="image/svg+xml">
        <link rel="stylesheet" href="{Assets.Style}">
        </head>
        <body class="p-reference">
        <p class="back"><a href="/api">← 接口 API</a> <a href="/">蓝图 Lantu</a></p>
        <noscript><p class="back">这一页要用脚本；不用脚本的说明在“接口”一页 This page needs scripts; <a href="/api">the page of the API</a> does not.</p></noscript>
        <div id="app" lang="en" data-document="{PlanApi.Root}/openapi.json"></div>
        <script src="{Parts}/scalar.js" defer></script><script src="{Assets.Reference}" defer></script>
        </body>
        </html>

        """).ToString()).With(Policy);
}
