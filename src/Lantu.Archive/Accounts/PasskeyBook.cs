using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Accounts;

/// <summary>A passkey of an account: the public half; the secret half never leaves the device.</summary>
/// <param name="Credential">Its id, as base64url.</param>
/// <param name="Account">Whose.</param>
/// <param name="Name">What the person calls it: 办公室电脑.</param>
/// <param name="Data">What the site needs to check it, as JSON.</param>
/// <param name="MadeAt">When it was added, in UTC.</param>
public sealed record KeptPasskey(string Credential, long Account, string Name, string Data, DateTimeOffset MadeAt);

/// <summary>Keeps passkeys. One that was removed opens nothing, and stays in the journal.</summary>
public static class PasskeyBook
{
    private const string Columns = "credential, account_id, name, data, made_ticks";

    /// <summary>Adds a passkey.</summary>
    /// <exception cref="ArchiveException">It is there already, perhaps with another account.</exception>
    public static void Add(UnitOfWork work, KeptPasskey passkey)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(passkey);
        if (work.Session.Query("SELECT 1 FROM passkey WHERE credential = @credential", static _ => 1, ("credential", passkey.Credential)).Count > 0)
        {
            throw new ArchiveException("这把通行密钥已经用过了；请在设备上另建一把", "this passkey was used before; make another on the device");
        }

        work.Change(
            "INSERT INTO passkey (credential, account_id, name, data, made_ticks) VALUES (@credential, @account, @name, @data, @made)",
            ("credential", passkey.Credential), ("account", passkey.Account), ("name", passkey.Name), ("data", passkey.Data), ("made", work.Now.UtcTicks));
        work.Tell("passkey-added", AccountBook.Subject(passkey.Account), Told(passkey.Name));
    }

    /// <summary>Keeps what changes each time it is used: how often it signed.</summary>
    /// <returns>Whether there is such a passkey.</returns>
    public static bool Used(UnitOfWork work, long account, string credential, string data)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Find(work.Session, credential)?.Account != account)
        {
            return false;
        }

        work.Change("UPDATE passkey SET data = @data WHERE credential = @credential", ("data", data), ("credential", credential));
        work.Tell("passkey-used", AccountBook.Subject(account), "{}");
        return true;
    }

    /// <summary>Gives it another name.</summary>
    /// <returns>Whether there is such a passkey.</returns>
    public static bool Rename(UnitOfWork work, long account, string credential, string name)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Find(work.Session, credential)?.Account != account)
        {
            return false;
        }

        work.Change("UPDATE passkey SET name = @name WHERE credential = @credential", ("name", name), ("credential", credential));
        work.Tell("passkey-renamed", AccountBook.Subject(account), Told(name));
        return true;
    }

    /// <summary>Removes it.</summary>
    /// <returns>Whether there was something to remove.</returns>
    public static bool End(UnitOfWork work, long account, string credential)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Of(work.Session, account).FirstOrDefault(passkey => passkey.Credential == credential) is not { } passkey)
        {
            return false;
        }

        work.Change("UPDATE passkey SET ended_ticks = @now WHERE credential = @credential", ("now", work.Now.UtcTicks), ("credential", credential));
        work.Tell("passkey-removed", AccountBook.Subject(account), Told(passkey.Name));
        return true;
    }

    /// <summary>The passkeys of an account that open, the oldest first.</summary>
    public static IReadOnlyList<KeptPasskey> Of(Session session, long account) => session.Query(
        $"SELECT {Columns} FROM passkey WHERE account_id = @account AND ended_ticks IS NULL ORDER BY made_ticks, credential", Read, ("account", account));

    /// <summary>The passkey with an id; null where none opens.</summary>
    public static KeptPasskey? Find(Session session, string credential) => session.Query(
        $"SELECT {Columns} FROM passkey WHERE credential = @credential AND ended_ticks IS NULL", Read, ("credential", credential)) is [var found] ? found : null;

    private static string Told(string name) => JsonSerializer.Serialize(new Dictionary<string, string> { ["passkey"] = name });

    private static KeptPasskey Read(Row row) => new(row.Text(0), row.Whole(1), row.Text(2), row.Text(3), row.Moment(4));
}
