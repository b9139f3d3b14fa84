using System.Globalization;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Site.Markup;
using Lantu.Site.Office;

namespace Lantu.Site.Features.Following;

/// <summary>Items by the day on which they fall due, a month at a time.</summary>
internal static class ItemCalendar
{
    private const string DaysOfWeek = "一二三四五六日";
    private static readonly string[] EnglishDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    internal static Html Write(Desk desk, ItemFilter filter, IReadOnlyList<WorkItem> items)
    {
        ReportMonth month = filter.Month;
        ILookup<DateOnly, WorkItem> byDay = items.Where(item => item.Due is { } due && month.Holds(due)).ToLookup(static item => item.Due!.Value); // filtered
        DateOnly first = month.First.AddDays(-(((int)month.First.DayOfWeek + 6) % 7));
        int weeks = ((month.Last.DayNumber - first.DayNumber) / 7) + 1;
        int due = byDay.Sum(static day => day.Count());
        string name = desk.English ? month.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{month.Year} 年 {month.Month} 月");
        Html days = Html.Each(Enumerable.Range(0, 7), day => Html.Of($"""<th scope="col">{desk.Say(DaysOfWeek[day].ToString(), EnglishDays[day])}</th>"""));
        return Html.Of($"""
            <nav class="months" aria-label="{desk.Say("月份", "Months")}"><a class="btn sm" href="{filter.Address("calendar", Moved(month, -1))}">{desk.Say("上月", "Before")}</a><h3>{name}<small>{desk.Say($"{due} 项到期", $"{due} fall due")}</small></h3><a class="btn sm" href="{filter.Address("calendar", Moved(month, 1))}">{desk.Say("下月", "After")}</a></nav>
            <table class="cal"><caption class="vh">{name}</caption><thead><tr>{days}</tr></thead><tbody>{Html.Each(Enumerable.Range(0, weeks), week => Html.Of($"""<tr>{Html.Each(Enumerable.Range(0, 7), day => Day(desk, month, first.AddDays((7 * week) + day), byDay))}</tr>"""))}</tbody></table>
            {(due == 0 ? Html.Of($"""<p>{desk.Say("这个月没有到期的任务。", "Nothing falls due in this month.")}</p>""") : Html.None)}
            """);
    }

    private static ReportMonth Moved(ReportMonth month, int by)
    {
        DateOnly day = month.First.AddMonths(by);
        return new(day.Year, day.Month);
    }

    private static Html Day(Desk desk, ReportMonth month, DateOnly day, ILookup<DateOnly, WorkItem> byDay)
    {
        if (!month.Holds(day))
        {
            return Html.Raw("<td class=\"out\"></td>");
        }

        WorkItem[] items = [.. byDay[day]];
        string kind = (day == desk.Library.Today ? "today" : string.Empty) + (items.Length == 0 ? " free" : string.Empty);
        return Html.Of($"""
            <td class="{kind.Trim()}"><time datetime="{MoveJson.Day(day)}">{day.Day}{(day == desk.Library.Today ? desk.Say("（今天）", " (today)") : string.Empty)}</time>{(items.Length == 0 ? Html.None : Html.Of($"""<ol>{Html.Each(items, item => Html.Of($"""<li><a class="plain" href="/office/tasks/{item.Id}" lang="zh-Hans">{item.What.Title}</a> {ItemWords.State(item, desk.Library.Today, desk.English)}</li>"""))}</ol>"""))}</td>
            """);
    }
}
