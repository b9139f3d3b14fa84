using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Delivery;

/// <summary>Something that waits for somebody.</summary>
/// <param name="Item">The item.</param>
/// <param name="Whom">Who must act.</param>
/// <param name="Due">By when.</param>
/// <param name="Days">Days left; negative where the day has passed.</param>
/// <param name="What">What must be done.</param>
public sealed record Reminder(WorkItem Item, Role Whom, DateOnly Due, int Days, Bilingual What)
{
    /// <summary>All that an item waits for on a day: deadlines, milestones, signatures, decisions, slips, reviews.</summary>
    /// <param name="item">The item.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="rules">From when on one is reminded.</param>
    public static IEnumerable<Reminder> Of(WorkItem item, DateOnly asOf, ClockRules rules)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(rules);
        return All(item, asOf, rules).Where(reminder => reminder.Days <= rules.RemindDays);
    }

    /// <summary>The same, however far off the day is: who has been asked for a decision waits to be told at once.</summary>
    /// <param name="item">The item.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="rules">How long each waits.</param>
    public static IEnumerable<Reminder> All(WorkItem item, DateOnly asOf, ClockRules rules)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(rules);
        return All(item, rules)
            .Select(wait => new Reminder(item, wait.Whom, wait.Due, wait.Due.DayNumber - asOf.DayNumber, wait.What))
            .OrderBy(static reminder => reminder.Due);
    }

    private static IEnumerable<(Role Whom, DateOnly Due, Bilingual What)> All(WorkItem item, ClockRules rules)
    {
        DateOnly since = DateOnly.FromDateTime(item.Since.DateTime);
        bool atWork = item.State is ItemState.Accepted or ItemState.UnderWay or ItemState.Reported or ItemState.Returned;
        if (item.State == ItemState.Assigned)
        {
            yield return (Role.LeadAgency, since.AddDays(rules.SignDays), new("签收", "sign for it"));
        }

        if (item.State is ItemState.CompletionRequested or ItemState.InReview)
        {
            yield return (Role.Office, item.Application!.On.AddDays(rules.ReviewDays), new("审核办结申请", "review the application for completion")); // both states have one
        }

        if (item.Due is { } due && (atWork || item.State == ItemState.Assigned))
        {
            yield return (Role.LeadAgency, due, new("到期，应申请办结或在到期前申请延期", "due: ask for completion, or for an extension before that day"));
        }

        if (item.PendingExtension is { } extension)
        {
            yield return (Role.Leader, extension.From.AddDays(-1), new($"批复延期申请（到{Procedure.Day(extension.Until)}）", $"decide the extension until {Procedure.Day(extension.Until)}"));
        }

        foreach (Milestone milestone in atWork ? item.OpenMilestones : [])
        {
            yield return (Role.LeadAgency, milestone.Due, new($"时间节点：{milestone.Demand}", $"milestone: {milestone.Demand}"));
        }

        foreach (FollowUpSlip slip in item.OpenSlips)
        {
            yield return (Role.LeadAgency, slip.AnswerBy, new($"答复督办单{slip.Number}", $"answer the slip {slip.Number}"));
        }
    }
}
