namespace Lantu.Analysis.Comparison;

/// <summary>Why something could not be judged, or what must be known beside a verdict.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Chinese">A sentence for people.</param>
/// <param name="English">The same in English.</param>
public sealed record Reason(ReasonCode Code, string Chinese, string English);
