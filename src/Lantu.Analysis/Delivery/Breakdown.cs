using Lantu.Analysis.Assignments;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Delivery;

/// <summary>Breaks a plan down into what is to be done: one commitment for each row of its decomposition table.</summary>
public static class Breakdown
{
    private const string Levels = "省市州县区旗";
    private const string Agencies = "局委办厅院联会部室站社";

    /// <summary>The commitments of a plan, in the order of the text.</summary>
    /// <param name="plan">The plan, with its text.</param>
    /// <param name="words">A target in words: 高新技术企业≥820家.</param>
    public static IReadOnlyList<Commitment> Of(Plan plan, Func<Fact, string> words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. AssignmentTable.Of(plan).Rows.Select(row => Of(row, plan, words))];
    }

    private static Commitment Of(Assignment row, Plan plan, Func<Fact, string> words)
    {
        (string title, string? agency) = Parted(row.Task);
        return new Commitment
        {
            Title = title,
            Initiative = row.Initiative,
            Targets = [.. row.Targets.Select(words).Distinct(StringComparer.Ordinal)],
            Lead = row.Lead ?? agency,
            Support = row.Support,
            Deadline = row.Deadline,
            Quote = row.Quote,
            Line = row.Line,
            Source = plan.Source.Sha256,
            TaskId = row.Id,
        };
    }

    // 「建成残疾人“阳光工坊”25家（市残联）」: an agency in brackets at the end of the name answers for it.
    private static (string Title, string? Agency) Parted(string task)
    {
        int open = task.LastIndexOf('（');
        if (open <= 0 || !task.EndsWith('）'))
        {
            return (task, null);
        }

        string agency = task[(open + 1)..^1];
        return agency.Length is > 2 and < 16 && Levels.Contains(agency[0], StringComparison.Ordinal) && Agencies.Contains(agency[^1], StringComparison.Ordinal)
            ? (task[..open], agency)
            : (task, null);
    }
}
