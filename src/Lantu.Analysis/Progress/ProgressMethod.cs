namespace Lantu.Analysis.Progress;

/// <summary>A published way to judge how far a target has come; <c>docs/progress.md</c> has the same list.</summary>
/// <param name="Code">As <c>P02</c>; within the year P, over years L.</param>
/// <param name="Key">The name in a configuration: <c>seasonal</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Formula">The sum, in the letters that <see cref="ProgressSum"/> fills in.</param>
/// <param name="Source">Where it is published or customary.</param>
/// <param name="Example">A worked case.</param>
public sealed record ProgressMethod(string Code, string Key, Phrase Name, string Formula, string Source, string Example);
