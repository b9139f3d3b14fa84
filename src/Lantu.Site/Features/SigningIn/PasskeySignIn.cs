using System.Text;
using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Lantu.Site.Features.SigningIn;

/// <summary>What a browser answered for a passkey.</summary>
/// <param name="Credential">As JSON.</param>
/// <param name="Back">Where to go then; a page of our own.</param>
internal sealed record ShownPasskey(string? Credential, string? Back);

/// <summary>Signs in with a passkey: the device knows whose it is, no name is asked.</summary>
internal static class PasskeySignIn
{
    /// <summary>What a browser needs to ask for one.</summary>
    internal static async Task<Answer> Options(Desk desk) =>
        Answer.Json(Encoding.UTF8.GetBytes(await desk.Context.RequestServices.GetRequiredService<SignInManager<SiteUser>>().MakePasskeyRequestOptionsAsync(null).ConfigureAwait(false)));

    /// <summary>Begins the stay.</summary>
    internal static async Task<Answer> Enter(Desk desk, ShownPasskey? shown)
    {
        SignInManager<SiteUser> manager = desk.Context.RequestServices.GetRequiredService<SignInManager<SiteUser>>();
        PasskeyAssertionResult<SiteUser> result;
        try
        {
            result = await manager.PerformPasskeyAssertionAsync(string.IsNullOrWhiteSpace(shown?.Credential) ? "{}" : shown.Credential).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException("时间过了；再试一次", "it took too long; try again", 409);
        }

        // A closed account, a passkey that was removed, one of another site: to the one who tries it is all the same.
        if (!result.Succeeded || desk.Archive.Read(session => AccountBook.Find(session, result.User.Account.Id)) is not { IsOpen: true } account)
        {
            throw new RefusedException("这把通行密钥在这里不能用；用密码登录，或请管理员帮忙", "this passkey opens nothing here; use the password, or ask the administrator");
        }

        await manager.UserManager.AddOrUpdatePasskeyAsync(result.User, result.Passkey).ConfigureAwait(false);
        await SigningInDoors.Begin(desk.Context, account, "passkey").ConfigureAwait(false);
        return JsonAnswer.Of(new { to = SigningInDoors.After(account, SigningInDoors.Back(shown?.Back)) });
    }
}
