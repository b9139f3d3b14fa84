using Lantu.Site.Accounts;
using Lantu.Site.Api;
using Lantu.Site.Features.Inbox;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Reviewing;

/// <summary>审读: the source at the left; at the right the facts, which the script fills in from the API.</summary>
internal static class ShowReview
{
    internal static Answer Write(Desk desk, string place, string year)
    {
        if (desk.Draft(place, year) is not { } plan || desk.Reviews.Find(plan.Entry.Document.Id) is not { } reviewed)
        {
            return Problems.Missing($"{place}/{year}");
        }

        string api = $"{PlanApi.Root}/plans/{Uri.EscapeDataString(place)}/{Uri.EscapeDataString(year)}";
        return new OfficeFrame
        {
            Title = $"{desk.Say("审读", "Review")} · {plan.Entry.Title}",
            Kind = "p-review",
            Scripts = [Assets.ReviewScript],
            Content = Html.Of($"""
                <main id="main" class="rev" data-api="{api}">
                {Bar(desk, plan, reviewed)}
                <div class="panes wrap wide">
                <section class="pane left doc" id="source" aria-label="{desk.Say("原文", "Source")}" tabindex="0" lang="zh-Hans"><h2 class="vh">{desk.Say("原文", "Source")}</h2>{ReviewSource.Write(plan, reviewed)}</section>
                <section class="pane right" id="right" aria-label="{desk.Say("事实", "Facts")}" tabindex="0"><div id="adrift"></div><div id="groups"><p class="fine">{desk.Say("正在取读出的事实", "Fetching the facts")}</p></div>
                <section id="notes" class="notes0" hidden aria-labelledby="notes-h"><h2 id="notes-h">{desk.Say("计数和读取说明", "Counts and notes of the reading")}</h2><p class="fine">{desk.Say("报告里说有几项的话，和读的时候存疑的地方。原文确实这样说，选“属实”；读错了，选“不属实”，它就不进计划，也不再核对。", "What announces a number of things, and what the reading doubted. What the source does say is so; what was misread is not, and is left out of the plan and of its checks.")}</p><ul></ul></section>
                <section id="plan-remarks" class="remarks" aria-labelledby="pr-h"><h2 id="pr-h">{desk.Say("对整份的批注", "Remarks on the whole")}</h2><ul></ul></section></section>
                </div>
                <footer class="kbar" aria-label="{desk.Say("按键与核对", "Keys and checks")}"><div class="wrap wide"><p class="keys"><kbd>J</kbd> <kbd>K</kbd> {desk.Say("上下", "move")}　<kbd>A</kbd> {desk.Say("确认", "accept")}　<kbd>E</kbd> {desk.Say("更正", "correct")}　<kbd>R</kbd> {desk.Say("驳回", "reject")}　<kbd>U</kbd> {desk.Say("撤销", "undo")}　<kbd>N</kbd> {desk.Say("把选中的字新增为事实", "add the selection")}　<button class="plain" type="button" id="help-open"><kbd>?</kbd> {desk.Say("全部按键", "all keys")}</button></p>
                <p><a class="plain" id="checks" href="{plan.Address}/check">{desk.Say("核对同时在跑", "The checks run beside")}</a></p><p id="latest"></p>{(desk.Caller.May(Right.Review) ? Html.Of($"""<button class="btn go" type="button" id="add" hidden>{desk.Say("把选中的字新增为事实", "Add what is selected")}</button>""") : Html.None)}</div></footer>
                {Help(desk)}
                <dialog id="findings" aria-labelledby="fd-h"><h2 id="fd-h">{desk.Say("核对", "Checks")}</h2><ul class="fd"></ul><p class="row"><a class="btn" href="{plan.Address}/check">{desk.Say("看全部核对", "See all checks")}</a><button class="btn" type="button" data-close>{desk.Say("关上", "Close")}</button></p></dialog>
                </main>
                """),
        }.Around(desk);
    }

    private static Html Bar(Desk desk, OpenPlan plan, ReviewedPlan reviewed)
    {
        int next = desk.Archive.Read(session => Lantu.Archive.Publications.PublicationBook.Of(session, plan.Entry.Document.Id)).Count + 1;
        Html publish = !desk.Caller.May(Right.Publish) ? Html.None : Html.Of($"""
            <div class="pub"><p class="fine" id="left"></p><a class="btn go" id="publish" href="/office/plans/{Uri.EscapeDataString(plan.Entry.PlaceKey)}/{plan.Entry.YearShown}/publish">{desk.Say($"发布第 {next} 版", $"Publish version {next}")}</a></div>
            """);
        return Html.Of($"""
            <header class="rbar wrap wide">
            <div><nav class="crumb" aria-label="{desk.Say("所在位置", "You are here")}"><a href="/office">{desk.Say("收件", "Inbox")}</a><span aria-hidden="true">/</span><span lang="zh-Hans">{plan.PlaceName}</span><span aria-hidden="true">/</span><a href="{plan.Address}">{desk.Say("看草稿", "Draft")}</a></nav><h1 lang="zh-Hans">{plan.Entry.Title}</h1></div>
            <div class="prog"><p id="counts" aria-live="polite"></p><div id="bar">{ShowInbox.Bar(desk, reviewed.Counts)}</div><p id="present" class="fine" aria-live="polite"></p></div>
            {publish}
            </header>
            """);
    }

    private static Html Help(Desk desk)
    {
        (string Key, string Words)[] keys =
        [
            ("J", desk.Say("下一条", "the next fact")), ("K", desk.Say("上一条", "the fact before")),
            ("A", desk.Say("照读出来的确认", "accept it as it was read")), ("E", desk.Say("更正：到表里改，回车确认", "correct it: to the form, Enter confirms")),
            ("R", desk.Say("驳回：写理由，回车确认", "reject it: give a reason, Enter confirms")), ("U", desk.Say("撤销刚才的一步", "undo the last step")),
            ("N", desk.Say("把原文里选中的字新增为事实", "add what is selected in the source as a fact")), ("Esc", desk.Say("离开表", "leave the form")), ("?", desk.Say("打开这一页", "open this page")),
        ];
        return Html.Of($"""
            <dialog id="help" aria-labelledby="help-h"><h2 id="help-h">{desk.Say("按键", "Keys")}</h2>
            <dl class="keys0">{Html.Each(keys, static one => Html.Of($"<dt><kbd>{one.Key}</kbd></dt><dd>{one.Words}</dd>"))}</dl>
            <p>{desk.Say("在表里打字时按键不起作用。", "Keys do nothing while you type in a form.")}</p>
            <p><label class="check"><input type="checkbox" id="keys-on" checked> {desk.Say("用按键", "Use keys")}</label></p>
            <p class="row"><button class="btn" type="button" data-close>{desk.Say("关上", "Close")}</button></p></dialog>
            """);
    }
}
