using Lantu.Analysis.Assignments;
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
                return Csv(plan);
            case PageFormat.Html:
            default:
                return Page(visit, plan);
        }
    }

    private static Answer Csv(OpenPlan plan)
    {
        var rows = new SeparatedRows("number", "id", "initiative", "task", "targets", "lead", "support", "deadline", "line", "quote", "address");
        foreach (Assignment task in plan.Tasks.Rows)
        {
            rows.Add(
                task.Number, task.Id, task.Initiative, task.Task, string.Join("；", task.Targets.Select(static fact => $"{FigureWords.Indicator(fact)} {FigureWords.Of(fact)}")),
                task.Lead, string.Join("、", task.Support), task.Deadline, task.Line, task.Quote, $"{plan.Address}/tasks#{task.Id}");
        }

        return Answer.Csv(rows.ToBytes(), $"{plan.PlaceName}-{plan.Entry.YearShown}-tasks");
    }

    private static Answer Page(Visit visit, OpenPlan plan)
    {
        IReadOnlyList<Assignment> rows = plan.Tasks.Rows;
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
            {(rows.Count == 0 ? Html.None : Html.Of($"""
                <section class="sec"><header><h2>{visit.Say("全部任务", "All tasks")}</h2><p class="more">{workbook}<a href="{plan.Address}/tasks.csv">CSV</a></p></header>
                <table class="dense tasks"><caption class="vh">{visit.Say("任务：单位、时限、目标、原文位置", "Tasks: agencies, deadlines, targets, place in the source")}</caption>
                <thead><tr><th scope="col">{visit.Say("所属", "Under")}</th><th scope="col"><span class="vh">{visit.Say("编号", "No.")}</span></th><th scope="col">{visit.Say("任务", "Task")}</th><th scope="col">{visit.Say("牵头单位", "Lead")}</th><th scope="col">{visit.Say("配合单位", "Support")}</th><th scope="col">{visit.Say("时限", "Deadline")}</th><th scope="col">{visit.Say("数字目标", "Targets")}</th><th scope="col">{visit.Say("原文", "Source")}</th></tr></thead>
                {Html.Each(groups.Select(static (group, i) => (group, i)), pair => Group(visit, plan, pair.group, pair.i + 1))}</table></section>
                """))}
            </main>
            """);
        string year = plan.Plan.Document.Year is { } known ? FormattableString.Invariant($"{known} ") : string.Empty;
        return PlanFrame.Write(visit, plan, PlanPage.Tasks, visit.Say(year.Length > 0 ? year + "年任务" : "任务", year + "tasks"), visit.Say($"{plan.Entry.Title}：{rows.Count} 项任务，原文写明的单位、时限和数字目标。", $"{rows.Count} tasks of {plan.Entry.Title}, with the agencies, deadlines and figures that the source names."), main);
    }

    private static Html Group(Visit visit, OpenPlan plan, List<Assignment> group, int number)
    {
        Html head = Html.Of($"""<th scope="rowgroup" rowspan="{group.Count}" class="ig" lang="zh-Hans"><span class="ord">{number}</span><span><b>{group[0].Initiative ?? "—"}</b></span></th>""");
        return Html.Of($"""<tbody lang="zh-Hans">{Html.Each(group.Select(static (task, i) => (task, i)), pair => Row(visit, plan, pair.task, pair.i == 0 ? head : Html.None, number, pair.i + 1))}</tbody>""");
    }

    private static Html Row(Visit visit, OpenPlan plan, Assignment task, Html head, int group, int number)
    {
        Html none = Html.Of($"""<span class="q" aria-label="{visit.Say("原文没有写", "not stated")}">—</span>""");
        Html aims = task.Targets.Count == 0 ? none : Html.Each(task.Targets, fact => Html.Of($"""<span class="aim1">{FigureWords.Indicator(fact)} {FigureWords.Link(fact, plan.AddressOf(fact))}</span>"""));
        return Html.Of($"""
            <tr id="{task.Id}">{head}<td class="tno2">{group}.{number}</td><th scope="row" class="tt">{task.Task}</th><td data-l="{visit.Say("牵头", "Lead")}">{(task.Lead is { } lead ? Html.Text(lead) : none)}</td><td data-l="{visit.Say("配合", "Support")}" class="q">{(task.Support.Count > 0 ? Html.Text(string.Join("、", task.Support)) : none)}</td><td data-l="{visit.Say("时限", "Deadline")}">{(task.Deadline is { } deadline ? Html.Text(deadline) : none)}</td><td data-l="{visit.Say("目标", "Targets")}" class="aims1">{aims}</td><td class="nb src1"><a class="n" href="{plan.AddressOfLine(task.Line)}">{visit.Say("第", "line")} {task.Line} {visit.Say("行", string.Empty)}</a></td></tr>
            """);
    }
}
