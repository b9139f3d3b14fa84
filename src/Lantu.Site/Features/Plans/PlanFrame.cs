using Lantu.Analysis.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Plans;

/// <summary>The pages of a plan, in the order of the tabs.</summary>
internal enum PlanPage
{
    /// <summary>一图.</summary>
    Picture,

    /// <summary>指标.</summary>
    Indicators,

    /// <summary>目标.</summary>
    Targets,

    /// <summary>任务.</summary>
    Tasks,

    /// <summary>核对.</summary>
    Check,

    /// <summary>对比.</summary>
    Compare,

    /// <summary>原文.</summary>
    Source,

    /// <summary>下载.</summary>
    Downloads,

    /// <summary>版本; it is reached from the title block and has no tab.</summary>
    Versions,
}

/// <summary>What every page of a plan has: where it stands, its eight pages, and where it comes from.</summary>
internal static class PlanFrame
{
    /// <summary>Writes a page of a plan.</summary>
    /// <param name="visit">The question.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="page">Which of its pages.</param>
    /// <param name="heading">Of the page.</param>
    /// <param name="description">One sentence for those who share it.</param>
    /// <param name="main">The content, with its <c>main</c>.</param>
    /// <param name="below">A line below the heading.</param>
    internal static Answer Write(Visit visit, OpenPlan plan, PlanPage page, string heading, string description, Html main, Html below = default)
    {
        bool wide = page is PlanPage.Source or PlanPage.Tasks;
        Html width = Html.Raw(wide ? "wrap wide" : "wrap");
        Html content = Html.Of($"""
            <section class="head {width}" aria-labelledby="title">
            {Crumb(visit, plan, page)}
            <h1 id="title"{(page == PlanPage.Picture && visit.English ? Html.Raw(" lang=\"zh-Hans\"") : Html.None)}>{Clauses(heading)}</h1>
            {below}
            <nav class="tabs" aria-label="{visit.Say("这份计划", "This plan")}">{Html.Each(Enum.GetValues<PlanPage>().Where(static tab => tab != PlanPage.Versions), tab => Tab(visit, plan, tab, page))}</nav>
            </section>
            {main}
            <div class="{width}">{Block(visit, plan, page)}</div>
            """);
        return Answer.Page(new Frame
        {
            Title = page == PlanPage.Picture ? heading : $"{heading} · {plan.Entry.Title}",
            Description = description,
            Kind = "p-" + Key(page),
            Content = content,
            IsWide = wide,
            Card = plan.Address + "/card.png",
        }.Around(visit));
    }

    /// <summary>The last part of the address of a page; empty for the first page.</summary>
    internal static string Segment(PlanPage page) => page == PlanPage.Picture ? string.Empty : "/" + Key(page);

    /// <summary>The name of a page.</summary>
    internal static string Name(Visit visit, PlanPage page) => page switch
    {
        PlanPage.Picture => visit.Say("一图", "At a glance"),
        PlanPage.Indicators => visit.Say("指标", "Results"),
        PlanPage.Targets => visit.Say("目标", "Targets"),
        PlanPage.Tasks => visit.Say("任务", "Tasks"),
        PlanPage.Check => visit.Say("核对", "Checks"),
        PlanPage.Compare => visit.Say("对比", "Compare"),
        PlanPage.Source => visit.Say("原文", "Source"),
        PlanPage.Downloads => visit.Say("下载", "Downloads"),
        PlanPage.Versions => visit.Say("版本", "Versions"),
    };

    private static string Key(PlanPage page) => page switch
    {
        PlanPage.Picture => "plan",
        PlanPage.Indicators => "indicators",
        PlanPage.Targets => "targets",
        PlanPage.Tasks => "tasks",
        PlanPage.Check => "check",
        PlanPage.Compare => "compare",
        PlanPage.Source => "source",
        PlanPage.Downloads => "downloads",
        PlanPage.Versions => "versions",
    };

    private static Html Tab(Visit visit, OpenPlan plan, PlanPage tab, PlanPage here) => Html.Of(
        $"""<a href="{plan.Address}{Segment(tab)}"{(tab == here ? Html.Raw(" aria-current=\"page\"") : Html.None)}>{Name(visit, tab)}</a>""");

    private static Html Crumb(Visit visit, OpenPlan plan, PlanPage page)
    {
        var steps = new List<Html>();
        foreach (Place place in Above(plan.Plan.Document.Place, plan.Catalogues))
        {
            steps.Add(Html.Of($"""<a href="/places/{place.Code}">{place.Name}</a>"""));
        }

        steps.Add(Html.Of($"""<a href="{plan.Entry.PlaceAddress}">{plan.PlaceName}</a>"""));
        if (page != PlanPage.Picture)
        {
            string kind = visit.English ? KindNames.English(plan.Plan.Document.Kind) : KindNames.Chinese(plan.Plan.Document.Kind);
            string year = plan.Plan.Document.Year is { } known ? FormattableString.Invariant($"{known} ") + visit.Say("年", string.Empty) : string.Empty;
            steps.Add(Html.Of($"""<a href="{plan.Address}">{year}{kind}</a>"""));
        }

        return Html.Of($"""<nav class="crumb" aria-label="{visit.Say("所在位置", "You are here")}">{Html.Join(steps, """<span aria-hidden="true">/</span>""")}</nav>""");
    }

