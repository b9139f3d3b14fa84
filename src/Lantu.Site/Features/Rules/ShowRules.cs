using Lantu.Analysis.Progress;
using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;
using Lantu.Site.Questions;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Rules;

/// <summary>规则: by which methods targets are judged on the day that is shown, from which gap a light turns, and when that was changed.</summary>
internal static class ShowRules
{
    /// <summary>Its address.</summary>
    internal const string Address = "/rules";

    internal static Answer Handle(Visit visit)
    {
        var known = RulesInForce.Of(visit.Settings.Archive, visit.Shelf.Day);
        return visit.Format switch
        {
            PageFormat.Json => RulesData.Json(known),
            PageFormat.Csv => RulesData.Csv(known),
            PageFormat.Html => Page(visit, known),
        };
    }

    /// <summary>The address of the rule by which a light of a method is lit.</summary>
    internal static string AddressOf(ProgressMethod method) => method.Code[0] == 'P' ? $"{Address}#{ProgressNames.Of(LightRule.KindOf(method))}" : Address + "#years";

    private static Answer Page(Visit visit, RulesInForce known)
    {
        string heading = visit.Say("红黄绿灯的规则", "The rules of the lights");
        Html content = Html.Of($"""
            <section class="head wrap" aria-labelledby="title"><h1 id="title">{heading}</h1></section>
            <main id="main" class="wrap rulesp">
            <p class="lead">{Origin(visit, known)}</p>
            <p class="row"><a href="{Address}.json">.json</a><a href="{Address}.csv">.csv</a></p>
            {Lights(visit, known.Rules)}
            {Kinds(visit, known.Rules)}
            {Everywhere(visit)}
            {Methods(visit, known)}
            {Changes(visit, known)}
            </main>
            """);
        return Answer.Page(new Frame
        {
            Title = heading,
            Description = visit.Say("目标用哪种算法判断，落后多少亮黄灯、多少亮红灯，什么时候改过。", "By which methods targets are judged, from which gap a light turns, and when that was changed."),
            Kind = "p-rules",
            Content = content,
        }.Around(visit));
    }

    private static Html Origin(Visit visit, RulesInForce known)
    {
        string day = DayWords.Plain(known.Day);
        return known.Began is { } began
            ? Html.Of($"""{visit.Say($"{day} 起作用的规则，从 ", $"What holds on {day} was set for the days from ")}<span class="nb">{DayWords.Plain(began)}</span>{visit.Say(" 起，是另定的。", " on. ")}<a href="#changes">{visit.Say("改过什么", "What was changed")}</a>""")
            : Html.Text(visit.Say($"{day} 起作用的，是程序自带的规则，没有改过。", $"What holds on {day} are the program's own rules, unchanged."));
    }

    private static Html Lights(Visit visit, ProgressConfiguration rules) => Html.Of($"""
        <section class="sec" id="lights"><header><h2>{visit.Say("灯怎么亮", "How lights are lit")}</h2></header>
        <ul class="lines lightl"><li>{ShowTargets.Lamp(visit, TargetLight.OnTime)} {visit.Say("绿：已经完成，或差距不小于 0", "green: achieved, or the gap is at least 0")}</li><li>{ShowTargets.Lamp(visit, TargetLight.Slow)} {visit.Say("黄：落后，但不超过下表的宽度", "yellow: behind, within the width of the table")}</li><li>{ShowTargets.Lamp(visit, TargetLight.Late)} {visit.Say("红：落后更多", "red: further behind")}</li><li>{ShowTargets.Lamp(visit, TargetLight.None)} {visit.Say("灰：缺数或口径不同，不评判", "gray: a figure is missing or stands on another basis; not judged")}</li></ul>
        <table class="rules dense"><caption class="vh">{visit.Say("黄灯的宽度", "The width of yellow")}</caption><thead><tr><th scope="col">{visit.Say("量什么", "What is measured")}</th><th scope="col">{visit.Say("黄，按数到哪个月", "Yellow, by the month to which figures are known")}</th><th scope="col">{visit.Say("用于哪些算法", "Of which methods")}</th></tr></thead>
        <tbody>{Html.Each(rules.Lights.GroupBy(static rule => rule.Kind), same => Row(visit, ProgressNames.Of(same.Key), RulesWords.Of(same.Key), Html.Each(same, rule => Width(visit, rule)), RulesData.MethodsOf(same.Key)))}
        {Row(visit, "years", new("中长期", "over years"), Html.Text(Said(visit, Light.OverYears)), ProgressMethods.All.Where(static method => method.Code[0] == 'L'))}</tbody></table>
        <p class="fine">{visit.Say("一个月份有几条的，前一条起作用；一条也没有的，一落后就是红。", "Of several for a month the first holds; where there is none, whatever is behind is red.")}</p></section>
        """);

