using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Lantu.Site.Charts;
using Lantu.Site.Features.Rules;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>目标: the main expected targets as rows with last year's result beside them, then those within tasks and goals.</summary>
internal static class ShowTargets
{
    internal static Answer Handle(Visit visit, OpenPlan plan)
    {
        Fact[] targets = [.. plan.Plan.Facts.Where(static fact => fact.Nature == Nature.Target)];
        return visit.Format switch
        {
            PageFormat.Json => TargetData.Json(visit, plan, targets),
            PageFormat.Csv => TargetData.Csv(visit, plan, targets, "targets"),
            PageFormat.Html => Page(visit, plan, targets),
        };
    }

    /// <summary>The main expected targets, as the comparison and the bulletin know them; else those of the section that announces them.</summary>
    internal static IReadOnlyList<Fact> Main(OpenPlan plan)
    {
        // Without figures nothing is judged: this tells which targets are the main ones.
        var day = new DateOnly(plan.Plan.Document.Year ?? 2000, 1, 1);
        Fact[] known = [.. IndicatorBoard.Of(plan.Plan, plan.Catalogues.Indicators, static _ => [], ProgressConfiguration.Default, day).Select(one => plan.Fact(one.Target.Id)).OfType<Fact>()];
        if (known.Length > 0)
        {
            return known;
        }

        HashSet<string> sections = [.. plan.Plan.Sections.Where(static section => section.Role == SectionRole.Targets).Select(static section => section.Id)];
        Fact[] targets = [.. plan.Plan.Facts.Where(static fact => fact.Nature == Nature.Target)];
        Fact[] main = [.. targets.Where(fact => fact.Section is { } section && sections.Contains(section))];
        return main;
    }

    /// <summary>The result of the year before of the same indicator and measure; null where the source gives none.</summary>
    internal static Fact? Before(OpenPlan plan, Fact target) => plan.Plan.Facts.FirstOrDefault(fact =>
        fact.Nature == Nature.Result && fact.Place == target.Place && fact.Measure == target.Measure && fact.Value.Number is not null
        && fact.Value.Unit == target.Value.Unit
        && (fact.Indicator.Id ?? fact.Indicator.Written) == (target.Indicator.Id ?? target.Indicator.Written)
        && fact.Period is { IsYear: true } past && target.Period is { } aimed && past.From.Year == aimed.From.Year - 1);

    private static Answer Page(Visit visit, OpenPlan plan, Fact[] targets)
    {
        IReadOnlyList<Fact> main = Main(plan);
        IReadOnlyList<Fact> first = main.Count > 0 ? main : targets;
        Fact[] others = [.. targets.Except(first)];
        Dictionary<string, TargetProgress> progress = TargetProgress.Of(visit, plan);
        Html content = Html.Of($"""
            <main id="main" class="wrap">
            {Lead(visit, targets.Length, first, progress)}
            {(first.Count == 0 ? Html.None : progress.Count == 0 ? Plain(visit, plan, first) : new TargetRows(visit, plan, progress).Write(first))}
            {(others.Length == 0 ? Html.None : Others(visit, plan, others))}
            <section class="sec" id="rules"><header><h2>{visit.Say("灯怎么亮", "How lights are lit")}</h2></header>
            <p class="prose q">{(progress.Count == 0
                ? visit.Say("灯只看已经公布的累计数。还没有导入任何一期统计数，所以每一项都是“不评判”。用 lantu track import 导入以后，这里就有进度。", "Lights look at published figures only. No statistics have been imported yet, so every target is “not judged”; lantu track import brings them.")
                : visit.Say("灯只看到今天为止已经公布的数。预测和概率不参与亮灯。规则写在每一行下面，算式在“走势和算式”里；没有数的，不评判。概率一档 5%，最低写 ≤5%，最高写 ≥95%。", "Lights look at figures published by today; forecast and chance take no part in them. The rule stands below each row, the sums behind “Trend and sums”; without a figure nothing is judged. Chances go in steps of 5 %."))} <a href="{ShowRules.Address}">{visit.Say("全部规则", "All rules")}</a></p></section>
            </main>
            """);
        string year = plan.Plan.Document.Year is { } known ? FormattableString.Invariant($"{known} ") : string.Empty;
        string heading = visit.Say($"{year}年目标", $"{year}targets");
        return PlanFrame.Write(
            visit, plan, PlanPage.Targets, visit.English || year.Length > 0 ? heading : "目标", visit.Say($"{plan.Entry.Title}：{targets.Length} 项目标。", $"{targets.Length} targets of {plan.Entry.Title}."), content);
    }

    private static Html Lead(Visit visit, int all, IReadOnlyList<Fact> main, Dictionary<string, TargetProgress> progress)
    {
        if (all == 0)
        {
            return Html.Of($"""<p class="lead targets-lead">{visit.Say("原文没有提出带数字或方向的目标。", "The source sets no target with a figure or a direction.")}</p>""");
        }

        Html stand = progress.Count == 0
            ? Html.Of($"""<b>{visit.Say("尚无进度数据。", "No observations yet.")}</b>""")
            : Html.Each(
                main.GroupBy(fact => progress.GetValueOrDefault(fact.Id)?.Light ?? TargetLight.None).OrderBy(static group => group.Key),
                group => Html.Of($""" <span class="nb">{group.Count()} {visit.Say("项", string.Empty)}{Lamp(visit, group.Key)}</span> """));
        return Html.Of($"""<p class="lead targets-lead">{visit.Say($"{main.Count} 项主要目标，全文共 {all} 项。", $"{main.Count} main targets, {all} in the whole text.")}{stand}</p>""");
    }

