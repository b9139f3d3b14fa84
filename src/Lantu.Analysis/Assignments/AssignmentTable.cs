using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Assignments;

/// <summary>The tasks of a document as an office hands them out: each task once, under what it belongs to.</summary>
public sealed class AssignmentTable
{
    private const string Levels = "省市州县区旗";
    private const string Agencies = "局委办厅院联会部室站社";

    private AssignmentTable(Plan plan, IReadOnlyList<Assignment> rows)
    {
        Plan = plan;
        Rows = rows;
    }

    /// <summary>The document.</summary>
    public Plan Plan { get; }

    /// <summary>The rows, in the order of the text.</summary>
    public IReadOnlyList<Assignment> Rows { get; }

    /// <summary>Takes a plan apart.</summary>
    /// <param name="plan">The plan, with its text.</param>
    /// <remarks>
    /// A row is a task, project or livelihood project, and an initiative that has none of these under it; one that has is a
    /// row besides where it promises a figure that none of them holds. What the text does not name stays empty: no unit and no deadline is ever proposed. A unit named for an initiative is not
    /// handed down to its tasks.
    /// </remarks>
    public static AssignmentTable Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var facts = plan.Facts.ToDictionary(static fact => fact.Id, StringComparer.Ordinal);
        ILookup<string, PlanTask> children = plan.Tasks.ToLookup(static task => task.Parent ?? string.Empty, StringComparer.Ordinal);
        var byId = plan.Tasks.ToDictionary(static task => task.Id, StringComparer.Ordinal);
        var rows = new List<Assignment>();
        foreach (PlanTask task in plan.Tasks.Where(task => IsRow(task, children)))
        {
            (string title, string? agency) = Parted(task.Aim is { } aim ? $"{task.Title}，{aim}" : task.Title);
            rows.Add(new Assignment
            {
                Id = task.Id,
                Number = rows.Count + 1,
                Initiative = Above(task, byId) ?? SectionOf(plan, task),
                Task = title,
                Kind = task.Kind,
                Targets = [.. Own(task, children).Select(id => facts.GetValueOrDefault(id)).OfType<Fact>()],
                Lead = task.Lead ?? agency,
                Support = task.Support,
                Deadline = task.Deadline,
                Quote = Quoted(plan.Text, task.Span),
                Span = task.Span,
                Line = plan.Text.AsSpan(0, Math.Min(task.Span.Start, plan.Text.Length)).Count('\n') + 1,
            });
        }

        return new AssignmentTable(plan, rows);
    }

    private static bool IsRow(PlanTask task, ILookup<string, PlanTask> children) => task.Kind switch
    {
        TaskKind.Task or TaskKind.Project or TaskKind.LivelihoodProject or TaskKind.Initiative =>
            !children.Contains(task.Id) || Own(task, children).Any(),
        TaskKind.Goal or TaskKind.Conduct => false,
    };

    // What none of the tasks under it promises.
    private static IEnumerable<string> Own(PlanTask task, ILookup<string, PlanTask> children) =>
        task.Targets.Except(children[task.Id].SelectMany(static child => child.Targets), StringComparer.Ordinal);

    private static string? Above(PlanTask task, Dictionary<string, PlanTask> byId) =>
        task.Parent is { } parent && byId.TryGetValue(parent, out PlanTask? above) ? above.Title : task.Kind == TaskKind.LivelihoodProject ? "民生实事" : task.Group;

    private static string? SectionOf(Plan plan, PlanTask task) =>
        task.Section is { } id && plan.Sections.FirstOrDefault(section => section.Id == id) is { } section && section.Title != task.Title ? section.Title : null;

    // The words without the marks of Markdown that stand around them, in one line.
    private static string Quoted(string text, TextSpan span)
    {
        string words = span.Of(text).Replace("**", string.Empty, StringComparison.Ordinal);
        return string.Join(' ', words.Split(['\n', '\r', '\t', ' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Trim();
    }

    // 「建成残疾人“阳光工坊”25家（市残联）」: an agency in brackets at the end of the name answers for it.
    private static (string Title, string? Agency) Parted(string task)
    {
        int open = task.LastIndexOf('（');
        if (open <= 0 || !task.EndsWith('）'))
        {
            return (task, null);
        }

        string agency = task[(open + 1)..^1];
        return agency.Length is > 2 and < 16 && Levels.Contains(agency[0], StringComparison.Ordinal) && Agencies.Contains(agency[^1], StringComparison.Ordinal)
            ? (task[..open], agency)
            : (task, null);
    }
}
