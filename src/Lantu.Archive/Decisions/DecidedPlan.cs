using Lantu.Archive.Documents;
using Lantu.Archive.Storage;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Archive.Decisions;

/// <summary>A plan as read, with what people decided about it.</summary>
/// <param name="Plan">The plan with the facts as they stand: rejected ones are left out, added ones are among them.</param>
/// <param name="Outcomes">Every decision in force and what became of it, in the order in which they were made.</param>
public sealed record DecidedPlan(Plan Plan, IReadOnlyList<DecisionOutcome> Outcomes)
{
    /// <summary>The rule that facts by human hand name.</summary>
    public const string Rule = "Decided";

    /// <summary>The decisions that no longer find what they were made on; none is ever dropped in silence.</summary>
    public IEnumerable<DecisionOutcome> Adrift => Outcomes.Where(static outcome => outcome.State == DecisionState.Adrift);

    /// <summary>The latest reading of a document with the decisions in force.</summary>
    /// <returns>Null where the archive has no such document.</returns>
    public static DecidedPlan? Latest(Session session, long document) =>
        DocumentIndex.Latest(session, document) is { } plan ? Of(session, plan, document, long.MaxValue) : null;

    /// <summary>A reading with everything in force that was decided up to a number: about facts, counts and notes.</summary>
    /// <param name="session">Where.</param>
    /// <param name="plan">The reading.</param>
    /// <param name="document">Of which document it is.</param>
    /// <param name="upTo">Decisions up to this number are seen.</param>
    public static DecidedPlan Of(Session session, Plan plan, long document, long upTo) =>
        Of(NoteDecision.Apply(plan, NoteBook.InForce(NoteBook.All(session, document, upTo))), DecisionBook.InForce(session, document, upTo));

    /// <summary>Applies decisions to a reading of the document on which they were made, or to a later and better one.</summary>
    /// <param name="plan">The reading, with its text.</param>
    /// <param name="decisions">Those in force.</param>
    public static DecidedPlan Of(Plan plan, IReadOnlyList<Decision> decisions)
    {
        var outcomes = new List<DecisionOutcome>();
        var facts = new List<Fact>(plan.Facts);
        foreach (Decision decision in decisions)
        {
            DecisionOutcome outcome = Judge(plan, decision);
            outcomes.Add(outcome);
            if (outcome.State is DecisionState.Held or DecisionState.Differs)
            {
                facts.RemoveAll(fact => ReferenceEquals(fact, outcome.Read));
                facts.AddRange(outcome.Stands is { } stands ? [stands] : []);
            }
        }

        Fact[] ordered = [.. facts.OrderBy(static fact => fact.Span.Start).ThenBy(static fact => fact.Span.End)];
        return new DecidedPlan(With(plan, ordered), outcomes);
    }

