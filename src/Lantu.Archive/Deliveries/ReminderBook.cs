using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Deliveries;

/// <summary>A reminder that went out by post, or did not.</summary>
/// <param name="Account">To whom.</param>
/// <param name="About">What it is about, the same for the same thing: <c>due/1-002/2026-06-30</c>.</param>
/// <param name="TriedAt">When it was last tried, in UTC.</param>
/// <param name="SentAt">When the server took it; null where it did not yet.</param>
/// <param name="Failures">How often it was tried in vain.</param>
/// <param name="Trouble">Why the last try failed; null where it did not.</param>
public sealed record PostedReminder(long Account, string About, DateTimeOffset TriedAt, DateTimeOffset? SentAt, int Failures, string? Trouble);

/// <summary>Remembers which reminders were sent, so that each goes out once.</summary>
public static class ReminderBook
{
    private const string Columns = "account_id, about, tried_ticks, sent_ticks, failures, trouble";

    /// <summary>What was sent to an account, by what it is about.</summary>
    public static IReadOnlyDictionary<string, PostedReminder> Of(Session session, long account)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query($"SELECT {Columns} FROM reminder_sent WHERE account_id = @account", Read, ("account", account))
            .ToDictionary(static sent => sent.About, StringComparer.Ordinal);
    }

    /// <summary>Those that the server has not taken yet, the latest try first.</summary>
    public static IReadOnlyList<PostedReminder> Waiting(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query($"SELECT {Columns} FROM reminder_sent WHERE sent_ticks IS NULL ORDER BY tried_ticks DESC, id", Read);
    }

    /// <summary>Remembers that some went out, or that they did not.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="account">To whom.</param>
    /// <param name="about">What they are about.</param>
    /// <param name="trouble">Why the server did not take them; null where it did.</param>
    public static void Keep(UnitOfWork work, long account, IReadOnlyList<string> about, string? trouble)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(about);
        foreach (string one in about)
        {
            work.Change(
                """
                INSERT INTO reminder_sent (account_id, about, tried_ticks, sent_ticks, failures, trouble) VALUES (@account, @about, @now, @sent, @failed, @trouble)
                ON CONFLICT (account_id, about) DO UPDATE SET tried_ticks = @now, sent_ticks = @sent, failures = reminder_sent.failures + @failed, trouble = @trouble
                """,
                ("account", account), ("about", one), ("now", work.Now.UtcTicks), ("sent", trouble is null ? work.Now.UtcTicks : null),
                ("failed", trouble is null ? 0L : 1L), ("trouble", trouble));
        }

        work.Tell(
            trouble is null ? "reminders-sent" : "reminders-failed", string.Create(CultureInfo.InvariantCulture, $"account/{account}"),
            JsonSerializer.Serialize(new Dictionary<string, string?> { ["about"] = string.Join(' ', about), ["trouble"] = trouble }));
    }

    private static PostedReminder Read(Row row) => new(
        row.Whole(0), row.Text(1), row.Moment(2), row.WholeOrNull(3) is { } sent ? new DateTimeOffset(sent, TimeSpan.Zero) : null, (int)row.Whole(4), row.TextOrNull(5));
}
