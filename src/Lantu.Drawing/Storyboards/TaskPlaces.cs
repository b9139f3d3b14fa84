using Lantu.Plans.Model;

namespace Lantu.Drawing.Storyboards;

/// <summary>Where a task stands in the outline.</summary>
internal static class TaskPlaces
{
    /// <summary>The section above a task that is a heading itself; else the section that it stands in.</summary>
    internal static PlanSection? Above(PlanTask task, Func<string?, PlanSection?> find)
    {
        PlanSection? section = find(task.Section);
        bool isHeading = section is not null
            && (section.Span == task.Span || section.Title.StartsWith(task.Title, StringComparison.Ordinal));
        return isHeading ? find(section!.Parent) : section;
    }
}
