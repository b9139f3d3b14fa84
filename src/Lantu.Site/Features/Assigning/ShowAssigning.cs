using System.Globalization;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Accounts;
using Lantu.Site.Accounts;
using Lantu.Site.Features.Following;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Assigning;

/// <summary>任务分解: the tasks of a plan as a table in which units, leaders and deadlines are filled in, approved and sent out.</summary>
internal static class ShowAssigning
{
    internal static Answer Write(Desk desk, string place, string year)
    {
        if (desk.Draft(place, year) is not { } plan)
        {
            return OfficeMissing.Write(desk, desk.Say("没有这份计划", "There is no such plan"));
        }

        IReadOnlyList<AssigningRow> rows = AssigningRow.All(desk, plan);
        bool mayEdit = desk.Caller.May(Right.ManageTasks);
        bool mayApprove = desk.Caller.May(Right.ApproveTasks);
        string api = $"{Api.PlanApi.Root}/plans/{Uri.EscapeDataString(place)}/{Uri.EscapeDataString(year)}";
        return new OfficeFrame
        {
            Title = desk.Say($"任务分解 {plan.Entry.Title}", $"Breakdown of {plan.Entry.Title}"),
            Kind = "p-assign",
            Scripts = [Assets.AssigningScript],
            Content = Html.Of($"""
                <main id="main" class="wrap wide">
                <p class="crumb"><a href="/office">{desk.Say("收件", "Inbox")}</a><span aria-hidden="true">/</span><a href="{plan.Address}" lang="zh-Hans">{plan.Entry.Title}</a></p>
                <h1>{desk.Say("任务分解", "Breakdown of tasks")}</h1>
                {Lead(desk, rows)}
                {Bar(desk, rows, api, mayEdit, mayApprove)}
                {(rows.Count == 0 ? Html.Of($"""<p>{desk.Say("没有读出任务。可以在下面添一项。", "No tasks were read. One can be added below.")}</p>""") : Html.None)}
                {Table(desk, plan, rows, mayEdit)}
                {(mayEdit ? Html.Of($"""<p><button class="btn" type="button" id="add-row">{desk.Say("添一项原文没有的", "Add one that the text lacks")}</button></p>""") : Html.None)}
                {Names(desk, rows)}
                </main>
                """),
        }.Around(desk);
    }

    private static Html Lead(Desk desk, IReadOnlyList<AssigningRow> rows)
    {
        int open = rows.Count(static row => row.Item is null);
        int proposed = rows.Count(static row => row.Item?.State == ItemState.Proposed);
        int approved = rows.Count(static row => row.Item?.State == ItemState.Approved);
        int sent = rows.Count(static row => row.IsOut);
        return Html.Of($"""
            <p class="lead">{desk.Say($"{rows.Count} 项：还没有立项 {open}，待审定 {proposed}，待交办 {approved}，已交办 {sent}。", $"{rows.Count} tasks: {open} not proposed yet, {proposed} to be approved, {approved} to be sent out, {sent} sent out.")}</p>
            <p class="hint">{desk.Say("“拟”是从原文读出来的，还没有保存；空着的原文没有写。改动先留在这一页，按“保存”才存。", "拟 marks what was read from the text and is not kept yet; what is empty the text does not say. Changes stay on this page until they are saved.")}{desk.Say("可以从 Excel 整块贴进来：点住左上角的一格再贴。Ctrl+Z 撤销，上下键换行。", " A block copied in Excel can be pasted: choose the upper left cell, then paste. Ctrl+Z undoes, the arrow keys move up and down.")}</p>
            """);
    }

