using Lantu.Plans.Model;
using Lantu.Site.Features.Places;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Home;

/// <summary>The first page: search, the newest pictures, and all places with their plans.</summary>
internal static class ShowHome
{
    private const int Newest = 5;

    private static readonly string[] Examples = ["就业", "出口", "人均可支配收入", "固定资产投资"];

    internal static Answer Handle(Visit visit) => visit.Format switch
    {
        PageFormat.Json => PlanList.Json(visit.Shelf.Entries),
        PageFormat.Csv => PlanList.Csv(visit.Shelf.Entries, "places"),
        PageFormat.Html => Page(visit),
    };

    private static Answer Page(Visit visit)
    {
        IReadOnlyList<ShelfEntry> entries = visit.Shelf.Entries;
        OpenPlan? newest = entries.Count > 0 ? visit.Shelf.Open(entries[^1]) : null;
        Html content = Html.Of($"""
            <main id="main"><section class="find0"><div class="wrap cols">
            <div class="c7"><h1><span class="nb">{visit.Say("政府说了什么，", "What the government said, ")}</span><span class="nb">{visit.Say("做到了多少，", "what came of it, ")}</span><span class="nb">{visit.Say("每个数字都点得回原句", "every number tied to its sentence")}</span></h1>
            {SearchForm(visit)}</div>{Specimen(visit, newest)}</div></section>
            {(entries.Count == 0 ? Empty(visit) : Html.None)}{NewPictures(visit, entries)}{Directory(visit, entries)}</main>
            """);
        return Answer.Page(new Frame
        {
            Title = visit.Say("政府说了什么，做到了多少", "What the government said, what came of it"),
            Description = visit.Say("政府工作报告：一图、目标、任务、核对，每个数字都点得回原句。", "Chinese government work reports: pictures, targets, tasks and checks, every number tied to its sentence."),
            Kind = "p-home",
            Content = content,
            Card = newest is null ? null : newest.Address + "/card.png",
        }.Around(visit));
    }

    /// <summary>The field in which one writes what is looked for.</summary>
    internal static Html SearchForm(Visit visit) => Html.Of($"""
        <form class="q0" role="search" action="/search" method="get"><label for="q">{visit.Say("查一个地方、一个指标、一项任务", "Search places, indicators, tasks")}</label><div><input class="in" id="q" name="q" type="search" autocomplete="off" maxlength="200" value="{visit.Question}" placeholder="{visit.Say("两个字也能查，例如 就业", "two characters are enough, as 就业")}"><button class="btn go" type="submit">{visit.Say("查找", "Search")}</button></div></form>
        <p class="try"><span class="q">{visit.Say("试试", "Try")}</span>{Html.Each(Examples, static word => Html.Of($"""<a href="/search?q={Uri.EscapeDataString(word)}" lang="zh-Hans">{word}</a>"""))}</p>
        """);

    // One figure of the newest plan in its sentence: what this site is about.
    private static Html Specimen(Visit visit, OpenPlan? plan)
    {
        Fact? fact = plan?.Plan.Facts.Where(static fact => fact is { Nature: Nature.Result, Measure: Measure.Growth, Value.Number: not null, Confidence: >= 0.9m } && fact.Evidence.Length <= 90)
            .OrderByDescending(fact => plan.Catalogues.Headlines.Weight(fact.Indicator.Id)).ThenBy(static fact => fact.Span.Start).FirstOrDefault();
        if (plan is null || fact is null)
        {
            return Html.None;
        }

        string text = plan.Plan.Text;
        (string before, string after) = (Plain(text[fact.Evidence.Start..Math.Max(fact.Evidence.Start, fact.Span.Start)]), Plain(text[Math.Min(fact.Span.End, fact.Evidence.End)..fact.Evidence.End]));
        return Html.Of($"""
            <figure class="c5 specimen" lang="zh-Hans"><a class="plain" href="{plan.AddressOf(fact)}"><span class="fig">{fact.Value.Written}</span><blockquote>{before}<mark>{Plain(fact.Span.Of(text))}</mark>{after}</blockquote></a><figcaption class="fine">{plan.Entry.Title}，{visit.Say("第", "line")} {plan.LineOf(fact.Span)} {visit.Say("行", string.Empty)}</figcaption></figure>
            """);

        static string Plain(string words) => words.Replace("**", string.Empty, StringComparison.Ordinal).Replace('\n', ' ').TrimStart('-', ' ');
    }

