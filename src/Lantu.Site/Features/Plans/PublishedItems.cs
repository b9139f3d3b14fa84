using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Library;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Plans;

/// <summary>What the public learns of the items of a plan: who leads, by when, where it stands. Reports, slips and files stay inside.</summary>
internal static class PublishedItems
{
    /// <summary>The items that were sent out by the day that is shown, by the task that they follow up.</summary>
    /// <returns>Nothing for one version of a plan: it stays as it was published.</returns>
    internal static IReadOnlyDictionary<string, WorkItem> Of(Visit visit, OpenPlan plan) => visit.Shelf.Kind == ShelfKind.Versions
        ? new Dictionary<string, WorkItem>()
        : visit.Settings.Archive.Read(session => ItemBook.All(session, plan.Entry.Document.Id, visit.Shelf.Day))
            .Where(static item => item.Mandate is not null && item.What.TaskId is not null)
            .DistinctBy(static item => item.What.TaskId)
            .ToDictionary(static item => item.What.TaskId!, StringComparer.Ordinal); // filtered

    /// <summary>Whether an address shows them, so that its answer changes with them.</summary>
    internal static bool AreAt(string path) => path.StartsWith("/plans/", StringComparison.Ordinal) && (path.EndsWith("/tasks", StringComparison.Ordinal) || path.EndsWith("/tasks.csv", StringComparison.Ordinal));
}