    private static Html Bar(Desk desk, IReadOnlyList<AssigningRow> rows, string api, bool mayEdit, bool mayApprove)
    {
        Html edit = mayEdit ? Html.Of($"""
            <button class="btn go" type="button" id="save" disabled>{desk.Say("没有改动", "No changes")}</button>
            <button class="btn" type="button" id="undo" disabled>{desk.Say("撤销", "Undo")}</button>
            {(rows.Any(static row => row.Item is null) ? Html.Of($"""<button class="btn" type="button" id="propose">{desk.Say($"立项其余 {rows.Count(static row => row.Item is null)} 项", $"Propose the other {rows.Count(static row => row.Item is null)}")}</button>""") : Html.None)}
            <button class="btn" type="button" id="send" disabled>{desk.Say("交办所选", "Send out the chosen")}</button>
            """) : Html.None;
        Html approve = mayApprove ? Html.Of($"""<button class="btn{Html.Raw(mayEdit ? string.Empty : " go")}" type="button" id="approve" disabled>{desk.Say("审定所选", "Approve the chosen")}</button>""") : Html.None;
        Html bulk = mayEdit ? Html.Of($"""
            <details class="bulk"><summary>{desk.Say("所选的一起填", "Fill in the chosen together")}</summary><div class="row">
            <div><label for="b-col">{desk.Say("哪一栏", "Column")}</label><select class="in" id="b-col"><option value="lead">{desk.Say("牵头单位", "Lead")}</option><option value="support">{desk.Say("配合单位", "Support")}</option><option value="leader">{desk.Say("责任领导", "Leader")}</option><option value="due">{desk.Say("完成时限", "Deadline")}</option></select></div>
            <div><label for="b-val">{desk.Say("填成", "Value")}</label><input class="in" id="b-val" list="units" autocomplete="off"></div>
            <button class="btn" type="button" id="b-set">{desk.Say("填入所选", "Fill in")}</button></div></details>
            """) : Html.None;
        Html sheet = mayEdit ? Html.Of($"""
            <details class="bulk"><summary>{desk.Say("填报表 XLSX", "Sheet as XLSX")}</summary><div>
            <p><a class="btn" href="{api}/items.xlsx">{desk.Say("导出填报表", "Take the sheet out")}</a></p>
            <form id="sheet"><label for="s-file">{desk.Say("收填好的表", "Take a filled sheet in")}</label><span class="hint">{desk.Say("先列出会改什么，按“收下”才存。", "It first says what would change; nothing is kept before that is confirmed.")}</span><input class="in" id="s-file" type="file" accept=".xlsx"><button class="btn" type="submit">{desk.Say("看看会改什么", "See what would change")}</button></form><div id="s-told" role="status"></div></div></details>
            """) : Html.None;
        return Html.Of($"""<div class="abar" data-api="{api}"><div class="row">{edit}{approve}<span id="count" class="q" role="status"></span></div>{bulk}{sheet}<div id="refused" class="errs" role="alert" tabindex="-1" hidden></div></div>""");
    }

    private static Html Table(Desk desk, OpenPlan plan, IReadOnlyList<AssigningRow> rows, bool mayEdit) => Html.Of($"""
        <table class="dense agrid" id="grid" data-year="{plan.Plan.Document.Year ?? desk.Library.Today.Year}"{Html.Raw(mayEdit ? " data-edit" : string.Empty)}>
        <caption class="vh">{desk.Say("任务分解表", "Breakdown of tasks")}</caption>
        <thead><tr><th scope="col" class="pickc"><input type="checkbox" id="all" aria-label="{desk.Say("选全部", "Choose all")}"></th><th scope="col">{desk.Say("编号", "No.")}</th><th scope="col">{desk.Say("任务", "Task")}</th><th scope="col">{desk.Say("牵头单位", "Lead")}</th><th scope="col">{desk.Say("配合单位", "Support")}</th><th scope="col">{desk.Say("责任领导", "Leader")}</th><th scope="col">{desk.Say("完成时限", "Deadline")}</th><th scope="col">{desk.Say("时间节点", "Milestones")}</th><th scope="col">{desk.Say("环节", "State")}</th></tr></thead>
        <tbody lang="zh-Hans">{Html.Each(rows.Select(static (row, i) => (row, i)), pair => Row(desk, plan, pair.row, pair.i + 1, mayEdit))}</tbody></table>
        """);

