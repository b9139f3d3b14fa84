using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Lantu.Site.Charts;
using Lantu.Site.Features.Rules;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>The table of the main targets once figures are known: a target a row, with its chart, five numbers and its rule.</summary>
internal sealed class TargetRows(Visit visit, OpenPlan plan, Dictionary<string, TargetProgress> progress)
{
    /// <summary>The key of the marks, and the table.</summary>
    internal Html Write(IReadOnlyList<Fact> targets)
    {
        FollowedTarget[] known = [.. targets.Select(fact => progress.GetValueOrDefault(fact.Id)?.Followed).OfType<FollowedTarget>()];
        Fact[] drawn = [.. known.Where(static target => PaceRow.IsGrowth(target.Assessment)).Select(static target => target.Fact).Where(GrowthScale.Fits)];
        GrowthScale? scale = GrowthScale.Of(
            drawn.Concat(drawn.Select(fact => ShowTargets.Before(plan, fact)).OfType<Fact>()),
            known.SelectMany(static target => PaceRow.Rates(target.Assessment)));
        return Html.Of($"""
            {Key(known)}
            <table class="targets t8"><caption class="vh">{visit.Say("主要目标的进度、预测和状态", "Main targets: progress, forecast and light")}</caption>
            <thead><tr><th scope="col">{visit.Say("灯", "Light")}</th><th scope="col">{visit.Say("目标", "Target")}</th><th scope="col" class="axis"><span class="vh">{visit.Say("增速图", "Growth rates")}</span>{scale?.Head() ?? Html.None}</th><th scope="col" class="num">{visit.Say("累计", "So far")}</th><th scope="col" class="num">{visit.Say("差距", "Gap")}</th><th scope="col" class="num">{visit.Say("余下要", "The rest needs")}</th><th scope="col" class="num">{visit.Say("全年预测", "Forecast")}</th><th scope="col" class="num">{visit.Say("达标概率", "Chance")}</th></tr></thead>
            {Html.Each(targets, fact => Row(progress.GetValueOrDefault(fact.Id) ?? TargetProgress.Unknown(fact), scale))}
            </table>
            """);
    }

    private Html Key(FollowedTarget[] known)
    {
        bool inStep = known.Any(static target => target.Assessment.Kind == TargetKind.InStep);
        bool forecast = known.Any(static target => target.Assessment.Forecast is not null);
        bool due = known.Any(static target => target.Assessment.Kind is TargetKind.Flow or TargetKind.Stock);
        return Html.Of($"""
            <p class="key tkey">{Mark("""<rect class="bar" x="0" y="4" width="26" height="8"/>""", "今年累计", "this year so far")}{Mark("""<line class="aim" x1="13" x2="13" y1="0" y2="16"/>""", "目标", "target")}{(inStep ? Mark("""<line class="aim rel" x1="13" x2="13" y1="0" y2="16"/>""", "随别的指标走的目标", "target that keeps step with another") : Html.None)}{(due ? Mark("""<line class="sched" x1="13" x2="13" y1="0" y2="16"/>""", "到今天应达", "expected by now") : Html.None)}{Mark("""<circle class="last" cx="13" cy="8" r="4.5"/>""", "去年实际，原文有才画", "last year's result, where the source has it")}{(forecast ? Mark("""<rect width="26" height="16" fill="url(#hatch)"/>""", "全年预测，八成把握的区间", "forecast, 80 % band") : Html.None)}</p>
            """);
    }

    private Html Mark(string drawing, string chinese, string english) => Html.Of($"""<span><svg viewBox="0 0 26 16" aria-hidden="true">{Html.Raw(drawing)}</svg>{visit.Say(chinese, english)}</span>""");

    private Html Row(TargetProgress target, GrowthScale? scale)
    {
        Fact fact = target.Fact;
        string own = $"{plan.Address}/targets/{fact.Id}";
        return Html.Of($"""
            <tbody id="{fact.Id}"><tr class="main"><td class="lampc">{ShowTargets.Lamp(visit, target.Light)}</td><th scope="row" lang="zh-Hans"><span class="tn">{FigureWords.Indicator(fact)}</span><span class="ta">{FigureWords.Link(fact, plan.AddressOf(fact))}</span></th><td class="chart">{Chart(target, scale)}</td>{Numbers(target.Followed?.Assessment, target, own)}</tr>
            <tr class="rule"><td></td><td colspan="7"><span class="rule1">{Rule(target)}</span><a class="more" href="{own}">{visit.Say("走势和算式", "Trend and sums")}</a></td></tr></tbody>
            """);
    }

