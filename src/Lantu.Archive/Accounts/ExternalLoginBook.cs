using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Accounts;

/// <summary>Who somebody is elsewhere: the organisation's own sign-in.</summary>
/// <param name="Issuer">Who vouches: the address of the provider.</param>
/// <param name="Subject">The name that it gives, which it never gives to another.</param>
/// <param name="Account">The account here.</param>
/// <param name="MadeAt">When the two were tied, in UTC.</param>
public sealed record ExternalLogin(string Issuer, string Subject, long Account, DateTimeOffset MadeAt);

/// <summary>Ties accounts to who they are elsewhere.</summary>
public static class ExternalLoginBook
{
    private const string Columns = "issuer, subject, account_id, made_ticks";

    /// <summary>Ties an account to a name elsewhere.</summary>
    public static void Add(UnitOfWork work, string issuer, string subject, long account)
    {
        ArgumentNullException.ThrowIfNull(work);
        work.Change(
            "INSERT INTO external_login (issuer, subject, account_id, made_ticks) VALUES (@issuer, @subject, @account, @made)",
            ("issuer", issuer), ("subject", subject), ("account", account), ("made", work.Now.UtcTicks));
        work.Tell("login-tied", AccountBook.Subject(account), Told(issuer, subject));
    }

    /// <summary>Unties an account from an issuer.</summary>
    /// <returns>Whether it was tied.</returns>
    public static bool Remove(UnitOfWork work, long account, string issuer)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Of(work.Session, account).FirstOrDefault(login => login.Issuer == issuer) is not { } login)
        {
            return false;
        }

        work.Change("DELETE FROM external_login WHERE account_id = @account AND issuer = @issuer", ("account", account), ("issuer", issuer));
        work.Tell("login-untied", AccountBook.Subject(account), Told(issuer, login.Subject));
        return true;
    }

    /// <summary>The account that is tied to a name elsewhere; null where none is.</summary>
    public static long? Find(Session session, string issuer, string subject) => session.Query(
        "SELECT account_id FROM external_login WHERE issuer = @issuer AND subject = @subject", static row => row.Whole(0), ("issuer", issuer), ("subject", subject)) is [var found] ? found : null;

    /// <summary>Who an account is elsewhere.</summary>
    public static IReadOnlyList<ExternalLogin> Of(Session session, long account) => session.Query(
        $"SELECT {Columns} FROM external_login WHERE account_id = @account ORDER BY made_ticks, issuer",
        static row => new ExternalLogin(row.Text(0), row.Text(1), row.Whole(2), row.Moment(3)), ("account", account));

    private static string Told(string issuer, string subject) => JsonSerializer.Serialize(new Dictionary<string, string> { ["issuer"] = issuer, ["subject"] = subject });
}
