using System.Net;
using System.Threading.RateLimiting;
using Lantu.Site.Accounts;
using Lantu.Site.Agents;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Lantu.Site.Api;

/// <summary>How often one address may ask the API and try to sign in. Pages are not counted: they come from memory.</summary>
internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void Set(RateLimiterOptions options, QuestionLimits limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Of(context) switch
        {
            Counted.Api => Fixed("api " + Network(context), limits.Api),
            Counted.SignIn => Fixed("in " + Network(context), limits.SignIns),
            Counted.Nothing => RateLimitPartition.GetNoLimiter(string.Empty),
        });
        options.OnRejected = static async (context, _) =>
        {
            int seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 60;
            context.HttpContext.Response.Headers.RetryAfter = FormattableString.Invariant($"{seconds}");
            await Trouble.Send(context.HttpContext, 429, ("问得太快", "too many questions"), (FormattableString.Invariant($"请等 {seconds} 秒再试"), FormattableString.Invariant($"try again in {seconds} seconds"))).ConfigureAwait(false);
        };
    }

    private static RateLimitPartition<string> Fixed(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });

    private static Counted Of(HttpContext context)
    {
        PathString path = context.Request.Path;
        return Doors.IsChange(context.Request.Method) && (path.StartsWithSegments("/sign-in", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/once", StringComparison.OrdinalIgnoreCase)) ? Counted.SignIn
            : path.StartsWithSegments(PlanApi.Root, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(AgentDoor.Address, StringComparison.OrdinalIgnoreCase) ? Counted.Api
            : Counted.Nothing;
    }

    // Who has one address of IPv6 has all of its /64.
    private static string Network(HttpContext context)
    {
        IPAddress? address = context.Connection.RemoteIpAddress;
        return address is null ? string.Empty
            : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
            : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private enum Counted
    {
        Nothing,
        Api,
        SignIn,
    }
}
