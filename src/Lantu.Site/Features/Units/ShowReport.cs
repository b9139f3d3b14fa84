using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Following;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Units;

/// <summary>The report of a month: of this one the form, of others what was said.</summary>
internal static class ShowReport
{
    internal static Answer Write(Desk desk, string id, string month)
    {
        if (ItemAccess.Find(desk, id) is not { } item || ReportMonth.Read(month) is not { } told)
        {
            return OfficeMissing.Write(desk, desk.Say($"没有交办给你们的事项 {id}，或月份写错了", $"No item {id} was sent to your agency, or the month is wrong"));
        }

        DateOnly today = desk.Library.Today;
        bool isNow = told.Holds(today);
        bool may = ItemAccess.Moves(desk, item).Contains(MoveKind.Report);
        FiledReport? before = item.Reports.LastOrDefault(report => report.By.Agency == desk.Caller.Account?.Unit && told.Holds(DateOnly.FromDateTime(report.At.DateTime)));
        Html main = isNow && may ? Form(desk, item, told, before)
            : !isNow ? Html.Of($"""<p class="report">{(before is null ? desk.Say($"{told.Month} 月没有报。进展记在报的那一天：落下的月份写进现在这次反馈，不能补记到过去。", $"Nothing was reported in {told}. A report stands at the day on which it is made: tell what was missed in the one of now, it cannot be entered into the past.") : desk.Say($"{told.Month} 月的反馈在下面的经过里。", $"The report of {told} stands in the history below."))}{(may ? Html.Of($"""<a href="{UnitTodo.Address(item, today)}">{desk.Say($"现在报的是 {today.Month} 月", $"What is reported now is that of {today.Month:00}")}</a>""") : Html.None)}</p>""")
            : Html.Of($"""<p class="report">{NotNow(desk, item)}<a href="/unit/tasks/{item.Id}">{desk.Say("去这一项", "Go to the task")}</a></p>""");
        return new OfficeFrame
        {
            Title = desk.Say($"{item.What.Title} {told.Month} 月进展", $"{item.What.Title}, {told}"),
            Kind = "p-unit",
            Scripts = [Assets.MovingScript],
            Content = Html.Of($"""
                <main id="main" class="wrap unit">{UnitTodo.Write(desk, item.Id)}<div class="um">
                {ItemSections.Head(desk, item, desk.Caller.Account?.Unit)}
                {main}
                {ItemSections.History(desk, item, desk.Archive.Read(session => ItemBook.Moves(session, id)))}
                </div></main>
                """),
        }.Around(desk);
    }

    private static Html Form(Desk desk, WorkItem item, ReportMonth month, FiledReport? before) => Html.Of($"""
        {(before is null ? Html.None : Html.Of($"""<p class="report">{desk.Say($"{DayWords.Of(DateOnly.FromDateTime(before.At.DateTime), english: false)}报过一次；再报一次就是补充，两次都留着。", $"Reported on {DayWords.Of(DateOnly.FromDateTime(before.At.DateTime), english: true)} already; another report adds to it, both stay.")}</p>"""))}
        {MoveForms.Open(item, MoveKind.Report, "/unit/tasks/" + item.Id, "report", $"lantu:{desk.Caller.Account?.Name}:{item.Id}:{month}")}
        {new MoveFields(desk, "report").Report(item)}
        <div class="send"><button class="btn go" type="submit">{desk.Say($"提交 {month.Month} 月进展", $"Report {month} progress")}</button><p class="fine"><span class="kept"></span> {desk.Say("提交后督查室可见。", "The office sees it once it is sent.")}</p></div>
        </form>
        <p class="row other"><a class="btn" href="/unit/tasks/{item.Id}?do=request_extension#do-request_extension">{desk.Say("申请延期", "Ask for an extension")}</a><a class="btn" href="/unit/tasks/{item.Id}?do=request_completion#do-request_completion">{desk.Say("申请办结", "Ask for completion")}</a></p>
        """);

    private static string NotNow(Desk desk, WorkItem item) => item.State == ItemState.Assigned
        ? desk.Say("先签收，才能报进展。", "Sign for it first, then report. ")
        : desk.Say($"这一项在“{DeliveryWords.Of(item.State).Chinese}”环节，现在不报进展。", $"The item is {DeliveryWords.Of(item.State).English}: nothing is reported now. ");
}
