using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>What became of an old document in a new one of the same place: its targets, its tasks, and how targets moved.</summary>
public sealed class PlanComparison
{
    private PlanComparison(
        Plan old, Plan report, IReadOnlyList<ComparedTarget> targets, IReadOnlyList<ReportedTask> tasks, IReadOnlyList<TargetChange> changes)
    {
        Old = old;
        New = report;
        Targets = targets;
        Tasks = tasks;
        Changes = changes;
    }

    /// <summary>The document that promised.</summary>
    public Plan Old { get; }

    /// <summary>The document that reports.</summary>
    public Plan New { get; }

    /// <summary>Every target of the old document: the main expected ones first, then those within tasks and goals.</summary>
    public IReadOnlyList<ComparedTarget> Targets { get; }

    /// <summary>Every task of the old document, in the order of the text, with what reports on it.</summary>
    public IReadOnlyList<ReportedTask> Tasks { get; }

    /// <summary>How targets moved: the main ones first.</summary>
    public IReadOnlyList<TargetChange> Changes { get; }

    /// <summary>Compares two documents of one place.</summary>
    /// <param name="old">The one that promises, with its text.</param>
    /// <param name="report">The one that reports, with its text; usually a year later.</param>
    /// <param name="indicators">The catalogue by which they were read.</param>
    public static PlanComparison Of(Plan old, Plan report, IndicatorCatalogue indicators)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(indicators);
        IReadOnlyList<Fact> main = MainTargets.Of(old, indicators);
        IReadOnlyList<Fact> others = Others(old, main);
        var matcher = new TargetMatcher(old, report, indicators);
        List<ComparedTarget> targets = [.. matcher.Compare(main, isMain: true), .. matcher.Compare(others, isMain: false)];
        IReadOnlyList<Fact> next = MainTargets.Of(report, indicators);
        List<Fact> within = Others(report, next);
        List<TargetChange> changes =
        [
            .. TargetChanges.Of(main, next, isMain: true, within),
            .. TargetChanges.Of(others, within, isMain: false),
        ];
        return new PlanComparison(old, report, targets, TaskReports.Of(old, report, targets), changes);
    }

    // What the main targets repeat in the tasks is told once.
    private static List<Fact> Others(Plan plan, IReadOnlyList<Fact> main)
    {
        var ids = main.Select(static fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. plan.Facts.Where(fact => fact.Nature == Nature.Target && !ids.Contains(fact.Id) && !main.Any(first => TargetRepeats.Are(first, fact))),
        ];
    }
}
