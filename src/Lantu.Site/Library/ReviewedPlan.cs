using Lantu.Archive.Decisions;
using Lantu.Plans.Model;
using Lantu.Site.Features.Plans;

namespace Lantu.Site.Library;

/// <summary>How far the review of a fact has come.</summary>
internal enum ReviewState
{
    /// <summary>Nobody has looked, and the reading doubts it.</summary>
    Doubt,

    /// <summary>Nobody has looked, and the reading is sure.</summary>
    Open,

    /// <summary>Right as it was read.</summary>
    Accepted,

    /// <summary>Was read wrongly; it stands as somebody wrote it.</summary>
    Corrected,

    /// <summary>The reading missed it.</summary>
    Added,

    /// <summary>There is no such fact.</summary>
    Rejected,
}

/// <summary>A fact in review.</summary>
/// <param name="Key">Tells it apart: its id as it was read, whatever it was corrected to; of an added one its own.</param>
/// <param name="Fact">As it stands; of a rejected one as it was read.</param>
/// <param name="Read">As it was read; null where the reading has none.</param>
/// <param name="State">How far its review has come.</param>
/// <param name="Outcome">The decision in force and what became of it; null where there is none.</param>
internal sealed record ReviewedFact(string Key, Fact Fact, Fact? Read, ReviewState State, DecisionOutcome? Outcome)
{
    /// <summary>The number of the decision in force; null where there is none.</summary>
    internal long? Decision => Outcome?.Decision.Id;

    /// <summary>Whether somebody has decided.</summary>
    internal bool IsDecided => State is not (ReviewState.Doubt or ReviewState.Open);
}

/// <summary>How many facts of a plan are how far.</summary>
/// <param name="Doubts">In doubt and not looked at.</param>
/// <param name="Open">Without doubt and not looked at.</param>
/// <param name="Confirmed">Accepted, corrected or added.</param>
/// <param name="Rejected">Rejected; they are no facts of the plan.</param>
internal sealed record ReviewCounts(int Doubts, int Open, int Confirmed, int Rejected)
{
    /// <summary>All facts of the plan.</summary>
    internal int Facts => Doubts + Open + Confirmed;
}

/// <summary>One reading of a document with everything that was decided about it.</summary>
internal sealed class ReviewedPlan
{
    private readonly Dictionary<string, ReviewedFact> _byKey;

    private ReviewedPlan(Plan read, DecidedPlan decided, IReadOnlyList<Decision> all, IReadOnlyList<NoteDecision> notes, ReviewedFact[] facts)
    {
        (Read, Plan, All, Facts) = (read, decided.Plan, all, facts);
        Notes = ReviewedNote.All(read, NoteBook.InForce(notes));
        Last = Math.Max(all.Count == 0 ? 0 : all[^1].Id, notes.Count == 0 ? 0 : notes[^1].Id);
        Adrift = [.. decided.Adrift];
        _byKey = facts.ToDictionary(static fact => fact.Key, StringComparer.Ordinal);
        Counts = new ReviewCounts(
            facts.Count(static fact => fact.State == ReviewState.Doubt),
            facts.Count(static fact => fact.State == ReviewState.Open),
            facts.Count(static fact => fact.IsDecided && fact.State != ReviewState.Rejected),
            facts.Count(static fact => fact.State == ReviewState.Rejected));
    }

    /// <summary>As it was read.</summary>
    internal Plan Read { get; }

    /// <summary>As it stands.</summary>
    internal Plan Plan { get; }

    /// <summary>Everything that was ever decided, the latest last.</summary>
    internal IReadOnlyList<Decision> All { get; }

    /// <summary>In the order of the text; rejected ones among them.</summary>
    internal IReadOnlyList<ReviewedFact> Facts { get; }

    /// <summary>Decisions that no longer find what they were made on.</summary>
    internal IReadOnlyList<DecisionOutcome> Adrift { get; }

    /// <summary>How many are how far.</summary>
    internal ReviewCounts Counts { get; }

    /// <summary>The number of the last decision; 0 where there is none.</summary>
    internal long Last { get; }

    /// <summary>Counts that announce a list and notes of the reading, in the order of the text; rejected ones among them.</summary>
    internal IReadOnlyList<ReviewedNote> Notes { get; }

    /// <summary>The fact of a key; null where there is none.</summary>
    internal ReviewedFact? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The key of the fact that a decision is about.</summary>
    internal static string KeyOf(Decision decision) => decision.Read?.Id ?? decision.Fact.Id;

    internal static ReviewedPlan Of(Plan read, IReadOnlyList<Decision> all, IReadOnlyList<NoteDecision> notes)
    {
        DecidedPlan decided = DecidedPlan.Of(NoteDecision.Apply(read, NoteBook.InForce(notes)), DecisionBook.InForce(all));
        var facts = new Dictionary<string, ReviewedFact>(StringComparer.Ordinal);
        foreach (Fact fact in read.Facts)
        {
            facts[fact.Id] = new ReviewedFact(fact.Id, fact, fact, fact.Confidence < Doubts.Line ? ReviewState.Doubt : ReviewState.Open, null);
        }

        foreach (DecisionOutcome outcome in decided.Outcomes.Where(static outcome => outcome.State is DecisionState.Held or DecisionState.Differs))
        {
            string key = outcome.Read?.Id ?? KeyOf(outcome.Decision);
            if (outcome.Stands is { } stands)
            {
                facts[key] = new ReviewedFact(key, stands, outcome.Read, StateOf(outcome.Decision.Kind), outcome);
            }
            else if (outcome.Read is { } gone)
            {
                facts[key] = new ReviewedFact(key, gone, gone, ReviewState.Rejected, outcome);
            }
        }

        return new ReviewedPlan(read, decided, all, notes, [.. facts.Values.OrderBy(static fact => fact.Fact.Span.Start).ThenBy(static fact => fact.Fact.Span.End)]);
    }

    private static ReviewState StateOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Accepted => ReviewState.Accepted,
        DecisionKind.Corrected => ReviewState.Corrected,
        DecisionKind.Added => ReviewState.Added,
        DecisionKind.Rejected => ReviewState.Rejected,
        DecisionKind.Withdrawn => throw new ArgumentException("A decision that was withdrawn is not in force.", nameof(kind)),
    };
}
