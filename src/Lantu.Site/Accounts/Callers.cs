using System.Globalization;
using System.Security.Claims;
using Lantu.Archive;
using Lantu.Archive.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Lantu.Site.Accounts;

/// <summary>Tells who asks: by the cookie of a browser or the key of a program.</summary>
internal sealed class Callers(PlanArchive archive, TimeProvider clock)
{
    /// <summary>The claim that names the stay.</summary>
    internal const string SessionClaim = "lantu:session";

    private const string Scheme = "Bearer ";
    private static readonly object Seat = new();

    /// <summary>Who asks; looked up once for each question. An account that was closed or changed is so at once.</summary>
    internal async Task<Caller> Of(HttpContext context)
    {
        if (context.Items.TryGetValue(Seat, out object? known))
        {
            return (Caller)known!;
        }

        Caller caller = await Find(context).ConfigureAwait(false);
        context.Items[Seat] = caller;
        return caller;
    }

    /// <summary>Who asks, where <see cref="Of"/> has told it before.</summary>
    internal static Caller Known(HttpContext context) => context.Items.TryGetValue(Seat, out object? known) ? (Caller)known! : Caller.Public;

    private async Task<Caller> Find(HttpContext context)
    {
        string header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return OfKey(header[Scheme.Length..].Trim());
        }

        if (!context.Request.Cookies.ContainsKey(SignInSetup.Cookie))
        {
            return Caller.Public;
        }

        AuthenticateResult result = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme).ConfigureAwait(false);
        if (result.Principal is not { } principal || !long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            return Caller.Public;
        }

        context.User = principal;
        return archive.Read(session => AccountBook.Find(session, id)) is { IsOpen: true } account && account.Stamp == principal.FindFirstValue(SignInSetup.StampClaim)
            ? new Caller(account, Rights.Of(account.Role), principal.FindFirstValue(SessionClaim), null)
            : Caller.Public;
    }

    private Caller OfKey(string token) => archive.Read(session =>
        KeyBook.Find(session, token) is { } key && key.IsGood(clock.GetUtcNow()) && AccountBook.Find(session, key.Account) is { IsOpen: true } account
            ? new Caller(account, new HashSet<Right>(Rights.Of(account.Role).Where(right => right == Right.Read || key.Rights.Contains(Rights.Name(right)))), null, key)
            : Caller.Public);
}
