using System.Globalization;
using Lantu.Analysis.Checks;
using Lantu.Plans.Model;
using Spectre.Console;

namespace Lantu.App.Views;

/// <summary>Findings for people: contradictions first, with the lines they stand on.</summary>
internal static class FindingsView
{
    private const int Many = 20;

    private static readonly Style TitleStyle = new(decoration: Decoration.Bold);
    private static readonly Style WrongStyle = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style QuietStyle = new(Color.Grey);

    /// <summary>Draws the findings of one place.</summary>
    /// <param name="plans">Its documents.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="width">Columns of the terminal; a Chinese character takes two.</param>
    /// <param name="color">Whether colors may be used.</param>
    internal static string Render(IReadOnlyList<Plan> plans, Findings findings, int width, bool color)
    {
        using var paper = new Paper(width, color);
        foreach (Plan plan in plans)
        {
            paper.Line(plan.Document.Title ?? plan.Source.Name, TitleStyle);
        }

        TextLines[] lines = [.. plans.Select(static plan => new TextLines(plan.Text))];
        paper.Line(Summary(findings), QuietStyle);
        foreach (Verdict verdict in VerdictWords.Order)
        {
            // Targets stand last among the notes: there are many of them, and none is in doubt.
            Finding[] some = [.. findings.All.Concat(findings.Derived).Where(finding => finding.Verdict == verdict).OrderBy(static finding => finding.Code.Relation == "R15" && !finding.Code.IsDerived)];
            if (some.Length > 0 && verdict is not (Verdict.Pass or Verdict.NoCheck))
            {
                Draw(paper, verdict, some, findings, lines);
            }
        }

        return paper.Text();
    }

    private static string Summary(Findings findings)
    {
        FigureCount figures = findings.Figures;
        decimal share = figures.All == 0 ? 0 : (decimal)figures.Related / figures.All;
        int passed = findings.All.Count(static finding => finding.Verdict == Verdict.Pass);
        int wrong = findings.All.Count(static finding => finding.Verdict == Verdict.Contradiction);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{figures.All} 个数，{figures.Related} 个可以核对（{share:0%}）· 相符 {passed} 处 · 矛盾 {wrong} 处 / {figures.All} figures, {figures.Related} could be checked · {passed} agree · {wrong} contradict");
    }

    private static void Draw(Paper paper, Verdict verdict, Finding[] some, Findings findings, TextLines[] lines)
    {
        Bilingual heading = VerdictWords.Of(verdict);
        PlanView.Part(paper, heading.Chinese, heading.English, some.Length);
        bool all = verdict is Verdict.Contradiction or Verdict.Borderline or Verdict.Derived;
        foreach (Finding finding in all ? some : some.Take(Many))
        {
            paper.Item($"  {finding.Code.Code} ", finding.Message.Chinese, verdict == Verdict.Contradiction ? WrongStyle : Style.Plain);
            if (verdict is Verdict.Contradiction or Verdict.Borderline)
            {
                paper.Item("       ", finding.Message.English, QuietStyle);
                paper.Item("       ", Places(finding, findings, lines), QuietStyle);
            }
        }

        if (!all && some.Length > Many)
        {
            paper.Line($"  … 还有 {some.Length - Many} 条，见 --format json / {some.Length - Many} more in the json", QuietStyle);
        }
    }

    private static string Places(Finding finding, Findings findings, TextLines[] lines) =>
        string.Join("、", finding.Spans.Select(place => place.Source < lines.Length
            ? $"{findings.Sources[place.Source].Name}:{lines[place.Source].Of(place.Span.Start).ToString(CultureInfo.InvariantCulture)}"
            : findings.Sources[place.Source].Name).Distinct());
}
