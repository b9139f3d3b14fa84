using Lantu.Analysis.Checks;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>核对: whether anything contradicts, and every relation and derived figure with its sum.</summary>
internal static class ShowCheck
{
    internal static Answer Handle(Visit visit, OpenPlan plan)
    {
        switch (visit.Format)
        {
            case PageFormat.Json:
                return Answer.Json(PlanQuestions.Findings(plan, indented: true));
            case PageFormat.Csv:
                return Csv(plan);
            case PageFormat.Html:
            default:
                return Page(visit, plan);
        }
    }

    private static Answer Csv(OpenPlan plan)
    {
        var rows = new SeparatedRows("id", "code", "verdict", "meaning", "formula", "point", "low", "high", "unit", "facts", "message", "address");
        foreach (Finding finding in plan.Findings.All.Concat(plan.Findings.Derived))
        {
            rows.Add(
                FindingWords.Id(finding), finding.Code.Code, VerdictNames.Of(finding.Verdict), (finding.Name ?? finding.Code.Meaning).Chinese, finding.Formula,
                finding.Point, finding.Low, finding.High, finding.Unit, string.Join(' ', finding.Facts), finding.Message.Chinese, $"{plan.Address}/check#{FindingWords.Id(finding)}");
        }

        return Answer.Csv(rows.ToBytes(), $"{plan.PlaceName}-{plan.Entry.YearShown}-check");
    }

    private static Answer Page(Visit visit, OpenPlan plan)
    {
        Finding[] all = [.. plan.Findings.All.DistinctBy(FindingWords.Id)];
        HashSet<string> ids = [.. all.Select(FindingWords.Id)];
        Finding[] derived = [.. plan.Findings.Derived.DistinctBy(FindingWords.Id).Where(finding => !ids.Contains(FindingWords.Id(finding)))];
        Finding[] wrong = Those(all, Verdict.Contradiction);
        Finding[] notes = [.. Those(all, Verdict.Borderline), .. Those(all, Verdict.Note)];
        Finding[] passes = Those(all, Verdict.Pass);
        Finding[] open = [.. Those(all, Verdict.NoCheck), .. Those(all, Verdict.Undetermined)];
        FigureCount figures = plan.Findings.Figures;
        string verdict = wrong.Length == 0
            ? visit.Say("没有发现互相矛盾的数字。", "No contradicting figures were found.")
            : visit.Say($"有 {wrong.Length} 处数字不能同时成立。", $"{wrong.Length} groups of figures cannot all be true.");
        Html main = Html.Of($"""
            <main id="main" class="wrap">
            <div class="verdict"><p class="lead"><b>{verdict}</b>{visit.Say($"{figures.All} 个数，{figures.Related} 个可以核对。核对懂得四舍五入：两个数照写法可能的区间完全不相交，而且口径相同，才算矛盾。", $"{figures.All} figures, {figures.Related} could be checked. Rounding is understood: only figures whose possible ranges do not meet, on one basis, contradict.")}</p>
            <ul class="counts">{Count(visit, "wrong", wrong.Length, Verdict.Contradiction)}{Count(visit, "notes", notes.Length, Verdict.Note)}{Count(visit, "passes", passes.Length, Verdict.Pass)}{Count(visit, "derived", derived.Length, Verdict.Derived)}{Count(visit, "nocheck", open.Length, Verdict.NoCheck)}</ul></div>
            {Articles(visit, plan, "wrong", visit.Say("矛盾", "Contradictions"), visit.Say("不能同时成立", "Cannot all be true"), wrong)}
            {Articles(visit, plan, "notes", visit.Say("提示", "Notes"), visit.Say("不是错，读的人要知道。", "No errors; worth knowing."), notes)}
            {Table(visit, plan, "passes", visit.Say("通过", "Passed"), string.Empty, passes)}
            {Table(visit, plan, "derived", visit.Say("推算", "Derived"), visit.Say("原文没有写、但能从原文算出来的数。", "Not stated by the source, but computed from it."), derived)}
            {Articles(visit, plan, "nocheck", visit.Say("不核", "Not checked"), visit.Say("看上去能比、其实不能比的数", "Figures that look comparable and are not"), open)}
            </main>
            """);
        return PlanFrame.Write(visit, plan, PlanPage.Check, visit.Say("核对", "Checks"), visit.Say($"{plan.Entry.Title}：{wrong.Length} 处矛盾，{notes.Length} 条提示，{passes.Length} 项通过，{derived.Length} 个推算，每一条都写出算式。", $"{wrong.Length} contradictions, {notes.Length} notes, {passes.Length} passed, {derived.Length} derived figures of {plan.Entry.Title}, each with its sum."), main);
    }

