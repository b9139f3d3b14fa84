using Lantu.Archive.Observations;
using Lantu.Plans.Observations;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Figures;

/// <summary>数据: where tables are taken over, and what there is.</summary>
internal static class ShowFigures
{
    private const int MostImports = 200;

    internal static Answer Write(Desk desk)
    {
        (ObservedPlace Place, int Series, int Figures, DateOnly Last)[] places =
            [.. desk.Archive.Read(SeriesIndex.Places).Where(one => desk.Caller.SeesTo(one.Place.Key))];
        KeptImport[] imports = [.. FigureApi.Visible(desk).Take(MostImports)];
        return new OfficeFrame
        {
            Title = desk.Say("数据", "Figures"),
            Kind = "p-figures",
            Scripts = [Assets.FiguresScript],
            Content = Html.Of($"""
                <main id="main" class="wrap wide"><h1>{desk.Say("数据", "Figures")}</h1>
                {Form(desk)}
                <section class="sec"><header><h2>{desk.Say("各地的数列", "Series of each place")}</h2></header>{Places(desk, places)}</section>
                <section class="sec"><header><h2>{desk.Say("导入记录", "Imports")}</h2><p>{desk.Say("谁、什么时候、带来了哪些数", "who, when, and which figures")}</p></header>{Imports(desk, imports)}</section></main>
                """),
        }.Around(desk);
    }

    private static Html Form(Desk desk) => Html.Of($"""
        <section class="sec first"><header><h2>{desk.Say("导入统计表", "Take a table over")}</h2><p>{desk.Say("先预览，再整份导入；读不懂的格会说为什么", "preview first, then take it whole; each cell that is not understood says why")}</p></header>
        <form id="import" class="import" autocomplete="off">
        <div class="drop" id="drop"><label for="file">{desk.Say("文件", "File")}</label><span class="hint" id="file-hint">{desk.Say("CSV、TSV、XLSX、JSON，最大 20 MB；可以把文件拖到这里", "CSV, TSV, XLSX or JSON, 20 MB at most; you may drop it here")}</span><input class="in" id="file" name="file" type="file" required accept=".csv,.tsv,.txt,.xlsx,.json" aria-describedby="file-hint"></div>
        <div class="fields">
        {Field("place", desk.Say("地方", "Place"), desk.Say("表里没写时填，如 云洲市、330782", "where the table does not tell it"), desk.Caller.Account?.Place ?? string.Empty)}
        {Field("source", desk.Say("来源", "Source"), desk.Say("谁发布的；不填就记文件名", "who published; the file's name unless told"), string.Empty)}
        <div class="field"><label for="published">{desk.Say("发布日期", "Published on")}</label><span class="hint">{desk.Say("不填按导入那天记，并注明", "unsaid, the day of the import, marked so")}</span><input class="in" id="published" name="published" type="date"></div>
        {Choice("status", desk.Say("状态", "Status"), desk.Say("表里没写时", "where the table does not tell it"), [("", desk.Say("表里写着，或不知道", "told by the table, or unknown")), .. Enum.GetValues<ObservationStatus>().Select(status => (ObservationNames.Of(status), SeriesWords.Status(status, desk.English)))])}
        {Choice("reason", desk.Say("修订原因", "Reason of revisions"), desk.Say("和已有的数不同时", "where figures differ from those kept"), [("", desk.Say("例行；同一天改的算更正", "routine; correction within one day")), .. Enum.GetValues<RevisionReason>().Select(reason => (ObservationNames.Of(reason), SeriesWords.Reason(reason, desk.English)))])}
        {Field("unit", desk.Say("单位", "Unit"), desk.Say("表里没写时填，如 亿元", "where the table does not tell it"), string.Empty)}
        {Field("indicator", desk.Say("指标", "Indicator"), desk.Say("表里没写时填，如 地区生产总值", "where the table does not tell it"), string.Empty)}
        </div>
        <p class="row"><button class="btn go" type="submit">{desk.Say("预览", "Preview")}</button></p></form>
        <div id="preview" tabindex="-1" hidden></div></section>
        """);

    private static Html Field(string name, string label, string hint, string value) => Html.Of($"""
        <div class="field"><label for="{name}">{label}</label><span class="hint" id="{name}-hint">{hint}</span><input class="in" id="{name}" name="{name}" value="{value}" maxlength="200" aria-describedby="{name}-hint"></div>
        """);

    private static Html Choice(string name, string label, string hint, (string Value, string Label)[] choices) => Html.Of($"""
        <div class="field"><label for="{name}">{label}</label><span class="hint" id="{name}-hint">{hint}</span><select class="in" id="{name}" name="{name}" aria-describedby="{name}-hint">{Html.Each(choices, static choice => Html.Of($"""<option value="{choice.Value}">{choice.Label}</option>"""))}</select></div>
        """);

    private static Html Places(Desk desk, (ObservedPlace Place, int Series, int Figures, DateOnly Last)[] places) => places.Length == 0
        ? Html.Of($"""<p>{desk.Say("还没有数。", "There are no figures yet.")}</p>""")
        : Html.Of($"""
            <table class="dense facts-t"><thead><tr><th scope="col">{desk.Say("地方", "Place")}</th><th scope="col" class="num">{desk.Say("数列", "Series")}</th><th scope="col" class="num">{desk.Say("数", "Figures")}</th><th scope="col" class="num">{desk.Say("最近发布", "Last published")}</th></tr></thead><tbody>{Html.Each(places, place => Html.Of($"""
            <tr><th scope="row" lang="zh-Hans"><a href="{GridAddress(place.Place.Key)}">{place.Place.Name}</a></th><td class="num" data-l="{desk.Say("数列", "series")}">{place.Series}</td><td class="num" data-l="{desk.Say("数", "figures")}">{place.Figures}</td><td class="num" data-l="{desk.Say("最近发布", "last published")}">{SeriesWords.Day(place.Last)}</td></tr>
            """))}</tbody></table>
            """);

    private static Html Imports(Desk desk, KeptImport[] imports) => imports.Length == 0
        ? Html.Of($"""<p>{desk.Say("还没有导入过。", "Nothing was imported yet.")}</p>""")
        : Html.Of($"""
            <table class="dense facts-t"><thead><tr><th scope="col">{desk.Say("文件", "File")}</th><th scope="col">{desk.Say("什么时候", "When")}</th><th scope="col">{desk.Say("谁", "Who")}</th><th scope="col" class="num">{desk.Say("新的数", "New figures")}</th><th scope="col" class="num">{desk.Say("没读的格", "Cells not taken")}</th></tr></thead><tbody>{Html.Each(imports, import => Html.Of($"""
            <tr><th scope="row" lang="zh-Hans"><a href="/office/figures/imports/{import.Id}">{import.FileName}</a></th><td>{SeriesWords.Moment(import.At, desk.Settings.Clock)}</td><td lang="zh-Hans">{import.Who}</td><td class="num" data-l="{desk.Say("新的数", "new figures")}">{import.Taken}</td><td class="num" data-l="{desk.Say("没读的格", "cells not taken")}">{import.Refused}</td></tr>
            """))}</tbody></table>
            """);

    /// <summary>Where the figures of a place are seen in the office.</summary>
    internal static string GridAddress(string place) => "/office/figures/places/" + Uri.EscapeDataString(place);
}
