using System.Globalization;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Features.Following;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Features.Bulletins;

/// <summary>通报: what is missing at the month's end, one button for the draft, and the drafts there are.</summary>
internal static class ShowBulletins
{
    // In the first days of a month the bulletin is that of the month before.
    private const int FirstDays = 20;

    internal static Answer Write(Desk desk)
    {
        IQueryCollection query = desk.Context.Request.Query;
        DateOnly today = desk.Library.Today;
        ShelfEntry[] plans = [.. desk.Library.Drafts().Entries.Where(entry => desk.Caller.SeesTo(entry.PlaceKey)).OrderByDescending(static entry => entry.Document.Year ?? 0).ThenBy(static entry => entry.Document.Id)];
        var followed = desk.Archive.Read(static session => ItemList.Of(session, null, null)).Select(static item => ItemFiles.Document(item.Id)).OfType<long>().ToHashSet();
        ShelfEntry? chosen = plans.FirstOrDefault(entry => FormattableString.Invariant($"{entry.Document.Id}") == query["plan"]) ?? plans.FirstOrDefault(entry => followed.Contains(entry.Document.Id)) ?? plans.FirstOrDefault();
        DateOnly usual = today.Day <= FirstDays ? new DateOnly(today.Year, today.Month, 1).AddMonths(-1) : today;
        ReportMonth month = ReportMonth.Read(query["month"]) ?? new ReportMonth(usual.Year, usual.Month);
        Html content = chosen is null || desk.Library.Drafts().Open(chosen) is not { } plan
            ? Html.Of($"""<p class="lead">{desk.Say("还没有报告，也就没有通报。", "There is no report yet, and so no bulletin.")}</p>""")
            : Html.Of($"""{Choice(desk, plans, chosen, month)}{Missing(desk, plan, month)}{Making(desk, chosen, month)}{Drafts(desk, chosen)}""");
        return new OfficeFrame
        {
            Title = desk.Say("通报", "Bulletins"),
            Kind = "p-bulletins",
            Scripts = [Assets.BulletinsScript],
            Content = Html.Of($"""<main id="main" class="wrap wide"><h1>{desk.Say("月末通报", "Bulletin of the month")}</h1>{content}</main>"""),
        }.Around(desk);
    }

    private static Html Choice(Desk desk, ShelfEntry[] plans, ShelfEntry chosen, ReportMonth month) => Html.Of($"""
        <form class="filter" method="get" action="/office/bulletins"><div class="grow"><label for="b-plan">{desk.Say("计划", "Plan")}</label><select class="in" id="b-plan" name="plan" lang="zh-Hans">{Html.Each(plans, entry => Html.Of($"""<option value="{entry.Document.Id}"{Html.Raw(entry == chosen ? " selected" : string.Empty)}>{entry.Title}</option>"""))}</select></div><div><label for="b-month">{desk.Say("月份", "Month")}</label><input class="in" id="b-month" name="month" type="month" value="{month.ToString()}"></div><button class="btn" type="submit">{desk.Say("换", "Show")}</button></form>
        """);

    private static Html Missing(Desk desk, OpenPlan plan, ReportMonth month)
    {
        IReadOnlyList<WorkItem> items = desk.Archive.Read(session => ItemBook.All(session, plan.Entry.Document.Id, month.Last));
        WorkItem[] open = [.. items.Where(static item => item.State is ItemState.Accepted or ItemState.UnderWay or ItemState.Reported or ItemState.Returned)];
        WorkItem[] silent = [.. open.Where(item => !item.Reports.Any(report => report.By.Role == Role.LeadAgency && month.Holds(DateOnly.FromDateTime(report.At.DateTime))))];
        IReadOnlyList<BulletinIndicator> indicators = desk.Settings.Indicators?.Invoke(plan.Plan, month.First.AddMonths(1), month.Last) ?? [];
        BulletinIndicator[] blind = [.. indicators.Where(static indicator => indicator.Light == BulletinLight.Unknown)];
        Html reports = silent.Length == 0
            ? Html.Of($"""<p>{(open.Length == 0 ? desk.Say($"{month.Month} 月没有在办的事项。", $"No item was open in {month}.") : desk.Say($"{open.Length} 项在办的都报了。", $"All {open.Length} open items were reported."))}</p>""")
            : Html.Of($"""<table class="dense miss"><caption>{desk.Say($"在办 {open.Length} 项，{silent.Length} 项没有报 {month.Month} 月进展", $"{silent.Length} of {open.Length} open items were not reported in {month}")}</caption><thead><tr><th scope="col">{desk.Say("单位", "Agency")}</th><th scope="col">{desk.Say("没有报的", "Not reported")}</th></tr></thead><tbody lang="zh-Hans">{Html.Each(silent.GroupBy(static item => item.Mandate!.Lead, StringComparer.Ordinal).OrderByDescending(static group => group.Count()), static group => Html.Of($"""<tr><th scope="row">{group.Key}</th><td>{Html.Join(group.Select(static item => Html.Of($"""<a href="/office/tasks/{item.Id}">{item.What.Title}</a>""")), "、")}</td></tr>"""))}</tbody></table>"""); // what is under way is assigned
        string ages = string.Join(desk.Say("，", ", "), indicators.Where(static indicator => indicator.Light != BulletinLight.Unknown).GroupBy(static indicator => indicator.Period, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).Select(group => desk.Say($"{group.Key} {group.Count()} 项", $"{group.Key}: {group.Count()}")));
        Html judged = ages.Length == 0 ? Html.None : Html.Of($"""<p>{desk.Say("能判断的用的是这些数：", "Judged by figures of these periods: ")}<span lang="zh-Hans">{ages}</span>{desk.Say("。", ".")}</p>""");
        Html figures = desk.Settings.Indicators is null ? Html.None
            : blind.Length == 0 ? Html.Of($"""<p>{desk.Say($"{indicators.Count} 项主要指标都有能判断的数。", $"All {indicators.Count} main targets have a figure to judge them by.")}</p>""")
            : Html.Of($"""<table class="dense miss"><caption>{desk.Say($"{indicators.Count} 项主要指标，{blind.Length} 项还不能判断", $"{blind.Length} of {indicators.Count} main targets cannot be judged yet")}</caption><thead><tr><th scope="col">{desk.Say("指标", "Target")}</th><th scope="col">{desk.Say("最新的数", "Latest figure")}</th><th scope="col">{desk.Say("差什么", "What is missing")}</th></tr></thead><tbody lang="zh-Hans">{Html.Each(blind, static indicator => Html.Of($"""<tr><th scope="row">{indicator.Name}<small class="q"> {indicator.Target}</small></th><td>{(indicator.Actual.Length > 0 ? indicator.Actual : "—")}<small class="q"> {indicator.Period}</small></td><td>{indicator.Judged}</td></tr>"""))}</tbody></table><p><a href="/office/figures">{desk.Say("去导入数据", "Import figures")}</a></p>""");
        return Html.Of($"""
            <section class="sec"><header><h2>{desk.Say("还差什么", "What is missing")}</h2><p>{desk.Say("差的写进通报就是“没有反馈”“没有可用的数据”", "What is missing stands in the bulletin as such")}</p></header>
            <h3>{desk.Say("单位反馈", "Reports")}</h3>{reports}{(figures.IsEmpty ? Html.None : Html.Of($"""<h3>{desk.Say("统计数字", "Figures")}</h3>{judged}{figures}"""))}</section>
            """);
    }

