using Lantu.Analysis.Delivery;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Following;

/// <summary>Items as a table, each under what it belongs to.</summary>
internal static class ItemTable
{
    internal static Html Write(Desk desk, IReadOnlyList<WorkItem> items)
    {
        var groups = new List<List<WorkItem>>();
        foreach (WorkItem item in items)
        {
            if (groups.Count == 0 || groups[^1][0].What.Initiative != item.What.Initiative || Archive.Deliveries.ItemFiles.Document(groups[^1][0].Id) != Archive.Deliveries.ItemFiles.Document(item.Id))
            {
                groups.Add([]);
            }

            groups[^1].Add(item);
        }

        return Html.Of($"""
            <table class="dense tasks"><caption class="vh">{desk.Say("任务：牵头单位、配合单位、时限、状态、最近反馈、原文位置", "Tasks: lead, support, deadline, state, last report, place in the text")}</caption>
            <thead><tr><th scope="col">{desk.Say("行动", "Under")}</th><th scope="col"><span class="vh">{desk.Say("编号", "No.")}</span></th><th scope="col">{desk.Say("任务", "Task")}</th><th scope="col">{desk.Say("牵头单位", "Lead")}</th><th scope="col">{desk.Say("配合单位", "Support")}</th><th scope="col">{desk.Say("时限", "Deadline")}</th><th scope="col">{desk.Say("状态", "State")}</th><th scope="col">{desk.Say("最近反馈", "Last report")}</th><th scope="col">{desk.Say("原文", "Text")}</th></tr></thead>
            {Html.Each(groups.Select(static (group, i) => (group, i)), pair => Group(desk, pair.group, pair.i + 1))}</table>
            """);
    }

    private static Html Group(Desk desk, List<WorkItem> group, int number)
    {
        ShelfEntry? plan = ItemAccess.Plan(desk, group[0].Id);
        Html head = Html.Of($"""<th scope="rowgroup" rowspan="{group.Count}" class="ig"><span class="ord">{number}</span><span><b>{group[0].What.Initiative ?? desk.Say("其他", "Other")}</b></span></th>""");
        return Html.Of($"""<tbody lang="zh-Hans">{Html.Each(group.Select(static (item, i) => (item, i)), pair => Row(desk, pair.item, plan, pair.i == 0 ? head : Html.None))}</tbody>""");
    }

    private static Html Row(Desk desk, WorkItem item, ShelfEntry? plan, Html head)
    {
        DateOnly today = desk.Library.Today;
        string support = string.Join('、', item.Mandate?.Support ?? item.What.Support);
        Html source = plan is not null && item.What.Line is { } line ? Html.Of($"""<a class="n" href="{plan.Address}/source#l{line}">{desk.Say($"第 {line} 行", $"line {line}")}</a>""") : Html.Text("—");
        return Html.Of($"""
            <tr{Html.Raw(ItemWords.Overdue(item, today) > 0 ? " class=\"is-late\"" : string.Empty)}>{head}<td class="tno2">{item.Id}</td><th scope="row" class="tt"><a class="plain" href="/office/tasks/{item.Id}">{item.What.Title}</a></th><td data-l="{desk.Say("牵头", "Lead")}">{ItemWords.Lead(item) ?? "—"}</td><td data-l="{desk.Say("配合", "Support")}" class="q">{(support.Length > 0 ? support : "—")}</td><td data-l="{desk.Say("时限", "Deadline")}" class="nb">{(item.Due is { } due ? DayWords.Plain(due) : item.What.Deadline ?? "—")}</td><td data-l="{desk.Say("状态", "State")}">{ItemWords.State(item, today, desk.English)}</td><td data-l="{desk.Say("最近反馈", "Last report")}" class="nb q">{(item.LastReport is { } report ? DayWords.Plain(DateOnly.FromDateTime(report.At.DateTime)) : "—")}</td><td class="nb src1">{source}</td></tr>
            """);
    }
}
