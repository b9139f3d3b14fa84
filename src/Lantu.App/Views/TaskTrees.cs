using Lantu.Plans.Model;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>What is intended, as trees: goals, initiatives with their tasks, livelihood projects, conduct.</summary>
internal static class TaskTrees
{
    private const int GuideWidth = 4;
    private const int Deepest = 8;

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
            if (group.Key is { } announced)
            {
                var tree = new Tree(Paper.Styled(announced, Style.Plain));
                Add(tree, group, children, depth: 1, paper.Console.Profile.Width);
                paper.Console.Write(tree);
                continue;
            }

            foreach (PlanTask task in group)
            {
                DrawAlone(paper, task, children);
            }
        }
    }

    private static void DrawAlone(Paper paper, PlanTask task, ILookup<string, PlanTask> children)
    {
        if (!children.Contains(task.Id))
        {
            paper.Item("  · ", Words(task));
            return;
        }

        int width = paper.Console.Profile.Width;
        var tree = new Tree(Node(task, width));
        Add(tree, children[task.Id], children, depth: 1, width);
        paper.Console.Write(tree);
    }

    // A plan from elsewhere may make a task its own ancestor; no real one is eight deep.
    private static void Add(IHasTreeNodes above, IEnumerable<PlanTask> tasks, ILookup<string, PlanTask> children, int depth, int width)
    {
        foreach (PlanTask task in tasks)
        {
            TreeNode node = above.AddNode(Node(task, width - (GuideWidth * depth)));
            if (depth < Deepest)
            {
                Add(node, children[task.Id], children, depth + 1, width);
            }
        }
    }

    private static Spectre.Console.Text Node(PlanTask task, int width) =>
        new(string.Join('\n', Wrapping.Lines(Words(task), width)));

    private static string Words(PlanTask task)
    {
        string number = task.Number is { } written ? written + (written.EndsWith('）') ? string.Empty : " ") : string.Empty;
        string aim = task.Aim is { } given ? "，" + given : string.Empty;
        string deadline = task.Deadline is { } date ? $"（{date}）" : string.Empty;
        string lead = task.Lead is { } agency && !task.Title.Contains(agency, StringComparison.Ordinal) ? $"（牵头：{agency}）" : string.Empty;
        return number + task.Title + aim + deadline + lead;
    }
}
