using Lantu.Analysis.Progress;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>One target by itself: its page, and the badge that other sites show.</summary>
internal static class ShowTarget
{
    /// <summary>Its page; null where the plan has no such target.</summary>
    internal static Answer? Handle(Visit visit, OpenPlan plan, string id)
    {
        if (plan.Fact(id) is not { Nature: Nature.Target } fact)
        {
            return null;
        }

        switch (visit.Format)
        {
            case PageFormat.Json:
                return TargetData.Json(visit, plan, [fact]);
            case PageFormat.Csv:
                return TargetData.Csv(visit, plan, [fact], "target");
            case PageFormat.Html:
            default:
                return Page(visit, plan, fact);
        }
    }

    private static Answer Page(Visit visit, OpenPlan plan, Fact fact)
    {
        Fact? before = ShowTargets.Before(plan, fact);
        TargetProgress progress = TargetProgress.Of(visit, plan).GetValueOrDefault(fact.Id) ?? TargetProgress.Unknown(fact);
        string address = $"{plan.Address}/targets/{fact.Id}";
        string embed = $"<a href=\"{visit.Origin}{address}\"><img src=\"{visit.Origin}{address}/badge.svg\" alt=\"{FigureWords.Indicator(fact)} {FigureWords.Of(fact)}\" height=\"28\"></a>";
        Html main = Html.Of($"""
            <main id="main" class="wrap"><section class="one-target">
            <p class="fig fig-7" lang="zh-Hans">{FigureWords.Link(fact, plan.AddressOf(fact))}</p>
            <p class="q">{FigureWords.Period(fact)}</p>
            <p>{ShowTargets.Lamp(visit, progress.Light)} {(progress.Known is null ? Html.Text(visit.Say("尚无进度数据", "no observations yet")) : Html.Of($"""<span lang="zh-Hans">{progress.Period} <b>{progress.Known}</b>，{progress.Judged}</span>"""))}</p>
            <blockquote class="lead" lang="zh-Hans">“{SourceLine.Plain(fact.Evidence.Of(plan.Plan.Text))}”</blockquote>
            {(before is null ? Html.None : Html.Of($"""<p>{visit.Say("去年实际", "Last year")} <span lang="zh-Hans">{FigureWords.Link(before, plan.AddressOf(before))}</span></p>"""))}</section>
            {(progress.Followed is { } followed ? new TargetDetail(visit, followed).Write() : Html.None)}
            <section class="sec"><header><h2>{visit.Say("小牌子", "Badge")}</h2></header><div class="prose"><p><img src="{address}/badge.svg" alt="{FigureWords.Indicator(fact)} {FigureWords.Of(fact)}" height="28"></p><pre class="code1" tabindex="0"><code>{embed}</code></pre></div></section>
            </main>
            """);
        return PlanFrame.Write(visit, plan, PlanPage.Targets, FigureWords.Indicator(fact), $"{plan.Entry.Title}：{FigureWords.Indicator(fact)} {FigureWords.Of(fact)}", main);
    }

    /// <summary>A difference with its sign.</summary>
    internal static string Signed(decimal gap, string? unit) => (gap > 0 ? "+" : string.Empty) + ComputedWords.Of(gap, unit == "%" ? "pp" : unit);

    /// <summary>The ends of a forecast: 4.8%—6%.</summary>
    internal static string Ends(TargetForecast forecast) => $"{ComputedWords.Of(forecast.Low, forecast.Unit)}—{ComputedWords.Of(forecast.High, forecast.Unit)}";

    /// <summary>A chance as it is shown: at its ends it is no more than a bound.</summary>
    internal static string Chance(int percent) => percent switch
    {
        <= 5 => "≤5%",
        >= 95 => "≥95%",
        _ => FormattableString.Invariant($"{percent}%"),
    };

    /// <summary>A chance as a bar, with the half marked.</summary>
    internal static Html ChanceBar(int percent) => Html.Of(
        $"""<svg class="pb" width="80" height="8" aria-hidden="true"><line class="zero" x1="0" x2="80" y1="4" y2="4"/><rect class="bar" x="0" y="2" height="4" width="{percent * 0.8}"/><line class="grid" x1="40" x2="40" y1="0" y2="8"/></svg>""");

    /// <summary>The badge, for an <c>img</c> on any page; null where the plan has no such target.</summary>
    internal static Answer? Badge(OpenPlan plan, string id)
    {
        if (plan.Fact(id) is not { Nature: Nature.Target } fact)
        {
            return null;
        }

        string left = $"{plan.PlaceName} {plan.Entry.YearShown} {FigureWords.Indicator(fact)}";
        string right = FigureWords.Of(fact);
        double leftWidth = Width(left) + 20;
        double rightWidth = Width(right) + 20;
        string svg = Html.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{leftWidth + rightWidth}" height="28" role="img" aria-label="{left}：{right}"><title>{left}：{right}</title><rect width="{leftWidth}" height="28" fill="#14202e"/><rect x="{leftWidth}" width="{rightWidth}" height="28" fill="#0b4fa8"/><g fill="#fff" font-family="Noto Sans SC,Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif" font-size="13"><text x="10" y="18.5" textLength="{leftWidth - 20}" lengthAdjust="spacingAndGlyphs">{left}</text><text x="{leftWidth + 10}" y="18.5" font-weight="700" textLength="{rightWidth - 20}" lengthAdjust="spacingAndGlyphs">{right}</text></g></svg>
            """).ToString();
        return Answer.Embedded("image/svg+xml", System.Text.Encoding.UTF8.GetBytes(svg));
    }

    // Of 13 px: a Chinese letter is as wide as high, a digit a little more than half of it.
    private static double Width(string words) => words.Sum(static letter => letter < 0x2E80 ? 7.4 : 13);
}
