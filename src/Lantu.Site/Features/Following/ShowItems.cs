using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Accounts;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Reminding;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Following;

/// <summary>任务: all items that the office follows up, what is late first.</summary>
internal static class ShowItems
{
    internal static Answer Write(Desk desk)
    {
        var filter = ItemFilter.Of(desk);
        DateOnly today = desk.Library.Today;
        WorkItem[] all = AsPlanned(desk, ItemAccess.All(desk, null));
        WorkItem[] items = [.. all.Where(item => filter.Takes(item, today))];
        // What the office itself must do comes first; what is overdue has a list of its own below.
        Notice[] every = [.. all.SelectMany(item => Notice.Of(item, today))];
        Notice[] notices =
        [
            .. every.Where(static notice => !notice.IsReport).Where(static notice => notice.IsFor(null) || notice.Days >= 0 || notice.Due != notice.Item.Due)
                .OrderBy(static notice => notice.IsFor(null) ? 0 : 1).ThenBy(static notice => notice.Due),
        ];
        Html view = filter.View switch
        {
            "board" => ItemBoard.Write(desk, items),
            "calendar" => ItemCalendar.Write(desk, filter, items),
            _ => ItemTable.Write(desk, items),
        };
        return new OfficeFrame
        {
            Title = desk.Say("任务", "Tasks"),
            Kind = "p-tasks",
            Content = Html.Of($"""
                <main id="main" class="wrap wide"><h1>{desk.Say("任务", "Tasks")}</h1>
                {(all.Length == 0 ? Empty(desk) : Html.Of($"""
                    {Summary(desk, items, filter)}
                    {(filter.View == "table" ? Waiting(desk, items, notices, every.Count(static notice => notice.IsReport), filter) : Html.None)}
                    <section class="sec"><header><h2>{desk.Say($"{items.Length} 项任务", $"{items.Length} tasks")}</h2>{Views(desk, filter)}<p class="more"><a href="/api/v1/items">JSON</a></p></header>
                    {filter.Form(desk, all)}
                    {(items.Length == 0 ? Html.Of($"""<p>{desk.Say("没有这样的任务。换一个条件，或", "There are no such tasks. Change the filter, or ")}<a href="/office/tasks">{desk.Say("看全部", "see all")}</a></p>""") : view)}</section>
                    """))}
                {Plans(desk)}</main>
                """),
        }.Around(desk);
    }

