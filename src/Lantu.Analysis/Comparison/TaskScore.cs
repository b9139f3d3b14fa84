namespace Lantu.Analysis.Comparison;

/// <summary>How sure it is that a clause reports on a task, by how alike the two are.</summary>
internal static class TaskScore
{
    // Below this likeness nothing is shown.
    private const double Least = 0.36;

    // Fewer rare pairs in common than this are of little evidence, however short the clauses.
    private const double FullEvidence = 2.2;

    // Likeness against the share of 128 pairs that one reader found to report on the task: 38 of 48 below 0.5, 44 of 48
    // up to 0.7, 32 of 32 above. docs/accuracy.md tells how they were drawn.
    private static readonly (double Likeness, double Score)[] Fitted = [(Least, 0.72), (0.5, 0.86), (0.7, 0.95), (0.85, 0.97), (1, 0.97)];

    /// <summary>The score, from 0 to 1; null where the likeness is too small to be shown.</summary>
    /// <param name="cosine">The cosine of the two clauses, from 0 to 1.</param>
    /// <param name="shared">How many pairs they share that are rare, in pairs that stand once in each document.</param>
    internal static decimal? Of(double cosine, double shared)
    {
        double likeness = cosine * Math.Min(1, Math.Sqrt(shared / FullEvidence));
        if (likeness < Least)
        {
            return null;
        }

        for (int i = 1; i < Fitted.Length; i++)
        {
            (double low, double from) = Fitted[i - 1];
            (double high, double to) = Fitted[i];
            if (likeness <= high)
            {
                double score = from + ((to - from) * (likeness - low) / (high - low));
                return Math.Round((decimal)score, 2, MidpointRounding.AwayFromZero);
            }
        }

        return (decimal)Fitted[^1].Score;
    }
}
