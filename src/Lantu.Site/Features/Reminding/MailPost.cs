using System.Net;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Lantu.Site.Features.Reminding;

/// <summary>Hands letters to a server of mail.</summary>
/// <param name="server">The server.</param>
internal sealed class MailPost(MailServer server) : IDisposable
{
    private const int ImplicitTls = 465;

    private readonly MailTrust _trust = new(server);

    private readonly SmtpClient _client = new()
    {
        Timeout = 30_000,

        // It would ask the authorities that the certificate names: the site calls nobody but this server.
        CheckCertificateRevocation = false,
    };

    /// <summary>Hands one letter over.</summary>
    /// <param name="message">The letter.</param>
    /// <param name="stop">Cancelled when the program ends.</param>
    /// <returns>Null once the server has taken it, else why it did not.</returns>
    internal async Task<string?> Send(MimeMessage message, CancellationToken stop)
    {
        try
        {
            if (!_client.IsConnected)
            {
                await Connect(stop).ConfigureAwait(false);
            }

            await _client.SendAsync(message, stop).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is SmtpCommandException or SmtpProtocolException or AuthenticationException or SslHandshakeException
            or MailKit.ServiceNotConnectedException or MailKit.ServiceNotAuthenticatedException or IOException or System.Net.Sockets.SocketException or NotSupportedException or InvalidOperationException or TimeoutException)
        {
            return e is SslHandshakeException && _trust.Refusal is { } refusal ? refusal : e.Message.ReplaceLineEndings(" ");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task Connect(CancellationToken stop)
    {
        SecureSocketOptions how = server.Port == ImplicitTls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable;
        _client.ServerCertificateValidationCallback = _trust.Judge;
        await _client.ConnectAsync(server.Host, server.Port, how, stop).ConfigureAwait(false);
        if (server.NeedsTls && !_client.IsSecure)
        {
            await _client.DisconnectAsync(quit: true, stop).ConfigureAwait(false);
            throw new NotSupportedException($"{server} 不提供 TLS，信不明着发；服务器确实没有的，设 LANTU_SMTP_TLS=available {server} offers no TLS, and letters are not sent in the clear; if it has none, set LANTU_SMTP_TLS=available");
        }

        if (server.User is not { } user)
        {
            return;
        }

        if (!_client.IsSecure && !IsHere(server.Host))
        {
            await _client.DisconnectAsync(quit: true, stop).ConfigureAwait(false);
            throw new NotSupportedException($"{server} 不提供 TLS，密码不明着发 {server} offers no TLS, and the password is not sent in the clear");
        }

        await _client.AuthenticateAsync(user, server.Password ?? string.Empty, stop).ConfigureAwait(false);
    }

    private static bool IsHere(string host) => host == "localhost" || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));
}
