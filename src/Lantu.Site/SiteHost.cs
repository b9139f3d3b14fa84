using Lantu.Archive;
using Lantu.Site.Accounts;
using Lantu.Site.Agents;
using Lantu.Site.Api;
using Lantu.Site.Features.AccountDesk;
using Lantu.Site.Features.Assigning;
using Lantu.Site.Features.Bulletins;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Figures;
using Lantu.Site.Features.Following;
using Lantu.Site.Features.Hooks;
using Lantu.Site.Features.Inbox;
using Lantu.Site.Features.PictureEditor;
using Lantu.Site.Features.Publishing;
using Lantu.Site.Features.Reminding;
using Lantu.Site.Features.Reviewing;
using Lantu.Site.Features.SigningIn;
using Lantu.Site.Features.Units;
using Lantu.Site.Library;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using IPNetwork = System.Net.IPNetwork;

namespace Lantu.Site;

/// <summary>A site that listens.</summary>
public sealed class SiteHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SiteHost(WebApplication application) => _application = application;

    /// <summary>Where it listens, once it does.</summary>
    public IReadOnlyList<string> Addresses =>
        [.. _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    /// <summary>Every address that is no public page: for the test that holds each against its right.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => _application.Services.GetRequiredService<EndpointDataSource>().Endpoints;

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
        builder.Services.AddRateLimiter(options => RateLimits.Set(options, settings.Limits));
        if (settings.Telemetry)
        {
            Watching.Add(builder.Services, settings.Version);
        }

        SignInSetup.Add(builder.Services, settings);
        builder.Services.AddSingleton(settings);
        builder.Services.AddHostedService<ReminderRound>();

        // A round of reminders that fails is told in the log; it does not end the site.
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(static options => options.BackgroundServiceExceptionBehavior = Microsoft.Extensions.Hosting.BackgroundServiceExceptionBehavior.Ignore);
        var library = new PlanLibrary(settings.Archive, settings.Catalogues, settings.Clock);
        builder.Services.AddHostedService(services => new HookRounds(library, settings, services.GetRequiredService<IDataProtectionProvider>(), services.GetRequiredService<ILogger<HookRounds>>()));
        AgentDoor.Add(builder.Services, library, settings);
        builder.Services.AddSingleton(services => new Desks(library, settings, services.GetRequiredService<IAntiforgery>()));
        WebApplication application = builder.Build();
        application.Lifetime.ApplicationStarted.Register(() => Task.Run(() => Warming.Of(library)));
        Callers callers = application.Services.GetRequiredService<Callers>();
        IAntiforgery antiforgery = application.Services.GetRequiredService<IAntiforgery>();
        var pages = new Pages(library, settings, callers);
        var doors = new Doors(callers, antiforgery);
        bool isSecure = settings.PublicAddress?.Scheme == "https";
        if (settings.Proxies.Count > 0)
        {
            application.UseForwardedHeaders(Believed(settings.Proxies));
        }

        application.Use((context, next) =>
        {
            Harden(context.Response.Headers, isSecure, context.GetEndpoint() is not null);
            return next(context);
        });
        application.UseAuthentication();
        application.Use((context, next) =>
            context.GetEndpoint() is null ? pages.Handle(context) : Api(context, inner => doors.Pass(inner, next)));
        application.UseRateLimiter();
        MapPublic(application, library, settings);
        MapOffice(application, application.Services.GetRequiredService<Desks>());
        return application;
    }

    private static void MapPublic(WebApplication application, PlanLibrary library, SiteSettings settings)
    {
        application.MapOpenApi(PlanApi.Root + "/openapi.json").Needs(Right.Read);
        PlanApi.Map(application, library);
        AgentDoor.Map(application);
        ApiReference.Map(application);
        application.MapGet(PlanApi.Root + "/{**rest}", static (HttpContext context, string rest) => Pages.Send(context, Problems.Missing(rest))).ExcludeFromDescription().Needs(Right.Read);
        application.MapGet("/health/live", static () => Results.Text("live")).ExcludeFromDescription().Needs(Right.Read);
        application.MapGet("/health/ready", () => Readiness.Of(settings)).ExcludeFromDescription().Needs(Right.Read);
    }

    // Each feature of the office puts its own addresses into the table.
    private static void MapOffice(WebApplication application, Desks desks)
    {
        SigningInDoors.Map(application, desks);
        InboxDoors.Map(application, desks);
        ReviewDoors.Map(application, desks);
        PublishingDoors.Map(application, desks);
        MeDoors.Map(application, desks);
        AccountDoors.Map(application, desks);
        HookDoors.Map(application, desks);
        ItemDoors.Map(application, desks);
        AssigningDoors.Map(application, desks);
        FollowingDoors.Map(application, desks);
        UnitDoors.Map(application, desks);
        BulletinDoors.Map(application, desks);
        FigureDoors.Map(application, desks);
        PictureDoors.Map(application, desks);
    }

    private static async Task Api(HttpContext context, RequestDelegate next)
    {
        if (DayQuestion.Wrong(context.Request) is { } wrong)
        {
            await Pages.Send(context, wrong).ConfigureAwait(false);
            return;
        }

        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException)
        {
            await Pages.Send(context, Problems.Wrong()).ConfigureAwait(false);
        }
        catch (RefusedException e)
        {
            await (e.Confirm is { } way
                ? Pages.Send(context, Problems.Of(e.Status, "没有做", "not done", e.Chinese, e.Message, way), isPrivate: true)
                : Trouble.Send(context, e.Status, ("没有做", "not done"), (e.Chinese, e.Message))).ConfigureAwait(false);
        }
        catch (ArchiveException e)
        {
            await Trouble.Send(context, 503, ("现在做不了", "not available now"), (e.Chinese + "。没有存；过会儿再试", e.Message + ". Nothing was kept; try later")).ConfigureAwait(false);
        }
    }

    // One step back for each proxy that is known: who wrote what stands before it, nobody knows.
    private static ForwardedHeadersOptions Believed(IReadOnlyList<IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (IPNetwork proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        return options;
    }

    // Pages of the office are cut off from the window that opened them. A public page holds nothing that such a window may not
    // read itself, and the cut costs a browser a process of its own: about 90 ms before the first paint.
    private static void Harden(IHeaderDictionary headers, bool isSecure, bool isOffice)
    {
        if (isSecure)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (isOffice)
        {
            headers[Pages.OpenerPolicy] = "same-origin";
        }
    }
}
