using Lantu.Analysis.Assignments;
using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Site.Features.Following;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>任务: the decomposition table, each task under what it belongs to.</summary>
internal static class ShowTasks
{
    internal static Answer Handle(Visit visit, OpenPlan plan)
    {
        switch (visit.Format)
        {
            case PageFormat.Json:
                return Answer.Json(PlanQuestions.Tasks(plan, indented: true));
            case PageFormat.Csv:
                return Csv(visit, plan);
            case PageFormat.Html:
            default:
                return Page(visit, plan);
        }
    }

    private static Answer Csv(Visit visit, OpenPlan plan)
    {
        IReadOnlyDictionary<string, WorkItem> items = PublishedItems.Of(visit, plan);
        var rows = new SeparatedRows("number", "id", "initiative", "task", "targets", "lead", "support", "deadline", "line", "quote", "address", "assigned_lead", "due", "state", "days_late");
        foreach (Assignment task in plan.Tasks.Rows)
        {
            WorkItem? item = items.GetValueOrDefault(task.Id);
            rows.Add(
                task.Number, task.Id, task.Initiative, task.Task, string.Join("；", task.Targets.Select(static fact => $"{FigureWords.Indicator(fact)} {FigureWords.Of(fact)}")),
                task.Lead, string.Join("、", task.Support), task.Deadline, task.Line, task.Quote, $"{plan.Address}/tasks#{task.Id}",
                item?.Mandate?.Lead, item?.Due is { } due ? MoveJson.Day(due) : null, item is null ? null : DeliveryNames.Of(item.State), item is null ? null : ItemWords.Overdue(item, visit.Shelf.Day));
        }

        return Answer.Csv(rows.ToBytes(), $"{plan.PlaceName}-{plan.Entry.YearShown}-tasks");
    }

    private static Answer Page(Visit visit, OpenPlan plan)
    {
        IReadOnlyList<Assignment> rows = plan.Tasks.Rows;
        IReadOnlyDictionary<string, WorkItem> items = PublishedItems.Of(visit, plan);
        var groups = new List<List<Assignment>>();
        foreach (Assignment task in rows)
        {
            if (groups.Count == 0 || groups[^1][0].Initiative != task.Initiative)
            {
                groups.Add([]);
            }

            groups[^1].Add(task);
        }

        int named = rows.Count(static task => task.Lead is not null);
        int dated = rows.Count(static task => task.Deadline is not null);
        int aimed = rows.Count(static task => task.Targets.Count > 0);
        string lead = rows.Count == 0
            ? visit.Say("没有读出任务。", "No tasks were read.")
            : visit.Say($"{groups.Count} 组，{rows.Count} 项任务。原文给 {named} 项写了单位，给 {dated} 项写了时限，{aimed} 项带着数字目标；没有写的留空。", $"{rows.Count} tasks in {groups.Count} groups. The source names an agency for {named}, a deadline for {dated}, and a figure for {aimed}; what it does not name stays empty.");
        Html workbook = visit.Settings.TasksWorkbook is null || rows.Count == 0 ? Html.None : Html.Of($"""<a href="{plan.Address}/tasks.xlsx">XLSX</a>　""");
        Html main = Html.Of($"""
            <main id="main" class="wrap wide">
            <p class="lead targets-lead">{lead}</p>
            {Followed(visit, items)}
            {(rows.Count == 0 ? Html.None : Html.Of($"""
                <section class="sec"><header><h2>{visit.Say("全部任务", "All tasks")}</h2><p class="more">{workbook}<a href="{plan.Address}/tasks.csv">CSV</a></p></header>
                <table class="dense tasks"><caption class="vh">{visit.Say("任务：单位、时限、目标、原文位置", "Tasks: agencies, deadlines, targets, place in the source")}</caption>
                <thead><tr><th scope="col">{visit.Say("所属", "Under")}</th><th scope="col"><span class="vh">{visit.Say("编号", "No.")}</span></th><th scope="col">{visit.Say("任务", "Task")}</th><th scope="col">{visit.Say("牵头单位", "Lead")}</th><th scope="col">{visit.Say("配合单位", "Support")}</th><th scope="col">{visit.Say("时限", "Deadline")}</th>{(items.Count == 0 ? Html.None : Html.Of($"""<th scope="col">{visit.Say("状态", "State")}</th>"""))}<th scope="col">{visit.Say("数字目标", "Targets")}</th><th scope="col">{visit.Say("原文", "Source")}</th></tr></thead>
                {Html.Each(groups.Select(static (group, i) => (group, i)), pair => Group(visit, plan, pair.group, pair.i + 1, items))}</table></section>
                """))}
            </main>
            """);
        string year = plan.Plan.Document.Year is { } known ? FormattableString.Invariant($"{known} ") : string.Empty;
        return PlanFrame.Write(visit, plan, PlanPage.Tasks, visit.Say(year.Length > 0 ? year + "年任务" : "任务", year + "tasks"), visit.Say($"{plan.Entry.Title}：{rows.Count} 项任务，原文写明的单位、时限和数字目标。", $"{rows.Count} tasks of {plan.Entry.Title}, with the agencies, deadlines and figures that the source names."), main);
    }

