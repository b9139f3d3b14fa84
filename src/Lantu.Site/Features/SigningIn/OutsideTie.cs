using System.Globalization;
using System.Security.Cryptography;
using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Lantu.Site.Office;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lantu.Site.Features.SigningIn;

/// <summary>The wish of somebody who is signed in to tie who they are elsewhere to their account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Stay">The fingerprint of the stay in which it was wished: it goes no further than that browser.</param>
internal sealed record OutsideTie(long Account, string Stay)
{
    private const string Purpose = "lantu:outside-tie";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>What was done with the wish.</summary>
    internal enum Outcome
    {
        /// <summary>They are tied.</summary>
        Tied,

        /// <summary>The person is tied to another account.</summary>
        OfAnother,

        /// <summary>The account is tied to another person.</summary>
        ToAnother,
    }

    /// <summary>It as a word for an address: sealed, and good for some minutes.</summary>
    internal static string Seal(HttpContext context, OutsideTie tie) =>
        Protector(context).Protect(string.Create(CultureInfo.InvariantCulture, $"{tie.Account}:{tie.Stay}"), Lasts);

    /// <summary>The wish of a word; null where it is none of ours, is too old, or was wished in another stay.</summary>
    internal static OutsideTie? Open(HttpContext context, string? word)
    {
        try
        {
            string[] parts = Protector(context).Unprotect(word ?? string.Empty).Split(':');
            return Callers.Known(context) is { Account: { } account, Session: { } stay } && parts is [var id, var own]
                && id == account.Id.ToString(CultureInfo.InvariantCulture) && own == stay
                    ? new OutsideTie(account.Id, stay)
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Ties; each account to one person of a provider, each person to one account.</summary>
    internal Outcome Do(Desks desks, string who, string issuer, string subject) => desks.Archive.Write(who, work =>
    {
        if (ExternalLoginBook.Find(work.Session, issuer, subject) is { } known)
        {
            return known == Account ? Outcome.Tied : Outcome.OfAnother;
        }

        if (ExternalLoginBook.Of(work.Session, Account).Any(login => login.Issuer == issuer))
        {
            return Outcome.ToAnother;
        }

        ExternalLoginBook.Add(work, issuer, subject, Account);
        return Outcome.Tied;
    });

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
