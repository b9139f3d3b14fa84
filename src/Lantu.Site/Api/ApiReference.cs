using System.Security.Cryptography;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace Lantu.Site.Api;

/// <summary>The page on which people read and try the API. Its script comes from this host, out of the package of Scalar.</summary>
/// <remarks>
/// Only here scripts run that are not ours: those of this host and the one of the page itself, which carries a nonce. The page
/// can talk to this host alone, so that its proxy, its fonts and its assistant elsewhere stay out of reach; they are switched off besides.
/// </remarks>
internal static class ApiReference
{
    /// <summary>Its address.</summary>
    internal const string Address = "/api/reference";

    /// <summary>Puts its address into the table of a site.</summary>
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapScalarApiReference(Address, Set).ExcludeFromDescription();

    private static void Set(ScalarOptions options, HttpContext context)
    {
        string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Response.Headers.ContentSecurityPolicy = Policy(nonce);
        context.Response.Headers.XFrameOptions = "DENY";
        context.Response.Headers.CacheControl = "no-store";
        options.Nonce = nonce;
        options.Title = "接口 API · 蓝图 Lantu";
        options.OpenApiRoutePattern = PlanApi.Root + "/openapi.json";
        options.Favicon = Assets.Icon;
        options.DefaultFonts = false;
        options.Telemetry = false;
        options.PersistentAuthentication = false;
        options.HideClientButton = true;
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        options.Agent = new ScalarAgentOptions { Disabled = true };
        options.Mcp = new ScalarMcpOptions { Disabled = true };
        options.Theme = ScalarTheme.None;
        options.DefaultHttpClient = new(ScalarTarget.Shell, ScalarClient.Curl);
        options.CustomCss = Style;
    }

    // The program styles what it draws by style elements of its own.
    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private const string Style = """
        :root { --scalar-font: "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; --scalar-font-code: ui-monospace, Consolas, monospace; --scalar-radius: 3px; --scalar-radius-lg: 3px; --scalar-radius-xl: 3px }
        .light-mode { --scalar-color-accent: #0b4fa8 } .dark-mode { --scalar-color-accent: #8ab8f0 }
        """;
}
