using Lantu.Analysis.Delivery;

namespace Lantu.Analysis.Bulletins;

/// <summary>How an agency stands with the items that it leads.</summary>
/// <param name="Rank">From 1; agencies that stand alike share a rank, and the next one is passed over.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Led">Items that it leads and that have been assigned.</param>
/// <param name="Completed">Those of them that are completed, evaluated, closed or archived.</param>
/// <param name="Overdue">Those that are overdue.</param>
/// <param name="Late">Those whose completion was asked for after the deadline.</param>
public sealed record AgencyStanding(int Rank, string Agency, int Led, int Completed, int Overdue, int Late)
{
    /// <summary>按期率: the share of its items that are neither overdue nor were late, in percent; led items are the denominator.</summary>
    public decimal InTimeRate => Rate(Led - Overdue - Late);

    /// <summary>办结率: the share of its items that are completed, in percent; led items are the denominator.</summary>
    public decimal CompletionRate => Rate(Completed);

    /// <summary>Ranks the agencies: by 按期率, then by 办结率, both exact.</summary>
    public static IReadOnlyList<AgencyStanding> Of(IReadOnlyList<WorkItem> items, DateOnly asOf)
    {
        AgencyStanding[] all =
        [
            .. items.Where(static item => item.Mandate is not null)
                .GroupBy(static item => item.Mandate!.Lead, StringComparer.Ordinal)
                .Select(group => Count(group.Key, [.. group], asOf))
                .OrderByDescending(static standing => standing.InTimeShare).ThenByDescending(static standing => standing.CompletedShare)
                .ThenByDescending(static standing => standing.Led).ThenBy(static standing => standing.Agency, StringComparer.Ordinal),
        ];
        return [.. all.Select(standing => standing with
        {
            Rank = 1 + all.Count(other => other.InTimeShare > standing.InTimeShare
                || (other.InTimeShare == standing.InTimeShare && other.CompletedShare > standing.CompletedShare)),
        })];
    }

    private decimal InTimeShare => (Led - Overdue - Late) / (decimal)Led;

    private decimal CompletedShare => Completed / (decimal)Led;

    private static AgencyStanding Count(string agency, WorkItem[] items, DateOnly asOf)
    {
        ItemClock[] clocks = [.. items.Select(item => ItemClock.Of(item, asOf, ClockRules.Usual))];
        return new AgencyStanding(
            0,
            agency,
            items.Length,
            items.Count(static item => StateGroups.Of(item.State) == StateGroup.Completed),
            clocks.Count(static clock => clock.Status == ClockStatus.Overdue),
            clocks.Count(static clock => clock.Status == ClockStatus.Late));
    }

    private decimal Rate(int part) => decimal.Round(part * 100m / Led, 1, MidpointRounding.AwayFromZero);
}
