using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Resources;

namespace Lantu.Site.Shell;

/// <summary>
/// Sends traces and metrics of the web server to the collector that <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names. They hold addresses,
/// methods, statuses and times: no name, no body, no question of the search.
/// </summary>
internal static class Watching
{
    // What ASP.NET Core tells by itself.
    private const string Traces = "Microsoft.AspNetCore";

    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    internal static void Add(IServiceCollection services, string version) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("lantu", serviceVersion: version))
        .WithTracing(static tracing => tracing.AddSource(Traces))
        .WithMetrics(static metrics => metrics.AddMeter(Meters))
        .UseOtlpExporter();
}
