using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Decisions;

/// <summary>Keeps what people decided about counts and notes of readings, among the decisions about facts.</summary>
public static class NoteBook
{
    /// <summary>Keeps a decision.</summary>
    /// <exception cref="ArchiveException">It replaces a decision that is not in force, or there is one that it does not name.</exception>
    public static NoteDecision Decide(UnitOfWork work, long document, NoteDecision decision)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.Replaces is { } replaced && InForce(All(work.Session, document)).All(one => one.Id != replaced))
        {
            throw DecisionRow.Overtaken(replaced);
        }

        string about = decision.About == NotedThing.Claim ? "claim" : "problem";
        var row = new DecisionRow
        {
            Kind = decision.Kind,
            Anchor = decision.Anchor,
            Thing = JsonSerializer.Serialize(new Dictionary<string, object> { ["name"] = decision.Name, ["number"] = decision.Number, ["message"] = decision.Message }),
            Replaces = decision.Replaces,
            Why = decision.Why,
            About = about,
        };
        long id = row.Insert(work, document);
        work.Tell(
            $"{about}-{decision.Kind.ToString().ToLowerInvariant()}",
            string.Create(CultureInfo.InvariantCulture, $"document/{document}"),
            JsonSerializer.Serialize(new Dictionary<string, string> { ["decision"] = id.ToString(CultureInfo.InvariantCulture), [about] = decision.Name, ["why"] = decision.Why }));
        return decision with { Id = id, Who = work.Who, DecidedAt = work.Now };
    }

    /// <summary>Everything that was ever decided about counts and notes of a document, the latest last.</summary>
    public static IReadOnlyList<NoteDecision> All(Session session, long document, long upTo = long.MaxValue) => session.Query(
        $"""
        SELECT {DecisionRow.Head}, fact, replaces, who, why, decided_ticks, about
        FROM decision WHERE document_id = @document AND about IS NOT NULL AND id <= @last ORDER BY id
        """,
        Read,
        ("document", document),
        ("last", upTo));

    /// <summary>Of such decisions those that hold.</summary>
    public static IReadOnlyList<NoteDecision> InForce(IReadOnlyList<NoteDecision> all)
    {
        HashSet<long> replaced = [.. all.Select(static decision => decision.Replaces ?? 0)];
        return [.. all.Where(decision => decision.Kind != DecisionKind.Withdrawn && !replaced.Contains(decision.Id))];
    }

    private static NoteDecision Read(Row row)
    {
        using JsonDocument thing = JsonDocument.Parse(row.Text(7));
        return new NoteDecision
        {
            Id = row.Whole(0),
            Kind = Enum.Parse<DecisionKind>(row.Text(1)),
            About = row.Text(12) == "claim" ? NotedThing.Claim : NotedThing.Problem,
            Anchor = DecisionRow.AnchorOf(row),
            Name = thing.RootElement.GetProperty("name").GetString() ?? string.Empty,
            Number = thing.RootElement.GetProperty("number").GetInt32(),
            Message = thing.RootElement.GetProperty("message").GetString() ?? string.Empty,
            Replaces = row.WholeOrNull(8),
            Who = row.Text(9),
            Why = row.Text(10),
            DecidedAt = row.Moment(11),
        };
    }
}
