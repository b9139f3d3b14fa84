using System.Text;
using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Home;

/// <summary>What search engines are told.</summary>
internal static class SiteMap
{
    // The most that the format allows in one file.
    private const int Most = 50_000;

    private static readonly string[] Plain = ["/", "/rules", "/about", "/api"];

    internal static Answer Map(Visit visit)
    {
        IEnumerable<string> pages = Plain
            .Concat(visit.Shelf.Entries.Select(static entry => entry.PlaceAddress).Distinct(StringComparer.Ordinal))
            .Concat(visit.Shelf.Entries.SelectMany(static entry => Enum.GetValues<PlanPage>().Select(page => entry.Address + PlanFrame.Segment(page))));
        string map = Html.Of($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{Html.Each(pages.Take(Most), page => Html.Of($"<url><loc>{visit.Origin}{page}</loc></url>"))}</urlset>
            """).ToString();
        return Answer.File("application/xml; charset=utf-8", Encoding.UTF8.GetBytes(map));
    }

    internal static Answer Robots(Visit visit) => Answer.File(
        "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /search\nDisallow: /api/v1/\nSitemap: {visit.Origin}/sitemap.xml\n"));
}
