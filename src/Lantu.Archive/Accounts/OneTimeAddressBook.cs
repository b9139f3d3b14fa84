using System.Globalization;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Accounts;

/// <summary>What a one-time address is for.</summary>
public enum AddressPurpose
{
    /// <summary>Makes the first administrator.</summary>
    FirstRun,

    /// <summary>Sets the password of an account, for the first time or anew.</summary>
    SetPassword,
}

/// <summary>Addresses that open once: nobody is given a password that somebody else chose.</summary>
public static class OneTimeAddressBook
{
    /// <summary>Keeps a new one. Earlier ones for the same purpose and account open nothing any more.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="token">The secret in the address; it is not kept.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="account">For whom; null for the first administrator, who has no account yet.</param>
    /// <param name="ends">Until when it opens.</param>
    public static void Add(UnitOfWork work, string token, AddressPurpose purpose, long? account, DateTimeOffset ends)
    {
        ArgumentNullException.ThrowIfNull(work);
        work.Change(
            "UPDATE one_time_address SET used_ticks = @now WHERE purpose = @purpose AND used_ticks IS NULL AND COALESCE(account_id, 0) = @account",
            ("now", work.Now.UtcTicks), ("purpose", purpose.ToString()), ("account", account ?? 0L));
        work.Change(
            "INSERT INTO one_time_address (token_sha256, account_id, purpose, made_ticks, ends_ticks) VALUES (@token, @account, @purpose, @made, @ends)",
            ("token", Token.Fingerprint(token)), ("account", account), ("purpose", purpose.ToString()), ("made", work.Now.UtcTicks), ("ends", ends.UtcTicks));
        work.Tell("address-made", Subject(account), string.Create(CultureInfo.InvariantCulture, $"{{\"purpose\":\"{purpose}\"}}"));
    }

    /// <summary>Whether an address still opens, and for which account.</summary>
    /// <returns>Null where it does not: it was used, is over, or never was.</returns>
    public static (AddressPurpose Purpose, long? Account)? Find(Session session, string token, DateTimeOffset now) => session.Query(
        "SELECT purpose, account_id FROM one_time_address WHERE token_sha256 = @token AND used_ticks IS NULL AND ends_ticks > @now",
        static row => (Enum.Parse<AddressPurpose>(row.Text(0)), row.WholeOrNull(1)),
        ("token", Token.Fingerprint(token)), ("now", now.UtcTicks)) is [var found] ? found : null;

    /// <summary>Uses an address up; false where it opens nothing (any more).</summary>
    public static bool Use(UnitOfWork work, string token)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Find(work.Session, token, work.Now) is not { } found)
        {
            return false;
        }

        work.Change("UPDATE one_time_address SET used_ticks = @now WHERE token_sha256 = @token", ("now", work.Now.UtcTicks), ("token", Token.Fingerprint(token)));
        work.Tell("address-used", Subject(found.Account), string.Create(CultureInfo.InvariantCulture, $"{{\"purpose\":\"{found.Purpose}\"}}"));
        return true;
    }

    private static string Subject(long? account) => account is { } known ? AccountBook.Subject(known) : "accounts";
}
