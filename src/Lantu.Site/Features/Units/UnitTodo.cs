using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Reminding;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Units;

/// <summary>本月要报: what an agency has to report on in a month.</summary>
internal static class UnitTodo
{
    /// <summary>The items that an agency leads and has to report on, those without a report first.</summary>
    internal static IReadOnlyList<WorkItem> Of(Desk desk, IReadOnlyList<WorkItem> items)
    {
        string? unit = desk.Caller.Account?.Unit;
        DateOnly today = desk.Library.Today;
        return
        [
            .. items.Where(item => item.Mandate?.Lead == unit && (Notice.IsReportMissing(item, today) || Reported(item, today) is not null) && StateGroups.Of(item.State) != StateGroup.Completed)
                .OrderBy(item => Notice.IsReportMissing(item, today) ? 0 : 1).ThenBy(static item => item.Due ?? DateOnly.MaxValue).ThenBy(static item => item.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The list beside a page of an agency.</summary>
    /// <param name="desk">The question.</param>
    /// <param name="current">The item that the page shows; null for none.</param>
    internal static Html Write(Desk desk, string? current)
    {
        DateOnly today = desk.Library.Today;
        IReadOnlyList<WorkItem> todo = Of(desk, ItemAccess.All(desk, null));
        int missing = todo.Count(item => Notice.IsReportMissing(item, today));
        string name = desk.Say($"{today.Month} 月要报", FormattableString.Invariant($"Reports of {today:yyyy-MM}"));
        return Html.Of($"""
            <nav class="todo" aria-label="{name}"><p class="fine">{(todo.Count == 0 ? desk.Say("本月没有要报的", "Nothing to report this month") : missing == 0 ? desk.Say($"{today.Month} 月的 {todo.Count} 项都报了", $"All {todo.Count} reports of the month are in") : desk.Say($"{today.Month} 月要报 {todo.Count} 项，还差 {missing} 项", $"{missing} of {todo.Count} reports of the month are missing"))}</p>
            <ol>{Html.Each(todo, item => Line(desk, item, current))}</ol><p class="fine"><a href="/unit">{desk.Say("全部任务", "All tasks")}</a></p></nav>
            """);
    }

    private static Html Line(Desk desk, WorkItem item, string? current)
    {
        DateOnly today = desk.Library.Today;
        Html state = Reported(item, today) is { } report
            ? Html.Of($"""<span class="state done"><svg class="ic" aria-hidden="true"><use href="#i-ok"/></svg>{desk.Say($"{DayWords.Of(DateOnly.FromDateTime(report.At.DateTime), english: false)}已报", $"reported on {DayWords.Of(DateOnly.FromDateTime(report.At.DateTime), english: true)}")}</span>""")
            : Html.Of($"""<span>{desk.Say("还没有报", "not reported yet")}</span>""");
        return Html.Of($"""<li{Html.Raw(item.Id == current ? " aria-current=\"true\"" : string.Empty)}><a class="plain" href="{Address(item, today)}"><b lang="zh-Hans">{item.Id}　{item.What.Title}</b>{state}</a></li>""");
    }

    /// <summary>The page on which an item is reported in the month of a day.</summary>
    internal static string Address(WorkItem item, DateOnly day) => FormattableString.Invariant($"/unit/tasks/{item.Id}/reports/{day:yyyy-MM}");

    private static FiledReport? Reported(WorkItem item, DateOnly day) =>
        item.Reports.LastOrDefault(report => report.By.Role == Role.LeadAgency && report.At.Year == day.Year && report.At.Month == day.Month);
}
