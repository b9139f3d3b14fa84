using Lantu.Analysis.Checks;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>The chosen fact: what it was read as, by which rule, where it stands on the page, and its checks.</summary>
internal static class FactPanel
{
    internal static Html Write(Visit visit, OpenPlan plan, Fact fact)
    {
        (string chinese, string english) = KindNames.Of(fact.Nature);
        (string lead, string number, string unit, string bound) = FigureWords.Parts(fact);
        string period = FigureWords.Period(fact);
        string back = FormattableString.Invariant($"#l{plan.LineOf(fact.Span)}");
        return Html.Of($"""
            <aside class="panel" aria-label="{visit.Say("所选的事实", "The chosen fact")}">
            <header><a class="close" href="{plan.Address}/source{back}">{visit.Say("收起", "Close")}</a><p class="q">{visit.Say(chinese, english)}{(period.Length > 0 ? "，" + period : string.Empty)}</p><h2 lang="zh-Hans">{FigureWords.Indicator(fact)}</h2><p class="fig fig-7" lang="zh-Hans">{(lead.Length > 0 ? Html.Of($"""<span class="pre">{lead}</span>""") : Html.None)}{number}{(unit is "%" or "位" ? unit : string.Empty)}<span class="u">{(unit is "%" or "位" ? string.Empty : unit)}{bound}</span></p>
            <p class="quote" lang="zh-Hans"><a href="{back}">“{SourceLine.Plain(fact.Evidence.Of(plan.Plan.Text)).Replace('\n', ' ')}”</a><span>{visit.Say("第", "Line")} {plan.LineOf(fact.Span)} {visit.Say("行，第", ", characters")} {fact.Span.Start}—{fact.Span.End} {visit.Say("字", string.Empty)}</span></p></header>
            {PageCut.Write(visit, plan, fact)}
            <section><h3>{visit.Say("读成什么", "Read as")}</h3><dl class="kv">{Html.Each(Rows(visit, fact), static row => Html.Of($"<dt>{row.Name}</dt><dd>{row.Value}</dd>"))}</dl></section>
            <section><h3>{visit.Say("哪条规则读的", "By which rule")}</h3><p><code>{fact.Rule}</code></p></section>
            {Checks(visit, plan, fact)}
            <p class="row"><a class="btn sm" href="{plan.AddressOf(fact)}">{visit.Say("这个数的地址", "Address of this figure")}</a></p>
            </aside>
            """);
    }

    private static IEnumerable<(string Name, Html Value)> Rows(Visit visit, Fact fact)
    {
        (string nature, string natureEnglish) = KindNames.Of(fact.Nature);
        (string measure, string measureEnglish) = KindNames.Of(fact.Measure);
        yield return (visit.Say("性质", "Nature"), Html.Text(visit.Say(nature, natureEnglish)));
        yield return (visit.Say("指标", "Indicator"), Html.Of($"""{fact.Indicator.Written}{(fact.Indicator.Id is { } id ? Html.Of($"""<span class="fine">{visit.Say("目录", "catalogue")} {id}</span>""") : Html.None)}"""));
        yield return (visit.Say("量度", "Measure"), Html.Text(visit.Say(measure, measureEnglish)));
        if (fact.Value.Number is { } number)
        {
            string upper = fact.Value.Upper is { } high ? "—" + high.ToString("#,0.######", System.Globalization.CultureInfo.InvariantCulture) : string.Empty;
            yield return (visit.Say("数值", "Value"), Html.Of($"""{number.ToString("#,0.######", System.Globalization.CultureInfo.InvariantCulture)}{upper} {Unit(fact.Value.Unit)}{Stretch(visit, fact.Value)}"""));
        }

        yield return (visit.Say("时期", "Period"), fact.Period is { } period
            ? Html.Text($"{period.From:yyyy-MM-dd} {visit.Say("至", "to")} {period.To:yyyy-MM-dd}")
            : Html.Of($"""<span class="q">{visit.Say("原文没有说", "not stated")}</span>"""));
        if (fact.Scope is { } scope)
        {
            yield return (visit.Say("范围", "Scope"), Html.Text(scope));
        }

        if (fact.Baseline is { } start)
        {
            yield return (visit.Say("起点", "Start"), Html.Text(string.Join("，", new[] { start.Written, start.Period?.Label }.OfType<string>())));
        }

        (string, string)? basis = fact.Basis is { } known ? KindNames.Of(known) : null;
        yield return (visit.Say("口径", "Basis"), basis is { } told
            ? Html.Text(visit.Say(told.Item1, told.Item2))
            : Html.Of($"""<span class="q">{visit.Say("原文没有说", "not stated")}</span>"""));
        if (fact.Status is { } status)
        {
            (string chinese, string english) = KindNames.Of(status);
            yield return (visit.Say("阶段", "Vintage"), Html.Text(visit.Say(chinese, english)));
        }

        yield return (visit.Say("把握", "Confidence"), Html.Of($"{fact.Confidence}"));
    }

    private static string Unit(string? unit) => unit switch { "CNY" => "元", "person" => "人", "person-time" => "人次", null => string.Empty, _ => unit };

    private static Html Stretch(Visit visit, FactValue value) => value is { Low: { } low, High: { } high } && low != high
        ? Html.Of($"""<span class="q fine">{visit.Say("照写法可以是", "as written it may be")} {low.ToString("#,0.######", System.Globalization.CultureInfo.InvariantCulture)}—{high.ToString("#,0.######", System.Globalization.CultureInfo.InvariantCulture)}</span>""")
        : Html.None;

    private static Html Checks(Visit visit, OpenPlan plan, Fact fact)
    {
        Finding[] part = [.. plan.Findings.All.Concat(plan.Findings.Derived).Where(finding => finding.Facts.Contains(fact.Id))];
        return part.Length == 0 ? Html.None : Html.Of($"""
            <section><h3>{visit.Say("参加的核对", "Checks")}</h3><ul class="chk">{Html.Each(part.Take(12), finding => Html.Of($"""<li><a href="{plan.Address}/check#{FindingWords.Id(finding)}">{finding.Code.Code}</a><span lang="{visit.Say("zh-Hans", "en")}">{visit.Say(finding.Message.Chinese, finding.Message.English)}</span><span class="tag">{FindingWords.Of(visit, finding.Verdict)}</span></li>"""))}</ul></section>
            """);
    }
}
