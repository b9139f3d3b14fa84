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
}
