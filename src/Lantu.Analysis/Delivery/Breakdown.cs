using Lantu.Analysis.Assignments;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Delivery;

/// <summary>Breaks a plan down into what is to be done: one commitment for each row of its decomposition table.</summary>
public static class Breakdown
{
    /// <summary>The commitments of a plan, in the order of the text.</summary>
    /// <param name="plan">The plan, with its text.</param>
    /// <param name="words">A target in words: 高新技术企业≥820家.</param>
    public static IReadOnlyList<Commitment> Of(Plan plan, Func<Fact, string> words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. AssignmentTable.Of(plan).Rows.Select(row => Of(row, plan, words))];
    }

    private static Commitment Of(Assignment row, Plan plan, Func<Fact, string> words) => new()
    {
        Title = row.Task,
        Initiative = row.Initiative,
        Targets = [.. row.Targets.Select(words).Distinct(StringComparer.Ordinal)],
        Lead = row.Lead,
        Support = row.Support,
        Deadline = row.Deadline,
        Quote = row.Quote,
        Line = row.Line,
        Source = plan.Source.Sha256,
        TaskId = row.Id,
    };
}
