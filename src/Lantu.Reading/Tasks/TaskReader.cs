using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Reading.Tasks;

/// <summary>Finds what the government intends: initiatives, measures, goals, practical projects, and how it means to work.</summary>
internal static class TaskReader
{
    internal static IReadOnlyList<PlanTask> Read(ReadingContext context, IReadOnlyList<Fact> facts)
    {
        List<TaskDraft> drafts = new TaskFinder(context).Find();
        CloseSpans(context, drafts);
        int[] starts = TargetStarts(facts, out Fact[] targets);
        var spans = new TextSpan[drafts.Count];
        var tasks = new PlanTask[drafts.Count];
        for (int i = 0; i < drafts.Count; i++)
        {
            TaskDraft draft = drafts[i];
            spans[i] = context.Folded.Source(draft.Start, draft.End);
            TaskParts parts = TaskParts.Of(context.Folded, draft);
            string? parent = draft.Parent < 0 ? null : IdOf(spans[draft.Parent]);
            string? section = draft.Section < 0 ? null : context.Sections[draft.Section].Id;
            tasks[i] = new PlanTask(
                IdOf(spans[i]), parent, draft.Kind, draft.Number, parts.Title, parts.Aim, draft.Group, parts.Deadline, parts.Lead, parts.Support,
                TargetsWithin(spans[i], starts, targets), spans[i], section);
            context.Trace?.Note(1, "Task" + draft.Kind, spans[i], $"「{parts.Title}」读作{NameOf(draft.Kind)}");
        }

        return tasks;
    }

    private static string IdOf(TextSpan span) => PlanIds.Of('t', span);

    // A task reaches to the next one that does not stand under it, but never beyond its section.
    private static void CloseSpans(ReadingContext context, List<TaskDraft> drafts)
    {
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            TaskDraft draft = drafts[i];
            int end = draft.End;
            for (int child = i + 1; child < drafts.Count && drafts[child].Parent == i; child++)
            {
                end = Math.Max(end, drafts[child].End);
            }

            if (draft.Heading >= 0)
            {
                end = Math.Max(end, LastOf(context, draft.Heading));
            }

            drafts[i] = draft with { End = end };
            if (draft.Parent >= 0)
            {
                TaskDraft above = drafts[draft.Parent];
                drafts[draft.Parent] = above with { End = Math.Max(above.End, end) };
            }
        }
    }

    private static int LastOf(ReadingContext context, int section) =>
        context.Folded.IndexOf(context.Sections[section].Span.End - 1) + 1;

    private static int[] TargetStarts(IReadOnlyList<Fact> facts, out Fact[] targets)
    {
        targets = [.. facts.Where(static fact => fact.Nature == Nature.Target).OrderBy(static fact => fact.Span.Start)];
        return Array.ConvertAll(targets, static fact => fact.Span.Start);
    }

    private static List<string> TargetsWithin(TextSpan span, int[] starts, Fact[] targets)
    {
        var ids = new List<string>();
        int first = Array.BinarySearch(starts, span.Start);
        first = first < 0 ? ~first : first;
        while (first > 0 && starts[first - 1] == span.Start)
        {
            first--;
        }

        for (int i = first; i < targets.Length && starts[i] < span.End; i++)
        {
            if (targets[i].Span.End <= span.End)
            {
                ids.Add(targets[i].Id);
            }
        }

        return ids;
    }

    private static string NameOf(TaskKind kind) => kind switch
    {
        TaskKind.Goal => "目标",
        TaskKind.Initiative => "行动",
        TaskKind.Task => "任务",
        TaskKind.Project => "项目",
        TaskKind.LivelihoodProject => "民生实事",
        TaskKind.Conduct => "政府自身建设",
    };
}
