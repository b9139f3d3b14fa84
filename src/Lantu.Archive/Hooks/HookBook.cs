using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Hooks;

/// <summary>Keeps hooks, and what they are told until it has arrived.</summary>
public static class HookBook
{
    private const string Columns = "id, address, events, secret, who, made_ticks, ended_ticks";
    private const string DeliveryColumns = "id, hook_id, event, body, made_ticks, attempts, next_ticks, status, trouble, done_ticks";

    /// <summary>The subject of a hook in the journal.</summary>
    public static string Subject(long id) => string.Create(CultureInfo.InvariantCulture, $"hook/{id}");

    /// <summary>Adds a hook; its number is given here.</summary>
    public static Hook Add(UnitOfWork work, Hook hook)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(hook);
        Hook kept = hook with { Who = work.Who, MadeAt = work.Now };
        long id = work.Insert(
            "INSERT INTO hook (address, events, secret, who, made_ticks) VALUES (@address, @events, @secret, @who, @made) RETURNING id",
            ("address", kept.Address), ("events", string.Join(' ', kept.Events)), ("secret", kept.Secret), ("who", kept.Who), ("made", kept.MadeAt.UtcTicks));
        work.Tell("hook-added", Subject(id), JsonSerializer.Serialize(new Dictionary<string, string> { ["address"] = kept.Address, ["events"] = string.Join(' ', kept.Events) }));
        return kept with { Id = id };
    }

    /// <summary>Ends a hook; what it was not told yet it is not told any more.</summary>
    /// <returns>Whether there was something to end.</returns>
    public static bool End(UnitOfWork work, long id)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Find(work.Session, id) is not { EndedAt: null })
        {
            return false;
        }

        work.Change("UPDATE hook SET ended_ticks = @now WHERE id = @id", ("now", work.Now.UtcTicks), ("id", id));
        work.Change("UPDATE hook_delivery SET next_ticks = NULL WHERE hook_id = @id AND done_ticks IS NULL", ("id", id));
        work.Tell("hook-ended", Subject(id), "{}");
        return true;
    }

    /// <summary>The hooks that are told, in the order in which they were made.</summary>
    public static IReadOnlyList<Hook> Open(Session session) => session.Query($"SELECT {Columns} FROM hook WHERE ended_ticks IS NULL ORDER BY id", Read);

    /// <summary>The hook with a number, ended or not; null where there is none.</summary>
    public static Hook? Find(Session session, long id) => session.Query($"SELECT {Columns} FROM hook WHERE id = @id", Read, ("id", id)) is [var found] ? found : null;

    /// <summary>Has a hook told something, as soon as can be.</summary>
    /// <returns>The number of what is told.</returns>
    public static long Tell(UnitOfWork work, long hook, HookEvent what, string body)
    {
        ArgumentNullException.ThrowIfNull(work);
        long id = work.Insert(
            "INSERT INTO hook_delivery (hook_id, event, body, made_ticks, attempts, next_ticks) VALUES (@hook, @event, @body, @made, 0, @made) RETURNING id",
            ("hook", hook), ("event", what.ToString()), ("body", body), ("made", work.Now.UtcTicks));
        work.Tell("hook-told", Subject(hook), JsonSerializer.Serialize(new Dictionary<string, string> { ["event"] = what.ToString(), ["delivery"] = id.ToString(CultureInfo.InvariantCulture) }));
        return id;
    }

    /// <summary>What is to be sent by a moment, the earliest first.</summary>
    public static IReadOnlyList<HookDelivery> Due(Session session, DateTimeOffset now, int most) => session.Query(
        $"SELECT {DeliveryColumns} FROM hook_delivery WHERE next_ticks <= @now ORDER BY next_ticks, id LIMIT @most", ReadDelivery, ("now", now.UtcTicks), ("most", (long)most));

    /// <summary>What a hook was told, the latest first.</summary>
    public static IReadOnlyList<HookDelivery> Deliveries(Session session, long hook, int most) => session.Query(
        $"SELECT {DeliveryColumns} FROM hook_delivery WHERE hook_id = @hook ORDER BY id DESC LIMIT @most", ReadDelivery, ("hook", hook), ("most", (long)most));

    /// <summary>Keeps how a try went.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="delivery">As it is after the try.</param>
    public static void Keep(UnitOfWork work, HookDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(delivery);
        work.Change(
            "UPDATE hook_delivery SET attempts = @attempts, next_ticks = @next, status = @status, trouble = @trouble, done_ticks = @done WHERE id = @id",
            ("attempts", delivery.Attempts), ("next", delivery.NextAt?.UtcTicks), ("status", delivery.Status), ("trouble", delivery.Trouble), ("done", delivery.DoneAt?.UtcTicks), ("id", delivery.Id));
        string kind = delivery.DoneAt is not null ? "hook-arrived" : delivery.NextAt is null ? "hook-given-up" : "hook-failed";
        work.Tell(kind, Subject(delivery.Hook), JsonSerializer.Serialize(new Dictionary<string, string?>
        {
            ["delivery"] = delivery.Id.ToString(CultureInfo.InvariantCulture),
            ["attempts"] = delivery.Attempts.ToString(CultureInfo.InvariantCulture),
            ["trouble"] = delivery.Trouble,
        }));
    }

    /// <summary>Has something that was given up tried anew, now.</summary>
    /// <returns>Whether there is such a thing that has not arrived.</returns>
    public static bool Again(UnitOfWork work, long hook, long delivery)
    {
        ArgumentNullException.ThrowIfNull(work);
        bool isThere = work.Session.Query(
            "SELECT 1 FROM hook_delivery WHERE id = @id AND hook_id = @hook AND done_ticks IS NULL", static _ => 1, ("id", delivery), ("hook", hook)).Count > 0;
        if (!isThere || Find(work.Session, hook) is not { EndedAt: null })
        {
            return false;
        }

        work.Change("UPDATE hook_delivery SET next_ticks = @now, attempts = 0 WHERE id = @id", ("now", work.Now.UtcTicks), ("id", delivery));
        work.Tell("hook-again", Subject(hook), string.Create(CultureInfo.InvariantCulture, $"{{\"delivery\":\"{delivery}\"}}"));
        return true;
    }

    private static Hook Read(Row row) => new(
        row.Whole(0), row.Text(1), [.. row.Text(2).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<HookEvent>)], row.Text(3), row.Text(4), row.Moment(5), MomentOrNull(row, 6));

    private static HookDelivery ReadDelivery(Row row) => new(
        row.Whole(0), row.Whole(1), Enum.Parse<HookEvent>(row.Text(2)), row.Text(3), row.Moment(4), row.Small(5), MomentOrNull(row, 6), row.SmallOrNull(7), row.TextOrNull(8), MomentOrNull(row, 9));

    private static DateTimeOffset? MomentOrNull(Row row, int cell) => row.WholeOrNull(cell) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
