using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Accounts;

/// <summary>A stay of somebody who signed in.</summary>
/// <param name="Fingerprint">Of the secret in the cookie.</param>
/// <param name="Account">Whose.</param>
/// <param name="Ticket">What the site remembers of it.</param>
/// <param name="Device">The browser, as it names itself.</param>
/// <param name="Means">How the person signed in: <c>password</c>, <c>passkey</c>, <c>oidc</c>.</param>
/// <param name="MadeAt">When it began, in UTC.</param>
/// <param name="EndsAt">When it ends by itself.</param>
/// <param name="EndedAt">When it was ended; null while it was not.</param>
public sealed record KeptSession(
    string Fingerprint, long Account, byte[] Ticket, string Device, string Means, DateTimeOffset MadeAt, DateTimeOffset EndsAt, DateTimeOffset? EndedAt);

/// <summary>Keeps the stays of those who signed in, so that each can be ended.</summary>
public static class SessionBook
{
    private const string Columns = "token_sha256, account_id, ticket, device, means, made_ticks, ends_ticks, ended_ticks";

    /// <summary>Keeps a stay that begins now.</summary>
    public static void Begin(UnitOfWork work, string token, long account, byte[] ticket, string device, string means, DateTimeOffset ends)
    {
        ArgumentNullException.ThrowIfNull(work);
        work.Change(
            """
            INSERT INTO session (token_sha256, account_id, ticket, device, means, made_ticks, ends_ticks)
            VALUES (@token, @account, @ticket, @device, @means, @made, @ends)
            """,
            ("token", Token.Fingerprint(token)), ("account", account), ("ticket", ticket), ("device", device), ("means", means),
            ("made", work.Now.UtcTicks), ("ends", ends.UtcTicks));
        work.Tell("signed-in", AccountBook.Subject(account), JsonSerializer.Serialize(new Dictionary<string, string> { ["means"] = means, ["device"] = device }));
    }

    /// <summary>The stay of a secret, whether it lasts or not; null where there is none.</summary>
    public static KeptSession? Find(Session session, string token) => session.Query(
        $"SELECT {Columns} FROM session WHERE token_sha256 = @token", Read, ("token", Token.Fingerprint(token))) is [var found] ? found : null;

    /// <summary>The stays of an account that last, the newest first.</summary>
    public static IReadOnlyList<KeptSession> Lasting(Session session, long account, DateTimeOffset now) => session.Query(
        $"SELECT {Columns} FROM session WHERE account_id = @account AND ended_ticks IS NULL AND ends_ticks > @now ORDER BY made_ticks DESC, token_sha256",
        Read, ("account", account), ("now", now.UtcTicks));

    /// <summary>Ends a stay. One that has ended stays so.</summary>
    /// <returns>Whether there was something to end.</returns>
    public static bool End(UnitOfWork work, long account, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (work.Session.Query(
            "SELECT 1 FROM session WHERE token_sha256 = @token AND account_id = @account AND ended_ticks IS NULL", static _ => 1, ("token", fingerprint), ("account", account)).Count == 0)
        {
            return false;
        }

        work.Change("UPDATE session SET ended_ticks = @now WHERE token_sha256 = @token", ("now", work.Now.UtcTicks), ("token", fingerprint));
        work.Tell("session-ended", AccountBook.Subject(account), string.Create(CultureInfo.InvariantCulture, $"{{\"session\":\"{fingerprint[..12]}\"}}"));
        return true;
    }

    private static KeptSession Read(Row row) => new(
        row.Text(0), row.Whole(1), row.Bytes(2), row.Text(3), row.Text(4), row.Moment(5), row.Moment(6),
        row.WholeOrNull(7) is { } ended ? new DateTimeOffset(ended, TimeSpan.Zero) : null);
}