    private static Html Making(Desk desk, ShelfEntry plan, ReportMonth month)
    {
        DateOnly date = month.First.AddMonths(1).AddDays(4);
        string api = $"POST {Api.PlanApi.Root}/plans/{Uri.EscapeDataString(plan.PlaceKey)}/{plan.YearShown}/bulletins";
        return Html.Of($"""
            <section class="sec"><header><h2>{desk.Say("拟稿", "Draft")}</h2><p>{desk.Say("写之前自己先核对，自相矛盾就不写", "It checks itself first and is not written where it contradicts itself")}</p></header>
            {(desk.Library.Today < month.Last ? Html.Of($"""<p class="q">{desk.Say($"{month.Month} 月还没有过完：稿子写的是 {DayWords.Plain(month.Last)} 的样子，今天以后办的还没有算进去，过了月底请再拟一次。", $"{month} is not over: the bulletin speaks of {DayWords.Plain(month.Last)}, and what is done from now on is missing in it. Draft it again then.")}</p>""") : Html.None)}
            <form id="draft" data-api="{api}" data-said="{desk.Say("拟好了，在下面取", "It is drafted: take it below")}"><input type="hidden" name="month" value="{month.ToString()}">
            <div class="row"><div class="field"><label for="b-number">{desk.Say("发文字号", "Number")} <span class="opt">{desk.Say("没有可不填", "optional")}</span></label><input class="in" id="b-number" name="number" placeholder="{string.Create(CultureInfo.InvariantCulture, $"督通〔{month.Year}〕{month.Month}号")}"></div><div class="field"><label for="b-date">{desk.Say("成文日期", "Date")}</label><input class="in" id="b-date" name="date" type="date" value="{DayWords.Plain(date)}"></div></div>
            <p class="row send1"><button class="btn go" type="submit">{desk.Say($"拟 {month.Month} 月通报", $"Draft the bulletin of {month}")}</button></p><ul id="findings" class="findl"></ul></form></section>
            """);
    }

    private static Html Drafts(Desk desk, ShelfEntry plan)
    {
        IReadOnlyList<BulletinDraft> drafts = desk.Archive.Read(session => BulletinDraft.Of(session, plan.Document.Id));
        Html rows = Html.Each(drafts, draft => Html.Of($"""
            <tr><th scope="row" class="nb">{draft.Month.ToString()}</th><td lang="zh-Hans">{draft.Number ?? "—"}</td><td class="nb">{DayWords.Plain(draft.Date)}</td><td lang="zh-Hans">{draft.Who}</td><td class="nb">{Html.Each(DocumentAnswer.Formats, format => Html.Of($"""<a href="{BulletinDoors.Address(plan, draft, format)}">{format.ToUpperInvariant()}</a>　"""))}</td></tr>
            """));
        return Html.Of($"""
            <section class="sec"><header><h2>{desk.Say("已拟的稿", "Drafts")}</h2></header>{(drafts.Count == 0 ? Html.Of($"""<p>{desk.Say("还没有。", "None yet.")}</p>""") : Html.Of($"""<table class="dense miss kept"><thead><tr><th scope="col">{desk.Say("月份", "Month")}</th><th scope="col">{desk.Say("字号", "Number")}</th><th scope="col">{desk.Say("日期", "Date")}</th><th scope="col">{desk.Say("谁拟的", "By")}</th><th scope="col">{desk.Say("取稿", "Take")}</th></tr></thead><tbody>{rows}</tbody></table>"""))}</section>
            """);
    }
}
