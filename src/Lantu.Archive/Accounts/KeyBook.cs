using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Accounts;

/// <summary>A key with which a program acts for an account.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Account">For whom.</param>
/// <param name="Name">What it is for: 报表程序.</param>
/// <param name="Rights">What it may do at most, by the names of the site; never more than the account may.</param>
/// <param name="MadeAt">When it was made, in UTC.</param>
/// <param name="EndsAt">When it ends by itself; null for never.</param>
/// <param name="EndedAt">When it was ended; null while it was not.</param>
public sealed record ApiKey(long Id, long Account, string Name, IReadOnlyList<string> Rights, DateTimeOffset MadeAt, DateTimeOffset? EndsAt, DateTimeOffset? EndedAt)
{
    /// <summary>Whether it opens anything at a moment.</summary>
    public bool IsGood(DateTimeOffset now) => EndedAt is null && (EndsAt is null || EndsAt > now);
}

/// <summary>Keeps keys for programs; of the key itself only the fingerprint.</summary>
public static class KeyBook
{
    private const string Columns = "id, account_id, name, rights, made_ticks, ends_ticks, ended_ticks";

    /// <summary>Keeps a new key.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="token">The key itself; it is shown once and not kept.</param>
    /// <param name="key">What it is; its number is given here.</param>
    public static ApiKey Add(UnitOfWork work, string token, ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(key);
        ApiKey kept = key with { MadeAt = work.Now };
        long id = work.Insert(
            "INSERT INTO api_key (token_sha256, account_id, name, rights, made_ticks, ends_ticks) VALUES (@token, @account, @name, @rights, @made, @ends) RETURNING id",
            ("token", Token.Fingerprint(token)), ("account", kept.Account), ("name", kept.Name), ("rights", string.Join(' ', kept.Rights)),
            ("made", kept.MadeAt.UtcTicks), ("ends", kept.EndsAt?.UtcTicks));
        work.Tell("key-added", AccountBook.Subject(kept.Account), JsonSerializer.Serialize(new Dictionary<string, string> { ["key"] = kept.Name, ["rights"] = string.Join(' ', kept.Rights) }));
        return kept with { Id = id };
    }

    /// <summary>The key that a program shows; null where there is none. Whether it is good is another question.</summary>
    public static ApiKey? Find(Session session, string token) => session.Query(
        $"SELECT {Columns} FROM api_key WHERE token_sha256 = @token", Read, ("token", Token.Fingerprint(token))) is [var found] ? found : null;

    /// <summary>The keys of an account, ended ones too, the newest first.</summary>
    public static IReadOnlyList<ApiKey> Of(Session session, long account) => session.Query(
        $"SELECT {Columns} FROM api_key WHERE account_id = @account ORDER BY id DESC", Read, ("account", account));

    /// <summary>Ends a key of an account.</summary>
    /// <returns>Whether there was something to end.</returns>
    public static bool End(UnitOfWork work, long account, long id)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Of(work.Session, account).FirstOrDefault(key => key.Id == id && key.EndedAt is null) is not { } key)
        {
            return false;
        }

        work.Change("UPDATE api_key SET ended_ticks = @now WHERE id = @id", ("now", work.Now.UtcTicks), ("id", id));
        work.Tell("key-ended", AccountBook.Subject(account), JsonSerializer.Serialize(new Dictionary<string, string> { ["key"] = key.Name }));
        return true;
    }

    private static ApiKey Read(Row row) => new(
        row.Whole(0), row.Whole(1), row.Text(2), row.Text(3).Split(' ', StringSplitOptions.RemoveEmptyEntries), row.Moment(4),
        row.WholeOrNull(5) is { } ends ? new DateTimeOffset(ends, TimeSpan.Zero) : null,
        row.WholeOrNull(6) is { } ended ? new DateTimeOffset(ended, TimeSpan.Zero) : null);
}
