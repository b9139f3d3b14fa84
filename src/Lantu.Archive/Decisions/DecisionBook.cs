using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Lantu.Archive.Storage;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Archive.Decisions;

/// <summary>Keeps what people decided about the facts of documents; a decision is never altered, a later one replaces it.</summary>
public static class DecisionBook
{
    /// <summary>Keeps a decision.</summary>
    /// <param name="work">The change it is part of; who decides is its <see cref="UnitOfWork.Who"/>.</param>
    /// <param name="document">The number of the document.</param>
    /// <param name="decision">What was decided.</param>
    /// <returns>It, with its number.</returns>
    /// <exception cref="ArchiveException">It replaces a decision that is not in force, or of another document.</exception>
    public static Decision Decide(UnitOfWork work, long document, Decision decision)
    {
        if (decision.Replaces is { } replaced && InForce(work.Session, document).All(one => one.Id != replaced))
        {
            throw new ArchiveException(
                $"第 {replaced} 号判断已被别的判断取代，或属于另一份文件；请先刷新",
                $"decision {replaced} was replaced by another one, or is of another document; look again first");
        }

        Decision kept = decision with { Who = work.Who, DecidedAt = work.Now };
        long id = Insert(work, document, kept);
        work.Tell(
            "fact-" + kept.Kind.ToString().ToLowerInvariant(),
            string.Create(CultureInfo.InvariantCulture, $"document/{document}"),
            JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["decision"] = id.ToString(CultureInfo.InvariantCulture),
                ["fact"] = kept.Fact.Id,
                ["why"] = kept.Why,
            }));
        return kept with { Id = id };
    }

    /// <summary>The decisions about a document that hold: replaced and withdrawn ones are left out.</summary>
    /// <param name="session">Where.</param>
    /// <param name="document">The document.</param>
    /// <param name="upTo">Only those up to this number are seen, as they held then; all unless told.</param>
    public static IReadOnlyList<Decision> InForce(Session session, long document, long upTo = long.MaxValue) =>
        InForce([.. All(session, document).TakeWhile(decision => decision.Id <= upTo)]);

    /// <summary>The number of the last decision about a document, be it about a fact, a count or a note; 0 where there is none.</summary>
    public static long Last(Session session, long document)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query("SELECT COALESCE(MAX(id), 0) FROM decision WHERE document_id = @document", static row => row.Whole(0), ("document", document))[0];
    }

    /// <summary>Of decisions about one document, the first one first, those that hold.</summary>
    public static IReadOnlyList<Decision> InForce(IReadOnlyList<Decision> all)
    {
        HashSet<long> replaced = [.. all.Select(static decision => decision.Replaces ?? 0)];
        return [.. all.Where(decision => decision.Kind != DecisionKind.Withdrawn && !replaced.Contains(decision.Id))];
    }

    /// <summary>Everything that was ever decided about a document, the latest last.</summary>
    public static IReadOnlyList<Decision> All(Session session, long document) => session.Query(
        """
        SELECT id, kind, anchor_start, anchor_end, anchor_before, anchor_literal, anchor_after, fact, fact_read, replaces, who, why, decided_ticks
        FROM decision WHERE document_id = @document AND about IS NULL ORDER BY id
        """,
        static row => new Decision
        {
            Id = row.Whole(0),
            Kind = Enum.Parse<DecisionKind>(row.Text(1)),
            Anchor = new DecisionAnchor(new TextSpan(row.Small(2), row.Small(3)), row.Text(4), row.Text(5), row.Text(6)),
            Fact = PlanJsonReader.ReadFact(Encoding.UTF8.GetBytes(row.Text(7))),
            Read = row.TextOrNull(8) is { } read ? PlanJsonReader.ReadFact(Encoding.UTF8.GetBytes(read)) : null,
            Replaces = row.WholeOrNull(9),
            Who = row.Text(10),
            Why = row.Text(11),
            DecidedAt = row.Moment(12),
        },
        ("document", document));

    private static long Insert(UnitOfWork work, long document, Decision decision) => work.Insert(
        """
        INSERT INTO decision (document_id, kind, anchor_start, anchor_end, anchor_before, anchor_literal, anchor_after, fact, fact_read, replaces, who, why, decided_ticks)
        VALUES (@document, @kind, @start, @end, @before, @literal, @after, @fact, @read, @replaces, @who, @why, @decided) RETURNING id
        """,
        ("document", document),
        ("kind", decision.Kind.ToString()),
        ("start", decision.Anchor.Span.Start),
        ("end", decision.Anchor.Span.End),
        ("before", decision.Anchor.Before),
        ("literal", decision.Anchor.Literal),
        ("after", decision.Anchor.After),
        ("fact", Json(decision.Fact)),
        ("read", decision.Read is { } read ? Json(read) : null),
        ("replaces", decision.Replaces),
        ("who", work.Who),
        ("why", decision.Why),
        ("decided", work.Now.UtcTicks));

    private static string Json(Fact fact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        PlanJsonWriter.WriteFact(buffer, fact);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
