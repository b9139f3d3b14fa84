using Lantu.Analysis.Comparison;
using Lantu.Plans.Model;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>A comparison of two documents for people: main targets, how targets moved, targets in tasks, tasks.</summary>
internal static class ComparisonView
{
    private const int MostNames = 200;

    private static readonly Style HeadStyle = new(decoration: Decoration.Bold);
    private static readonly Style QuietStyle = new(Color.Grey);

    internal static string Render(PlanComparison comparison, int width, bool color)
    {
        using var paper = new Paper(width, color);
        Head(paper, comparison);
        ComparedTarget[] main = [.. comparison.Targets.Where(static row => row.IsMain)];
        Targets(paper, "主要预期目标", "Main expected targets", main, comparison.New.Text);
        Changes(paper, comparison);
        ComparedTarget[] others = [.. comparison.Targets.Where(static row => !row.IsMain)];
        Targets(paper, "任务和规划中的目标", "Targets within tasks", [.. others.Where(static row => row.Outcome is not null)], comparison.New.Text);
        NotReported(paper, [.. others.Where(static row => row.Outcome is null)]);
        Tasks(paper, comparison);
        return paper.Text();
    }

    private static void Head(Paper paper, PlanComparison comparison)
    {
        paper.Line($"{Name(comparison.Old)} → {Name(comparison.New)}", HeadStyle);
        paper.Line(ComparisonBoard.Summary([.. comparison.Targets.Where(static row => row.IsMain)]), QuietStyle);
    }

    private static string Name(Plan plan) => plan.Document.Title ?? plan.Source.Name;

    private static void Targets(Paper paper, string chinese, string english, ComparedTarget[] rows, string report)
    {
        if (rows.Length == 0)
        {
            return;
        }

        PlanView.Part(paper, chinese, english, rows.Length);
        var table = new PaperTable("指标", "目标", "结果", "结论", "相差", "说明");
        foreach (ComparedTarget row in rows)
        {
            table.Add(
                FactWords.Indicator(row.Target),
                ComparisonWords.Target(row),
                ComparisonWords.Outcome(row),
                ComparisonWords.Of(row.Judgement.Verdict),
                ComparisonWords.By(row.Judgement),
                ComparisonWords.Remark(row, report));
        }

        table.Draw(paper);
    }

    private static void Changes(Paper paper, PlanComparison comparison)
    {
        TargetChange[] changes = [.. comparison.Changes.Where(static change => change.IsMain)];
        if (changes.Length == 0)
        {
            return;
        }

        PlanView.Part(paper, "主要目标的变化", "How the main targets moved", changes.Length);
        var table = new PaperTable("指标", "上一份", "这一份", "变化", "说明");
        foreach (TargetChange change in changes)
        {
            table.Add(
                (change.Old ?? change.New) is { } fact ? FactWords.Indicator(fact) : string.Empty,
                change.Old is { } old ? ComparisonWords.Figure(old) : string.Empty,
                change.New is { } next ? ComparisonWords.Figure(next) : string.Empty,
                ComparisonWords.Of(change.Kind),
                change.Note ?? string.Empty);
        }

        table.Draw(paper);
    }

    // What cannot be matched is named, not left out.
    private static void NotReported(Paper paper, ComparedTarget[] rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        PlanView.Part(paper, "任务中的目标，新报告没有对应的数", "Targets within tasks without a figure in the new report", rows.Length);
        foreach (ComparedTarget row in rows.Take(MostNames))
        {
            string remark = row.Judgement.Reason is { } reason ? $"（{reason.Chinese}）" : string.Empty;
            paper.Item("  · ", $"{FactWords.Indicator(row.Target)} {ComparisonWords.Figure(row.Target)}{remark}");
        }

        if (rows.Length > MostNames)
        {
            paper.Line($"  … 还有 {rows.Length - MostNames} 条，见 --format json / {rows.Length - MostNames} more in the json");
        }
    }

    private static void Tasks(Paper paper, PlanComparison comparison)
    {
        if (comparison.Tasks.Count == 0)
        {
            return;
        }

        int told = comparison.Tasks.Count(static task => task.Reported.Count > 0);
        PlanView.Part(paper, $"任务在新报告里的说法（找到 {told} 项）", "Tasks and the sentences that report on them", comparison.Tasks.Count);
        foreach (ReportedTask task in comparison.Tasks)
        {
            string words = task.Reported.Count == 0
                ? "没有找到 none found"
                : $"{FactWords.Percent(task.Reported[0].Score)} “{ComparisonWords.Short(task.Reported[0].Span.Of(comparison.New.Text))}”";
            paper.Item("  · ", $"{task.Task.Title}：{words}");
        }
    }
}
