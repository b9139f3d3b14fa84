using Lantu.Plans.Model;

namespace Lantu.Archive.Decisions;

/// <summary>What a person decided about one fact of a document.</summary>
public sealed record Decision
{
    /// <summary>Its number; 0 while it is not kept yet.</summary>
    public long Id { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Where it holds.</summary>
    public required DecisionAnchor Anchor { get; init; }

    /// <summary>The fact as decided: as read where it was accepted or rejected, as it should read where it was corrected or added.</summary>
    public required Fact Fact { get; init; }

    /// <summary>Of a correction, the fact as it was read; else null.</summary>
    public Fact? Read { get; init; }

    /// <summary>The number of the decision that this one takes the place of; null where it is the first.</summary>
    public long? Replaces { get; init; }

    /// <summary>Who decided.</summary>
    public string Who { get; init; } = string.Empty;

    /// <summary>The reason given; empty where none was.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset DecidedAt { get; init; }

    /// <summary>A fact is right as it was read.</summary>
    /// <param name="plan">The reading.</param>
    /// <param name="fact">One of its facts.</param>
    public static Decision Accept(Plan plan, Fact fact) => About(DecisionKind.Accepted, plan, fact);

    /// <summary>There is no such fact in the text.</summary>
    /// <param name="plan">The reading.</param>
    /// <param name="fact">One of its facts.</param>
    public static Decision Reject(Plan plan, Fact fact) => About(DecisionKind.Rejected, plan, fact);

    /// <summary>A fact was read wrongly.</summary>
    /// <param name="plan">The reading.</param>
    /// <param name="read">The fact as it was read.</param>
    /// <param name="right">As it should read.</param>
    public static Decision Correct(Plan plan, Fact read, Fact right) => About(DecisionKind.Corrected, plan, right with { Span = read.Span }) with { Read = read };

    /// <summary>The reading missed a fact.</summary>
    /// <param name="plan">The reading.</param>
    /// <param name="fact">The fact, with its place in the text.</param>
    public static Decision Add(Plan plan, Fact fact) => About(DecisionKind.Added, plan, fact);

    /// <summary>A decision no longer holds.</summary>
    public static Decision Withdraw(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new() { Kind = DecisionKind.Withdrawn, Anchor = decision.Anchor, Fact = decision.Fact, Read = decision.Read, Replaces = decision.Id };
    }

    private static Decision About(DecisionKind kind, Plan plan, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(fact);
        return new() { Kind = kind, Anchor = DecisionAnchor.Of(plan.Text, fact.Span), Fact = fact };
    }
}
