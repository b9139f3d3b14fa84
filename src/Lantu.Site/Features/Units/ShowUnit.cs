using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Following;
using Lantu.Site.Features.Reminding;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Units;

/// <summary>本单位任务: what an agency leads and supports, what is due first.</summary>
internal static class ShowUnit
{
    internal static Answer Write(Desk desk)
    {
        string? unit = desk.Caller.Account?.Unit;
        DateOnly today = desk.Library.Today;
        IReadOnlyList<WorkItem> items = ItemAccess.All(desk, null);
        Notice[] notices = [.. items.SelectMany(item => Notice.Of(item, today)).Where(notice => notice.IsFor(unit)).OrderBy(static notice => notice.Due)];
        WorkItem[] open = [.. items.Where(static item => StateGroups.Of(item.State) != StateGroup.Completed).OrderBy(static item => item.Due).ThenBy(static item => item.Id, StringComparer.Ordinal)];
        WorkItem[] done = [.. items.Except(open)];
        WorkItem[] waiting = [.. open.Where(item => ItemAccess.Moves(desk, item).Contains(MoveKind.Sign))];
        WorkItem[] underWay = [.. open.Except(waiting)]; // each item stands in one list
        Html content = items.Count == 0
            ? Html.Of($"""<p class="lead">{(unit is null ? desk.Say("这个账号没有写是哪个单位的；请管理员补上。", "This account names no agency; ask the administrator to fill it in.") : desk.Say($"还没有交办给{unit}的任务。", $"No task was sent to {unit} yet."))}</p>""")
            : Html.Of($"""
                {NoticeList.Write(desk, notices, static item => "/unit/tasks/" + item.Id, withUnit: false)}
                {ToSign(desk, waiting, unit)}
                {(underWay.Length == 0 ? Html.None : Section(desk, desk.Say($"在办 {underWay.Length} 项", $"{underWay.Length} open"), underWay, unit))}
                {(done.Length == 0 ? Html.None : Section(desk, desk.Say($"已办结 {done.Length} 项", $"{done.Length} completed"), done, unit))}
                """);
        return new OfficeFrame
        {
            Title = desk.Say("本单位任务", "Our tasks"),
            Kind = "p-unit",
            Scripts = [Assets.MovingScript],
            Content = Html.Of($"""<main id="main" class="wrap unit">{UnitTodo.Write(desk, null)}<div class="um"><h1><span lang="zh-Hans">{unit}</span>{desk.Say("的任务", ": tasks")}</h1>{content}</div></main>"""),
        }.Around(desk);
    }

    // Signing says nothing but itself: it is done from the list.
    private static Html ToSign(Desk desk, WorkItem[] items, string? unit) => items.Length == 0 ? Html.None : Html.Of($"""
        <section class="usec" aria-labelledby="tosign"><h2 id="tosign">{desk.Say($"待签收 {items.Length} 项", $"{items.Length} to sign for")}</h2><ul class="ulist">{Html.Each(items, item => Html.Of($"""<li><div><a href="/unit/tasks/{item.Id}" lang="zh-Hans">{item.What.Title}</a><small class="q">{Part(desk, item, unit)}　{desk.Say("时限 ", "due ")}<span class="nb">{(item.Due is { } due ? DayWords.Plain(due) : "—")}</span></small></div>{MoveForms.Open(item, MoveKind.Sign, "/unit", "move")}<button class="btn" type="submit" aria-label="{desk.Say("签收", "Sign for")} {item.What.Title}">{desk.Say("签收", "Sign")}</button></form></li>"""))}</ul></section>
        """);

    private static string Part(Desk desk, WorkItem item, string? unit) => item.Mandate?.Lead == unit ? desk.Say("牵头", "lead") : desk.Say("配合", "support");

    private static Html Section(Desk desk, string heading, WorkItem[] items, string? unit) => Html.Of($"""
        <section class="usec"><h2>{heading}</h2><ul class="ulist">{Html.Each(items, item => Line(desk, item, unit))}</ul></section>
        """);

    private static Html Line(Desk desk, WorkItem item, string? unit)
    {
        DateOnly today = desk.Library.Today;
        bool reports = ItemAccess.Moves(desk, item).Contains(MoveKind.Report);
        return Html.Of($"""
            <li{Html.Raw(ItemWords.Overdue(item, today) > 0 ? " class=\"is-late\"" : string.Empty)}><div><a href="/unit/tasks/{item.Id}" lang="zh-Hans">{item.What.Title}</a><small class="q">{Part(desk, item, unit)}　{desk.Say("时限 ", "due ")}<span class="nb">{(item.Due is { } due ? DayWords.Plain(due) : "—")}</span>　{ItemWords.State(item, today, desk.English)}</small></div>{(reports ? Html.Of($"""<a class="btn" href="{UnitTodo.Address(item, today)}" aria-label="{desk.Say("报进展", "Report")} {item.What.Title}">{desk.Say("报进展", "Report")}</a>""") : Html.None)}</li>
            """);
    }
}
