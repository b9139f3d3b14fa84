using Lantu.Archive;
using Lantu.Site.Accounts;
using Lantu.Site.Agents;
using Lantu.Site.Api;
using Lantu.Site.Features.SigningIn;
using Lantu.Site.Features.Inbox;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lantu.Site;

/// <summary>A site that listens.</summary>
public sealed class SiteHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SiteHost(WebApplication application) => _application = application;

    /// <summary>Where it listens, once it does.</summary>
    public IReadOnlyList<string> Addresses =>
        [.. _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    /// <summary>Starts a site.</summary>
    /// <param name="settings">What it is made of.</param>
    /// <param name="stop">Cancelled while it starts.</param>
    /// <exception cref="IOException">An address is taken, or may not be listened on.</exception>
    public static async Task<SiteHost> Start(SiteSettings settings, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(settings);
        WebApplication application = Build(settings);
        try
        {
            await application.StartAsync(stop).ConfigureAwait(false);
            return new SiteHost(application);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Makes the one-time address, below an address of the site, at which the first administrator is made.</summary>
    /// <returns>Null where somebody can sign in already.</returns>
    public static string? FirstRun(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return SigningInDoors.FirstRun(settings.Archive, settings.Clock);
    }

    /// <summary>Listens until it is told to stop; those who are being served are served to the end.</summary>
    public async Task Run(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static WebApplication Build(SiteSettings settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(static console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // It warns that keys lie unsealed in their folder: the folder is closed to others, and the docs say so.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Limits.MaxRequestLineSize = 4096;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.AddOpenApi("v1", static options => options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "Lantu 蓝图";
            document.Info.Version = "1";
            document.Info.Description = "政府工作报告读成的计划 Plans read of Chinese government work reports";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
        builder.Services.Configure<Microsoft.AspNetCore.Routing.RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
        builder.Services.AddRateLimiter(static options => RateLimits.Set(options));
        SignInSetup.Add(builder.Services, settings);
        var library = new PlanLibrary(settings.Archive, settings.Catalogues, settings.Clock);
        AgentDoor.Add(builder.Services, library, settings);
        WebApplication application = builder.Build();
        application.Lifetime.ApplicationStarted.Register(() => Task.Run(() => Warming.Of(library)));
        Callers callers = application.Services.GetRequiredService<Callers>();
        IAntiforgery antiforgery = application.Services.GetRequiredService<IAntiforgery>();
        var pages = new Pages(library, settings, callers);
        var doors = new Doors(callers, antiforgery);
        application.Use((context, next) =>
        {
            Harden(context.Response.Headers);
            return context.GetEndpoint() is null ? pages.Handle(context) : Api(context, inner => doors.Pass(inner, next));
        });
        application.UseRateLimiter();
        MapPublic(application, library);
        MapOffice(application, new Desks(library, settings, antiforgery));
        return application;
    }

    private static void MapPublic(WebApplication application, PlanLibrary library)
    {
        application.MapOpenApi(PlanApi.Root + "/openapi.json").Needs(Right.Read);
        PlanApi.Map(application, library);
        AgentDoor.Map(application);
        ApiReference.Map(application);
        application.MapGet(PlanApi.Root + "/{**rest}", static (HttpContext context, string rest) => Pages.Send(context, Problems.Missing(rest))).ExcludeFromDescription().Needs(Right.Read);
        application.MapGet("/health/live", static () => Results.Text("live")).ExcludeFromDescription().Needs(Right.Read);
        application.MapGet("/health/ready", () => library.Answers() ? Results.Text("ready") : Results.Text("the archive does not answer", statusCode: 503)).ExcludeFromDescription().Needs(Right.Read);
    }

    // Each feature of the office puts its own addresses into the table.
    private static void MapOffice(WebApplication application, Desks desks)
    {
        SigningInDoors.Map(application, desks);
        InboxDoors.Map(application, desks);
    }

    private static async Task Api(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException)
        {
            await Pages.Send(context, Problems.Wrong()).ConfigureAwait(false);
        }
        catch (ArchiveException e)
        {
            await Pages.Send(context, Problems.Unavailable(e.Chinese, e.Message)).ConfigureAwait(false);
        }
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
