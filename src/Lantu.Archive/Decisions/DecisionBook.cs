using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Lantu.Archive.Storage;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

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
            throw DecisionRow.Overtaken(replaced);
        }

        Decision kept = decision with { Who = work.Who, DecidedAt = work.Now };
        var row = new DecisionRow
        {
            Kind = decision.Kind,
            Anchor = decision.Anchor,
            Thing = Json(decision.Fact),
            Read = decision.Read is { } read ? Json(read) : null,
            Replaces = decision.Replaces,
            Why = decision.Why,
        };
        long id = row.Insert(work, document);
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
        $"""
        SELECT {DecisionRow.Head}, fact, fact_read, replaces, who, why, decided_ticks
        FROM decision WHERE document_id = @document AND about IS NULL ORDER BY id
        """,
        static row => new Decision
        {
            Id = row.Whole(0),
            Kind = Enum.Parse<DecisionKind>(row.Text(1)),
            Anchor = DecisionRow.AnchorOf(row),
            Fact = PlanJsonReader.ReadFact(Encoding.UTF8.GetBytes(row.Text(7))),
            Read = row.TextOrNull(8) is { } read ? PlanJsonReader.ReadFact(Encoding.UTF8.GetBytes(read)) : null,
            Replaces = row.WholeOrNull(9),
            Who = row.Text(10),
            Why = row.Text(11),
            DecidedAt = row.Moment(12),
        },
        ("document", document));

    private static string Json(Fact fact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        PlanJsonWriter.WriteFact(buffer, fact);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