    // What stands in no report: the office has sent it out and follows it up.
    private static Html Followed(Visit visit, IReadOnlyDictionary<string, WorkItem> items)
    {
        int late = items.Values.Count(item => ItemWords.Overdue(item, visit.Shelf.Day) > 0);
        int done = items.Values.Count(static item => StateGroups.Of(item.State) == StateGroup.Completed);
        return items.Count == 0 ? Html.None : Html.Of($"""<p>{visit.Say($"督查室已交办 {items.Count} 项，办结 {done} 项", $"The office has sent {items.Count} out; {done} are completed")}{(late > 0 ? Html.Of($"""{visit.Say("，", ", ")}<b class="state late">{visit.Say($"逾期 {late} 项", $"{late} late")}</b>""") : Html.None)}{visit.Say($"（截至 {visit.Day}）。这些任务的单位、时限和状态以交办为准，不是原文写的。", $" (as of {visit.Day}). Their agencies, deadlines and states are those of the assignment, not of the source.")}</p>""");
    }

    private static Html Group(Visit visit, OpenPlan plan, List<Assignment> group, int number, IReadOnlyDictionary<string, WorkItem> items)
    {
        Html head = Html.Of($"""<th scope="rowgroup" rowspan="{group.Count}" class="ig" lang="zh-Hans"><span class="ord">{number}</span><span><b>{group[0].Initiative ?? "—"}</b></span></th>""");
        return Html.Of($"""<tbody lang="zh-Hans">{Html.Each(group.Select(static (task, i) => (task, i)), pair => Row(visit, plan, pair.task, pair.i == 0 ? head : Html.None, number, pair.i + 1, items))}</tbody>""");
    }

    private static Html Row(Visit visit, OpenPlan plan, Assignment task, Html head, int group, int number, IReadOnlyDictionary<string, WorkItem> items)
    {
        Html none = Html.Of($"""<span class="q" aria-label="{visit.Say("原文没有写", "not stated")}">—</span>""");
        Html aims = task.Targets.Count == 0 ? none : Html.Each(task.Targets, fact => Html.Of($"""<span class="aim1">{FigureWords.Indicator(fact)} {FigureWords.Link(fact, plan.AddressOf(fact))}</span>"""));
        WorkItem? item = items.GetValueOrDefault(task.Id);
        string? lead = item?.Mandate?.Lead ?? task.Lead;
        IReadOnlyList<string> support = item?.Mandate?.Support ?? task.Support;
        string? deadline = item?.Due is { } due ? MoveJson.Day(due) : task.Deadline;
        Html state = items.Count == 0 ? Html.None : Html.Of($"""<td data-l="{visit.Say("状态", "State")}">{(item is null ? none : ItemWords.State(item, visit.Shelf.Day, visit.English))}</td>""");
        bool isLate = item is not null && ItemWords.Overdue(item, visit.Shelf.Day) > 0;
        return Html.Of($"""
            <tr id="{task.Id}"{Html.Raw(isLate ? " class=\"is-late\"" : string.Empty)}>{head}<td class="tno2">{group}.{number}</td><th scope="row" class="tt">{task.Task}</th><td data-l="{visit.Say("牵头", "Lead")}">{(lead is null ? none : Html.Text(lead))}</td><td data-l="{visit.Say("配合", "Support")}" class="q">{(support.Count > 0 ? Html.Text(string.Join("、", support)) : none)}</td><td data-l="{visit.Say("时限", "Deadline")}">{(deadline is null ? none : Html.Of($"""<span class="nb">{deadline}</span>"""))}</td>{state}<td data-l="{visit.Say("目标", "Targets")}" class="aims1">{aims}</td><td class="nb src1"><a class="n" href="{plan.AddressOfLine(task.Line)}">{visit.Say("第", "line")} {task.Line} {visit.Say("行", string.Empty)}</a></td></tr>
            """);
    }
}
