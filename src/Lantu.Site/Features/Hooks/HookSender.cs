using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Lantu.Archive.Hooks;

namespace Lantu.Site.Features.Hooks;

/// <summary>Tells a hook something, once. It follows no redirection, keeps no cookie, and goes through no proxy.</summary>
internal sealed class HookSender : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HookHosts _hosts;
    private readonly HttpClient _client;

    internal HookSender(HookHosts hosts)
    {
        _hosts = hosts;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = Patience,
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = 16,
            ConnectCallback = Connect,
        })
        { Timeout = Patience };
    }

    /// <summary>The signature of a body: the moment, and HMAC-SHA256 over moment, full stop and body, as <c>t=1767225600,v1=9f86d0…</c>.</summary>
    internal static string Sign(string secret, DateTimeOffset moment, byte[] body)
    {
        string seconds = moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(seconds + "."), .. body];
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    /// <summary>Sends it.</summary>
    /// <returns>The status of HTTP, where there was an answer, and what went wrong, where something did.</returns>
    internal async Task<(int? Status, string? Trouble)> Send(Hook hook, HookDelivery delivery, string secret, DateTimeOffset now, CancellationToken stop)
    {
        if (!Uri.TryCreate(hook.Address, UriKind.Absolute, out Uri? address) || !_hosts.Allows(address))
        {
            return (null, "这个主机不在 LANTU_HOOK_HOSTS 里 the host is not listed in LANTU_HOOK_HOSTS");
        }

        byte[] body = Encoding.UTF8.GetBytes(delivery.Body);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("lantu", "1"));
        request.Headers.Add("X-Lantu-Event", HookNames.Of(delivery.Event));
        request.Headers.Add("X-Lantu-Delivery", delivery.Id.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Lantu-Signature", Sign(secret, now, body));
        try
        {
            // What the receiver says is of no interest, and may be endless: only its status is looked at.
            using HttpResponseMessage answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            int status = (int)answer.StatusCode;
            return status is >= 200 and < 300 ? (status, null)
                : status is >= 300 and < 400 ? (status, "它要转到别的地址，不跟过去 it points elsewhere, which is not followed")
                : (status, FormattableString.Invariant($"它回答 {status} it answered {status}"));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, "10 秒没有回答 no answer within 10 seconds");
        }
        catch (HttpRequestException e)
        {
            return (null, $"连不上 not reached: {(e.InnerException ?? e).Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // The name is looked up here and nowhere else: what was checked is what is called.
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        IPAddress[] found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop).ConfigureAwait(false);
        IPAddress? refused = found.FirstOrDefault(address => !_hosts.Allows(address, context.DnsEndPoint.Port));
        if (refused is not null)
        {
            throw new IOException($"{context.DnsEndPoint.Host} 指向内部地址 {refused}，它没有单独列出 leads to the inside address {refused}, which is not listed itself");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