    // Of a day in the past it is no news that nothing is there: the strip at the head leads back to today.
    private static Html Empty(Visit visit) => visit.Shelf.Kind == Library.ShelfKind.Past ? Html.Of($"""
        <section class="sec wrap"><header><h2>{visit.Say("这一天还没有计划", "No plans on that day")}</h2></header><p>{visit.Say($"到 {visit.Day}，这个站上还没有发布过计划。", $"By {visit.Day} nothing had been published on this site.")} <a href="/?as-of=now">{visit.Say("看今天的", "See today's")}</a></p></section>
        """) : Html.Of($"""
        <section class="sec wrap"><header><h2>{visit.Say("还没有计划", "No plans yet")}</h2></header><div class="prose"><p>{visit.Say("这里还没有发布过的报告。在", "No report has been published yet. Bring one in at ")}<a href="/office">{visit.Say("办公端", "the office")}</a>{visit.Say("送进一份，审读、发布；或者启动时就带上：", ", review and publish it; or start the program with one:")}</p><pre class="code1" tabindex="0"><code>lantu serve --open samples/yunzhou-2026.md</code></pre></div></section>
        """);

    private static Html NewPictures(Visit visit, IReadOnlyList<ShelfEntry> entries) => entries.Count == 0 ? Html.None : Html.Of($"""
        <section class="sec wrap first"><header><h2>{visit.Say("新图", "New pictures")}</h2><p>{visit.Say("一份报告一张图", "one report, one picture")}</p></header>
        <ul class="posters">{Html.Each(entries.Reverse().Take(Newest), entry => Html.Of($"""<li><a href="{entry.Address}"><img class="poster" src="{entry.Address}/thumb.png" width="480" height="660" loading="lazy" alt="{visit.Say("一图的开头", "The beginning of the picture")}"></a><h3 lang="zh-Hans"><a class="plain" href="{entry.Address}">{entry.Document.Place ?? entry.Title} {entry.Document.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)}</a></h3><p class="fine">{Kind(visit, entry)}</p></li>"""))}</ul></section>
        """);

    private static Html Directory(Visit visit, IReadOnlyList<ShelfEntry> entries)
    {
        if (entries.Count == 0)
        {
            return Html.None;
        }

        var levels = entries.GroupBy(static entry => entry.Level).OrderBy(static group => group.Key is null ? 99 : (int)group.Key);
        Html groups = Html.Each(levels, level =>
        {
            (string chinese, string english) = KindNames.Of(level.Key);
            var places = level.GroupBy(static entry => entry.PlaceKey).OrderBy(static place => place.Key, StringComparer.Ordinal);
            return Html.Of($"""<h3>{visit.Say(chinese, english)}</h3><ul class="dir{(places.Count() < 4 ? " wide2" : string.Empty)}">{Html.Each(places, place => Place(visit, [.. place]))}</ul>""");
        });
        int count = entries.Select(static entry => entry.PlaceKey).Distinct(StringComparer.Ordinal).Count();
        return Html.Of($"""
            <section class="sec wrap" id="places"><header><h2>{visit.Say("地方与计划", "Places and plans")}</h2><p>{visit.Say($"{count} 个地方，{entries.Count} 份文件", $"{count} places, {entries.Count} documents")}</p><a class="more" href="/places.csv">.csv</a></header><div class="dirs">{groups}</div></section>
            """);
    }

    private static Html Place(Visit visit, IReadOnlyList<ShelfEntry> entries) => Html.Of($"""
        <li lang="zh-Hans"><a class="pn1" href="{entries[0].PlaceAddress}">{entries[0].Document.Place ?? visit.Say("没有写地方", "no place stated")}</a><span class="ys">{Html.Each(entries.OrderByDescending(static entry => entry.Document.Year ?? 0), entry => Html.Of($"""<a href="{entry.Address}" title="{entry.Title}">{Year(visit, entry)}</a>"""))}</span></li>
        """);

    // Of two documents of a year the later one is told by its number, as its address is.
    internal static string Year(Visit visit, ShelfEntry entry) => entry.YearKey.Split('d') is [var year, var number]
        ? visit.Say($"{year.TrimEnd('-')}（{number} 号）", $"{year.TrimEnd('-')} (no. {number})").Trim()
        : entry.YearKey;

    private static string Kind(Visit visit, ShelfEntry entry) => visit.English ? KindNames.English(entry.Document.Kind) : KindNames.Chinese(entry.Document.Kind);
}
