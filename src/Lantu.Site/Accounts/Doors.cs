using Lantu.Site.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lantu.Site.Accounts;

/// <summary>The right that an address needs.</summary>
/// <param name="Right">The right.</param>
/// <param name="FromAnywhere">Whether programs without a page of ours may send to it without a key: it changes nothing.</param>
internal sealed record Need(Right Right, bool FromAnywhere = false)
{
    /// <summary>Rights that open it as well: what it does then depends on who asks.</summary>
    internal IReadOnlyList<Right> Or { get; init; } = [];

    /// <summary>Whether it opens to somebody.</summary>
    internal bool OpensTo(Caller caller) => caller.May(Right) || Or.Any(caller.May);
}

/// <summary>Stands at every address but those of the public pages: who lacks the right is told so, and nothing is done.</summary>
internal sealed class Doors(Callers callers, IAntiforgery antiforgery)
{
    /// <summary>Lets pass, or answers in words. An address that names no right is shut to all.</summary>
    internal async Task Pass(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not RouteEndpoint and { } own)
        {
            // No address of ours, but what the routing itself answers: the method or the form of the body does not fit.
            await Trouble.Send(context, own.DisplayName?.StartsWith("405", StringComparison.Ordinal) == true ? 405 : 415, ("没有看懂", "not understood"), ("这个地址不接受这种方法或格式；数据用 application/json，带文件用 multipart/form-data，见 /api/v1/openapi.json", "this address does not take this method or form; application/json is for data, multipart/form-data for files, see /api/v1/openapi.json")).ConfigureAwait(false);
            return;
        }

        Caller caller = await callers.Of(context).ConfigureAwait(false);
        bool isApi = context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/mcp", StringComparison.OrdinalIgnoreCase);
        if (context.GetEndpoint()?.Metadata.GetMetadata<Need>() is not { } need || !need.OpensTo(caller))
        {
            await Refuse(context, caller, context.GetEndpoint()?.Metadata.GetMetadata<Need>(), isApi).ConfigureAwait(false);
            return;
        }

        if (caller.Key is null && IsChange(context.Request.Method) && !need.FromAnywhere && !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            await Trouble.Send(context, 403, ("没有做", "not done"), ("这一页太旧了，或请求不是从本站发出的；刷新后再试一次", "the page is too old, or the request did not come from this site; reload it and try again")).ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    internal static bool IsChange(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method);

    private static Task Refuse(HttpContext context, Caller caller, Need? need, bool isApi)
    {
        if (caller.Account is not null || isApi)
        {
            return caller.Account is null
                ? Trouble.Send(context, 401, ("没有登录", "not signed in"), context.Request.Headers.Authorization.Count > 0
                    ? ("不认得这把密钥：写错了、作废了或过了期", "this key is not known: misspelt, ended or past its last day")
                    : ("这里要登录，或带上密钥：Authorization: Bearer …", "sign in, or send a key: Authorization: Bearer …"))
                : Trouble.Send(context, 403, ("没有这个权限", "not allowed"), caller.Key is not null && need is not null && !need.OpensTo(caller) && caller.Account is { } owner && Rights.Of(owner.Role).Contains(need.Right)
                    ? ($"这把密钥没有 {Rights.Name(need.Right)} 这一项；在“我的账号”另建一把勾上它的", $"this key lacks {Rights.Name(need.Right)}; make one with it at /me")
                    : ("这个账号不能做这件事；请找管理员", "this account may not do that; ask the administrator"));
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

    /// <summary>A handler that the description of the API names, though it asks for nothing but the question itself.</summary>
    internal static Delegate Described(Func<HttpContext, Task> handler) => handler;

    internal static T NeedsAny<T>(this T builder, Right right, params Right[] or)
        where T : IEndpointConventionBuilder => builder.WithMetadata(new Need(right) { Or = or });
}