    // What was not sent out yet shows what the office keeps of it in the breakdown, not what it changed there.
    private static WorkItem[] AsPlanned(Desk desk, IReadOnlyList<WorkItem> items)
    {
        Dictionary<string, AssignmentDraft> drafts = desk.Archive.Read(session => items.Where(static item => item.Mandate is null).Select(static item => ItemFiles.Document(item.Id)).Distinct()
            .SelectMany(document => AssignmentDrafts.Of(session, document)).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal));
        return
        [
            .. items.Select(item => item.Mandate is not null || !drafts.TryGetValue(item.Id, out AssignmentDraft? draft) ? item
                : item with { What = item.What with { Lead = draft.Lead.Length > 0 ? draft.Lead : null, Support = draft.Support, Deadline = draft.Due is { } due ? DayWords.Plain(due) : item.What.Deadline } }),
        ];
    }

    // What waits stands before the table; who looks at the board or the calendar has chosen to see that.
    private static Html Waiting(Desk desk, WorkItem[] items, Notice[] notices, int silent, ItemFilter filter) => Html.Of(
        $"""{NoticeList.Write(desk, notices, static item => "/office/tasks/" + item.Id, withUnit: true)}{Silent(desk, silent)}{Unsent(desk)}{Late(desk, items, filter)}""");

    private static Html Empty(Desk desk) => Html.Of($"""<p class="lead">{desk.Say("还没有立项的任务。选一份计划，把它的任务分解、交办。", "No task is followed up yet. Choose a plan, break it down and send its tasks out.")}</p>""");

    // A line for all of them: who they are stands on the page of the month's end.
    private static Html Silent(Desk desk, int count) => count == 0 ? Html.None : Html.Of($"""
        <p class="silent">{desk.Say($"{count} 项还没有报 {desk.Library.Today.Month} 月进展，牵头单位已有提醒。", $"{count} tasks have no report of this month yet; their agencies are reminded. ")}{(desk.Caller.May(Right.ManageTasks) ? Html.Of($"""<a href="/office/bulletins?month={desk.Library.Today.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)}">{desk.Say("看是哪些单位", "See which")}</a>""") : Html.None)}</p>
        """);

    // Reminders that the server of mail did not take.
    private static Html Unsent(Desk desk)
    {
        if (!desk.Caller.May(Right.ManageTasks) || desk.Archive.Read(ReminderBook.Waiting) is not [var last, ..] waiting)
        {
            return Html.None;
        }

        return Html.Of($"""<div class="err"><p class="msg">{desk.Say($"{waiting.Count} 条提醒没有用邮件发出去，每小时再试一次：", $"{waiting.Count} reminders did not go out by mail; they are tried again every hour: ")}{last.Trouble}</p></div>""");
    }

    // Where the tasks of each plan are broken down.
    private static Html Plans(Desk desk)
    {
        Html links = Html.Each(
            desk.Library.Drafts().Entries.Where(entry => desk.Caller.SeesTo(entry.PlaceKey)).OrderByDescending(static entry => entry.Document.Year ?? 0),
            entry => Html.Of($"""<li><a href="/office/plans/{Uri.EscapeDataString(entry.PlaceKey)}/{entry.YearShown}/tasks" lang="zh-Hans">{entry.Title}</a></li>"""));
        return Html.Of($"""<section class="sec"><header><h2>{desk.Say("任务分解", "Breakdown")}</h2><p>{desk.Say("选一份计划，定单位、领导和时限，审定、交办", "Choose a plan: set agencies, leaders and deadlines, approve, send out")}</p></header><ul class="lines">{links}</ul></section>""");
    }

    private static Html Summary(Desk desk, WorkItem[] items, ItemFilter filter)
    {
        DateOnly today = desk.Library.Today;
        int late = items.Count(item => ItemWords.Overdue(item, today) > 0);
        (string Kind, string Name, string Address, int Count)[] parts =
        [
            .. ItemWords.Groups.Reverse().Select(group => (
                group switch { StateGroup.Completed => "s-done", StateGroup.InReview => "s-wait", StateGroup.UnderWay => "s-run", StateGroup.ToSign => "s-new", StateGroup.ToAssign => "s-none" },
                ItemWords.Group(group, desk.English), (filter with { State = group, IsLate = false }).Address(filter.View),
                items.Count(item => StateGroups.Of(item.State) == group && ItemWords.Overdue(item, today) == 0))),
            ("s-late", desk.Say("逾期", "late"), (filter with { State = null, IsLate = true }).Address(filter.View), late),
        ];
        double at = 0;
        var bars = new List<Html>();
        foreach ((string kind, _, _, int count) in parts.Where(static part => part.Count > 0))
        {
            double wide = 100.0 * count / items.Length;
            bars.Add(Html.Of($"""<rect class="{kind}" x="{at}%" width="{wide}%" y="0" height="20"/>"""));
            at += wide;
        }

        string words = string.Join(desk.Say("，", ", "), parts.Where(static part => part.Count > 0).Select(static part => FormattableString.Invariant($"{part.Name} {part.Count}")));
        return Html.Of($"""
            <section class="tsum" aria-label="{desk.Say("任务的状态", "States of the tasks")}"><p class="lead">{desk.Say($"{items.Length} 项任务", $"{items.Length} tasks")}{(late > 0 ? Html.Of($"""{desk.Say("，", ", ")}<b class="state late">{desk.Say($"{late} 项逾期", $"{late} late")}</b>""") : Html.None)}{desk.Say("。", ".")}</p>
            <div><svg class="ch stack" width="100%" height="20" role="img" aria-label="{words}">{Html.Join(bars)}</svg><ul class="slegend">{Html.Each(parts, static part => Html.Of($"""<li><a href="{part.Address}"><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="{part.Kind}" width="12" height="12"/></svg>{part.Name} <b>{part.Count}</b></a></li>"""))}</ul></div></section>
            """);
    }

    private static Html Late(Desk desk, WorkItem[] items, ItemFilter filter)
    {
        DateOnly today = desk.Library.Today;
        (WorkItem Item, int Days)[] late = [.. items.Select(item => (item, ItemWords.Overdue(item, today))).Where(static pair => pair.Item2 > 0).OrderByDescending(static pair => pair.Item2).ThenBy(static pair => pair.item.Id, StringComparer.Ordinal)];
        return late.Length == 0 || filter.State is not null ? Html.None : Html.Of($"""
            <section class="sec late" id="late"><header><h2>{desk.Say($"逾期 {late.Length} 项", $"{late.Length} late")}</h2><p>{desk.Say("按拖得久的在前", "the longest first")}</p></header>
            <ol class="latel">{Html.Each(late.Take(20), pair => LateLine(desk, pair.Item, pair.Days))}</ol>
            {(late.Length > 20 ? Html.Of($"""<p><a href="{(filter with { IsLate = true }).Address("table")}">{desk.Say($"看全部 {late.Length} 项", $"See all {late.Length}")}</a></p>""") : Html.None)}</section>
            """);
    }

    private static Html LateLine(Desk desk, WorkItem item, int days)
    {
        Html said = item.LastReport is { } report
            ? Html.Of($"""<p class="say1" lang="zh-Hans">“{Short(report.Text.Problems ?? report.Text.Progress)}”<small>{report.By.Agency}{desk.Say("最近一次反馈，", ", last report, ")}{DayWords.Plain(DateOnly.FromDateTime(report.At.DateTime))}</small></p>""")
            : Html.Of($"""<p class="say1 q">{desk.Say("还没有反馈过", "never reported")}</p>""");
        string slips = item.Slips.Count == 0 ? desk.Say("还没有督办", "no slip yet")
            : desk.Say($"{DayWords.Of(item.Slips[^1].On, english: false)}已督办，共 {item.Slips.Count} 次", $"{item.Slips.Count} slips, the last on {DayWords.Of(item.Slips[^1].On, english: true)}");
        Html act = desk.Caller.May(Right.ManageTasks) ? Html.Of($"""<a class="btn sm" href="/office/tasks/{item.Id}?do=issue_slip#do-issue_slip">{desk.Say("发督办单", "Send a slip")}</a>""") : Html.None;
        return Html.Of($"""
            <li><span class="fig fig-6">{days}<span class="u">{desk.Say("天", "days")}</span></span><div><h3><span class="q">{item.Id}</span>　<a class="plain" href="/office/tasks/{item.Id}" lang="zh-Hans">{item.What.Title}</a></h3><p><span lang="zh-Hans">{ItemWords.Lead(item)}</span>{desk.Say("，应在 ", ", due ")}<span class="nb">{DayWords.Plain(item.Due!.Value)}</span>{desk.Say(" 完成", string.Empty)}</p></div>{said}<p class="act"><small>{slips}</small>{act}</p></li>
            """); // what is overdue has a deadline
    }

    private static Html Views(Desk desk, ItemFilter filter)
    {
        (string View, string Name)[] all = [("table", desk.Say("表", "Table")), ("board", desk.Say("看板", "Board")), ("calendar", desk.Say("日历", "Calendar"))];
        return Html.Of($"""<p class="views">{Html.Each(all, one => one.View == filter.View ? Html.Of($"""<b aria-current="true">{one.Name}</b>""") : Html.Of($"""<a href="{filter.Address(one.View)}">{one.Name}</a>"""))}</p>""");
    }

    private static string Short(string words) => words.Length <= 80 ? words : words[..78] + "……";
}