    /// <summary>The divisions in which a place lies, the largest first, without the country.</summary>
    internal static IReadOnlyList<Place> Above(Place? place, Catalogues catalogues)
    {
        var above = new List<Place>();
        Division? division = place?.Code is { } code ? catalogues.Places.WithCode(code) : null;
        for (string? parent = division?.Parent; parent is not null && catalogues.Places.WithCode(parent) is { } larger && larger.Place.Level != PlaceLevel.Country; parent = larger.Parent)
        {
            above.Insert(0, larger.Place);
        }

        return above;
    }

    /// <summary>A heading whose clauses stay whole where they fit on a line.</summary>
    internal static Html Clauses(string heading)
    {
        var clauses = new List<Html>();
        int start = 0;
        for (int i = 0; i < heading.Length; i++)
        {
            if (heading[i] is '，' or '。' or '：' or '、' || i == heading.Length - 1)
            {
                string clause = heading[start..(i + 1)];
                clauses.Add(clause.Length <= 13 ? Html.Of($"""<span class="nb">{clause}</span>""") : Html.Text(clause));
                start = i + 1;
            }
        }

        return Html.Join(clauses);
    }

    private static Html Block(Visit visit, OpenPlan plan, PlanPage page)
    {
        Plan read = plan.Plan;
        string address = plan.Address + Segment(page);
        int wrong = plan.Findings.All.Count(static finding => finding.Verdict == Verdict.Contradiction);
        int notes = plan.Findings.All.Count(static finding => finding.Verdict is Verdict.Note or Verdict.Borderline);
        string day = plan.Entry.Document.ReadAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string place = read.Document.Place is { Code: { } code } ? "　" + code : string.Empty;
        return Html.Of($"""
            <section class="block" aria-label="{visit.Say("图签：这一页从哪里来", "Title block: where this page comes from")}"><dl>
            <div class="w2"><dt>{visit.Say("图名", "Page")}</dt><dd>{Name(visit, page)}</dd></div>
            <div><dt>{visit.Say("地方", "Place")}</dt><dd>{plan.PlaceName}<span class="nb">{place}</span></dd></div>
            <div><dt>{visit.Say("读法", "Reading")}</dt><dd><span class="nb">{visit.Say("第", "No.")} {plan.Entry.Document.Readings} {visit.Say("版", string.Empty)}</span>{(plan.Entry.Document.LastDecision > 0 ? visit.Say("，经人审读", ", reviewed") : string.Empty)}<br>{visit.Say("读于", "read on")} <time class="nb" datetime="{day}">{day}</time></dd></div>
            <div><dt>{visit.Say("版本", "Version")}</dt><dd>{Version(visit, plan)}</dd></div>
            <div><dt>{visit.Say("核对", "Checks")}</dt><dd><a href="{plan.Address}/check">{wrong} {visit.Say("处矛盾", "contradictions")}{visit.Say("，", ", ")}{notes} {visit.Say("条提示", "notes")}</a></dd></div>
            <div class="w2"><dt>{visit.Say("来源", "Source")}</dt><dd><a href="{plan.Address}/source" lang="zh-Hans">{plan.Entry.Title}</a></dd></div>
            <div><dt>{visit.Say("原件指纹", "Fingerprint")}</dt><dd><span class="nb" title="{read.Source.Sha256}">sha256 {read.Source.Sha256[..4]}…{read.Source.Sha256[^4..]}</span></dd></div>
            <div><dt>{visit.Say("格式", "Contract")}</dt><dd><span class="nb">lantu/plan/1</span></dd></div>
            <div><dt>{visit.Say("永久地址", "Permanent address")}</dt><dd><a href="{address}">{Uri.UnescapeDataString(address)}</a></dd></div>
            <div><dt>{visit.Say("数据", "Data")}</dt><dd><a href="{address}.json">.json</a><a href="{address}.csv">.csv</a></dd></div>
            </dl></section>
            """);
    }

    private static Html Version(Visit visit, OpenPlan plan)
    {
        if (plan.Entry.PublishedAt is not { } at)
        {
            return Html.Of($"""<a href="{plan.Address}/versions">{visit.Say("草稿", "draft")}</a>""");
        }

        string published = ShowVersions.DayOf(visit, at);
        return Html.Of($"""<a href="{plan.Address}/versions">{visit.Say($"第 {plan.Entry.Version} 版", $"version {plan.Entry.Version}")}</a><br>{visit.Say("发布于", "published on")} <time class="nb" datetime="{published}">{published}</time>""");
    }
}