    // Before any figure is known: the targets with last year's results.
    private static Html Plain(Visit visit, OpenPlan plan, IReadOnlyList<Fact> targets)
    {
        Fact[] rates = [.. targets.Where(GrowthScale.Fits)];
        GrowthScale? scale = GrowthScale.Of(rates.Concat(rates.Select(fact => Before(plan, fact)).OfType<Fact>()));
        Html key = scale is null ? Html.None : Html.Of($"""
            <p class="key tkey"><span><svg viewBox="0 0 26 16" aria-hidden="true"><rect class="bar" x="0" y="4" width="26" height="8"/></svg>{visit.Say("今年目标", "This year's target")}</span><span><svg viewBox="0 0 26 16" aria-hidden="true"><circle class="last" cx="13" cy="8" r="4.5"/></svg>{visit.Say("去年实际，原文有才画", "Last year's result, where the source has it")}</span></p>
            """);
        return Html.Of($"""
            {key}<table class="targets t5"><caption class="vh">{visit.Say("主要目标", "Main targets")}</caption>
            <thead><tr><th scope="col">{visit.Say("灯", "Light")}</th><th scope="col">{visit.Say("目标", "Target")}</th><th scope="col" class="axis"><span class="vh">{visit.Say("图", "Chart")}</span>{scale?.Head() ?? Html.None}</th><th scope="col" class="num">{visit.Say("今年目标", "Target")}</th><th scope="col" class="num">{visit.Say("去年实际", "Last year")}</th><th scope="col" class="num">{visit.Say("进度", "Progress")}</th></tr></thead>
            {Html.Each(targets, fact => Row(visit, plan, fact, scale))}
            </table>
            """);
    }

    private static Html Row(Visit visit, OpenPlan plan, Fact fact, GrowthScale? scale)
    {
        Fact? before = Before(plan, fact);
        Html chart = scale is not null && GrowthScale.Fits(fact) ? scale.Row(visit, fact, before)
            : Html.Of($"""<p class="fine">{(fact.Value.Number is null ? visit.Say("只看方向，没有数值目标", "A direction without a figure") : visit.Say("不是增速，不画在同一根轴上", "No growth rate: not drawn on this axis"))}</p>""");
        string period = FigureWords.Period(fact);
        return Html.Of($"""
            <tbody id="{fact.Id}"><tr class="main"><td class="lampc">{Lamp(visit, TargetLight.None)}</td><th scope="row"><span class="tn" lang="zh-Hans">{FigureWords.Indicator(fact)}</span><span class="ta q">{period}</span></th><td class="chart">{chart}</td><td class="num" data-l="{visit.Say("今年目标", "Target")}" lang="zh-Hans">{FigureWords.Link(fact, plan.AddressOf(fact))}</td><td class="num" data-l="{visit.Say("去年实际", "Last year")}" lang="zh-Hans">{(before is null ? Html.Of($"""<span class="q" lang="{visit.Say("zh-Hans", "en")}">{visit.Say("原文没有", "not stated")}</span>""") : FigureWords.Link(before, plan.AddressOf(before)))}</td><td class="num two q" data-l="{visit.Say("进度", "Progress")}">{visit.Say("尚无", "none")}</td></tr>
            <tr class="rule"><td></td><td colspan="5"><span class="rule1">{visit.Say("尚无进度数据", "no observations")}</span><a class="more" href="{plan.Address}/targets/{fact.Id}">{visit.Say("单独一页，可嵌入", "Own page, to embed")}</a></td></tr></tbody>
            """);
    }

    internal static Html Lamp(Visit visit, TargetLight light)
    {
        (string kind, string chinese, string english) = light switch
        {
            TargetLight.OnTime => ("ok", "按期", "on time"),
            TargetLight.Slow => ("warn", "偏慢", "slow"),
            TargetLight.Late => ("late", "滞后", "late"),
            TargetLight.None => ("none", "不评判", "not judged"),
        };
        return Html.Of($"""<span class="lamp {kind}"><svg aria-hidden="true"><use href="#i-{kind}"/></svg>{visit.Say(chinese, english)}</span>""");
    }

    private static Html Others(Visit visit, OpenPlan plan, Fact[] others) => Html.Of($"""
        <section class="sec"><header><h2>{visit.Say("任务和长期目标里的数", "Figures within tasks and goals")}</h2><p>{others.Length} {visit.Say("项", string.Empty)}</p></header>
        <table class="dense facts-t"><thead><tr><th scope="col">{visit.Say("指标", "Indicator")}</th><th scope="col" class="num">{visit.Say("目标", "Target")}</th><th scope="col">{visit.Say("时期", "Period")}</th><th scope="col">{visit.Say("原文", "Source")}</th></tr></thead>
        <tbody>{Html.Each(others, fact => Html.Of($"""<tr id="{fact.Id}"><th scope="row" lang="zh-Hans">{FigureWords.Indicator(fact)}</th><td class="num" lang="zh-Hans">{FigureWords.Link(fact, plan.AddressOf(fact))}</td><td class="nb q">{FigureWords.Period(fact)}</td><td class="nb"><a href="{plan.AddressOfLine(plan.LineOf(fact.Span))}">{visit.Say("第", "line")} {plan.LineOf(fact.Span)} {visit.Say("行", string.Empty)}</a></td></tr>"""))}</tbody></table></section>
        """);
}