    private static Html Row(Visit visit, string id, Phrase measured, Html yellow, IEnumerable<ProgressMethod> methods) => Html.Of($"""
        <tr id="{id}"><th scope="row">{Said(visit, measured)}</th><td data-l="{visit.Say("黄", "Yellow")}"><div>{yellow}</div></td><td data-l="{visit.Say("算法", "Methods")}"><span>{MethodLinks(visit, methods)}</span></td></tr>
        """);

    private static Html Width(Visit visit, LightRule rule) => Html.Of($"""
        <p>{(rule is { From: 1, To: 12 } ? visit.Say("全年", "all year") : rule.From == rule.To ? FormattableString.Invariant($"{rule.From} {visit.Say("月", "(month)")}") : visit.Say(FormattableString.Invariant($"{rule.From}—{rule.To} 月"), FormattableString.Invariant($"months {rule.From} to {rule.To}")))}{(rule.Yellow == 0 ? Html.Text(visit.Say("：没有黄灯，一落后就是红", ": no yellow, red as soon as it is behind")) : Html.Of($"""{visit.Say("：落后不超过", ": behind by at most")} <b>{rule.Yellow}</b> {Said(visit, LightRule.UnitOf(rule.Kind))}"""))}</p>
        """);

    private static Html Kinds(Visit visit, ProgressConfiguration rules)
    {
        string method = visit.Say("算法", "Method");
        Html own = rules.Indicators.Count == 0 ? Html.None : Html.Of($"""
            <h3 class="sub3" id="indicators">{visit.Say("单项指标另有规定", "Single indicators have rules of their own")}</h3>
            <table class="rules dense"><thead><tr><th scope="col">{visit.Say("指标", "Indicator")}</th><th scope="col">{visit.Say("规定", "Rule")}</th></tr></thead><tbody>{Html.Each(rules.Indicators.OrderBy(static one => one.Key, StringComparer.Ordinal), one => Html.Of($"""<tr><th scope="row">{Said(visit, RulesWords.Indicator(one.Key))}</th><td data-l="{visit.Say("规定", "Rule")}"><span>{Said(visit, RulesWords.Of(one.Value))}</span></td></tr>"""))}</tbody></table>
            """);
        return Html.Of($"""
            <section class="sec" id="kinds"><header><h2>{visit.Say("哪种目标用哪种算法", "Which method for which target")}</h2></header>
            <table class="rules dense"><thead><tr><th scope="col">{visit.Say("目标", "Target")}</th><th scope="col">{visit.Say("例", "As in")}</th><th scope="col">{method}</th></tr></thead><tbody>{Html.Each(Enum.GetValues<TargetKind>(), kind => Html.Of($"""<tr><th scope="row">{Said(visit, RulesWords.Of(kind))}</th><td data-l="{visit.Say("例", "As in")}"><span lang="zh-Hans">{RulesWords.Example(kind)}</span></td><td data-l="{method}"><span>{MethodLinks(visit, [rules.Methods[kind]])}{(rules.Methods[kind] == ProgressMethods.Seasonal ? Html.Of($"{visit.Say("；没有完整的往年，用", "; without a whole past year, ")}{MethodLinks(visit, [ProgressMethods.TimeProportional])}") : Html.None)}</span></td></tr>"""))}</tbody></table>
            <p class="fine">{visit.Say("同步：相差不超过", "In step: at most")} {rules.InStepTolerance} {visit.Say("个百分点算同步。", "percentage points apart.")}</p>{own}</section>
            """);
    }

