using Lantu.Site.Accounts;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Inbox;

/// <summary>收件: reports are brought in at the top; below stand those that came, and how far each is.</summary>
internal static class ShowInbox
{
    private const int PerPage = 30;
    private const string Accepted = ".txt,.md,.markdown,.html,.htm,.mht,.mhtml,.docx,.doc,.wps,.odt,.rtf,.pdf,.png,.jpg,.jpeg,.webp,.csv,.tmx,.zip,image/png,image/jpeg,image/webp";

    internal static Answer Write(Desk desk, ReadingJobs jobs)
    {
        string? place = Chosen(desk, "place");
        string? year = Chosen(desk, "year");
        ShelfEntry[] all = Documents(desk, place, year);
        int pages = Math.Max(1, (all.Length + PerPage - 1) / PerPage);
        _ = int.TryParse(desk.Context.Request.Query["page"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int asked);
        int page = Math.Clamp(asked, 1, pages);
        return new OfficeFrame
        {
            Title = desk.Say("收件", "Inbox"),
            Kind = "p-inbox",
            Scripts = desk.Caller.May(Right.BringIn) ? [Assets.InboxScript] : [],
            Content = Html.Of($"""
                <main id="main" class="wrap wide"><h1>{desk.Say("收件", "Inbox")}</h1>
                {FallenBack(desk, desk.Library.Current())}
                {(desk.Caller.May(Right.BringIn) ? Bring(desk, jobs) : Html.None)}
                <section class="sec" aria-labelledby="docs"><header><h2 id="docs">{desk.Say("文件", "Documents")} {all.Length}</h2></header>
                {Filter(desk, place, year)}
                {(all.Length == 0 ? Empty(desk, place ?? year) : List(desk, [.. all.Skip((page - 1) * PerPage).Take(PerPage)]))}
                {Pager(desk, place, year, page, pages)}
                </section></main>
                """),
        }.Around(desk);
    }

    private static Html Picture(Desk desk, ShelfEntry entry) => desk.Caller.May(Right.EditPicture)
        ? Html.Of($"""，<a href="{PictureEditor.PictureDoors.Address(entry.PlaceKey, entry.YearShown)}">{desk.Say("改图", "edit the picture")}</a>""")
        : Html.None;

    /// <summary>Documents that the account sees to, the last one first.</summary>
    internal static ShelfEntry[] Documents(Desk desk, string? place, string? year) =>
    [
        .. desk.Library.Drafts().Entries.Where(entry => desk.Caller.SeesTo(entry.PlaceKey)
            && (place is null || entry.PlaceKey == place || entry.Document.Place == place)
            && (year is null || FormattableString.Invariant($"{entry.Document.Year}") == year)).OrderByDescending(static entry => entry.Document.Id),
    ];

    private static string? Chosen(Desk desk, string name) => desk.Context.Request.Query[name] is [{ Length: > 0 and < 60 } told] ? told : null;

    private static Html Bring(Desk desk, ReadingJobs jobs) => Html.Of($"""
        <form id="bring" class="bring" aria-labelledby="bring-h" data-open="{string.Join(' ', jobs.Open().Select(static job => job.Id))}" data-most="{BringIn.MostBytes}">
        <div class="drop"><h2 id="bring-h">{desk.Say("送进报告", "Bring a report in")}</h2>
        <p>{desk.Say("把文件拖到这里，几个一起也行；或者", "Drop files here, several at once if you like; or")}</p>
        <input class="vh" type="file" id="files" name="files" multiple accept="{Accepted}"><label class="btn go pick" for="files">{desk.Say("选文件或照片", "Choose files or photos")}</label>
        <p class="hint">{desk.Say("文本、网页、Word、PDF、图片（长图、扫描件也可以），装着它们的压缩包（ZIP）。一次不超过 100 MB。读完是草稿，发布以前公众看不到。", "Text, web pages, Word, PDF, pictures (long ones and scans too), archives (ZIP) of them. 100 MB at once at most. What is read is a draft that the public does not see until it is published.")}</p></div>
        <fieldset id="joining" hidden><legend>{desk.Say("这几张图片", "These pictures")}</legend>
        <ol id="order" class="files"></ol>
        <div class="radios two"><label><input type="radio" name="join" value="true" checked> {desk.Say("按这个顺序是一份文件", "are one document, in this order")}</label><label><input type="radio" name="join" value="false"> {desk.Say("各是一份文件", "are a document each")}</label></div>
        <p class="row"><button class="btn go" type="submit">{desk.Say("传上去", "Send them")}</button><button class="btn" type="button" id="forget">{desk.Say("不传了", "Do not")}</button></p></fieldset>
        <ul id="jobs" class="files jobs" aria-live="polite"></ul>
        </form>
        """);

    private static Html Filter(Desk desk, string? place, string? year)
    {
        ShelfEntry[] all = Documents(desk, null, null);
        (string Key, string Name)[] places = [.. all.Select(static entry => (entry.PlaceKey, entry.Document.Place ?? "—")).Distinct().OrderBy(static one => one.PlaceKey, StringComparer.Ordinal)];
        string[] years = [.. all.Select(static entry => FormattableString.Invariant($"{entry.Document.Year}")).Where(static one => one.Length > 0).Distinct().OrderDescending(StringComparer.Ordinal)];
        return all.Length < 2 ? Html.None : Html.Of($"""
            <form class="filter" method="get" action="/office">
            <div><label for="place">{desk.Say("地方", "Place")}</label><select class="in" id="place" name="place"><option value="">{desk.Say("全部", "All")}</option>{Html.Each(places, one => Option(one.Key, one.Name, place))}</select></div>
            <div><label for="year">{desk.Say("年份", "Year")}</label><select class="in" id="year" name="year"><option value="">{desk.Say("全部", "All")}</option>{Html.Each(years, one => Option(one, one, year))}</select></div>
            <button class="btn" type="submit">{desk.Say("筛选", "Filter")}</button></form>
            """);
    }

    private static Html Option(string value, string name, string? chosen) =>
        Html.Of($"""<option value="{value}"{Html.Raw(value == chosen ? " selected" : string.Empty)}>{name}</option>""");

    private static Html List(Desk desk, ShelfEntry[] shown)
    {
        Dictionary<long, ShelfEntry> published = desk.Library.Current().Entries.ToDictionary(static entry => entry.Document.Id);
        return Html.Of($"""
            <table class="dense inbox"><thead><tr><th scope="col">{desk.Say("文件", "Document")}</th><th scope="col">{desk.Say("地方", "Place")}</th><th scope="col" class="num">{desk.Say("年份", "Year")}</th><th scope="col">{desk.Say("审读", "Review")}</th><th scope="col">{desk.Say("发布", "Published")}</th><th scope="col">{desk.Say("日志", "Journal")}</th></tr></thead>
            <tbody>{Html.Each(shown, entry => Row(desk, entry, published.GetValueOrDefault(entry.Document.Id)))}</tbody></table>
            """);
    }

    private static Html Row(Desk desk, ShelfEntry entry, ShelfEntry? published)
    {
        ReviewCounts counts = desk.Reviews.Counts(entry.Document);
        string state = counts.Doubts + counts.Open == 0
            ? desk.Say($"审完，{counts.Confirmed} 条", $"done, {counts.Confirmed}")
            : desk.Say($"已确认 {counts.Confirmed}，待确认 {counts.Open}，疑点 {counts.Doubts}", $"{counts.Confirmed} confirmed, {counts.Open} to confirm, {counts.Doubts} doubts");
        string version = published is null ? desk.Say("未发布", "not yet")
            : JobJson.IsChanged(entry, published) ? desk.Say($"第 {published.Version} 版，之后有改动", $"version {published.Version}, changed since")
            : desk.Say($"第 {published.Version} 版", $"version {published.Version}");
        return Html.Of($"""
            <tr><th scope="row"><a href="{JobJson.ReviewAddress(entry)}" lang="zh-Hans">{entry.Title}</a>{(entry.Document.Name == entry.Title ? Html.None : Html.Of($"""<small class="file0">{entry.Document.Name}</small>"""))}</th><td data-l="{desk.Say("地方", "Place")}" lang="zh-Hans">{entry.Document.Place}</td><td data-l="{desk.Say("年份", "Year")}" class="num">{entry.YearShown}</td>
            <td data-l="{desk.Say("审读", "Review")}">{Bar(desk, counts)}{state}</td><td data-l="{desk.Say("发布", "Published")}"><a href="{(published is null ? entry.Address : published.Address)}">{version}</a></td><td><a href="/office/documents/{entry.Document.Id}/journal">{desk.Say("日志", "Journal")}</a>{Picture(desk, entry)}</td></tr>
            """);
    }

    /// <summary>How far a review is, as one bar: confirmed, to confirm, in doubt.</summary>
    internal static Html Bar(Desk desk, ReviewCounts counts)
    {
        double all = Math.Max(1, counts.Facts);
        double confirmed = counts.Confirmed * 100 / all;
        double open = counts.Open * 100 / all;
        return Html.Of($"""
            <svg class="ch rvb" width="100%" height="8" role="img" aria-label="{desk.Say($"{counts.Facts} 条事实：已确认 {counts.Confirmed}，待确认 {counts.Open}，疑点 {counts.Doubts}", $"{counts.Facts} facts: {counts.Confirmed} confirmed, {counts.Open} to confirm, {counts.Doubts} in doubt")}"><rect class="bar" x="0" y="0" height="8" width="{confirmed}%"/><rect class="p2" x="{confirmed}%" y="0" height="8" width="{open}%"/><rect class="p3" x="{confirmed + open}%" y="0" height="8" width="{counts.Doubts * 100 / all}%"/></svg>
            """);
    }

    private static Html Empty(Desk desk, string? filtered) => filtered is null
        ? Html.Of($"""<p>{desk.Say("还没有报告。从上面送第一份进来。", "There is no report yet. Bring the first one in above.")}</p>""")
        : Html.Of($"""<p>{desk.Say("没有符合的文件。", "No document matches.")}<a href="/office">{desk.Say("看全部", "See all")}</a></p>""");

    private static Html Pager(Desk desk, string? place, string? year, int page, int pages)
    {
        string rest = (place is null ? string.Empty : "&place=" + Uri.EscapeDataString(place)) + (year is null ? string.Empty : "&year=" + Uri.EscapeDataString(year));
        return pages == 1 ? Html.None : Html.Of($"""
            <nav class="pager row" aria-label="{desk.Say("翻页", "Pages")}">{(page > 1 ? Html.Of($"""<a class="btn" href="/office?page={page - 1}{rest}">{desk.Say("上一页", "Previous")}</a>""") : Html.None)}<span>{page} / {pages}</span>{(page < pages ? Html.Of($"""<a class="btn" href="/office?page={page + 1}{rest}">{desk.Say("下一页", "Next")}</a>""") : Html.None)}</nav>
            """);
    }

    // A later version of a plan changed what its published picture says: the public sees the composed one until somebody mends it.
    private static Html FallenBack(Desk desk, Shelf published)
    {
        ShelfEntry[] all = [.. published.Entries.Where(entry => entry.Picture > 0 && desk.Caller.SeesTo(entry.PlaceKey) && published.Open(entry)?.Edited is { IsShown: false })];
        return all.Length == 0 ? Html.None : Html.Of($"""
            <div class="err" role="note"><span class="msg">{desk.Say("这些计划后来有改动，发布过的图和它对不上了，公开页改用自动编排的图：", "These plans have changed since, and their published pictures no longer agree: the public sees the composed ones:")}</span><ul>{Html.Each(all, entry => Html.Of($"""<li lang="zh-Hans"><a href="{PictureEditor.PictureDoors.Address(entry.PlaceKey, entry.YearShown)}">{entry.Title}</a></li>"""))}</ul></div>
            """);
    }
}
