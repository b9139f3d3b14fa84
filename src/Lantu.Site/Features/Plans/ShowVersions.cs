using System.Globalization;
using System.Text.Json;
using Lantu.Archive.Publications;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Plans;

/// <summary>版本: every version that was published, the last one first, each with what differs from the one before.</summary>
internal static class ShowVersions
{
    private const int PerPage = 10;
    private const int All = 1000;

    internal static Answer Handle(Visit visit, OpenPlan plan)
    {
        // On a day of the past nobody knew later versions.
        int upTo = visit.Shelf.Kind == ShelfKind.Past ? plan.Entry.Version : int.MaxValue;
        int skip = visit.Format == PageFormat.Html ? (visit.Part - 1) * PerPage : 0;
        (IReadOnlyList<PlanVersion> versions, int all) = PlanVersions.Of(visit.Settings.Archive, plan.Entry.Document.Id, upTo, skip, visit.Format == PageFormat.Html ? PerPage : All);
        return visit.Format switch
        {
            PageFormat.Json => FactData.Write(json => Write(json, plan.Entry, versions)),
            PageFormat.Csv => Csv(plan, versions),
            PageFormat.Html => Page(visit, plan, versions, all),
        };
    }

    /// <summary>Versions for programs, the last one first.</summary>
    internal static void Write(Utf8JsonWriter json, ShelfEntry entry, IReadOnlyList<PlanVersion> versions)
    {
        json.WriteStartObject();
        json.WriteStartArray("publications");
        foreach (PlanVersion version in versions)
        {
            json.WriteStartObject();
            WriteHead(json, entry, version.Publication);
            json.WriteNumber("facts", version.Facts);
            if (version.Difference is { } difference)
            {
                json.WriteStartObject("difference");
                Markup(entry, version.Publication, difference).Write(json);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("difference");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What a version is called, when it was published and what was said of it. Who published it is the office's own business.</summary>
    internal static void WriteHead(Utf8JsonWriter json, ShelfEntry entry, Publication publication)
    {
        json.WriteNumber("version", publication.Number);
        json.WriteString("published", publication.At);
        json.WriteString("note", publication.Note);
        json.WriteString("address", PlanVersions.Address(entry, publication.Number));
    }

    private static DifferenceMarkup Markup(ShelfEntry entry, Publication publication, Lantu.Analysis.Versions.PlanDifference difference) =>
        new(difference, PlanVersions.Address(entry, publication.Number - 1), PlanVersions.Address(entry, publication.Number));

    private static Answer Csv(OpenPlan plan, IReadOnlyList<PlanVersion> versions)
    {
        var rows = new SeparatedRows("version", "change", "indicator", "before", "after", "fields", "before_address", "after_address");
        foreach (PlanVersion version in versions)
        {
            if (version.Difference is { } difference)
            {
                Markup(plan.Entry, version.Publication, difference).Add(rows, version.Publication.Number);
            }
        }

        return Answer.Csv(rows.ToBytes(), $"{plan.PlaceName}-{plan.Entry.YearShown}-versions");
    }

    private static Answer Page(Visit visit, OpenPlan plan, IReadOnlyList<PlanVersion> versions, int all)
    {
        Html list = Html.Each(versions, version => One(visit, plan, version));
        int pages = Math.Max(1, (all + PerPage - 1) / PerPage);
        Html pager = pages == 1 ? Html.None : Html.Of($"""
            <nav class="pager row" aria-label="{visit.Say("翻页", "Pages")}">{(visit.Part > 1 ? Html.Of($"""<a class="btn" href="{plan.Address}/versions?page={visit.Part - 1}">{visit.Say("新一些的", "Newer")}</a>""") : Html.None)}<span>{visit.Part} / {pages}</span>{(visit.Part < pages ? Html.Of($"""<a class="btn" href="{plan.Address}/versions?page={visit.Part + 1}">{visit.Say("旧一些的", "Older")}</a>""") : Html.None)}</nav>
            """);
        Html main = Html.Of($"""
            <main id="main" class="wrap"><p class="lead targets-lead">{(all == 0
                ? visit.Say("还没有发布过。", "Nothing was published yet.")
                : visit.Say($"发布过 {all} 版，新的在前。每一版的地址都不会变。", $"{all} versions, the last one first. The address of each is permanent."))}</p>{list}{pager}</main>
            """);
        return PlanFrame.Write(
            visit, plan, PlanPage.Versions, visit.Say("版本", "Versions"),
            visit.Say($"{plan.Entry.Title}发布过 {all} 版，每一版改了什么都列在这里。", $"{all} versions of {plan.Entry.Title} with what changed in each."), main);
    }

    private static Html One(Visit visit, OpenPlan plan, PlanVersion version)
    {
        Publication publication = version.Publication;
        string day = DayOf(visit, publication.At);
        Html rest = version.Difference is { } difference
            ? Html.Of($"<p>{DifferenceMarkup.Sum(difference, visit.Say)}</p>{Markup(plan.Entry, publication, difference).Table(visit.Say)}")
            : publication.Number == 1 ? Html.Of($"<p>{visit.Say($"第一次发布，{version.Facts} 条事实。", $"Published for the first time, {version.Facts} facts.")}</p>")
            : Html.None;
        return Html.Of($"""
            <section class="sec" id="v{publication.Number}"><header><h2><a href="{PlanVersions.Address(plan.Entry, publication.Number)}">{visit.Say($"第 {publication.Number} 版", $"Version {publication.Number}")}</a></h2><p><time datetime="{day}">{day}</time></p></header>
            {(publication.Note.Length > 0 ? Html.Of($"""<p class="note" lang="zh-Hans">{publication.Note}</p>""") : Html.None)}{rest}</section>
            """);
    }

    /// <summary>The day of a moment where the program stands.</summary>
    internal static string DayOf(Visit visit, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, visit.Settings.Clock.LocalTimeZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
