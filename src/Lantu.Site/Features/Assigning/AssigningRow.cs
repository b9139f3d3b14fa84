using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Library;
using Lantu.Site.Office;

namespace Lantu.Site.Features.Assigning;

/// <summary>One row of the table in which an office breaks a plan down.</summary>
/// <param name="What">What is promised.</param>
/// <param name="Item">The item that follows it up; null where none was proposed yet.</param>
/// <param name="Draft">What was filled in; null where nothing was kept.</param>
/// <param name="Year">The year of deadlines that name none.</param>
internal sealed record AssigningRow(Commitment What, WorkItem? Item, AssignmentDraft? Draft, int Year)
{
    /// <summary>Whether it was sent out: then only a reassignment changes it.</summary>
    internal bool IsOut => Item?.Mandate is not null;

    /// <summary>Whether what the cells show stands in the text, and nobody has kept it.</summary>
    internal bool IsFromText => !IsOut && Draft is null;

    internal string Lead => Item?.Mandate?.Lead ?? Draft?.Lead ?? What.Lead ?? string.Empty;

    internal string Support => string.Join('、', Item?.Mandate?.Support ?? Draft?.Support ?? What.Support);

    internal string Leader => Item?.Mandate?.Leader ?? Draft?.Leader ?? string.Empty;

    /// <summary>By when; null where it is open, and where the text names a day that is not understood.</summary>
    internal DateOnly? Due => IsOut ? Item!.Due : Draft is not null ? Draft.Due : What.Deadline is { } words ? DeadlineWords.Read(words, Year) : null; // out: it is an item

    internal IReadOnlyList<Milestone> Milestones => Item?.Mandate?.Milestones ?? Draft?.Milestones ?? [];

    /// <summary>All rows of a plan: its tasks in the order of the text, then the items that stand in no text.</summary>
    internal static IReadOnlyList<AssigningRow> All(Desk desk, OpenPlan plan)
    {
        long document = plan.Entry.Document.Id;
        int year = plan.Plan.Document.Year ?? desk.Library.Today.Year;
        IReadOnlyList<Commitment> commitments = desk.Settings.BreakDown(plan.Plan);
        IReadOnlyList<WorkItem> items = ItemAccess.All(desk, document);
        IReadOnlyDictionary<string, AssignmentDraft> drafts = desk.Archive.Read(session => AssignmentDrafts.Of(session, document));
        var byTask = items.Where(static item => item.What.TaskId is not null).DistinctBy(static item => item.What.TaskId).ToDictionary(static item => item.What.TaskId!, StringComparer.Ordinal); // filtered
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<AssigningRow>();
        foreach (Commitment what in commitments)
        {
            WorkItem? item = what.TaskId is { } task ? byTask.GetValueOrDefault(task) : null;
            rows.Add(new AssigningRow(item?.What ?? what, item, item is null ? null : drafts.GetValueOrDefault(item.Id), year));
            if (item is not null)
            {
                seen.Add(item.Id);
            }
        }

        rows.AddRange(items.Where(item => !seen.Contains(item.Id)).Select(item => new AssigningRow(item.What, item, drafts.GetValueOrDefault(item.Id), year)));
        return rows;
    }
}
