using Lantu.Analysis.Corrections;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Versions;

/// <summary>A fact that both states of a plan have, and not alike.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
/// <param name="Fields">In what they differ; never empty.</param>
public sealed record FactChange(Fact Before, Fact After, IReadOnlyList<FieldChange> Fields);

/// <summary>What became of the facts of a plan between two states of it.</summary>
/// <param name="Added">Facts that were not there.</param>
/// <param name="Changed">Facts that read otherwise.</param>
/// <param name="Removed">Facts that are there no more.</param>
/// <param name="Kept">How many stayed as they were.</param>
public sealed record PlanDifference(IReadOnlyList<Fact> Added, IReadOnlyList<FactChange> Changed, IReadOnlyList<Fact> Removed, int Kept)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>Compares two states of the same document.</summary>
    /// <remarks>A fact is found again by its id; else on the same figure, where the text is the same; else by what it measures
    /// and when. One of two facts that are alike in all of that is found by its order.</remarks>
    public static PlanDifference Of(Plan before, Plan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var gone = new List<Fact>(before.Facts);
        var come = new List<Fact>(after.Facts);
        var pairs = new List<(Fact Before, Fact After)>();
        Match(gone, come, pairs, static fact => fact.Id);
        if (before.Text == after.Text)
        {
            Match(gone, come, pairs, static fact => FormattableString.Invariant($"{fact.Span.Start}-{fact.Span.End}-{fact.Measure}"));
            Match(gone, come, pairs, static fact => FormattableString.Invariant($"{fact.Span.Start}-{fact.Span.End}"));
        }

        Match(gone, come, pairs, static fact => FormattableString.Invariant($"{fact.Indicator.Id ?? fact.Indicator.Written}\n{fact.Measure}\n{fact.Nature}\n{fact.Period?.Label}\n{fact.Place}\n{fact.Scope}"));
        FactChange[] changed =
        [
            .. pairs.Select(static pair => new FactChange(pair.Before, pair.After, FactWords.Changes(pair.Before, pair.After)))
                .Where(static change => change.Fields.Count > 0).OrderBy(static change => change.After.Span.Start),
        ];
        return new PlanDifference(come, changed, gone, pairs.Count - changed.Length);
    }

    // Of each kind as many as both sides have, in the order of the text.
    private static void Match(List<Fact> gone, List<Fact> come, List<(Fact, Fact)> pairs, Func<Fact, string> key)
    {
        var waiting = new Dictionary<string, Queue<Fact>>(StringComparer.Ordinal);
        foreach (Fact fact in gone)
        {
            if (!waiting.TryGetValue(key(fact), out Queue<Fact>? queue))
            {
                waiting[key(fact)] = queue = new Queue<Fact>();
            }

            queue.Enqueue(fact);
        }

        var found = new HashSet<Fact>(ReferenceEqualityComparer.Instance);
        come.RemoveAll(fact =>
        {
            if (!waiting.TryGetValue(key(fact), out Queue<Fact>? queue) || !queue.TryDequeue(out Fact? before))
            {
                return false;
            }

            pairs.Add((before, fact));
            found.Add(before);
            return true;
        });
        gone.RemoveAll(found.Contains);
    }
}