    private Html Chart(TargetProgress target, GrowthScale? scale)
    {
        Fact fact = target.Fact;
        if (target.Followed is not { IsKnown: true } followed)
        {
            return Html.Of($"""<p class="fine">{visit.Say("还没有公布的数", "no figure is published yet")}</p>""");
        }

        Html drawn = scale is not null && PaceRow.IsGrowth(followed.Assessment)
            ? PaceRow.OfGrowth(visit, scale, followed, ShowTargets.Before(plan, fact))
            : PaceRow.ByItself(visit, followed);
        return !drawn.IsEmpty ? drawn : Html.Of($"""<p class="fine">{(fact.Value.Number is null ? visit.Say("只看方向，没有数值目标", "a direction without a figure") : visit.Say("没有可画的数", "nothing to be drawn"))}</p>""");
    }

    private Html Numbers(TargetAssessment? at, TargetProgress target, string own)
    {
        Html none = Html.Of($"""<span class="q" aria-label="{visit.Say("没有", "none")}">—</span>""");
        ProgressVerdict? verdict = at?.Verdict;
        Html reached = target.Known is { } known ? Html.Of($"""<a class="n" href="{own}#sums">{known}</a><small>{target.Period}</small>""") : Html.Of($"""<span class="q">{visit.Say("未公布", "none")}</span>""");
        Html gap = verdict?.Gap is { } size ? Html.Of($"""<a class="n calc" href="{own}#sums">{ShowTarget.Signed(size, verdict.GapUnit)}<abbr title="{visit.Say("计算值", "computed")}">算</abbr></a>""") : none;
        Html pace = verdict?.Pace is { } rest ? Html.Of($"""<a class="n calc" href="{own}#sums" title="{visit.Say(rest.Meaning.Chinese, rest.Meaning.English)}">{ComputedWords.Of(rest.Value, rest.Unit)}<abbr title="{visit.Say("计算值", "computed")}">算</abbr></a>""") : none;
        Html forecast = at?.Forecast is { } made
            ? Html.Of($"""<a class="n calc" href="{own}#forecast">{ComputedWords.Of(made.Value, made.Unit)}<abbr title="{visit.Say("计算值", "computed")}">算</abbr></a><small class="nb">{ShowTarget.Ends(made)}</small>""")
            : Html.Of($"""<span class="q">{visit.Say("不预测", "none")}</span>""");
        Html chance = at?.Forecast?.Probability is { } percent ? Html.Of($"""<a class="n calc" href="{own}#forecast">{ShowTarget.Chance(percent)}<abbr title="{visit.Say("计算值", "computed")}">算</abbr></a>{ShowTarget.ChanceBar(percent)}""") : none;
        return Html.Of($"""
            <td class="num two" data-l="{visit.Say("累计", "So far")}" lang="zh-Hans">{reached}</td><td class="num" data-l="{visit.Say("差距", "Gap")}" lang="zh-Hans">{gap}</td><td class="num" data-l="{visit.Say("余下要", "The rest needs")}" lang="zh-Hans">{pace}</td><td class="num two" data-l="{visit.Say("全年预测", "Forecast")}" lang="zh-Hans">{forecast}</td><td class="num two" data-l="{visit.Say("达标概率", "Chance")}">{chance}</td>
            """);
    }

    // The verdict in a word, the sum of the gap, the rule of the light; where something is missing, that.
    private Html Rule(TargetProgress target)
    {
        if (target.Followed?.Assessment is not { } at)
        {
            return Html.Text(visit.Say("尚无进度数据，不评判", "no figures yet: not judged"));
        }

        // Of what is not judged, the first reason is what was said of it already.
        IEnumerable<string> lacking = at.Verdict.Reasons.Skip(at.Verdict.Status == ScheduleStatus.NotJudged ? 1 : 0).Concat(at.Forecast is null ? at.ForecastReasons.Take(1) : []).Select(reason => visit.Say(reason.Chinese, reason.English));
        return Html.Of($"""<b lang="zh-Hans">{target.Judged}</b>　<a class="plain q" href="{ShowRules.AddressOf(at.Verdict.Method)}">{visit.Say("规则", "rule")}</a> {visit.Say(at.Light.Rule.Chinese, at.Light.Rule.English)}　<span class="lack">{string.Join(visit.Say("；", "; "), lacking)}</span>""");
    }
}
