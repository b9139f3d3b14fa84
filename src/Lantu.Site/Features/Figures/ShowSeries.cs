using System.Globalization;
using Lantu.Archive.Observations;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;
using Lantu.Site.Charts;
using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Figures;

/// <summary>One series: its figures as they stood on the day, and of the chosen one all that was published before.</summary>
internal static class ShowSeries
{
    /// <summary>Answers; null where there is no such series, or nothing of it was published by the day.</summary>
    internal static Answer? Handle(Visit visit, string place, string number)
    {
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            return null;
        }

        DateOnly day = visit.Shelf.Day;
        (SeenSeries? seen, IReadOnlyList<PublishedFigure> vintages) = visit.Settings.Archive.Read(session =>
            SeenSeries.Find(session, place, id, day) is { } found ? (found, SeenSeries.Vintages(session, id, null, day)) : ((SeenSeries?)null, []));
        return seen is null ? null : visit.Format switch
        {
            PageFormat.Json => Json(seen, vintages, day, withOrigin: false),
            PageFormat.Csv => ShowPlaceFigures.Csv([seen], $"{seen.Series.Place.Name}-{SeriesWords.Indicator(seen.Series)}"),
            PageFormat.Html => Page(visit, seen, vintages),
        };
    }

    /// <summary>The series with every vintage.</summary>
    internal static Answer Json(SeenSeries seen, IReadOnlyList<PublishedFigure> vintages, DateOnly day, bool withOrigin) => FactData.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "lantu/series/1");
        json.WriteString("asOf", SeriesWords.Day(day));
        json.WriteStartArray("series");
        SeriesData.Write(json, seen, withFigures: true);
        json.WriteEndArray();
        json.WriteStartArray("vintages");
        foreach (PublishedFigure figure in vintages)
        {
            SeriesData.Write(json, figure, withOrigin);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Where the vintages of a figure are seen.</summary>
    internal static string FigureAddress(StoredSeries stored, Period period) => $"{ShowPlaceFigures.Address(stored)}?f={period.Label}#vintages";

    private static Answer Page(Visit visit, SeenSeries seen, IReadOnlyList<PublishedFigure> vintages)
    {
        Series series = seen.Series;
        string name = SeriesWords.Of(series, visit.English);
        string title = visit.Say($"{series.Place.Name}：{name}", $"{series.Place.Name}: {name}");
        PublishedFigure chosen = seen.Figures.FirstOrDefault(figure => figure.Period.Label == visit.Chosen) ?? seen.Latest;
        PublishedFigure[] history = [.. vintages.Where(figure => figure.Period == chosen.Period)];
        string address = ShowPlaceFigures.Address(seen.Stored);
        Html content = Html.Of($"""
            <section class="head wrap" aria-labelledby="title"><nav class="crumb" aria-label="{visit.Say("所在位置", "You are here")}"><a href="/places/{Uri.EscapeDataString(series.Place.Key)}" lang="zh-Hans">{series.Place.Name}</a><span aria-hidden="true">/</span><a href="/places/{Uri.EscapeDataString(series.Place.Key)}/figures">{visit.Say("数据", "Figures")}</a></nav><h1 id="title" lang="zh-Hans">{name}</h1><p class="sub">{visit.Say($"到 {visit.Day} 已发布的 {seen.Figures.Count} 个时期", $"{seen.Figures.Count} periods as published by {visit.Day}")}</p></section>
            <main id="main" class="wrap">{SeriesLine.Draw(series, seen.Figures, visit.English)}
            <div class="gridp"><section aria-labelledby="all-h"><h2 id="all-h" class="gh">{visit.Say("各时期", "By period")}</h2>{Table(visit, seen, chosen)}</section>
            <section class="panel cellp" id="vintages" aria-labelledby="v-h"><h2 id="v-h">{SeriesWords.Of(chosen.Period, visit.English)}</h2><ol class="vint">{Html.Each(history.Reverse(), figure => Vintage(visit, series, figure))}</ol></section></div></main>
            <div class="wrap">{ShowPlaceFigures.Block(visit, name, series.Place.Name, address, [seen])}</div>
            """);
        return Answer.Page(new Frame
        {
            Title = title,
            Description = visit.Say($"{title}，{seen.Figures.Count} 个时期，每个数都有发布日期和来源。", $"{title}: {seen.Figures.Count} periods, each figure with its day and source."),
            Kind = "p-series",
            Content = content,
        }.Around(visit));
    }

    private static Html Table(Visit visit, SeenSeries seen, PublishedFigure chosen) => Html.Of($"""
        <table class="dense facts-t"><thead><tr><th scope="col">{visit.Say("时期", "Period")}</th><th scope="col" class="num">{visit.Say("数", "Value")}</th><th scope="col">{visit.Say("发布", "Published")}</th><th scope="col">{visit.Say("状态", "Status")}</th><th scope="col">{visit.Say("来源", "Source")}</th></tr></thead><tbody>{Html.Each(seen.Figures.Reverse(), figure => Html.Of($"""
        <tr><th scope="row">{SeriesWords.Of(figure.Period, visit.English)}</th><td class="num"><a class="n" href="{FigureAddress(seen.Stored, figure.Period)}"{(figure == chosen ? Html.Raw(" aria-current=\"true\"") : Html.None)}>{SeriesWords.Value(seen.Series, figure.Value)}</a></td><td data-l="{visit.Say("发布", "published")}">{SeriesWords.Day(figure.Published)}</td><td>{Join(SeriesWords.Status(figure.Status, visit.English), SeriesWords.Reason(figure.Reason, visit.English))}</td><td class="q" lang="zh-Hans">{figure.Source}</td></tr>
        """))}</tbody></table>
        """);

    private static Html Vintage(Visit visit, Series series, PublishedFigure figure)
    {
        string status = Join(SeriesWords.Status(figure.Status, visit.English), SeriesWords.Reason(figure.Reason, visit.English));
        return Html.Of($"""
            <li{(figure.SupersededBy is null ? Html.None : Html.Raw(" class=\"old\""))}><p class="fig fig-6">{SeriesWords.Value(series, figure.Value)}</p><dl class="kv"><dt>{visit.Say("发布", "Published")}</dt><dd>{SeriesWords.Day(figure.Published)}{(figure.IsPublishedTold ? string.Empty : visit.Say("（来源没写，按导入那天）", " (not told; day of the import)"))}</dd>{(status.Length > 0 ? Html.Of($"<dt>{visit.Say("状态", "Status")}</dt><dd>{status}</dd>") : Html.None)}<dt>{visit.Say("来源", "Source")}</dt><dd lang="zh-Hans">{figure.Source}</dd><dt>{visit.Say("原样", "As written")}</dt><dd>{figure.Written}</dd></dl></li>
            """);
    }

    private static string Join(params string[] words) => string.Join("，", words.Where(static word => word.Length > 0));
}
