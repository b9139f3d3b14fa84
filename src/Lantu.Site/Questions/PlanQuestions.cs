using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Lantu.Analysis.Assignments;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Comparison;
using Lantu.Plans.Json;
using Lantu.Site.Library;

namespace Lantu.Site.Questions;

/// <summary>What is asked of plans: the pages, the API and the agents all ask here, and get the forms of the contracts.</summary>
internal static class PlanQuestions
{
    /// <summary>How many other places are laid beside a plan.</summary>
    internal const int MostPlaces = 5;

    /// <summary>The plans of a place and of a year, in the order in which they came; null leaves all of them.</summary>
    /// <param name="shelf">Where.</param>
    /// <param name="place">The code of the place, its name or a part of the name.</param>
    /// <param name="year">The year.</param>
    internal static IReadOnlyList<ShelfEntry> Plans(Shelf shelf, string? place, int? year) =>
        [.. shelf.Entries.Where(entry => (string.IsNullOrEmpty(place) || IsOf(entry, place)) && (year is null || entry.Document.Year == year))];

    /// <summary>The plan of a place and a year: the place by its code or by its whole name, a draft with or without its mark.</summary>
    internal static bool TryFind(Shelf shelf, string place, string year, [NotNullWhen(true)] out OpenPlan? plan)
    {
        plan = shelf.Find(place, year)
            ?? (shelf.Entries.FirstOrDefault(entry => (entry.Document.Place == place || entry.PlaceKey == place) && (entry.YearKey == year || entry.YearKey == year + Shell.ShelfChoice.Draft)) is { } named ? shelf.Open(named) : null);
        return plan is not null;
    }

    /// <summary>All of a plan, as <c>lantu/plan/1</c>.</summary>
    internal static byte[] Whole(OpenPlan plan, bool withText, bool indented) => Written(output => PlanJsonWriter.Write(output, plan.Plan, withText, indented));

    /// <summary>The decomposition table, as <c>lantu/tasks/1</c>.</summary>
    internal static byte[] Tasks(OpenPlan plan, bool indented) => Written(output => AssignmentJsonWriter.Write(output, plan.Tasks, new Dictionary<string, AssignmentEntry>(), indented));

    /// <summary>Checks and derived figures, as <c>lantu/findings/1</c>.</summary>
    internal static byte[] Findings(OpenPlan plan, bool indented) => Written(output => FindingsJsonWriter.Write(output, plan.Findings, withDerived: true, indented));

    /// <summary>What became of the plan before; null where there is none.</summary>
    internal static PlanComparison? Comparison(Shelf shelf, OpenPlan plan, out OpenPlan? before)
    {
        before = shelf.Before(plan);
        return before is null ? null : PlanComparison.Of(before.Plan, plan.Plan, plan.Catalogues.Indicators);
    }

    /// <summary>The same as <c>lantu/comparison/1</c>.</summary>
    internal static byte[]? Comparison(Shelf shelf, OpenPlan plan, bool indented) =>
        Comparison(shelf, plan, out _) is { } pair ? Written(output => ComparisonJsonWriter.Write(output, pair, indented)) : null;

    /// <summary>The plan beside those of other places for the same year, itself first; null where there is none beside it.</summary>
    internal static PlacesComparison? Places(Shelf shelf, OpenPlan plan, out IReadOnlyList<OpenPlan> plans)
    {
        plans = [plan, .. shelf.Beside(plan, MostPlaces)];
        return plans.Count < 2 ? null : PlacesComparison.Of([.. plans.Select(static one => one.Plan)], plan.Catalogues.Indicators);
    }

    /// <summary>The same as <c>lantu/places/1</c>.</summary>
    internal static byte[]? Places(Shelf shelf, OpenPlan plan, bool indented) =>
        Places(shelf, plan, out _) is { } places ? Written(output => PlacesJsonWriter.Write(output, places, indented)) : null;

    private static bool IsOf(ShelfEntry entry, string place) =>
        entry.PlaceKey == place || entry.Document.Place?.Contains(place, StringComparison.Ordinal) == true;

    private static byte[] Written(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
