using System.Globalization;
using Lantu.Archive.Observations;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Figures;

/// <summary>The figures of a place and an indicator as a grid, and beside it the history of the chosen cell.</summary>
internal static class ShowFigureGrid
{
    private const int SeriesAtOnce = 5;
    private static readonly RevisionReason[] Reasons = [RevisionReason.Correction, RevisionReason.Routine, RevisionReason.Census, RevisionReason.Scope];

    internal static Answer Write(Desk desk, string place)
    {
        var query = new GridQuestion(desk);
        DateOnly day = query.Day ?? DateOnly.MaxValue;
        IReadOnlyList<SeenSeries> all = desk.Caller.SeesTo(place)
            ? desk.Archive.Read(session => SeenSeries.OfPlace(session, place, day, desk.Settings.Catalogues.Headlines.Weight))
            : [];
        bool isKnown = all.Count > 0 || (desk.Caller.SeesTo(place) && query.Day is not null && desk.Archive.Read(session => SeriesIndex.OfPlace(session, place)).Count > 0);
        if (!isKnown)
        {
            return ShowImport.Missing(desk, desk.Say("没有这个地方的数", "There are no figures of this place"));
        }

        string name = all.Count > 0 ? all[0].Series.Place.Name : TableUpload.PlaceOf(place, desk.Settings.Catalogues).Name;
        string? chosen = query.Indicator ?? (all.Count > 0 ? all[0].Series.IndicatorKey : null);
        SeenSeries[] shown = [.. all.Where(seen => seen.Series.IndicatorKey == chosen)];
        Html grid = shown.Length == 0
            ? Html.Of($"""<p>{desk.Say("这一天还没有发布过数。", "Nothing had been published by that day.")}</p>""")
            : Html.Each(shown.Chunk(SeriesAtOnce), part => Grid(desk, part, query));
        return new OfficeFrame
        {
            Title = desk.Say($"{name}的数据", $"Figures of {name}"),
            Kind = "p-grid",
            Content = Html.Of($"""
                <main id="main" class="wrap wide"><nav class="crumb" aria-label="{desk.Say("所在位置", "You are here")}"><a href="/office/figures">{desk.Say("数据", "Figures")}</a></nav>
                <h1 lang="zh-Hans">{name}</h1>
                {Choose(desk, place, all, chosen, query)}
                <div class="gridp"><section aria-labelledby="g-h"><h2 id="g-h" class="gh" lang="zh-Hans">{(shown.Length > 0 ? SeriesWords.Indicator(shown[0].Series) : chosen)}</h2><p class="fine">{desk.Say("点一个数，看它的来历，也可以更正。", "Choose a figure to see where it comes from, and to correct it.")} <a href="/places/{Uri.EscapeDataString(place)}/figures">{desk.Say("公开页", "Public page")}</a></p>{grid}</section>
                {Cell(desk, shown, query)}</div></main>
                """),
        }.Around(desk);
    }

    /// <summary>Where a cell is seen.</summary>
    internal static string CellAddress(StoredSeries series, Period period) =>
        $"{ShowFigures.GridAddress(series.Series.Place.Key)}?indicator={Uri.EscapeDataString(series.Series.IndicatorKey)}&cell={CellKey(series.Id, period)}#cell";

    private static string CellKey(long series, Period period) => string.Create(CultureInfo.InvariantCulture, $"{series}/{period.Label}");

    private static Html Choose(Desk desk, string place, IReadOnlyList<SeenSeries> all, string? chosen, GridQuestion query) => Html.Of($"""
        <form class="choose" method="get" action="{ShowFigures.GridAddress(place)}"><div class="field"><label for="indicator">{desk.Say("指标", "Indicator")}</label><select class="in" id="indicator" name="indicator">{Html.Each(all.GroupBy(static seen => seen.Series.IndicatorKey), group => Html.Of($"""<option value="{group.Key}"{(group.Key == chosen ? Html.Raw(" selected") : Html.None)}>{SeriesWords.Indicator(group.First().Series)}（{group.Count()}）</option>"""))}</select></div>
        <div class="field"><label for="day">{desk.Say("按哪一天", "As of")}</label><input class="in" id="day" name="as-of" type="date" value="{(query.Day is { } day ? SeriesWords.Day(day) : string.Empty)}"></div>
        <p class="row"><button class="btn" type="submit">{desk.Say("看", "Show")}</button>{(query.Day is null ? Html.None : Html.Of($"""<a href="{ShowFigures.GridAddress(place)}?indicator={Uri.EscapeDataString(chosen ?? string.Empty)}">{desk.Say("看最新", "Show the newest")}</a>"""))}</p></form>
        """);

