using Lantu.Archive.Observations;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Figures;

/// <summary>One import: who, when, the file, and every figure that it brought.</summary>
internal static class ShowImport
{
    internal static Answer Write(Desk desk, long id)
    {
        if (FigureApi.Find(desk, id) is not { } import)
        {
            return Missing(desk, desk.Say("没有这次导入", "There is no such import"));
        }

        IReadOnlyList<ImportedFigure> figures = desk.Archive.Read(session => ImportIndex.Figures(session, id));
        ImportTerms terms = import.Terms;
        (string Label, string? Said)[] said =
        [
            (desk.Say("谁", "Who"), import.Who), (desk.Say("什么时候", "When"), SeriesWords.Moment(import.At, desk.Settings.Clock)),
            (desk.Say("来源", "Source"), terms.Source), (desk.Say("发布日期", "Published on"), terms.Published), (desk.Say("地方", "Place"), terms.Place),
            (desk.Say("指标", "Indicator"), terms.Indicator), (desk.Say("单位", "Unit"), terms.Unit), (desk.Say("没读的格", "Cells not taken"), FormattableString.Invariant($"{import.Refused}")),
        ];
        return new OfficeFrame
        {
            Title = import.FileName,
            Kind = "p-import",
            Content = Html.Of($"""
                <main id="main" class="wrap wide"><nav class="crumb" aria-label="{desk.Say("所在位置", "You are here")}"><a href="/office/figures">{desk.Say("数据", "Figures")}</a></nav><h1 lang="zh-Hans">{import.FileName}</h1>
                <dl class="kv said1">{Html.Each(said.Where(static one => one.Said is not null), static one => Html.Of($"<dt>{one.Label}</dt><dd>{one.Said}</dd>"))}<dt>{desk.Say("指纹", "Fingerprint")}</dt><dd class="hash">sha256 {import.Sha256}</dd></dl>
                <p class="row"><a class="btn" href="/api/v1/figures/imports/{import.Id}/file" download>{desk.Say("下载文件", "Download the file")}</a></p>
                <section class="sec"><header><h2>{desk.Say("带来的数", "What it brought")}</h2><p>{figures.Count} {desk.Say("个", "figures")}</p></header>{Table(desk, figures)}</section></main>
                """),
        }.Around(desk);
    }

    /// <summary>A page that says that something is not there.</summary>
    internal static Answer Missing(Desk desk, string what) => new OfficeFrame
    {
        Title = what,
        Kind = "p-import",
        Content = Html.Of($"""<main id="main" class="wrap wide"><h1>{what}</h1><p><a href="/office/figures">{desk.Say("看全部数据", "All figures")}</a></p></main>"""),
    }.Around(desk, 404);

    private static Html Table(Desk desk, IReadOnlyList<ImportedFigure> figures) => figures.Count == 0
        ? Html.Of($"""<p>{desk.Say("没有新的数。", "No figure was new.")}</p>""")
        : Html.Of($"""
            <table class="dense facts-t"><thead><tr><th scope="col">{desk.Say("数列", "Series")}</th><th scope="col">{desk.Say("时期", "Period")}</th><th scope="col" class="num">{desk.Say("数", "Value")}</th><th scope="col">{desk.Say("原来", "Before")}</th><th scope="col">{desk.Say("哪一格", "Cell")}</th></tr></thead><tbody>{Html.Each(figures, one => Html.Of($"""
            <tr><th scope="row" lang="zh-Hans">{one.Series.Series.Place.Name} {SeriesWords.Of(one.Series.Series, desk.English)}</th><td>{SeriesWords.Of(one.Figure.Period, desk.English)}</td><td class="num"><a class="n" href="{ShowFigureGrid.CellAddress(one.Series, one.Figure.Period)}">{SeriesWords.Value(one.Series.Series, one.Figure.Value)}</a></td><td>{(one.Replaces is { } before ? $"{SeriesWords.Value(one.Series.Series, before.Value)}，{SeriesWords.Reason(one.Figure.Reason, desk.English)}" : string.Empty)}</td><td>{one.Figure.Cell}</td></tr>
            """))}</tbody></table>
            """);
}
