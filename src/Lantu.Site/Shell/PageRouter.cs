using Lantu.Site.Features.Downloads;
using Lantu.Site.Features.Explore;
using Lantu.Site.Features.Figures;
using Lantu.Site.Features.Home;
using Lantu.Site.Features.Places;
using Lantu.Site.Features.Plans;
using Lantu.Site.Features.Rules;
using Lantu.Site.Library;

namespace Lantu.Site.Shell;

/// <summary>The table of contents of the pages: which address is answered by what.</summary>
internal static class PageRouter
{
    /// <summary>Answers an address; null where nothing is there.</summary>
    internal static Answer? Route(Visit visit)
    {
        string[] parts = visit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] or ["places"] => parts.Length == 0 && visit.Format != PageFormat.Html ? null : ShowHome.Handle(visit),
            ["search"] => ShowSearch.Handle(visit),
            ["explore"] => ShowExplore.Handle(visit),
            ["rules"] => ShowRules.Handle(visit),
            ["sitemap.xml"] => Plain(visit, SiteMap.Map),
            ["robots.txt"] => Plain(visit, SiteMap.Robots),
            ["about"] => Plain(visit, ShowAbout.About),
            ["api"] => Plain(visit, ShowAbout.Api),
            ["places", var key] => ShowPlace.Handle(visit, key),
            ["places", var key, "figures"] => ShowPlaceFigures.Handle(visit, key),
            ["places", var key, "figures", var series] => ShowSeries.Handle(visit, key, series),
            ["plans", var place, var year, .. var rest] => visit.Shelf.Find(place, year) is { } plan ? OfPlan(visit, plan, rest) : null,
            _ => null,
        };
    }

    private static Answer? OfPlan(Visit visit, OpenPlan plan, string[] rest) => rest switch
    {
        [] => ShowPicture.Handle(visit, plan),
        ["indicators"] => ShowIndicators.Handle(visit, plan),
        ["targets"] => ShowTargets.Handle(visit, plan),
        ["targets", var id] => ShowTarget.Handle(visit, plan, id),
        ["targets", var id, "badge.svg"] => ShowTarget.Badge(plan, id),
        ["tasks"] => ShowTasks.Handle(visit, plan),
        ["tasks.xlsx"] => visit.Settings.TasksWorkbook is { } write && plan.Tasks.Rows.Count > 0
            ? Answer.File("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write(plan.Plan), $"{plan.PlaceName}-{plan.Entry.YearShown}-tasks.xlsx")
            : null,
        ["check"] => ShowCheck.Handle(visit, plan),
        ["compare"] => ShowCompare.Handle(visit, plan),
        ["source"] => ShowSource.Handle(visit, plan),
        ["downloads"] => ShowDownloads.Handle(visit, plan),
        ["versions"] => ShowVersions.Handle(visit, plan),
        ["pages", var number] => PageImages.Of(visit.Settings, plan, number),
        ["original"] => Original.Of(visit.Settings.Archive, plan),
        [var file] => Pictures.Of(plan, file),
        _ => null,
    };

    private static Answer? Plain(Visit visit, Func<Visit, Answer> page) => visit.Format == PageFormat.Html ? page(visit) : null;
}
