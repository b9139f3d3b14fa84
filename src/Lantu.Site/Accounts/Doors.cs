using Lantu.Site.Api;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Accounts;

/// <summary>The right that an address needs.</summary>
/// <param name="Right">The right.</param>
/// <param name="FromAnywhere">Whether programs without a page of ours may send to it without a key: it changes nothing.</param>
internal sealed record Need(Right Right, bool FromAnywhere = false);

/// <summary>Stands at every address but those of the public pages: who lacks the right is told so, and nothing is done.</summary>
internal sealed class Doors(Callers callers, IAntiforgery antiforgery)
{
    /// <summary>Lets pass, or answers in words. An address that names no right is shut to all.</summary>
    internal async Task Pass(HttpContext context, RequestDelegate next)
    {
        Caller caller = await callers.Of(context).ConfigureAwait(false);
        bool isApi = context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/mcp", StringComparison.Ordinal);
        if (context.GetEndpoint()?.Metadata.GetMetadata<Need>() is not { } need || !caller.May(need.Right))
        {
            await Refuse(context, caller, isApi).ConfigureAwait(false);
            return;
        }

        if (caller.Key is null && IsChange(context.Request.Method) && !need.FromAnywhere && !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            await Pages.Send(context, Problems.Of(403, "没有做", "not done", "这一页太旧了，或请求不是从本站发出的；刷新后再试一次", "the page is too old, or the request did not come from this site; reload it and try again")).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    internal static bool IsChange(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method);

    private static Task Refuse(HttpContext context, Caller caller, bool isApi)
    {
        if (caller.Account is not null || isApi)
        {
            return Pages.Send(context, caller.Account is null
                ? Problems.Of(401, "没有登录", "not signed in", "这里要登录，或带上密钥：Authorization: Bearer …", "sign in, or send a key: Authorization: Bearer …")
                : Problems.Of(403, "没有这个权限", "not allowed", "这个账号不能做这件事；请找管理员", "this account may not do that; ask the administrator"));
        }

        context.Response.Redirect("/sign-in?back=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        return Task.CompletedTask;
    }
}

/// <summary>Says which right an address needs.</summary>
internal static class DoorExtensions
{
    internal static T Needs<T>(this T builder, Right right, bool fromAnywhere = false)
        where T : IEndpointConventionBuilder => builder.WithMetadata(new Need(right, fromAnywhere));
}
