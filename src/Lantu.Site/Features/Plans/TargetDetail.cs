using Lantu.Analysis.Progress;
using Lantu.Site.Charts;
using Lantu.Site.Features.Rules;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>The way of one target: trend with its table, what the rest needs, the forecast with its methods, every sum, the rule of the light.</summary>
internal sealed class TargetDetail(Visit visit, FollowedTarget target)
{
    private TargetAssessment At => target.Assessment;

    internal Html Write()
    {
        Html chart = PaceChart.Draw(visit, target);
        Html none = Html.Of($"""<p class="q">{visit.Say("没有可以按月画的数。", "There are no figures to be drawn by the month.")}</p>""");
        return Html.Of($"""
            <section class="sec" id="trend"><header><h2>{visit.Say("走势", "Trend")}</h2></header>{(chart.IsEmpty ? none : Html.Of($"""<div class="cols pace2"><div class="c8">{chart}</div><div class="c4">{Months()}</div></div>"""))}</section>
            {Forecast()}
            <section class="sec" id="sums"><header><h2>{visit.Say("算式", "Sums")}</h2><p>{visit.Say(At.Verdict.Method.Name.Chinese, At.Verdict.Method.Name.English)}　{At.Verdict.Method.Code}</p></header>{Sums()}{Reasons(At.Verdict.Reasons)}
            <p class="prose q">{visit.Say("灯的规则：", "Rule of the light: ")}{visit.Say(At.Light.Rule.Chinese, At.Light.Rule.English)}　<a href="{ShowRules.AddressOf(At.Verdict.Method)}">{visit.Say("全部规则", "All rules")}</a></p></section>
            """);
    }

    private Html Months()
    {
        bool withDue = target.Months.Any(static month => month.Verdict.Expected is not null);
        string unit = PaceScale.ReachedUnit(At);
        return Html.Of($"""
            <table class="dense months"><caption class="vh">{visit.Say("每个月末的样子", "At the end of each month")}</caption><thead><tr><th scope="col">{visit.Say("到", "To")}</th><th scope="col" class="num">{visit.Say("已达", "Reached")}</th>{(withDue ? Html.Of($"""<th scope="col" class="num">{(At.Kind is TargetKind.Growth or TargetKind.Ceiling ? visit.Say("目标", "Target") : visit.Say("应达", "Expected"))}</th>""") : Html.None)}<th scope="col" class="num">{visit.Say("差距", "Gap")}</th><th scope="col">{visit.Say("灯", "Light")}</th></tr></thead>
            <tbody>{Html.Each(target.Months, month => Html.Of($"""<tr><th scope="row" class="nb">{month.KnownTo!.To.Month} {visit.Say("月", string.Empty)}</th><td class="num">{ComputedWords.Of(month.Verdict.Reached!.Value, unit)}</td>{(withDue ? Html.Of($"""<td class="num">{(month.Verdict.Expected is { } due ? ComputedWords.Of(due, unit) : "—")}</td>""") : Html.None)}<td class="num" lang="zh-Hans">{(month.Verdict.Gap is { } gap ? ShowTarget.Signed(gap, month.Verdict.GapUnit) : "—")}</td><td>{ShowTargets.Lamp(visit, TargetProgress.LightOf(month.Light.Color))}</td></tr>"""))}</tbody></table>
            """);
    }

    private Html Forecast()
    {
        Html pace = At.Verdict.Pace is { } rest
            ? Html.Of($"""<div><dt>{visit.Say(rest.Meaning.Chinese, rest.Meaning.English)}</dt><dd lang="zh-Hans"><a class="n calc" href="#sums">{ComputedWords.Of(rest.Value, rest.Unit)}<abbr title="{visit.Say("计算值", "computed")}">算</abbr></a></dd></div>""")
            : Html.None;
        if (At.Forecast is not { } made)
        {
            return Html.Of($"""
                <section class="sec" id="forecast"><header><h2>{visit.Say("余下的和全年", "The rest and the year")}</h2></header>{(pace.IsEmpty ? Html.None : Html.Of($"""<dl class="rows1 one">{pace}</dl>"""))}<p class="lead">{visit.Say("不预测", "Not forecast")}</p>{Reasons(At.ForecastReasons)}</section>
                """);
        }

        Html chance = made.Probability is { } percent ? Html.Of($"""<div><dt>{visit.Say("达标概率，5% 一档", "Chance of meeting it, in steps of 5 %")}</dt><dd>{ShowTarget.Chance(percent)}{ShowTarget.ChanceBar(percent)}</dd></div>""") : Html.None;
        return Html.Of($"""
            <section class="sec" id="forecast"><header><h2>{visit.Say("余下的和全年", "The rest and the year")}</h2><p>{visit.Say("预测由公布过的数算出，原文没有。", "The forecast is computed from published figures; the source does not state it.")}</p></header>
            <dl class="rows1 one">{pace}<div><dt>{visit.Say("全年预测", "Forecast for the year")}</dt><dd lang="zh-Hans">{visit.Say("约", "about")} {ComputedWords.Of(made.Value, made.Unit)}<abbr class="c" title="{visit.Say("计算值", "computed")}">算</abbr></dd></div><div><dt>{visit.Say("八成把握的区间", "80 % band")}</dt><dd lang="zh-Hans">{ShowTarget.Ends(made)}</dd></div>{chance}{Html.Each(made.Methods, method => Html.Of($"""<div><dt lang="zh-Hans" class="q">{method.Name}</dt><dd lang="zh-Hans">{ComputedWords.Of(method.Value, made.Unit)}</dd></div>"""))}</dl>{Reasons(At.ForecastReasons)}</section>
            """);
    }

    private Html Sums() => At.Verdict.Sums.Count == 0 ? Html.None : Html.Of($"""
        <ol class="sums2" lang="zh-Hans">{Html.Each(At.Verdict.Sums, sum => Html.Of($"""<li><b>{visit.Say(sum.Name.Chinese, sum.Name.English)}</b> = {sum.Formula} = <span class="nb">{ComputedWords.Of(sum.Result, sum.Unit)}</span><ul class="fine">{Html.Each(sum.Inputs, input => Html.Of($"""<li>{input.Name} {ComputedWords.Of(input.Number.Value, input.Number.Unit)}　<span class="q">{Source(input.Number.Source)}</span></li>"""))}</ul></li>"""))}</ol>
        """);

    // What the program knows by itself is no document.
    private string Source(string source) => source switch
    {
        "calendar" => visit.Say("日历", "calendar"),
        "configuration" => visit.Say("判断规则", "rules"),
        _ when source.StartsWith("computed", StringComparison.Ordinal) => visit.Say("算得", "computed") + source["computed".Length..],
        _ => source,
    };

    private Html Reasons(IReadOnlyList<Phrase> reasons) => reasons.Count == 0 ? Html.None : Html.Of($"""<ul class="lacks q">{Html.Each(reasons, reason => Html.Of($"<li>{visit.Say(reason.Chinese, reason.English)}</li>"))}</ul>""");
}
