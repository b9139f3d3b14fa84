using Lantu.Archive.Storage;
using Lantu.Text;

namespace Lantu.Archive.Decisions;

/// <summary>One row of the table of decisions, be it about a fact, a count or a note.</summary>
internal sealed record DecisionRow
{
    /// <summary>The columns that every decision is read by, in the order of <see cref="AnchorOf"/>: its number and kind, then where it stands.</summary>
    internal const string Head = "id, kind, anchor_start, anchor_end, anchor_before, anchor_literal, anchor_after";

    /// <summary>What was decided.</summary>
    internal required DecisionKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    internal required DecisionAnchor Anchor { get; init; }

    /// <summary>What it is about, as JSON.</summary>
    internal required string Thing { get; init; }

    /// <summary>The fact as it was read, as JSON; null where nothing was read, or it is about no fact.</summary>
    internal string? Read { get; init; }

    /// <summary>The decision that it takes the place of.</summary>
    internal required long? Replaces { get; init; }

    /// <summary>The reason given.</summary>
    internal required string Why { get; init; }

    /// <summary>Null for a fact; else the kind of thing.</summary>
    internal string? About { get; init; }

    /// <summary>Writes it down.</summary>
    /// <param name="work">The change it is part of; who decides and when are its own.</param>
    /// <param name="document">The number of the document.</param>
    /// <returns>Its number.</returns>
    internal long Insert(UnitOfWork work, long document) => work.Insert(
        """
        INSERT INTO decision (document_id, kind, anchor_start, anchor_end, anchor_before, anchor_literal, anchor_after, fact, fact_read, replaces, who, why, decided_ticks, about)
        VALUES (@document, @kind, @start, @end, @before, @literal, @after, @thing, @read, @replaces, @who, @why, @decided, @about) RETURNING id
        """,
        ("document", document),
        ("kind", Kind.ToString()),
        ("start", Anchor.Span.Start),
        ("end", Anchor.Span.End),
        ("before", Anchor.Before),
        ("literal", Anchor.Literal),
        ("after", Anchor.After),
        ("thing", Thing),
        ("read", Read),
        ("replaces", Replaces),
        ("who", work.Who),
        ("why", Why),
        ("decided", work.Now.UtcTicks),
        ("about", About));

    /// <summary>Where a decision stands, of a row that begins with <see cref="Head"/>.</summary>
    internal static DecisionAnchor AnchorOf(Row row) => new(new TextSpan(row.Small(2), row.Small(3)), row.Text(4), row.Text(5), row.Text(6));

    /// <summary>The refusal of a decision that takes the place of one that no longer holds.</summary>
    /// <param name="replaced">That one's number.</param>
    internal static ArchiveException Overtaken(long replaced) => new(
        $"第 {replaced} 号判断已被别的判断取代，或属于另一份文件；请先刷新",
        $"decision {replaced} was replaced by another one, or is of another document; look again first");
}
