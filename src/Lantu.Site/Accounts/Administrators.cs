using Lantu.Archive;
using Lantu.Archive.Accounts;
using Lantu.Site.Features.SigningIn;
using Microsoft.AspNetCore.Identity;

namespace Lantu.Site.Accounts;

/// <summary>What became of an administrator whom somebody named in the terminal.</summary>
public enum AdministratorOutcome
{
    /// <summary>A new account.</summary>
    Made,

    /// <summary>The account was there as an open administrator: it has another password.</summary>
    PasswordSet,

    /// <summary>The account was there, closed or in another role: it is an open administrator now, with another password.</summary>
    Raised,
}

/// <summary>Makes administrators in the terminal: whoever may write the archive may do that anyway.</summary>
public static class Administrators
{
    /// <summary>What is wrong with a name or a password; null where nothing is.</summary>
    public static (string Chinese, string English)? Wrong(string name, string password) =>
        !AccountName.IsGood(name) ? AccountName.Rule : PasswordRule.Wrong(name, password, password);

    /// <summary>Makes the account, or sets its password where it is there; whoever had come in with it is out.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="who">For the journal.</param>
    /// <param name="name">To sign in with.</param>
    /// <param name="shown">The name that others see; null keeps the one it has, else the name.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="ArgumentException">The name or the password is not taken: see <see cref="Wrong"/>.</exception>
    public static AdministratorOutcome Set(PlanArchive archive, string who, string name, string? shown, string password)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(name);
        if (Wrong(name, password) is { } wrong)
        {
            throw new ArgumentException(wrong.English, nameof(password));
        }

        var fresh = new Account { Name = name.ToLowerInvariant(), Shown = shown ?? name, Role = AccountRole.Administrator, Stamp = Token.New() };
        string hash = new PasswordHasher<SiteUser>().HashPassword(new SiteUser(fresh), password);
        return archive.Write(who, work =>
        {
            if (AccountBook.Find(work.Session, name) is not { } before)
            {
                AccountBook.Add(work, fresh with { Password = hash });
                return AdministratorOutcome.Made;
            }

            AccountBook.Change(
                work,
                before with
                {
                    Shown = shown ?? before.Shown,
                    Role = AccountRole.Administrator,
                    Unit = null,
                    Place = null,
                    Password = hash,
                    Stamp = fresh.Stamp,
                    Failures = 0,
                    LockedUntil = null,
                    ClosedAt = null,
                },
                "password-set");
            SessionBook.EndAll(work, before.Id, null);
            return before is { Role: AccountRole.Administrator, IsOpen: true } ? AdministratorOutcome.PasswordSet : AdministratorOutcome.Raised;
        });
    }
}
