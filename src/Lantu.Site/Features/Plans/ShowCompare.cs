using Lantu.Analysis.Comparison;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>对比: what became of the targets of the plan before, how targets moved, and other places of the same year.</summary>
internal static class ShowCompare
{
    internal static Answer Handle(Visit visit, OpenPlan plan)
    {
        PlanComparison? pair = PlanQuestions.Comparison(visit.Shelf, plan, out OpenPlan? before);
        return visit.Format switch
        {
            PageFormat.Json => Json(visit, plan),
            PageFormat.Csv => Csv(plan, pair),
            PageFormat.Html => Page(visit, plan, before, pair),
        };
    }

    private static Answer Json(Visit visit, OpenPlan plan) => PlanQuestions.Comparison(visit.Shelf, plan, indented: true) is { } comparison
        ? Answer.Json(comparison)
        : FactData.Write(static json =>
        {
            json.WriteStartObject();
            json.WriteNull("comparison");
            json.WriteString("reason", "没有同一地方上一年的计划 no earlier plan of the same place");
            json.WriteEndObject();
        });

    private static Answer Csv(OpenPlan plan, PlanComparison? pair)
    {
        var rows = new SeparatedRows("indicator", "main", "target", "outcome", "verdict", "by", "unit", "reason");
        foreach (ComparedTarget row in pair?.Targets ?? [])
        {
            rows.Add(
                FigureWords.Indicator(row.Target), row.IsMain ? "yes" : "no", FigureWords.Of(row.Target), row.Outcome is { } outcome ? FigureWords.Of(outcome) : null,
                ComparisonNames.Of(row.Judgement.Verdict), row.Judgement.By, row.Judgement.Unit, row.Judgement.Reason?.Chinese);
        }

        return Answer.Csv(rows.ToBytes(), $"{plan.PlaceName}-{plan.Entry.YearShown}-compare");
    }

    private static Answer Page(Visit visit, OpenPlan plan, OpenPlan? before, PlanComparison? pair)
    {
        Html first = pair is null || before is null
            ? Html.Of($"""<p class="lead targets-lead">{visit.Say("这里还没有同一地方上一年的计划，不能对照。加进来以后，去年的每项目标怎样了会列在这里。", "No earlier plan of this place is here yet. Once one is added, what became of each of its targets is listed here.")}</p>""")
            : Pair(visit, plan, before, pair);
        Html main = Html.Of($"""<main id="main" class="wrap">{first}{Places(visit, plan)}</main>""");
        return PlanFrame.Write(visit, plan, PlanPage.Compare, visit.Say("对比", "Compare"), visit.Say($"{plan.Entry.Title}：去年的目标今年怎样了，和别处相比。", $"{plan.Entry.Title}: what became of last year's targets, and other places."), main);
    }

    private static Html Pair(Visit visit, OpenPlan plan, OpenPlan before, PlanComparison pair)
    {
        ComparedTarget[] main = [.. pair.Targets.Where(static row => row.IsMain)];
        ComparedTarget[] others = [.. pair.Targets.Where(static row => !row.IsMain)];
        ComparedTarget[] shown = main.Length > 0 ? main : others;
        int met = shown.Count(static row => row.Judgement.Verdict is TargetVerdict.Met or TargetVerdict.AboutMet);
        int missed = shown.Count(static row => row.Judgement.Verdict == TargetVerdict.Missed);
        return Html.Of($"""
            <p class="lead targets-lead">{visit.Say($"{before.Entry.YearShown} 年提出的 {shown.Length} 项主要目标，{met} 项完成，{missed} 项未完成。", $"Of {shown.Length} main targets of {before.Entry.YearShown}, {met} were met and {missed} missed.")}<a href="{before.Address}">{visit.Say("看那一年的计划", "See that plan")}</a></p>
            {Outcomes(visit, plan, before, visit.Say("去年的目标今年怎样了", "What became of last year's targets"), shown)}
            {(main.Length > 0 && others.Length > 0 ? Outcomes(visit, plan, before, visit.Say("任务里的数字目标", "Targets within tasks"), others) : Html.None)}
            {Changes(visit, plan, before, [.. pair.Changes.Where(static change => change.IsMain)])}
            """);
    }

    private static Html Outcomes(Visit visit, OpenPlan plan, OpenPlan before, string heading, ComparedTarget[] rows) => Html.Of($"""
        <section class="sec"><header><h2>{heading}</h2><p>{rows.Length} {visit.Say("项", string.Empty)}</p></header>
        <table class="dense cmp"><caption class="vh">{heading}</caption><thead><tr><th scope="col">{visit.Say("指标", "Indicator")}</th><th scope="col" class="num">{visit.Say("目标", "Target")}</th><th scope="col" class="num">{visit.Say("结果", "Outcome")}</th><th scope="col">{visit.Say("结论", "Verdict")}</th><th scope="col">{visit.Say("说明", "Remark")}</th></tr></thead>
        <tbody>{Html.Each(rows, row => Html.Of($"""<tr><th scope="row" lang="zh-Hans">{FigureWords.Indicator(row.Target)}</th><td class="num" data-l="{visit.Say("目标", "Target")}" lang="zh-Hans">{Linked(before, row.Target)}</td><td class="num" data-l="{visit.Say("结果", "Outcome")}" lang="zh-Hans">{Linked(plan, row.Outcome)}</td><td data-l="{visit.Say("结论", "Verdict")}">{VerdictLamp(visit, row.Judgement)}</td><td class="q" data-l="">{(row.Judgement.Reason is { } reason ? visit.Say(reason.Chinese, reason.English) : string.Empty)}</td></tr>"""))}</tbody></table></section>
        """);

