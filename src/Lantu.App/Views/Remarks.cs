using Lantu.Plans.Model;

namespace Lantu.App.Views;

/// <summary>What has no figure, told briefly: themes, events, counts that do not add up, doubts.</summary>
internal static class Remarks
{
    private const int Few = 8;
    private const int Many = 20;

    internal static void Draw(Paper paper, Plan plan)
    {
        var lines = new TextLines(plan.Text);
        Some(paper, "主题与原则", "Themes and principles", plan.Statements, Few, static statement => statement.Text);
        Some(paper, "大事", "Events", plan.Events, Few, static happening =>
            $"{ChineseWords.Of(happening.Kind)}  {happening.Text}{(happening.Date is { } date ? $"（{date}）" : string.Empty)}");
        Claim[] open = [.. plan.Claims.Where(static claim => claim.Number != claim.Found)];
        Some(paper, "对不上的提法", "Counts that do not add up", open, Many, claim =>
            $"第 {lines.Of(claim.Span.Start)} 行  「{claim.Written}」说有 {claim.Number} 项，找到 {claim.Found} 项");
        Some(paper, "存疑", "Doubts", plan.Problems, Many, problem =>
            $"第 {lines.Of(problem.Span.Start)} 行  {problem.Code} {ChineseWords.Of(problem.Severity)}  {problem.Message}");
    }

    private static void Some<T>(Paper paper, string chinese, string english, IReadOnlyList<T> items, int most, Func<T, string> words)
    {
        if (items.Count == 0)
        {
            return;
        }

        PlanView.Part(paper, chinese, english, items.Count);
        foreach (T item in items.Take(most))
        {
            paper.Item("  · ", words(item).Replace('\n', ' '));
        }

        if (items.Count > most)
        {
            paper.Line($"  … 还有 {items.Count - most} 条，见 --format json / {items.Count - most} more in the json");
        }
    }
}
