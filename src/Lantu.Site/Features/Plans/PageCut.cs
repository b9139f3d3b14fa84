using Lantu.Plans.Model;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Plans;

/// <summary>A fact on the page of its source: what is around it, and the whole page, with a box in both.</summary>
internal static class PageCut
{
    /// <summary>The section of the panel; nothing where the source has no pages.</summary>
    internal static Html Write(Visit visit, OpenPlan plan, Fact fact)
    {
        if (PagePlace.Of(plan, fact) is not { } place)
        {
            return Html.None;
        }

        string page = place.Pages > 1
            ? visit.Say($"第 {place.Page} 页，共 {place.Pages} 页", $"Page {place.Page} of {place.Pages}")
            : visit.Say($"第 {place.Page} 页", $"Page {place.Page}");
        if (place.Picture is not { } picture)
        {
            PageBox box = place.Boxes[0];
            return Html.Of($"""<section><h3>{visit.Say("在原件的哪里", "Where in the original")}</h3><p>{page}{visit.Say("，", ", ")}{visit.Say("左", "left")} {box.X}，{visit.Say("上", "top")} {box.Y}，{visit.Say("宽", "width")} {box.Width}，{visit.Say("高", "height")} {box.Height}</p></section>""");
        }

        Html whole = !place.HasWhole ? Html.None : Html.Of($"""
            <a class="whole0" href="{picture}">{Drawing("page0", new PageBox(0, 0, place.Width, place.Height), place, visit.Say("整页，框着这个数", "The whole page with the figure in a box"))}</a>
            """);
        return Html.Of($"""
            <section><h3>{visit.Say("在原件的哪里", "Where in the original")}</h3>{Drawing("cut", place.View, place, visit.Say("原件里的这个数", "The figure in the original"))}<p class="fine">{page}{visit.Say("，", ", ")}<a href="{picture}">{visit.Say("看这一页的图", "see this page")}</a></p>{whole}</section>
            """);
    }

    private static Html Drawing(string kind, PageBox view, PagePlace place, string label)
    {
        const double air = 1.5;
        Html size = place.Width > 0 ? Html.Of($""" width="{place.Width}" height="{place.Height}" """) : Html.None;
        return Html.Of($"""
            <svg class="{kind}" viewBox="{view.X} {view.Y} {view.Width} {view.Height}" role="img" aria-label="{label}"><image href="{place.Picture}"{size}/>{Html.Each(place.Boxes, static box => Html.Of($"""<rect class="box" x="{box.X - air}" y="{box.Y - air}" width="{box.Width + (2 * air)}" height="{box.Height + (2 * air)}"/>"""))}</svg>
            """);
    }
}