    // Periods go down: months of ten years are many rows, and no screen is that wide.
    private static Html Grid(Desk desk, SeenSeries[] series, GridQuestion query)
    {
        Period[] periods = [.. series.SelectMany(static seen => seen.Figures).Select(static figure => figure.Period).Distinct().OrderByDescending(static period => period.To).ThenBy(static period => period.From)];
        var cells = series.SelectMany(static seen => seen.Figures.Select(figure => (Key: (seen.Stored.Id, figure.Period), figure))).ToDictionary(static one => one.Key, static one => one.figure);
        Html heads = Html.Each(series, seen => Html.Of($"""<th scope="col" class="num">{SeriesWords.Short(seen.Series, desk.English)}</th>"""));
        Html rows = Html.Each(periods, period => Html.Of($"""
            <tr><th scope="row">{SeriesWords.Of(period, desk.English)}</th>{Html.Each(series, seen => cells.TryGetValue((seen.Stored.Id, period), out PublishedFigure? figure) ? Figure(desk, seen, figure, query) : Html.Raw("""<td class="num none">—</td>"""))}</tr>
            """));
        return Html.Of($"""<table class="dense grid-t"><thead><tr><th scope="col">{desk.Say("时期", "Period")}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>""");
    }

    private static Html Figure(Desk desk, SeenSeries seen, PublishedFigure figure, GridQuestion query)
    {
        string key = CellKey(seen.Stored.Id, figure.Period);
        string address = CellAddress(seen.Stored, figure.Period);
        if (query.Day is { } day)
        {
            address = address.Replace("#cell", $"&as-of={SeriesWords.Day(day)}#cell", StringComparison.Ordinal);
        }

        Html chosen = Html.Raw(key == query.Cell ? " aria-current=\"true\"" : string.Empty);
        string mark = figure.Reason is null ? string.Empty : desk.Say("修", "rev");
        return Html.Of($"""<td class="num" data-l="{SeriesWords.Short(seen.Series, desk.English)}"><a class="n" href="{address}"{chosen}>{SeriesWords.Value(seen.Series, figure.Value)}</a>{(mark.Length > 0 ? Html.Of($"""<sup title="{SeriesWords.Reason(figure.Reason, desk.English)}">{mark}</sup>""") : Html.None)}</td>""");
    }

    private static Html Cell(Desk desk, SeenSeries[] shown, GridQuestion query)
    {
        string[] parts = query.Cell?.Split('/', 2) ?? [];
        if (parts is not [var number, var label] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
            || Period.Parse(label) is not { } period || shown.FirstOrDefault(seen => seen.Stored.Id == id) is not { } seen)
        {
            return Html.None;
        }

        IReadOnlyList<PublishedFigure> history = desk.Archive.Read(session => SeenSeries.Vintages(session, id, period, query.Day ?? DateOnly.MaxValue));
        return history.Count == 0 ? Html.None : Html.Of($"""
            <section class="panel cellp" id="cell" aria-labelledby="cell-h"><h2 id="cell-h" lang="zh-Hans">{SeriesWords.Of(seen.Series, desk.English)}</h2><p class="q">{SeriesWords.Of(period, desk.English)}</p>
            <ol class="vint">{Html.Each(history.Reverse(), figure => Vintage(desk, seen.Series, figure))}</ol>
            {(query.Day is null ? Correct(desk, seen, period, history[^1]) : Html.None)}</section>
            """);
    }

