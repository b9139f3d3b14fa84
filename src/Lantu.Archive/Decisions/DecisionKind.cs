namespace Lantu.Archive.Decisions;

/// <summary>What a person decided about a fact.</summary>
public enum DecisionKind
{
    /// <summary>It is right as it was read.</summary>
    Accepted,

    /// <summary>It is there, and was read wrongly: the decision holds it as it should read.</summary>
    Corrected,

    /// <summary>There is no such fact in the text.</summary>
    Rejected,

    /// <summary>The reading missed it: the decision holds it.</summary>
    Added,

    /// <summary>An earlier decision no longer holds.</summary>
    Withdrawn,
}
