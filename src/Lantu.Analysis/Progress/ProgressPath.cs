namespace Lantu.Analysis.Progress;

/// <summary>Where a target stood at the end of each month of its year, with the figures as they are known on one day.</summary>
public static class ProgressPath
{
    /// <summary>Assesses a target at the end of every month of its year of which a figure is known.</summary>
    /// <param name="target">The target with its figures.</param>
    /// <param name="configuration">Methods and lights.</param>
    /// <param name="asOf">The day; a month counts with the figure that was published last by then.</param>
    /// <returns>In the order of the months, without forecasts; empty where nothing is judged.</returns>
    public static IReadOnlyList<TargetAssessment> Of(TargetCase target, ProgressConfiguration configuration, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(target);
        TargetAssessment last = TargetAssessment.Of(target, configuration, asOf, forecasts: false);
        if (last.KnownTo is not { } known)
        {
            return [];
        }

        var path = new List<TargetAssessment>();
        for (int month = 1; month < known.To.Month; month++)
        {
            DateOnly end = new DateOnly(known.To.Year, month, 1).AddMonths(1).AddDays(-1);
            TargetCase then = target with { Points = Until(target.Points, end), Reference = Until(target.Reference, end) };
            TargetAssessment assessment = TargetAssessment.Of(then, configuration, asOf, forecasts: false);
            if (assessment.KnownTo is { } reached && reached.To == end && assessment.Verdict.Reached is not null)
            {
                path.Add(assessment);
            }
        }

        return last.Verdict.Reached is null ? path : [.. path, last];
    }

    private static IReadOnlyList<SeriesPoint> Until(IReadOnlyList<SeriesPoint> points, DateOnly end) => [.. points.Where(point => point.Period.To <= end)];
}
