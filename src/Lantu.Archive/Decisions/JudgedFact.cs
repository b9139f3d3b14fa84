using Lantu.Plans.Model;

namespace Lantu.Archive.Decisions;

/// <summary>A fact of a document with what was decided about it.</summary>
/// <param name="Fact">As it stands; of a rejected one, as it was read.</param>
/// <param name="Read">As the latest reading has it; null where only a person knows it.</param>
/// <param name="Outcome">The decision in force and what became of it; null where nobody has judged.</param>
public sealed record JudgedFact(Fact Fact, Fact? Read, DecisionOutcome? Outcome)
{
    /// <summary>Whether it counts: what was rejected does not.</summary>
    public bool Stands => Outcome is not { Decision.Kind: DecisionKind.Rejected, State: DecisionState.Held };

    /// <summary>All facts of a document, in the order of the text.</summary>
    public static IReadOnlyList<JudgedFact> All(Plan read, DecidedPlan decided)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(decided);
        var judged = new List<JudgedFact>();
        var seen = new HashSet<Fact>(ReferenceEqualityComparer.Instance);
        foreach (DecisionOutcome outcome in decided.Outcomes.Where(static outcome => outcome.State is DecisionState.Held or DecisionState.Differs))
        {
            if ((outcome.Stands ?? outcome.Read) is { } fact)
            {
                judged.Add(new JudgedFact(fact, outcome.Read, outcome));
                seen.UnionWith(outcome.Read is { } there ? [there, fact] : [fact]);
            }
        }

        judged.AddRange(read.Facts.Where(fact => !seen.Contains(fact)).Select(fact => new JudgedFact(fact, fact, null)));
        return [.. judged.OrderBy(static one => one.Fact.Span.Start).ThenBy(static one => one.Fact.Span.End)];
    }
}
