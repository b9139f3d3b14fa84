using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;

namespace Lantu.Site.Features.Reminding;

/// <summary>Something that somebody is reminded of.</summary>
/// <param name="Item">The item.</param>
/// <param name="Whom">Who must act.</param>
/// <param name="Due">By when.</param>
/// <param name="Days">Days left; negative where the day has passed.</param>
/// <param name="What">What must be done.</param>
internal sealed record Notice(WorkItem Item, Role Whom, DateOnly Due, int Days, Bilingual What)
{
    // A month's report is asked for when the month is nearly over.
    private const int ReportDays = 5;

    /// <summary>Whether it asks for the report of a month: there are many of these at once.</summary>
    internal bool IsReport { get; init; }

    /// <summary>Its name: the same for the same thing, another once the day has passed.</summary>
    internal string About => $"{Item.Id}/{MoveJson.Day(Due)}/{What.English}/{(Days < 0 ? "late" : "soon")}";

    /// <summary>How much time is left, in words.</summary>
    internal Bilingual Left => Days switch
    {
        < 0 => new($"过了 {-Days} 天", $"{-Days} days late"),
        0 => new("今天", "today"),
        _ => new($"还有 {Days} 天", $"in {Days} days"),
    };

    /// <summary>All that an item reminds of on a day, the longest overdue first.</summary>
    internal static IReadOnlyList<Notice> Of(WorkItem item, DateOnly today)
    {
        ClockRules rules = ClockRules.Usual;
        // What was asked of the office or a leader is told at once: nobody else does it, and the day may be weeks off.
        var notices = Reminder.All(item, today, rules).Where(one => one.Days <= rules.RemindDays || one.Whom is Role.Office or Role.Leader).Select(static one => new Notice(one.Item, one.Whom, one.Due, one.Days, one.What)).ToList();
        notices.AddRange(item.OpenSlips.Where(slip => slip.AnswerBy.DayNumber - today.DayNumber > rules.RemindDays)
            .Select(slip => new Notice(item, Role.LeadAgency, slip.AnswerBy, slip.AnswerBy.DayNumber - today.DayNumber, new($"答复督办单{slip.Number}", $"answer the slip {slip.Number}"))));
        DateOnly end = new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1);
        if (end.DayNumber - today.DayNumber <= ReportDays && IsReportMissing(item, today))
        {
            notices.Add(new Notice(item, Role.LeadAgency, end, end.DayNumber - today.DayNumber, new($"报 {today.Month} 月进展", FormattableString.Invariant($"report on {today:yyyy-MM}"))) { IsReport = true });
        }

        return [.. notices.OrderBy(static notice => notice.Due)];
    }

    /// <summary>Whether the lead agency of an item that is under way has not reported in the month of a day.</summary>
    internal static bool IsReportMissing(WorkItem item, DateOnly day) =>
        item.State is ItemState.Accepted or ItemState.UnderWay or ItemState.Reported or ItemState.Returned
        && !item.Reports.Any(report => report.By.Role == Role.LeadAgency && report.At.Year == day.Year && report.At.Month == day.Month);

    /// <summary>Whether somebody must act on it.</summary>
    /// <param name="unit">Their agency; null for the office.</param>
    internal bool IsFor(string? unit) => unit is null ? Whom is Role.Office or Role.Leader : Whom == Role.LeadAgency && Item.Mandate?.Lead == unit;
}