    private static DecisionOutcome Judge(Plan plan, Decision decision)
    {
        if (decision.Anchor.FindIn(plan.Text) is not { } span)
        {
            return new DecisionOutcome(
                decision, DecisionState.Adrift, null, null,
                $"原文里找不到“{decision.Anchor.Literal}”这个位置了，或不止一处", $"the place of '{decision.Anchor.Literal}' is no longer in the text, or there are several");
        }

        Fact[] there = [.. plan.Facts.Where(fact => fact.Span.Overlaps(span))];
        Fact asRead = decision.Read ?? decision.Fact;
        // Beside an added fact others may stand on the same figure: 「出口、进口均增长5%」.
        Fact? read = decision.Kind == DecisionKind.Added ? there.FirstOrDefault(fact => IsAlike(fact, decision.Fact)) : Likest(there, asRead) ?? Likest(there, decision.Fact);
        Fact stands = Move(decision.Fact, span, read, plan);
        bool asBefore = read is not null && (IsSame(read, asRead) || IsSame(read, decision.Fact));
        return decision.Kind switch
        {
            DecisionKind.Rejected when read is null => new(decision, DecisionState.Settled, null, null, "新的读法已经没有这一条", "the reading no longer has it"),
            DecisionKind.Rejected when !IsSame(read, decision.Fact) => new(
                decision, DecisionState.Adrift, read, read, "否定的是另一种读法，新的读法要另行判断", "another reading was rejected; the new one must be judged anew"),
            DecisionKind.Rejected => new(decision, DecisionState.Held, read, null, string.Empty, string.Empty),
            DecisionKind.Accepted when asBefore => new(decision, DecisionState.Held, read, Sure(read!), string.Empty, string.Empty), // asBefore says that it is there
            DecisionKind.Corrected when asBefore => new(decision, DecisionState.Held, read, stands, string.Empty, string.Empty),
            DecisionKind.Added when asBefore || read is null => new(decision, DecisionState.Held, read, read is null ? stands : Sure(read), string.Empty, string.Empty),
            DecisionKind.Accepted or DecisionKind.Corrected or DecisionKind.Added => new(
                decision, DecisionState.Differs, read, stands,
                read is null ? "新的读法没有读出这一条，以人的判断为准" : "新的读法与判断时不同，以人的判断为准",
                read is null ? "the reading no longer has it; what was decided stands" : "the reading has changed since; what was decided stands"),
            DecisionKind.Withdrawn => throw new ArgumentException("A decision that was withdrawn is not in force.", nameof(decision)),
        };
    }

    // Somebody has looked: the rule that read it stays, its doubt does not.
    private static Fact Sure(Fact read) => read with { Confidence = 1 };

    // Several facts may stand on one figure: the measure tells them apart, then the indicator. One alone is the one meant.
    private static Fact? Likest(Fact[] facts, Fact wanted)
    {
        Fact[] alike = [.. facts.Where(fact => IsAlike(fact, wanted))];
        Fact[] measured = [.. facts.Where(fact => fact.Measure == wanted.Measure)];
        return alike.Length > 0 ? alike[0] : measured is [var one] ? one : facts is [var alone] ? alone : null;
    }

    private static bool IsAlike(Fact fact, Fact wanted) => fact.Measure == wanted.Measure && IndicatorOf(fact) == IndicatorOf(wanted);

    private static string IndicatorOf(Fact fact) => fact.Indicator.Id ?? fact.Indicator.Written;

    private static bool IsSame(Fact one, Fact other) =>
        IndicatorOf(one) == IndicatorOf(other) && one.Measure == other.Measure && one.Nature == other.Nature && one.Comparator == other.Comparator
        && one.Value.Number == other.Value.Number && one.Value.Upper == other.Value.Upper && one.Value.Unit == other.Value.Unit
        && one.Period == other.Period && one.Place == other.Place && one.Basis == other.Basis;

    private static Fact Move(Fact fact, TextSpan span, Fact? read, Plan plan) => fact with
    {
        Id = PlanIds.OfFact(span, fact.Measure, fact.Indicator.Written),
        Span = span,
        Evidence = read?.Evidence ?? Around(fact, span, plan),
        Section = read?.Section ?? plan.Sections.LastOrDefault(section => section.Span.Contains(span))?.Id,
        Rule = Rule,
        Confidence = 1,
    };

    // The sentence as it stood, moved along with the figure.
    private static TextSpan Around(Fact fact, TextSpan span, Plan plan) => new(
        Math.Clamp(span.Start - (fact.Span.Start - fact.Evidence.Start), 0, span.Start),
        Math.Clamp(span.End + (fact.Evidence.End - fact.Span.End), span.End, plan.Text.Length));

    private static Plan With(Plan plan, Fact[] facts) => new Plan
    {
        Source = plan.Source,
        Document = plan.Document,
        Text = plan.Text,
        Sections = plan.Sections,
        Facts = facts,
        Tasks = plan.Tasks,
        Events = plan.Events,
        Statements = plan.Statements,
        Claims = plan.Claims,
        Problems = plan.Problems,
    }.At(plan.Places);
}
