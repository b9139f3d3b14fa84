using System.Threading.RateLimiting;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Lantu.Site.Api;

/// <summary>How often one address may ask the API. Pages are not counted: they come from memory.</summary>
internal static class RateLimits
{
    /// <summary>Questions a minute from one address.</summary>
    internal const int PerMinute = 600;

    internal static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(static context =>
            context.Request.Path.StartsWithSegments(PlanApi.Root, StringComparison.Ordinal) || context.Request.Path.StartsWithSegments(Agents.AgentDoor.Address, StringComparison.Ordinal)
                ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? string.Empty, static _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(string.Empty));
        options.OnRejected = static async (context, _) =>
        {
            int seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 60;
            context.HttpContext.Response.Headers.RetryAfter = FormattableString.Invariant($"{seconds}");
            await Pages.Send(context.HttpContext, Problems.TooMany(seconds)).ConfigureAwait(false);
        };
    }
}