    private static Finding[] Those(Finding[] all, Verdict verdict) => [.. all.Where(finding => finding.Verdict == verdict)];

    private static Html Count(Visit visit, string id, int count, Verdict verdict)
    {
        Html inner = Html.Of($"""<span class="fig fig-6">{count}</span>{FindingWords.Of(visit, verdict)}""");
        return count == 0 ? Html.Of($"<li><span>{inner}</span></li>") : Html.Of($"""<li><a href="#{id}">{inner}</a></li>""");
    }

    private static Html Articles(Visit visit, OpenPlan plan, string id, string heading, string say, Finding[] findings) => findings.Length == 0 ? Html.None : Html.Of($"""
        <section class="sec" id="{id}"><header><h2>{heading} {findings.Length}</h2><p>{say}</p></header>{Html.Each(findings, finding => Article(visit, plan, finding))}</section>
        """);

    private static Html Article(Visit visit, OpenPlan plan, Finding finding)
    {
        Bilingual meaning = finding.Name ?? finding.Code.Meaning;
        string anchor = FindingWords.Id(finding);
        Html where = Html.Each(finding.Facts.Select(plan.Fact).OfType<Fact>().DistinctBy(fact => plan.LineOf(fact.Span)), fact => Html.Of($"""<a class="n" href="{plan.AddressOf(fact)}">{visit.Say("第", "line")} {plan.LineOf(fact.Span)} {visit.Say("行", string.Empty)}</a> """));
        return Html.Of($"""
            <article class="find{(finding.Verdict == Verdict.Contradiction ? " is-wrong" : string.Empty)}" id="{anchor}"><p class="code"><a href="#{anchor}">{finding.Code.Code}</a><span>{FindingWords.Of(visit, finding.Verdict)}</span></p>
            <div><h3>{visit.Say(meaning.Chinese, meaning.English)}</h3>{(finding.Formula.Length > 0 ? Html.Of($"""<p class="formula" lang="zh-Hans">{FindingWords.Formula(plan, finding)}{Result(visit, finding)}</p>""") : Html.None)}<p class="why2">{visit.Say(finding.Message.Chinese, finding.Message.English)}</p></div>
            <div class="pic"><p class="fine">{where}</p></div></article>
            """);
    }

    private static Html Table(Visit visit, OpenPlan plan, string id, string heading, string say, Finding[] findings) => findings.Length == 0 ? Html.None : Html.Of($"""
        <section class="sec" id="{id}"><header><h2>{heading} {findings.Length}</h2><p>{say}</p></header>
        <table class="dense ck"><caption class="vh">{heading}</caption><thead><tr><th scope="col">{visit.Say("编号", "Code")}</th><th scope="col">{visit.Say("是什么", "What")}</th><th scope="col">{visit.Say("算式", "Sum")}</th><th scope="col" class="num">{visit.Say("算得", "Result")}</th><th scope="col">{visit.Say("原句", "Sentence")}</th></tr></thead>
        <tbody>{Html.Each(findings, finding => Row(visit, plan, finding))}</tbody></table></section>
        """);

    private static Html Row(Visit visit, OpenPlan plan, Finding finding)
    {
        Bilingual meaning = finding.Name ?? finding.Code.Meaning;
        Fact? first = finding.Facts.Select(plan.Fact).OfType<Fact>().FirstOrDefault();
        return Html.Of($"""
            <tr id="{FindingWords.Id(finding)}"><td>{finding.Code.Code}</td><th scope="row">{visit.Say(meaning.Chinese, meaning.English)}</th><td lang="zh-Hans">{FindingWords.Formula(plan, finding)}</td><td class="num">{Result(visit, finding, withSign: false)}</td><td>{(first is null ? Html.None : Html.Of($"""<a class="n" href="{plan.AddressOf(first)}">{visit.Say("看原句", "see")}</a>"""))}</td></tr>
            """);
    }

    private static Html Result(Visit visit, Finding finding, bool withSign = true) => finding.Point is not { } point ? Html.None : Html.Of(
        $"""{(withSign ? " = " : string.Empty)}<span class="res">{ComputedWords.Of(point, finding.Unit)}<abbr class="c" title="{visit.Say("计算值", "computed")}">算</abbr></span>""");
}
