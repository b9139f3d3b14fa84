using Lantu.Plans.Catalogue;
using Lantu.Site.Features.Home;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Places;

/// <summary>A place with its plans, and the places within it that have some.</summary>
internal static class ShowPlace
{
    /// <summary>Answers; null where the place is in no catalogue and has no plan.</summary>
    internal static Answer? Handle(Visit visit, string key)
    {
        IReadOnlyList<ShelfEntry> entries = visit.Shelf.OfPlace(key);
        Catalogues catalogues = visit.Settings.Catalogues;
        Division? division = catalogues.Places.WithCode(key);
        ShelfEntry[] within = division is null ? [] :
        [
            .. visit.Shelf.Entries.Where(entry => entry.Document.PlaceCode is { } code && code != key && catalogues.Places.WithCode(code) is { } one && catalogues.Places.LiesIn(one, key)),
        ];
        return entries.Count == 0 && division is null && !Figures.ShowPlaceFigures.HasAny(visit, key) ? null : visit.Format switch
        {
            PageFormat.Json => PlanList.Json(entries),
            PageFormat.Csv => PlanList.Csv(entries, key),
            PageFormat.Html => Page(visit, key, division, entries, within),
        };
    }

    private static Answer Page(Visit visit, string key, Division? division, IReadOnlyList<ShelfEntry> entries, ShelfEntry[] within)
    {
        string name = division?.Place.Name ?? (entries.Count > 0 ? entries[0].Document.Place : null) ?? (entries.Count == 0 ? key : null) ?? visit.Say("没有写地方的文件", "Documents without a place");
        string code = division?.Place.Code ?? string.Empty;
        Html plans = entries.Count == 0
            ? Html.Of($"""<p class="lead targets-lead">{visit.Say("这里还没有这个地方的计划。", "No plan of this place is here yet.")}</p>""")
            : Html.Of($"""<ul class="posters">{Html.Each(entries, entry => Card(visit, entry))}</ul>""");
        Html inner = within.Length == 0 ? Html.None : Html.Of($"""
            <section class="sec wrap"><header><h2>{visit.Say("下属的地方", "Places within")}</h2></header><ul class="dir">{Html.Each(within.GroupBy(static entry => entry.PlaceKey), group => Html.Of($"""<li lang="zh-Hans"><a class="pn1" href="{group.First().PlaceAddress}">{group.First().Document.Place}</a><span class="ys">{Html.Each(group.OrderByDescending(static entry => entry.Document.Year ?? 0), entry => Html.Of($"""<a href="{entry.Address}" title="{entry.Title}">{ShowHome.Year(visit, entry)}</a>"""))}</span></li>"""))}</ul></section>
            """);
        Html figures = !Figures.ShowPlaceFigures.HasAny(visit, key) ? Html.None : Html.Of($"""
            <section class="sec wrap"><header><h2>{visit.Say("数据", "Figures")}</h2></header><p><a href="/places/{Uri.EscapeDataString(key)}/figures">{visit.Say("已发布的统计数，每个数都有来源和各次修订", "Published figures, each with its source and its revisions")}</a></p></section>
            """);
        Html content = Html.Of($"""
            <section class="head wrap" aria-labelledby="title"><nav class="crumb" aria-label="{visit.Say("所在位置", "You are here")}">{Html.Join([Html.Of($"""<a href="/#places">{visit.Say("地方与计划", "Places and plans")}</a>"""), .. Plans.PlanFrame.Above(division?.Place, visit.Settings.Catalogues).Select(static place => Html.Of($"""<a href="/places/{place.Code}">{place.Name}</a>"""))], """<span aria-hidden="true">/</span>""")}</nav><h1 id="title" lang="zh-Hans">{name}</h1><p class="sub">{code}</p></section>
            <main id="main"><section class="sec wrap"><header><h2>{visit.Say("计划", "Plans")}</h2><p>{entries.Count} {visit.Say("份", string.Empty)}</p><a class="more" href="/places/{Uri.EscapeDataString(key)}.csv">.csv</a></header>{plans}</section>{figures}{inner}</main>
            """);
        return Answer.Page(new Frame
        {
            Title = name,
            Description = visit.Say($"{name}的计划：{entries.Count} 份。", $"{entries.Count} plans of {name}."),
            Kind = "p-place",
            Content = content,
            Card = entries.Count > 0 ? entries[0].Address + "/card.png" : null,
        }.Around(visit));
    }

    private static Html Card(Visit visit, ShelfEntry entry) => Html.Of($"""
        <li><a href="{entry.Address}"><img class="poster" src="{entry.Address}/thumb.png" width="480" height="660" loading="lazy" alt="{visit.Say("一图的开头", "The beginning of the picture")}"></a><h3 lang="zh-Hans"><a class="plain" href="{entry.Address}">{entry.Title}</a></h3><p class="fine">{(visit.English ? KindNames.English(entry.Document.Kind) : KindNames.Chinese(entry.Document.Kind))}</p></li>
        """);
}
