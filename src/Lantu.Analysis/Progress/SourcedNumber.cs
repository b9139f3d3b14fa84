namespace Lantu.Analysis.Progress;

/// <summary>A number with where it came from.</summary>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">A unit of the contract, <c>%</c>, <c>pp</c>; null where it has none.</param>
/// <param name="Source">A document with its date, or <c>computed</c> with the figures it was computed from.</param>
public sealed record SourcedNumber(decimal Value, string? Unit, string Source);
