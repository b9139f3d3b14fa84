using Lantu.Plans.Observations;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>What a table was read as.</summary>
/// <param name="Observations">The figures, in the order of the cells.</param>
/// <param name="Refusals">Every cell with words that could not be taken.</param>
/// <param name="Notes">What was supposed in reading it, and what was passed over.</param>
public sealed record GridReading(
    IReadOnlyList<Observation> Observations, IReadOnlyList<GridRefusal> Refusals, IReadOnlyList<GridNote> Notes);

/// <summary>A cell that could not be taken.</summary>
/// <param name="Cell">As <c>B5</c>.</param>
/// <param name="Text">Its words.</param>
/// <param name="Chinese">Why, in Chinese.</param>
/// <param name="English">The same in English.</param>
public sealed record GridRefusal(string Cell, string Text, string Chinese, string English);

/// <summary>A supposition that a person should know of.</summary>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record GridNote(string Chinese, string English);
