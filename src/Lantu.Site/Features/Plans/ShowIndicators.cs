using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>指标: every figure of the past, in the order of the text, under the headings of the text.</summary>
internal static class ShowIndicators
{
    internal static Answer Handle(Visit visit, OpenPlan plan)
    {
        Fact[] results = [.. plan.Plan.Facts.Where(static fact => fact.Nature != Nature.Target)];
        return visit.Format switch
        {
            PageFormat.Json => FactData.Json(plan, results),
            PageFormat.Csv => FactData.Csv(plan, results, "indicators"),
            PageFormat.Html => Page(visit, plan, results),
        };
    }

    private static Answer Page(Visit visit, OpenPlan plan, Fact[] results)
    {
        int ranks = results.Count(static fact => fact.Measure is Measure.Rank or Measure.Streak);
        Html main = Html.Of($"""
            <main id="main" class="wrap">
            <p class="lead targets-lead">{(results.Length == 0
                ? visit.Say("原文没有写出结果的数字。", "The source states no results in figures.")
                : visit.Say($"原文写出 {results.Length} 个结果，其中 {ranks} 个是位次和连续年数。照原文的次序。", $"The source states {results.Length} results, {ranks} of them ranks and streaks, in the order of the text."))}</p>
            {Html.Each(Sections(plan, results), section => Section(visit, plan, section.Title, section.Facts))}
            </main>
            """);
        string heading = visit.Say("指标", "Results");
        return PlanFrame.Write(visit, plan, PlanPage.Indicators, heading, visit.Say($"{plan.Entry.Title}：{results.Length} 个结果，每个都连着原句。", $"{results.Length} results of {plan.Entry.Title}, each tied to its sentence."), main);
    }

    /// <summary>Facts under the titles of their sections, in the order of the text.</summary>
    internal static IEnumerable<(string Title, IReadOnlyList<Fact> Facts)> Sections(OpenPlan plan, IReadOnlyList<Fact> facts)
    {
        var titles = plan.Plan.Sections.ToDictionary(static section => section.Id, static section => section.Title, StringComparer.Ordinal);
        var some = new List<Fact>();
        for (int i = 0; i < facts.Count; i++)
        {
            some.Add(facts[i]);
            if (i == facts.Count - 1 || facts[i + 1].Section != facts[i].Section)
            {
                yield return (facts[i].Section is { } id ? titles.GetValueOrDefault(id, string.Empty) : string.Empty, some);
                some = [];
            }
        }
    }

    private static Html Section(Visit visit, OpenPlan plan, string title, IReadOnlyList<Fact> facts) => Html.Of($"""
        <section class="sec"><header><h2 lang="zh-Hans">{(title.Length > 0 ? title : visit.Say("正文", "Text"))}</h2><a class="more" href="{plan.AddressOfLine(plan.LineOf(facts[0].Span))}">{visit.Say("原文第", "Line")} {plan.LineOf(facts[0].Span)} {visit.Say("行", string.Empty)}</a></header>
        <table class="dense facts-t"><thead><tr><th scope="col">{visit.Say("指标", "Indicator")}</th><th scope="col" class="num">{visit.Say("数", "Figure")}</th><th scope="col">{visit.Say("时期", "Period")}</th><th scope="col">{visit.Say("范围和起点", "Scope and start")}</th><th scope="col" class="num">{visit.Say("把握", "Confidence")}</th></tr></thead>
        <tbody lang="zh-Hans">{Html.Each(facts, fact => Row(plan, fact))}</tbody></table></section>
        """);

    private static Html Row(OpenPlan plan, Fact fact)
    {
        string start = fact.Baseline?.Written is { } from ? "从 " + from : string.Empty;
        string around = string.Join("，", new[] { fact.Scope, start, fact.Reference is { } reference ? "比" + reference : null }.Where(static word => !string.IsNullOrEmpty(word)));
        bool doubtful = fact.Confidence < Doubts.Line;
        return Html.Of($"""
            <tr><th scope="row">{FigureWords.Indicator(fact)}</th><td class="num">{FigureWords.Link(fact, plan.AddressOf(fact))}</td><td class="nb q" data-l="时期">{FigureWords.Period(fact)}</td><td class="q" data-l="范围">{around}</td><td class="num q" data-l="把握">{(doubtful ? Html.Raw("""<span class="tag">存疑</span> """) : Html.None)}{fact.Confidence}</td></tr>
            """);
    }
}

/// <summary>What counts as a doubt.</summary>
internal static class Doubts
{
    /// <summary>Facts below it are doubtful until a person has confirmed them.</summary>
    internal const decimal Line = 0.75m;
}
