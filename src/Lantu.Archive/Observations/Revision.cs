using Lantu.Plans.Observations;

namespace Lantu.Archive.Observations;

/// <summary>A figure that the archive does not hold yet.</summary>
/// <param name="Observation">The figure.</param>
/// <param name="Published">The day of publication that it is kept under.</param>
/// <param name="Replaces">The figure whose place it takes; null where it is the first of its period.</param>
/// <param name="Reason">Why it takes that place; null where it takes none.</param>
public sealed record Revision(Observation Observation, DateOnly Published, PublishedFigure? Replaces, RevisionReason? Reason);

/// <summary>What some figures would change.</summary>
/// <param name="Additions">What is new, in the order given: first figures and revisions.</param>
/// <param name="Unchanged">How many the archive already holds.</param>
public sealed record Revisions(IReadOnlyList<Revision> Additions, int Unchanged)
{
    /// <summary>How many are the first of their series and period.</summary>
    public int First => Additions.Count(static revision => revision.Replaces is null);

    /// <summary>How many take the place of another figure.</summary>
    public int Revised => Additions.Count - First;

    /// <summary>Compares figures with what the archive holds, and changes nothing.</summary>
    /// <param name="session">Where.</param>
    /// <param name="observations">The figures; of one series, period and day of publication only one, or equal ones.</param>
    /// <param name="today">The day of publication of those that tell none.</param>
    /// <param name="reason">Why revised figures differ; null for <see cref="RevisionReason.Routine"/>, and for
    /// <see cref="RevisionReason.Correction"/> where the same day's figure changes.</param>
    public static Revisions Of(Storage.Session session, IEnumerable<Observation> observations, DateOnly today, RevisionReason? reason)
    {
        var additions = new List<Revision>();
        int unchanged = 0;
        foreach (IGrouping<Series, Observation> group in observations.GroupBy(static one => one.Series))
        {
            Dictionary<Lantu.Plans.Model.Period, List<Held>> held = Held.Of(session, group.Key);
            foreach (Observation observation in group)
            {
                DateOnly published = observation.Published ?? today;
                List<Held> before = held.TryGetValue(observation.Period, out List<Held>? some) ? some : held[observation.Period] = [];
                Held? latest = before.Where(one => one.Published <= published).MaxBy(static one => one.Published);
                if (latest is not null && latest.IsSame(observation))
                {
                    unchanged++;
                    continue;
                }

                RevisionReason? why = latest is null ? null
                    : reason ?? (latest.Published == published ? RevisionReason.Correction : RevisionReason.Routine);
                additions.Add(new Revision(observation, published, latest?.Kept, why));
                before.RemoveAll(one => one.Published == published);
                before.Add(new Held(published, observation.Value, observation.Status, null));
            }
        }

        return new Revisions(additions, unchanged);
    }

    // What the archive holds, and what this list has added to it so far.
    private sealed record Held(DateOnly Published, decimal Value, ObservationStatus? Status, PublishedFigure? Kept)
    {
        internal static Dictionary<Lantu.Plans.Model.Period, List<Held>> Of(Storage.Session session, Series series) =>
            SeriesIndex.Find(session, series) is { } id
                ? FigureHistory.History(session, id)
                    .GroupBy(static figure => (figure.Period, figure.Published))
                    .Select(static day => day.Last())
                    .GroupBy(static figure => figure.Period)
                    .ToDictionary(
                        static period => period.Key,
                        static period => period.Select(static one => new Held(one.Published, one.Value, one.Status, one)).ToList())
                : [];

        internal bool IsSame(Observation observation) =>
            Value == observation.Value && (observation.Status is null || observation.Status == Status);
    }
}
