using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>Tells how targets moved from one document to the next.</summary>
internal static class TargetChanges
{
    private const decimal LeastLikeness = 0.85m;

    /// <summary>The old targets in their order, each with its successor, then those that only the new document has.</summary>
    /// <param name="old">The targets of the old document.</param>
    /// <param name="next">Those of the new one.</param>
    /// <param name="isMain">Whether they are the main expected ones.</param>
    /// <param name="within">The targets within tasks of the new document: what is no main target any more may live on there.</param>
    internal static IEnumerable<TargetChange> Of(IReadOnlyList<Fact> old, IReadOnlyList<Fact> next, bool isMain, IReadOnlyList<Fact>? within = null)
    {
        var taken = new HashSet<Fact>(ReferenceEqualityComparer.Instance);
        foreach (Fact before in old)
        {
            Fact? after = next.FirstOrDefault(fact => !taken.Contains(fact) && IsSame(before, fact));
            if (after is null)
            {
                yield return new TargetChange(ChangeKind.Dropped, before, null, isMain, OtherMeasure(before, next) ?? Within(before, within ?? []));
                continue;
            }

            taken.Add(after);
            yield return Compare(before, after, isMain);
        }

        foreach (Fact after in next.Where(fact => !taken.Contains(fact)))
        {
            yield return new TargetChange(ChangeKind.New, null, after, isMain, OtherMeasure(after, old));
        }
    }

    private static TargetChange Compare(Fact before, Fact after, bool isMain)
    {
        string? note = before.Comparator == after.Comparator && before.Value.Number is null == after.Value.Number is null
            ? null
            : $"说法由“{FigureWords.Of(before)}”改为“{FigureWords.Of(after)}”";
        if (before.Value.Number is not { } first || after.Value.Number is not { } second)
        {
            return new TargetChange(ChangeKind.Same, before, after, isMain, note);
        }

        decimal now = second * (UnitScale.Between(after.Value.Unit, before.Value.Unit) ?? 1m);
        if (first < 0 && now < 0)
        {
            (first, now) = (-first, -now); // 下降2.5% to 下降3% is raised
        }

        ChangeKind kind = now > first ? ChangeKind.Raised : now < first ? ChangeKind.Lowered : ChangeKind.Same;
        return new TargetChange(kind, before, after, isMain, note);
    }

    private static string? Within(Fact before, IReadOnlyList<Fact> within) =>
        within.FirstOrDefault(fact => IsSame(before, fact)) is { } living ? $"新报告放在任务里提：“{FigureWords.Of(living)}”" : null;

    private static bool IsSame(Fact before, Fact after)
    {
        bool wordless = before.Value.Number is null || after.Value.Number is null;
        if (before.Place != after.Place || (!wordless && (before.Measure != after.Measure
            || UnitScale.Between(after.Value.Unit, before.Value.Unit) is null || Years(before) != Years(after))))
        {
            return false;
        }

        if (wordless && before.Value.Number is null != after.Value.Number is null && before.Measure != after.Measure)
        {
            return false;
        }

        return IsSameIndicator(before, after);
    }

    private static bool IsSameIndicator(Fact before, Fact after) =>
        before.Indicator.Id is { } id && after.Indicator.Id is { } other
            ? id == other
            : WordLikeness.Of(before.Indicator.Written, after.Indicator.Written) >= LeastLikeness;

    // A target of one year is not the successor of one of five.
    private static int Years(Fact fact) => fact.Period is { } period ? period.To.Year - period.From.Year : 0;

    private static string? OtherMeasure(Fact fact, IReadOnlyList<Fact> others)
    {
        if (others.FirstOrDefault(other => IsSameIndicator(fact, other) && other.Place == fact.Place && other.Measure != fact.Measure) is { } same)
        {
            return $"另一份以“{FigureWords.Of(same)}”提出";
        }

        return fact.Indicator.Id is { } id
            && others.FirstOrDefault(other => other.Indicator.Id is { } near && IndicatorKin.Are(id, near) && other.Place == fact.Place) is { } kin
            ? $"另一份提的是“{kin.Indicator.Written}”"
            : null;
    }
}