    private static Html Linked(OpenPlan plan, Fact? fact) => fact is null ? Html.Raw("—")
        : plan.Fact(fact.Id) is not null ? FigureWords.Link(fact, plan.AddressOf(fact))
        : Html.Of($"""<a class="n" href="{plan.AddressOfLine(plan.LineOf(fact.Span))}">{FigureWords.Of(fact)}</a>""");

    private static Html VerdictLamp(Visit visit, Judgement judgement)
    {
        (string kind, string word) = judgement.Verdict switch
        {
            TargetVerdict.Met => ("ok", visit.Say("完成", "met")),
            TargetVerdict.AboutMet => ("ok", visit.Say("大体完成", "about met")),
            TargetVerdict.Missed => ("late", visit.Say("未完成", "missed")),
            TargetVerdict.NotReported => ("none", visit.Say("未报告", "not reported")),
            TargetVerdict.NotComparable => ("none", visit.Say("不可比", "not comparable")),
            TargetVerdict.Qualitative => ("none", visit.Say("定性", "qualitative")),
        };
        Html by = judgement.By is not { } difference ? Html.None
            : Html.Of($""" <span class="q nb">{(difference > 0 ? "+" : string.Empty)}{ComputedWords.Of(difference, judgement.Unit)}<abbr class="c" title="{visit.Say("计算值", "computed")}">算</abbr></span>""");
        return Html.Of($"""<span class="lamp {kind}"><svg aria-hidden="true"><use href="#i-{kind}"/></svg>{word}</span>{by}""");
    }

    private static Html Changes(Visit visit, OpenPlan plan, OpenPlan before, TargetChange[] changes) => changes.Length == 0 ? Html.None : Html.Of($"""
        <section class="sec"><header><h2>{visit.Say("目标怎样变了", "How targets moved")}</h2></header>
        <table class="dense cmp"><caption class="vh">{visit.Say("目标的变化", "Changes of targets")}</caption><thead><tr><th scope="col">{visit.Say("指标", "Indicator")}</th><th scope="col" class="num">{before.Entry.YearShown}</th><th scope="col" class="num">{plan.Entry.YearShown}</th><th scope="col">{visit.Say("变化", "Change")}</th><th scope="col">{visit.Say("说明", "Remark")}</th></tr></thead>
        <tbody>{Html.Each(changes, change => Html.Of($"""<tr><th scope="row" lang="zh-Hans">{FigureWords.Indicator((change.New ?? change.Old)!)}</th><td class="num" data-l="{before.Entry.YearShown}" lang="zh-Hans">{Linked(before, change.Old)}</td><td class="num" data-l="{plan.Entry.YearShown}" lang="zh-Hans">{Linked(plan, change.New)}</td><td data-l="">{Moved(visit, change.Kind)}</td><td class="q" data-l="" lang="zh-Hans">{change.Note}</td></tr>"""))}</tbody></table></section>
        """);

    private static string Moved(Visit visit, ChangeKind kind) => kind switch
    {
        ChangeKind.New => visit.Say("新提出", "new"),
        ChangeKind.Dropped => visit.Say("不再提", "dropped"),
        ChangeKind.Raised => visit.Say("调高", "raised"),
        ChangeKind.Lowered => visit.Say("调低", "lowered"),
        ChangeKind.Same => visit.Say("不变", "unchanged"),
    };

    private static Html Places(Visit visit, OpenPlan plan)
    {
        if (PlanQuestions.Places(visit.Shelf, plan, out IReadOnlyList<OpenPlan> plans) is not { } places)
        {
            return Html.Of($"""<section class="sec"><header><h2>{visit.Say("别的地方", "Other places")}</h2></header><p class="q">{visit.Say("这里还没有同一年别的地方的计划。", "No plans of other places for this year are here yet.")}</p></section>""");
        }

        Html heads = Html.Each(plans, static one => Html.Of($"""<th scope="col" lang="zh-Hans"><a class="plain" href="{one.Address}">{one.PlaceName}</a></th>"""));
        Html rows = Html.Each(places.Rows, row => Html.Of($"""<tr><th scope="row" lang="zh-Hans">{row.Indicator.Name}</th>{Html.Each(row.Cells.Select((cell, i) => (cell, i)), pair => Cell(visit, plans[pair.i], pair.cell))}</tr>"""));
        return Html.Of($"""
            <section class="sec"><header><h2>{visit.Say("别的地方", "Other places")}</h2><p>{visit.Say("同一年的计划，至少两处都说到的指标；各自的口径照各自的原文。", "Plans of the same year; indicators that at least two of them name, each on its own basis.")}</p></header>
            <div class="scroll" tabindex="0" role="region" aria-label="{visit.Say("几个地方的同一指标", "The same indicators of several places")}"><table class="dense places-t"><thead><tr><th scope="col">{visit.Say("指标", "Indicator")}</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div></section>
            """);
    }

    private static Html Cell(Visit visit, OpenPlan plan, PlacesCell cell)
    {
        (string Label, Fact? Fact)[] parts = [(string.Empty, cell.Level), (string.Empty, cell.Growth), (visit.Say("目标", "target"), cell.Target), (string.Empty, cell.Rank)];
        return Html.Of($"""<td lang="zh-Hans">{Html.Each(parts.Where(static part => part.Fact is not null), part => Html.Of($"""<span class="aim1">{(part.Label.Length > 0 ? Html.Of($"""<span class="q">{part.Label} </span>""") : Html.None)}{Linked(plan, part.Fact)}</span>"""))}</td>""");
    }
}
