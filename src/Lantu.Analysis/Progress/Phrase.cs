namespace Lantu.Analysis.Progress;

/// <summary>One sentence or name in two languages.</summary>
/// <param name="Chinese">For the table and the bulletin.</param>
/// <param name="English">The same in English.</param>
public sealed record Phrase(string Chinese, string English);
