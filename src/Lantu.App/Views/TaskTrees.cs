using Lantu.Plans.Model;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>What is intended, as trees: goals, initiatives with their tasks, livelihood projects, conduct.</summary>
internal static class TaskTrees
{
    internal static void Draw(Paper paper, Plan plan)
    {
        Draw(paper, plan, "愿景与方向", "Goals", static kind => kind == TaskKind.Goal);
        Draw(paper, plan, "行动与任务", "Initiatives and tasks", static kind => kind is TaskKind.Initiative or TaskKind.Task or TaskKind.Project);
        Draw(paper, plan, "民生实事", "Livelihood projects", static kind => kind == TaskKind.LivelihoodProject);
        Draw(paper, plan, "政府自身建设", "Conduct", static kind => kind == TaskKind.Conduct);
    }

    private static void Draw(Paper paper, Plan plan, string chinese, string english, Func<TaskKind, bool> belongs)
    {
        PlanTask[] tasks = [.. plan.Tasks.Where(task => belongs(task.Kind))];
        if (tasks.Length == 0)
        {
            return;
        }

        PlanView.Part(paper, chinese, english, tasks.Length);
        var known = tasks.Select(static task => task.Id).ToHashSet(StringComparer.Ordinal);
        ILookup<string, PlanTask> children = tasks.ToLookup(
            task => task.Parent is { } parent && known.Contains(parent) ? parent : string.Empty, StringComparer.Ordinal);
        foreach (IGrouping<string?, PlanTask> group in children[string.Empty].GroupBy(static task => task.Group))
        {
            var tree = new Tree(Paper.Styled(group.Key ?? chinese, Style.Plain)) { Guide = TreeGuide.Line };
            foreach (PlanTask task in group)
            {
                Add(tree, task, children, depth: 0);
            }

            paper.Console.Write(tree);
        }
    }

    // A plan from elsewhere may make a task its own ancestor; no real one is eight deep.
    private static void Add(IHasTreeNodes above, PlanTask task, ILookup<string, PlanTask> children, int depth)
    {
        TreeNode node = above.AddNode(new Spectre.Console.Text(Words(task)) { Overflow = Overflow.Fold });
        if (depth < 8)
        {
            foreach (PlanTask child in children[task.Id])
            {
                Add(node, child, children, depth + 1);
            }
        }
    }

    private static string Words(PlanTask task)
    {
        string number = task.Number is { } written ? written + " " : string.Empty;
        string aim = task.Aim is { } given ? "，" + given : string.Empty;
        string deadline = task.Deadline is { } date ? $"（{date}）" : string.Empty;
        string lead = task.Lead is { } agency ? $"（牵头：{agency}）" : string.Empty;
        return number + task.Title + aim + deadline + lead;
    }
}
