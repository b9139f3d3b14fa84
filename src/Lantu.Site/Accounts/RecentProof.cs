using Lantu.Archive.Accounts;
using Lantu.Site.Office;

namespace Lantu.Site.Accounts;

/// <summary>How somebody can show that they still are who signed in.</summary>
/// <param name="Address">Where a password is sent to.</param>
/// <param name="Password">Whether the account has one.</param>
/// <param name="Passkey">Whether it has a passkey: signing in with it does as well.</param>
/// <param name="Again">The page at which they sign in anew.</param>
internal sealed record WayToConfirm(string Address, bool Password, bool Passkey, string Again);

/// <summary>
/// What opens a new way in (a passkey, a key, a login elsewhere) is done only soon after signing in: whoever sits down at a screen that was
/// left on, or has stolen a cookie, cannot make themselves at home.
/// </summary>
internal static class RecentProof
{
    /// <summary>Where the password is sent to.</summary>
    internal const string Address = "/api/v1/me/confirm";

    /// <summary>How long signing in counts as just now.</summary>
    internal static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    // Clocks are set right by some seconds; one that was set back by more makes no stay new.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    /// <summary>Lets whoever signed in just now go on; programs with a key are not asked, they have rules of their own.</summary>
    /// <exception cref="RefusedException">It is too long ago.</exception>
    internal static void Ask(Desk desk)
    {
        if (desk.Caller is not { Account: { } account, Session: { } own })
        {
            return;
        }

        DateTimeOffset now = desk.Settings.Clock.GetUtcNow();
        (KeptSession? stay, int passkeys) = desk.Archive.Read(session => (
            SessionBook.Lasting(session, account.Id, now).FirstOrDefault(stay => stay.Fingerprint == own),
            PasskeyBook.Of(session, account.Id).Count));
        if (stay is not null && now < stay.MadeAt + Lasts && now > stay.MadeAt - Ahead)
        {
            return;
        }

        throw new RefusedException(
            $"登录超过 {Lasts.TotalMinutes:0} 分钟了，做这件事先证实是本人：再输一次密码，或重新登录",
            $"you signed in more than {Lasts.TotalMinutes:0} minutes ago; show first that it is you: give the password again, or sign in anew",
            403)
        { Confirm = new WayToConfirm(Address, account.Password is not null, passkeys > 0, "/sign-in?again=1&back=%2Fme") };
    }
}
