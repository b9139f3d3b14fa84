using Lantu.Analysis.Checks;

namespace Lantu.Analysis.Delivery;

/// <summary>How an item stands to its deadline.</summary>
public enum ClockStatus
{
    /// <summary>No deadline is set yet.</summary>
    NotSet,

    /// <summary>There is time.</summary>
    Running,

    /// <summary>The deadline is near: from <see cref="ClockRules.RemindDays"/> days before.</summary>
    DueSoon,

    /// <summary>The deadline has passed, and completion is not asked for.</summary>
    Overdue,

    /// <summary>Completion was asked for in time.</summary>
    InTime,

    /// <summary>Completion was asked for after the deadline.</summary>
    Late,
}

/// <summary>From when reminders are sent, and how long a step may take.</summary>
/// <param name="RemindDays">Days before a deadline or milestone.</param>
/// <param name="SignDays">Days in which an assigned item is to be signed for.</param>
/// <param name="ReviewDays">Days in which the office answers an application for completion.</param>
public sealed record ClockRules(int RemindDays, int SignDays, int ReviewDays)
{
    /// <summary>Three days before; two to sign; ten to review.</summary>
    public static ClockRules Usual { get; } = new(3, 2, 10);
}

/// <summary>The clock of an item on one day.</summary>
/// <param name="Status">How it stands to its deadline.</param>
/// <param name="Days">Days left, 0 on the last day; days overdue or late, from 1; 0 where neither applies.</param>
/// <param name="Due">The deadline; null where there is none.</param>
public sealed record ItemClock(ClockStatus Status, int Days, DateOnly? Due)
{
    /// <summary>Reads the clock.</summary>
    /// <remarks>It stops when completion is asked for, since the time of a review is not the agency's; a return sets it going again.</remarks>
    public static ItemClock Of(WorkItem item, DateOnly asOf, ClockRules rules)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Of(item.Due, item.Application?.On, asOf, rules);
    }

    /// <summary>Reads the clock of an item of which only this is known.</summary>
    /// <param name="deadline">完成时限; null before it is assigned.</param>
    /// <param name="applied">When completion was asked for; null before that, and after a return.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="rules">From when it is near.</param>
    public static ItemClock Of(DateOnly? deadline, DateOnly? applied, DateOnly asOf, ClockRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (deadline is not { } due)
        {
            return new ItemClock(ClockStatus.NotSet, 0, null);
        }

        int left = due.DayNumber - (applied ?? asOf).DayNumber;
        if (applied is not null)
        {
            return left >= 0 ? new ItemClock(ClockStatus.InTime, 0, due) : new ItemClock(ClockStatus.Late, -left, due);
        }

        return left < 0 ? new ItemClock(ClockStatus.Overdue, -left, due) : new ItemClock(left <= rules.RemindDays ? ClockStatus.DueSoon : ClockStatus.Running, left, due);
    }

    /// <summary>The clock in words.</summary>
    public Bilingual Words => Status switch
    {
        ClockStatus.NotSet => new("未定时限", "no deadline"),
        ClockStatus.Running => new($"还有{Days}天", $"{Days} days left"),
        ClockStatus.DueSoon => Days == 0 ? new("今天到期", "due today") : new($"还有{Days}天到期", $"due in {Days} days"),
        ClockStatus.Overdue => new($"超期{Days}天", $"overdue by {Days} days"),
        ClockStatus.InTime => new("按期", "in time"),
        ClockStatus.Late => new($"超期{Days}天办理完毕", $"finished {Days} days late"),
    };
}
