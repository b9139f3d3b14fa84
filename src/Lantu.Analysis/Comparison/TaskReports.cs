using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Analysis.Comparison;

/// <summary>Finds, for each task of an old document, the sentences of a new one that report on it.</summary>
/// <remarks>
/// Two clauses speak of one thing where they share letters that are rare in both documents: 云江三桥年底前建成通车 and
/// 云江三桥建成通车. The likeness is the cosine of their pairs of letters, each weighed by how rare it is (inverse document
/// frequency, Spärck Jones 1972, over the clauses of both documents), damped where little is shared. How a likeness
/// becomes a score is fitted to pairs judged by hand; see <c>docs/accuracy.md</c>.
/// </remarks>
internal sealed class TaskReports
{
    private const int MostSentences = 3;
    private const decimal OfFigure = 0.95m;

    private readonly Plan _old;
    private readonly ClauseIndex _index;
    private readonly ILookup<string, ComparedTarget> _judged;

    private TaskReports(Plan old, Plan report, IReadOnlyList<ComparedTarget> targets)
    {
        _old = old;
        _index = new ClauseIndex(old, report);
        _judged = targets.Where(static row => row.Outcome is not null).ToLookup(static row => row.Target.Id, StringComparer.Ordinal);
    }

    /// <summary>The tasks in the order of the text; conduct and goals without a measure are left out.</summary>
    internal static IReadOnlyList<ReportedTask> Of(Plan old, Plan report, IReadOnlyList<ComparedTarget> targets)
    {
        var reports = new TaskReports(old, report, targets);
        return
        [
            .. old.Tasks
                .Where(static task => task.Kind is not (TaskKind.Conduct or TaskKind.Goal))
                .Select(task => new ReportedTask(task, reports.Find(task))),
        ];
    }

    private List<ReportingSentence> Find(PlanTask task)
    {
        var best = new Dictionary<TextSpan, decimal>();
        foreach (TextSpan stretch in OwnText(task))
        {
            _index.Find(stretch, best);
        }

        foreach (ComparedTarget row in task.Targets.SelectMany(id => _judged[id]))
        {
            if (row.Judgement.Verdict is not TargetVerdict.NotComparable && row.Outcome is { } outcome)
            {
                TextSpan sentence = _index.SentenceAt(outcome.Span);
                decimal score = Math.Round(OfFigure * (row.Likeness ?? 1m), 2, MidpointRounding.AwayFromZero);
                best[sentence] = Math.Max(score, best.GetValueOrDefault(sentence));
            }
        }

        return
        [
            .. best.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key.Start)
                .Take(MostSentences).Select(static pair => new ReportingSentence(pair.Key, pair.Value)),
        ];
    }

    // What stands under a task without what is a task of its own.
    private IEnumerable<TextSpan> OwnText(PlanTask task)
    {
        int start = task.Span.Start;
        foreach (PlanTask child in _old.Tasks.Where(child => child.Parent == task.Id).OrderBy(static child => child.Span.Start))
        {
            if (child.Span.Start > start)
            {
                yield return new TextSpan(start, Math.Min(child.Span.Start, task.Span.End));
            }

            start = Math.Max(start, child.Span.End);
        }

        if (task.Span.End > start)
        {
            yield return new TextSpan(start, task.Span.End);
        }
    }
}