    private static Html Everywhere(Visit visit) => Html.Of($"""
        <section class="sec" id="everywhere"><header><h2>{visit.Say("共同的规则", "Rules that hold everywhere")}</h2></header><ul class="lacks">
        <li>{visit.Say("只用到那一天为止已经公布的数；同一时期公布过几次的，用最后一次。", "Only figures published by the day count; of several for the same period, the one published last.")}</li>
        <li>{visit.Say("1 月和 2 月合成一期：只有 1 月的数，不评判。", "January and February are one period: figures of January alone are not judged.")}</li>
        <li>{visit.Say("目标和数的单位、价格口径、范围要一致；不一致的不评判，并写明需要什么。", "A target and its figures must agree in unit, price basis and scope; else nothing is judged, and what would be needed is said.")}</li>
        <li>{visit.Say("预测和达标概率不参与亮灯。", "Forecast and chance take no part in the lights.")}</li></ul></section>
        """);

    private static Html Methods(Visit visit, RulesInForce known) => Html.Of($"""
        <section class="sec" id="methods"><header><h2>{visit.Say("算法", "Methods")}</h2><p>{visit.Say("P 是年度内的，L 是中长期的；灰的现在没有用到", "P are for the year, L for years; those in gray are not in use")}</p></header>
        <div class="meths">{Html.Each(ProgressMethods.All, method => Method(visit, method, known.Uses(method)))}</div></section>
        """);

    private static Html Method(Visit visit, ProgressMethod method, bool isUsed)
    {
        (string formula, string source, string example) = visit.English && MethodWords.English(method.Code) is { } english ? english : (method.Formula, method.Source, method.Example);
        return Html.Of($"""
            <article class="meth{Html.Raw(isUsed ? string.Empty : " q")}" id="{method.Code}"><h3>{method.Code}　{Said(visit, method.Name)}</h3><dl class="kv"><dt>{visit.Say("公式", "Formula")}</dt><dd>{formula}</dd><dt>{visit.Say("例", "Example")}</dt><dd>{example}</dd><dt>{visit.Say("出处", "Source")}</dt><dd>{source}</dd></dl></article>
            """);
    }

    private static Html Changes(Visit visit, RulesInForce known) => Html.Of($"""
        <section class="sec" id="changes"><header><h2>{visit.Say("改过什么", "What was changed")}</h2></header>{(known.Changes.Count == 0
            ? Html.Of($"""<p class="lead">{visit.Say("没有改过，一直是程序自带的规则。", "Nothing: the program's own rules have always held.")}</p>""")
            : Html.Of($"""<table class="rules dense"><thead><tr><th scope="col">{visit.Say("从哪天起", "From")}</th><th scope="col">{visit.Say("哪天定的", "Set on")}</th><th scope="col">{visit.Say("和以前的不同", "What differs from before")}</th></tr></thead><tbody>{Html.Each(known.Changes, change => Change(visit, change))}</tbody></table>"""))}
        <p class="fine">{visit.Say("规则只增不改：每一天按那天起作用的规则判断。最早的和程序自带的相比。", "Rules are only added: each day is judged by those that hold on it. The first are set against the program's own.")}</p></section>
        """);

    private static Html Change(Visit visit, RulesChange change)
    {
        Html words = change.Differences.Count == 0 ? Html.Text(visit.Say("没有不同", "nothing"))
            : Html.Of($"""<ul>{Html.Each(change.Differences, one => Html.Of($"<li>{Said(visit, one)}</li>"))}</ul>""");
        string state = change.Holds ? visit.Say("起作用", "holds") : change.IsReplaced ? visit.Say("同一天另定", "replaced for the same day") : string.Empty;
        return Html.Of($"""<tr><th scope="row"><span class="nb">{DayWords.Plain(change.From)}</span>{(state.Length == 0 ? Html.None : Html.Of($" <span class=\"tag\">{state}</span>"))}</th><td data-l="{visit.Say("定于", "Set on")}"><span class="nb">{ShowVersions.DayOf(visit, change.SetAt)}</span></td><td data-l="{visit.Say("不同", "Differs")}"><div>{words}</div></td></tr>""");
    }

    private static Html MethodLinks(Visit visit, IEnumerable<ProgressMethod> methods) =>
        Html.Join(methods.Select(method => Html.Of($"""<a class="nb" href="#{method.Code}">{method.Code} {Said(visit, method.Name)}</a>""")), visit.Say("、", ", "));

    private static string Said(Visit visit, Phrase phrase) => visit.Say(phrase.Chinese, phrase.English);
}
