using Lantu.Plans.Model;

namespace Lantu.Archive.Decisions;

/// <summary>What becomes of a decision when a document is read again.</summary>
public enum DecisionState
{
    /// <summary>It holds: the reading has the fact on which it was made.</summary>
    Held,

    /// <summary>It holds, though the reading now says something else, or nothing: worth a look.</summary>
    Differs,

    /// <summary>There is nothing left to decide: what was rejected is no longer read.</summary>
    Settled,

    /// <summary>It cannot be applied and is not: the letters are gone, or what stands there is another fact.</summary>
    Adrift,
}

/// <summary>One decision and what became of it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="State">What became of it.</param>
/// <param name="Read">The fact that the reading has there; null where it has none.</param>
/// <param name="Stands">The fact as it stands after the decision; null where none does.</param>
/// <param name="Chinese">Why, in Chinese; empty where it simply holds.</param>
/// <param name="English">The same in English.</param>
public sealed record DecisionOutcome(Decision Decision, DecisionState State, Fact? Read, Fact? Stands, string Chinese, string English);