    private static Html Vintage(Desk desk, Series series, PublishedFigure figure)
    {
        Html origin = figure.Import is { } import
            ? Html.Of($"""<a href="/office/figures/imports/{import}">{desk.Say($"第 {import} 次导入", $"import {import}")}</a>{(figure.Cell is { } cell ? Html.Of($"，{desk.Say("格", "cell")} {cell}") : Html.None)}""")
            : Html.Text("—");
        string status = SeriesWords.Status(figure.Status, desk.English);
        return Html.Of($"""
            <li{(figure.SupersededBy is null ? Html.None : Html.Raw(" class=\"old\""))}><p class="fig fig-6">{SeriesWords.Value(series, figure.Value)}</p>
            <dl class="kv"><dt>{desk.Say("发布", "Published")}</dt><dd>{SeriesWords.Day(figure.Published)}{(figure.IsPublishedTold ? string.Empty : desk.Say("（导入日）", " (day of the import)"))}</dd><dt>{desk.Say("记入", "Known from")}</dt><dd>{SeriesWords.Moment(figure.KnownFrom, desk.Settings.Clock)}</dd>{(status.Length > 0 ? Html.Of($"<dt>{desk.Say("状态", "Status")}</dt><dd>{status}</dd>") : Html.None)}{(figure.Reason is null ? Html.None : Html.Of($"<dt>{desk.Say("为什么改", "Reason")}</dt><dd>{SeriesWords.Reason(figure.Reason, desk.English)}</dd>"))}<dt>{desk.Say("来源", "Source")}</dt><dd lang="zh-Hans">{figure.Source}</dd><dt>{desk.Say("原样", "As written")}</dt><dd>{figure.Written}</dd><dt>{desk.Say("出处", "Brought by")}</dt><dd>{origin}</dd></dl></li>
            """);
    }

    private static Html Correct(Desk desk, SeenSeries seen, Period period, PublishedFigure latest) => Html.Of($"""
        <section><h3>{desk.Say("更正", "Correct it")}</h3><p class="fine">{desk.Say("原来的数留着；按以前的日子看，看到的还是它。", "The present figure is kept; on days before today it is still seen.")}</p>
        <form data-api="POST /api/v1/places/{Uri.EscapeDataString(seen.Series.Place.Key)}/series/{seen.Stored.Id}/corrections" data-said="{desk.Say("已更正", "Corrected")}">
        <input type="hidden" name="period" value="{period.Label}"><input type="hidden" name="replaces" data-type="number" value="{latest.Id}">
        <div class="field"><label for="written">{desk.Say("改成", "The right value")}</label><span class="hint" id="w-hint">{desk.Say("连单位写", "with its unit")}：{SeriesWords.Value(seen.Series, latest.Value)}</span><input class="in" id="written" name="written" required maxlength="60" aria-describedby="w-hint"></div>
        <div class="field"><label for="why">{desk.Say("为什么", "Why")}</label><textarea class="in" id="why" name="why" required maxlength="400"></textarea></div>
        <div class="field"><label for="reason">{desk.Say("哪一类", "Kind")}</label><select class="in" id="reason" name="reason">{Html.Each(Reasons, reason => Html.Of($"""<option value="{ObservationNames.Of(reason)}">{SeriesWords.Reason(reason, desk.English)}</option>"""))}</select></div>
        <div class="field"><label for="published">{desk.Say("从哪天起算", "Published on")}</label><input class="in" id="published" name="published" type="date" value="{SeriesWords.Day(desk.Library.Today)}" min="{SeriesWords.Day(latest.Published)}" max="{SeriesWords.Day(desk.Library.Today)}"></div>
        <div class="field"><label for="source">{desk.Say("来源", "Source")} <span class="opt">{desk.Say("可以不写", "may be left out")}</span></label><input class="in" id="source" name="source" maxlength="200"></div>
        <p class="send"><button class="btn go" type="submit">{desk.Say("更正这个数", "Correct this figure")}</button></p></form></section>
        """);

    // What the address asks for.
    private sealed class GridQuestion(Desk desk)
    {
        internal string? Indicator { get; } = desk.Context.Request.Query["indicator"] is [{ Length: > 0 and <= 200 } said, ..] ? said : null;

        internal string? Cell { get; } = desk.Context.Request.Query["cell"] is [{ Length: <= 64 } said, ..] ? said : null;

        internal DateOnly? Day { get; } = DateOnly.TryParseExact(desk.Context.Request.Query["as-of"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }
}
