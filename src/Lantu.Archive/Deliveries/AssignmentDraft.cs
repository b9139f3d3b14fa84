using System.Text.Json;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Deliveries;

/// <summary>What an office has filled in for an item that is not sent out yet: it may still be incomplete.</summary>
/// <param name="Item">The item.</param>
/// <param name="Lead">牵头单位; empty where it is open.</param>
/// <param name="Support">配合单位.</param>
/// <param name="Leader">责任领导; empty where it is open.</param>
/// <param name="Due">完成时限; null where it is open.</param>
/// <param name="Milestones">时间节点.</param>
/// <param name="Version">Counts how often it was kept, from 1; 0 for none.</param>
public sealed record AssignmentDraft(string Item, string Lead, IReadOnlyList<string> Support, string Leader, DateOnly? Due, IReadOnlyList<Milestone> Milestones, int Version)
{
    /// <summary>The assignment that it makes; null while something is missing.</summary>
    public Mandate? Mandate => Lead.Length > 0 && Leader.Length > 0 && Due is { } due ? new Mandate(Lead, Support, Leader, due, Milestones) : null;
}

/// <summary>Keeps drafts of assignments; each keeping stands in the journal.</summary>
public static class AssignmentDrafts
{
    private const char Between = '\n';

    /// <summary>The drafts of a document, by item.</summary>
    /// <param name="session">Where.</param>
    /// <param name="document">The document; null for items of none.</param>
    public static IReadOnlyDictionary<string, AssignmentDraft> Of(Session session, long? document)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query(
            """
            SELECT a.item_id, a.lead, a.support, a.leader, a.due, a.milestones, a.version FROM assignment_draft a
            JOIN work_item w ON w.id = a.item_id WHERE w.document_id = @document OR (w.document_id IS NULL AND @none = 1)
            """,
            Read,
            ("document", document ?? -1L),
            ("none", document is null ? 1L : 0L)).ToDictionary(static draft => draft.Item, StringComparer.Ordinal);
    }

    /// <summary>The draft of an item; null where nothing was kept.</summary>
    public static AssignmentDraft? Find(Session session, string item) => session.Query(
        "SELECT item_id, lead, support, leader, due, milestones, version FROM assignment_draft WHERE item_id = @item", Read, ("item", item)) is [var draft] ? draft : null;

    /// <summary>Keeps a draft.</summary>
    /// <param name="work">The change it is part of.</param>
    /// <param name="draft">The draft; its version is the one that it is made from.</param>
    /// <returns>The draft as it is kept now; null where somebody kept another meanwhile, and nothing was changed.</returns>
    public static AssignmentDraft? Keep(UnitOfWork work, AssignmentDraft draft)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(draft);
        if ((Find(work.Session, draft.Item)?.Version ?? 0) != draft.Version)
        {
            return null;
        }

        AssignmentDraft kept = draft with { Version = draft.Version + 1 };
        work.Change(
            """
            INSERT INTO assignment_draft (item_id, lead, support, leader, due, milestones, version, who, kept_ticks)
            VALUES (@item, @lead, @support, @leader, @due, @milestones, @version, @who, @kept)
            ON CONFLICT (item_id) DO UPDATE SET lead = @lead, support = @support, leader = @leader, due = @due, milestones = @milestones,
                version = @version, who = @who, kept_ticks = @kept
            """,
            ("item", kept.Item), ("lead", kept.Lead), ("support", string.Join(Between, kept.Support)), ("leader", kept.Leader),
            ("due", kept.Due is { } due ? MoveJson.Day(due) : null), ("milestones", Written(kept)), ("version", (long)kept.Version), ("who", work.Who), ("kept", work.Now.UtcTicks));
        work.Tell("assignment-drafted", "draft/" + kept.Item, JsonSerializer.Serialize(new Dictionary<string, string?>
        {
            ["lead"] = kept.Lead,
            ["support"] = string.Join('、', kept.Support),
            ["leader"] = kept.Leader,
            ["due"] = kept.Due is { } day ? MoveJson.Day(day) : null,
            ["milestones"] = Written(kept),
        }));
        return kept;
    }

    private static string Written(AssignmentDraft draft) => string.Join(Between, draft.Milestones.Select(static milestone => $"{MoveJson.Day(milestone.Due)} {milestone.Demand}"));

    private static AssignmentDraft Read(Row row) => new(
        row.Text(0),
        row.Text(1),
        row.Text(2).Split(Between, StringSplitOptions.RemoveEmptyEntries),
        row.Text(3),
        row.TextOrNull(4) is null ? null : row.Day(4),
        [.. row.Text(5).Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(static line => new Milestone(DateOnly.ParseExact(line[..10], Session.DayFormat, System.Globalization.CultureInfo.InvariantCulture), line[11..]))],
        (int)row.Whole(6));
}
