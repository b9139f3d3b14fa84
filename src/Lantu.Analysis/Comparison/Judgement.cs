namespace Lantu.Analysis.Comparison;

/// <summary>A verdict on one target and one outcome.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="By">
/// The outcome less the target, in <paramref name="Unit"/>; of a range, less its nearer end, and 0 within it. Positive
/// where the outcome is the larger number, whichever side is good. Null where nothing can be taken from anything.
/// </param>
/// <param name="Unit"><c>pp</c> for percentages, else the unit of the target; null with <paramref name="By"/>.</param>
/// <param name="Reason">Why it could not be judged, or a note; null where the figures say it all.</param>
public sealed record Judgement(TargetVerdict Verdict, decimal? By, string? Unit, Reason? Reason)
{
    internal static Judgement Plain(TargetVerdict verdict, Reason? reason = null) => new(verdict, null, null, reason);
}
