using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Lantu.Site.Tests;

/// <summary>A program elsewhere that is told what happens: a server on a port of this machine.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private WebApplication _application = null!; // set by Start

    internal Uri Address { get; private set; } = null!; // set by Start

    /// <summary>What it was told, in the order in which it came.</summary>
    internal ConcurrentQueue<Told> All { get; } = new();

    /// <summary>What it answers.</summary>
    internal Func<HttpContext, int> Answer { get; set; } = static _ => 204;

    internal static async Task<Receiver> Start()
    {
        var receiver = new Receiver();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        receiver._application = builder.Build();
        receiver._application.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            receiver.All.Enqueue(new Told(
                context.Request.Path, body.ToArray(), context.Request.Headers["X-Lantu-Event"].ToString(), context.Request.Headers["X-Lantu-Delivery"].ToString(), context.Request.Headers["X-Lantu-Signature"].ToString()));
            context.Response.StatusCode = receiver.Answer(context);
        });
        await receiver._application.StartAsync();
        receiver.Address = new Uri(receiver._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return receiver;
    }

    /// <summary>Waits until it was told so often.</summary>
    internal async Task<Told[]> Wait(int count)
    {
        for (int i = 0; i < 300 && All.Count < count; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(All.Count >= count, $"told {All.Count} times, not {count}");
        return [.. All];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    internal sealed record Told(string Path, byte[] Body, string Event, string Delivery, string Signature);
}
