using System.Globalization;
using System.Security.Claims;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Accounts;

/// <summary>Keeps who is signed in within the archive: the cookie holds a secret and nothing else, and each stay can be ended.</summary>
internal sealed class KeptTickets(PlanArchive archive, TimeProvider clock, IHttpContextAccessor contexts) : ITicketStore
{
    /// <summary>How long a stay lasts.</summary>
    internal static readonly TimeSpan Stay = TimeSpan.FromHours(12);

    private const int LongestDevice = 200;

    /// <inheritdoc/>
    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        string token = Token.New();
        long account = long.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? "0", NumberStyles.None, CultureInfo.InvariantCulture);
        string device = contexts.HttpContext?.Request.Headers.UserAgent.ToString() ?? string.Empty;
        archive.Write(ticket.Principal.Identity?.Name ?? string.Empty, work =>
        {
            SessionBook.Begin(
                work, token, account, TicketSerializer.Default.Serialize(ticket), device.Length > LongestDevice ? device[..LongestDevice] : device,
                ticket.Principal.FindFirstValue(ClaimTypes.AuthenticationMethod) ?? "password", clock.GetUtcNow() + Stay);
            return 0;
        });
        return Task.FromResult(token);
    }

    /// <inheritdoc/>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        KeptSession? kept = archive.Read(session => SessionBook.Find(session, key));
        if (kept is null || kept.EndedAt is not null || kept.EndsAt <= clock.GetUtcNow())
        {
            return Task.FromResult<AuthenticationTicket?>(null);
        }

        AuthenticationTicket? ticket = TicketSerializer.Default.Deserialize(kept.Ticket);
        (ticket?.Principal.Identity as ClaimsIdentity)?.AddClaim(new Claim(Callers.SessionClaim, kept.Fingerprint));
        return Task.FromResult(ticket);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string key)
    {
        if (archive.Read(session => SessionBook.Find(session, key)) is { } kept)
        {
            archive.Write(string.Empty, work => SessionBook.End(work, kept.Account, kept.Fingerprint));
        }

        return Task.CompletedTask;
    }
}