    private static Html Row(Desk desk, OpenPlan plan, AssigningRow row, int number, bool mayEdit)
    {
        string name = row.Item?.Id ?? string.Create(CultureInfo.InvariantCulture, $"{number}");
        bool open = mayEdit && !row.IsOut;
        string milestones = string.Join('\n', row.Milestones.Select(static milestone => $"{MoveJson.Day(milestone.Due)} {milestone.Demand}"));
        Html id = row.Item is { } item ? Html.Of($"""<a href="/office/tasks/{item.Id}">{item.Id}</a>""") : Html.Text(name);
        string state = row.Item is { } known ? desk.Say(DeliveryWords.Of(known.State).Chinese, DeliveryWords.Of(known.State).English) : desk.Say("未立项", "not proposed");
        Html from = row.What.Line is { } line ? Html.Of($"""<small><a class="plain q" href="{plan.AddressOfLine(line)}">{desk.Say($"原文第 {line} 行", $"line {line}")}</a>{(row.What.Initiative is { } group ? Html.Of($""" <span class="q">{group}</span>""") : Html.None)}</small>""") : Html.Of($"""<small class="q">{desk.Say("原文没有，由督查室立项", "not in the text; proposed by the office")}</small>""");
        Html title = row.Item is null && open
            ? Cell(desk, "title", name, row.What.Title, desk.Say("任务", "Task"), open, false, null)
            : Html.Of($"""<span class="tt">{row.What.Title}</span>""");
        return Html.Of($"""
            <tr data-task="{row.What.TaskId}" data-item="{row.Item?.Id}" data-version="{row.Draft?.Version ?? 0}" data-moves="{row.Item?.Moves ?? 0}" data-state="{(row.Item is { } of ? DeliveryNames.Of(of.State) : "none")}"{Html.Raw(row.Draft?.Mandate is not null ? " data-complete" : string.Empty)}>
            <td class="pickc"><input type="checkbox" class="pick1" aria-label="{desk.Say("选", "Choose")} {name}"></td><td class="nb idc">{id}</td><th scope="row">{title}{from}</th>
            <td data-l="{desk.Say("牵头", "Lead")}">{Cell(desk, "lead", name, row.Lead, desk.Say("牵头单位", "Lead"), open, row.IsFromText && row.Lead.Length > 0, "units")}</td>
            <td data-l="{desk.Say("配合", "Support")}">{Cell(desk, "support", name, row.Support, desk.Say("配合单位", "Support"), open, row.IsFromText && row.Support.Length > 0, null)}</td>
            <td data-l="{desk.Say("领导", "Leader")}">{Cell(desk, "leader", name, row.Leader, desk.Say("责任领导", "Leader"), open, false, "leaders")}</td>
            <td data-l="{desk.Say("时限", "Deadline")}">{Cell(desk, "due", name, row.Due is { } due ? MoveJson.Day(due) : string.Empty, desk.Say("完成时限", "Deadline"), open, row.IsFromText && row.Due is not null, null)}{(row.What.Deadline is { } words && !row.IsOut ? Html.Of($"""<small class="q">{desk.Say("原文：", "text: ")}{words}</small>""") : Html.None)}</td>
            <td data-l="{desk.Say("节点", "Milestones")}">{(open ? Html.Of($"""<textarea class="cell" rows="1" data-col="milestones" aria-label="{desk.Say("时间节点", "Milestones")} {name}">{milestones}</textarea>""") : Html.Of($"""<span class="pre">{milestones}</span>"""))}</td>
            <td data-l="{desk.Say("环节", "State")}" class="st">{state}</td></tr>
            """);
    }

    private static Html Cell(Desk desk, string column, string name, string value, string label, bool open, bool fromText, string? list) => open
        ? Html.Of($"""<span class="cellw">{(fromText ? Html.Of($"""<abbr class="tag draftm" title="{desk.Say("从原文读出，还没有保存", "read from the text, not kept yet")}">拟</abbr>""") : Html.None)}<input class="cell" data-col="{column}" value="{value}" aria-label="{label} {name}" autocomplete="off"{(list is null ? Html.None : Html.Of($""" list="{list}" """))}></span>""")
        : Html.Text(value);

    // What is offered while one types: names that accounts and rows use already.
    private static Html Names(Desk desk, IReadOnlyList<AssigningRow> rows)
    {
        IReadOnlyList<Account> accounts = desk.Archive.Read(AccountBook.All);
        IEnumerable<string> units = accounts.Where(static account => account.IsOpen).Select(static account => account.Unit).OfType<string>().Concat(rows.Select(static row => row.Lead)).Concat(rows.SelectMany(static row => row.What.Support));
        IEnumerable<string> leaders = accounts.Where(static account => account is { IsOpen: true, Role: AccountRole.Leader }).Select(static account => account.Shown).Concat(rows.Select(static row => row.Leader));
        return Html.Of($"""{List("units", units)}{List("leaders", leaders)}""");
    }

    private static Html List(string id, IEnumerable<string> names) => Html.Of(
        $"""<datalist id="{id}">{Html.Each(names.Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), static name => Html.Of($"""<option value="{name}"></option>"""))}</datalist>""");
}
