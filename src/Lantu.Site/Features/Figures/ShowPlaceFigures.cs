using Lantu.Archive.Observations;
using Lantu.Plans.Observations;
using Lantu.Site.Charts;
using Lantu.Site.Features.Plans;
using Lantu.Site.Markup;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Figures;

/// <summary>The published figures of a place, by indicator.</summary>
internal static class ShowPlaceFigures
{
    private static readonly string[] Columns =
        ["place", "code", "indicator", "indicator_id", "measure", "unit", "basis", "scope", "period", "value", "written", "status", "source", "published", "reason", "series"];

    /// <summary>Answers; null where nothing of the place was published by the day.</summary>
    internal static Answer? Handle(Visit visit, string key)
    {
        IReadOnlyList<SeenSeries> all = visit.Settings.Archive.Read(session => SeenSeries.OfPlace(session, key, visit.Shelf.Day, visit.Settings.Catalogues.Headlines.Weight));
        return all.Count == 0 ? null : visit.Format switch
        {
            PageFormat.Json => Json(all, visit.Shelf.Day, withFigures: true),
            PageFormat.Csv => Csv(all, $"{all[0].Series.Place.Name}-figures"),
            PageFormat.Html => Page(visit, key, all),
        };
    }

    /// <summary>Whether anything of a place was published by the day of a visit.</summary>
    internal static bool HasAny(Visit visit, string key) =>
        visit.Settings.Archive.Read(session => SeriesIndex.OfPlace(session, key).Any(stored => FigureHistory.AsOf(session, stored.Id, new AsOf(visit.Shelf.Day, null)).Count > 0));

    internal static Answer Json(IReadOnlyList<SeenSeries> all, DateOnly day, bool withFigures) => FactData.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "lantu/series/1");
        json.WriteString("asOf", SeriesWords.Day(day));
        json.WriteStartArray("series");
        foreach (SeenSeries seen in all)
        {
            SeriesData.Write(json, seen, withFigures);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    internal static Answer Csv(IReadOnlyList<SeenSeries> all, string name)
    {
        var rows = new SeparatedRows(Columns);
        foreach (SeenSeries seen in all)
        {
            Series series = seen.Series;
            foreach (PublishedFigure figure in seen.Figures)
            {
                rows.Add(
                    series.Place.Name, series.Place.Code, SeriesWords.Indicator(series), series.Indicator.Id, ObservationNames.Of(series.Measure), series.Unit,
                    series.Basis is { } basis ? Lantu.Plans.Json.ContractNames.Of(basis) : null, series.Scope, figure.Period.Label, figure.Value, figure.Written,
                    figure.Status is { } status ? ObservationNames.Of(status) : null, figure.Source, SeriesWords.Day(figure.Published),
                    figure.Reason is { } reason ? ObservationNames.Of(reason) : null, seen.Stored.Id);
            }
        }

        return Answer.Csv(rows.ToBytes(), name);
    }

    /// <summary>Where a series of a place is seen.</summary>
    internal static string Address(StoredSeries stored) => FormattableString.Invariant($"/places/{Uri.EscapeDataString(stored.Series.Place.Key)}/figures/{stored.Id}");

    private static Answer Page(Visit visit, string key, IReadOnlyList<SeenSeries> all)
    {
        string name = all[0].Series.Place.Name;
        string title = visit.Say($"{name}的数据", $"Figures of {name}");
        var groups = all.GroupBy(static seen => seen.Series.IndicatorKey).ToArray();
        Html content = Html.Of($"""
            <section class="head wrap" aria-labelledby="title"><nav class="crumb" aria-label="{visit.Say("所在位置", "You are here")}"><a href="/places/{Uri.EscapeDataString(key)}" lang="zh-Hans">{name}</a></nav><h1 id="title">{title}</h1><p class="sub">{visit.Say($"{groups.Length} 项指标，{all.Count} 个数列，到 {visit.Day} 已发布的", $"{groups.Length} indicators in {all.Count} series, as published by {visit.Day}")}</p></section>
            <main id="main" class="wrap">{Html.Each(groups, group => Group(visit, [.. group]))}</main>
            <div class="wrap">{Block(visit, title, name, $"/places/{Uri.EscapeDataString(key)}/figures", all)}</div>
            """);
        return Answer.Page(new Frame
        {
            Title = title,
            Description = visit.Say($"{name}已发布的统计数：{groups.Length} 项指标。", $"Published figures of {name}: {groups.Length} indicators."),
            Kind = "p-series",
            Content = content,
        }.Around(visit));
    }

    private static Html Group(Visit visit, IReadOnlyList<SeenSeries> series) => Html.Of($"""
        <section class="sec"><header><h2 lang="zh-Hans">{SeriesWords.Indicator(series[0].Series)}</h2></header><div class="sers">{Html.Each(series, seen => Html.Of($"""
        <div class="ser"><h3><a href="{Address(seen.Stored)}">{SeriesWords.Short(seen.Series, visit.English)}</a></h3><p class="fig fig-6"><a class="n" href="{ShowSeries.FigureAddress(seen.Stored, seen.Latest.Period)}">{SeriesWords.Value(seen.Series, seen.Latest.Value)}</a></p><p class="fine">{SeriesWords.Of(seen.Latest.Period, visit.English)}，{visit.Say("发布于", "published")} {SeriesWords.Day(seen.Latest.Published)}，{seen.Figures.Count} {visit.Say("个时期", "periods")}</p>{SeriesLine.Draw(seen.Series, seen.Figures, visit.English)}</div>
        """))}</div></section>
        """);

    /// <summary>The title block: where the figures come from.</summary>
    internal static Html Block(Visit visit, string title, string place, string address, IReadOnlyList<SeenSeries> all)
    {
        string[] sources = [.. all.SelectMany(static seen => seen.Figures).OrderByDescending(static figure => figure.Published).Select(static figure => figure.Source).Distinct(StringComparer.Ordinal)];
        string said = string.Join("；", sources.Take(3)) + (sources.Length > 3 ? visit.Say($"；另有 {sources.Length - 3} 个来源", $"; and {sources.Length - 3} more") : string.Empty);
        return Html.Of($"""
            <section class="block" aria-label="{visit.Say("图签：这一页从哪里来", "Title block: where this page comes from")}"><dl>
            <div class="w2"><dt>{visit.Say("图名", "Page")}</dt><dd>{title}</dd></div>
            <div><dt>{visit.Say("地方", "Place")}</dt><dd lang="zh-Hans">{place}</dd></div>
            <div><dt>{visit.Say("数", "Figures")}</dt><dd>{all.Sum(static seen => seen.Figures.Count)}</dd></div>
            <div><dt>{visit.Say("按哪一天", "As of")}</dt><dd><time datetime="{visit.Day}">{visit.Day}</time></dd></div>
            <div><dt>{visit.Say("最近发布", "Last published")}</dt><dd>{SeriesWords.Day(all.Max(static seen => seen.Figures.Max(static figure => figure.Published)))}</dd></div>
            <div class="w2"><dt>{visit.Say("来源", "Source")}</dt><dd lang="zh-Hans">{said}</dd></div>
            <div class="w2"><dt>{visit.Say("永久地址", "Permanent address")}</dt><dd><a href="{address}">{Uri.UnescapeDataString(address)}</a></dd></div>
            <div><dt>{visit.Say("格式", "Contract")}</dt><dd><span class="nb">lantu/series/1</span></dd></div>
            <div><dt>{visit.Say("数据", "Data")}</dt><dd><a href="{address}.json">.json</a><a href="{address}.csv">.csv</a></dd></div>
            </dl></section>
            """);
    }
}
