namespace Lantu.Analysis.Comparison;

/// <summary>How sure it is that a clause reports on a task, by how alike the two are.</summary>
internal static class TaskScore
{
    /// <summary>Below this nothing is shown.</summary>
    internal const decimal Least = 0.5m;

    // Shared pairs that weigh less than this are of little evidence, however short the clauses.
    private const double FullWeight = 160;

    /// <summary>The score.</summary>
    /// <param name="cosine">The cosine of the two clauses, from 0 to 1.</param>
    /// <param name="shared">The weight of what they share.</param>
    internal static decimal Of(double cosine, double shared)
    {
        double evidence = Math.Min(1, Math.Sqrt(shared / FullWeight));
        return Math.Round((decimal)(cosine * evidence), 2, MidpointRounding.AwayFromZero);
    }
}
