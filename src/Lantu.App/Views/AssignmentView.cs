using Lantu.Analysis.Assignments;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>The decomposition table for people at a terminal.</summary>
internal static class AssignmentView
{
    private static readonly Style HeadStyle = new(decoration: Decoration.Bold);

    internal static string Render(AssignmentTable tasks, int width, bool color)
    {
        using var paper = new Paper(width, color);
        paper.Line(AssignmentWords.Title(tasks.Plan), HeadStyle);
        string? before = null;
        PaperTable? table = null;
        foreach (Assignment row in tasks.Rows)
        {
            if (table is null || row.Initiative != before)
            {
                table?.Draw(paper);
                PlanView.Part(paper, row.Initiative ?? "其他任务", "Tasks", tasks.Rows.Count(other => other.Initiative == row.Initiative));
                table = new PaperTable("工作任务", "目标要求", "牵头单位", "配合单位", "时限");
                before = row.Initiative;
            }

            table.Add(
                row.Task,
                string.Join(PaperTable.Joint, row.Targets.Select(AssignmentWords.Target)),
                row.Lead ?? string.Empty,
                string.Join('、', row.Support),
                row.Deadline ?? string.Empty);
        }

        table?.Draw(paper);
        return paper.Text();
    }
}
