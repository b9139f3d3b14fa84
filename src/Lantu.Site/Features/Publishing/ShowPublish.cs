using Lantu.Site.Api;
using Lantu.Site.Features.Plans;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Publishing;

/// <summary>What will be published, before it is: the difference, the doubts that are open, a note.</summary>
internal static class ShowPublish
{
    private const int MostDoubts = 30;

    internal static Answer Write(Desk desk, string place, string year)
    {
        if (NextVersion.Of(desk, place, year) is not { } next)
        {
            return Problems.Missing($"{place}/{year}");
        }

        return new OfficeFrame
        {
            Title = $"{desk.Say("发布", "Publish")} · {next.Entry.Title}",
            Kind = "p-publish",
            Content = Html.Of($"""
                <main id="main" class="wrap"><nav class="crumb" aria-label="{desk.Say("所在位置", "You are here")}"><a href="/office">{desk.Say("收件", "Inbox")}</a><span aria-hidden="true">/</span><a href="{next.Review}" lang="zh-Hans">{desk.Say("审读", "Review")} {next.Entry.Title}</a></nav>
                <h1>{(next.IsSame ? desk.Say($"第 {next.Number - 1} 版已发布，以后没有改动", $"Version {next.Number - 1} is published; nothing has changed since") : desk.Say($"发布第 {next.Number} 版", $"Publish version {next.Number}"))}</h1>
                {Doubts(desk, next)}
                {Change(desk, next)}
                {(next.IsSame ? Published(desk, next) : Form(desk, next, place, year))}
                </main>
                """),
        }.Around(desk);
    }

    private static Html Doubts(Desk desk, NextVersion next) => next.Doubts.Count == 0 || next.IsSame ? Html.None : Html.Of($"""
        <section class="sec" aria-labelledby="doubts"><header><h2 id="doubts">{desk.Say("没有处理的疑点", "Open doubts")} {next.Doubts.Count}</h2><p>{desk.Say("处理完再发布；存疑的数不画在一图上。", "Decide on them before you publish; figures in doubt are not drawn.")}</p></header>
        <ol class="doubts1" lang="zh-Hans">{Html.Each(next.Doubts.Take(MostDoubts), one => Html.Of($"""<li><a href="{next.Review}#{one.Key}">{FigureWords.Indicator(one.Fact)}，{FigureWords.Of(one.Fact)}</a> <span class="q" lang="{desk.Say("zh-Hans", "en")}">{desk.Say("把握", "confidence")} {one.Fact.Confidence}</span></li>"""))}</ol>
        {(next.Doubts.Count > MostDoubts ? Html.Of($"""<p class="fine">{desk.Say($"还有 {next.Doubts.Count - MostDoubts} 处。", $"{next.Doubts.Count - MostDoubts} more.")}</p>""") : Html.None)}
        <p class="row"><a class="btn" href="{next.Review}">{desk.Say("去审读", "Review them")}</a></p></section>
        """);

    private static Html Change(Desk desk, NextVersion next)
    {
        ReviewCounts counts = next.Reviewed.Counts;
        Html content = next.Difference is { } difference
            ? Html.Of($"<p>{DifferenceMarkup.Sum(difference, desk.Say)}</p>{new DifferenceMarkup(difference, PlanVersions.Address(next.Entry, next.Number - 1), next.Entry.Address).Table(desk.Say)}")
            : Html.Of($"<p>{desk.Say($"第一次发布：{counts.Facts} 条事实，其中已确认 {counts.Confirmed}，待确认 {counts.Open}，疑点 {counts.Doubts}；驳回了 {counts.Rejected} 条。", $"The first version: {counts.Facts} facts, {counts.Confirmed} confirmed, {counts.Open} to confirm, {counts.Doubts} in doubt; {counts.Rejected} were rejected.")}</p>");
        return next.IsSame ? Html.None : Html.Of($"""
            <section class="sec" aria-labelledby="change"><header><h2 id="change">{(next.Last is { } last ? desk.Say($"和第 {last.Number} 版的差别", $"What differs from version {last.Number}") : desk.Say("发布什么", "What is published"))}</h2><a class="more" href="{next.Entry.Address}">{desk.Say("看草稿", "See the draft")}</a></header>{content}</section>
            """);
    }

    private static Html Form(Desk desk, NextVersion next, string place, string year) => Html.Of($"""
        <section class="sec" aria-labelledby="go"><header><h2 id="go">{desk.Say("发布", "Publish")}</h2></header>
        <form class="narrow0" data-api="POST {PlanApi.Root}/plans/{Uri.EscapeDataString(place)}/{Uri.EscapeDataString(year)}/publications" data-said="{desk.Say($"已发布第 {next.Number} 版，公众看得到了", $"Version {next.Number} is published and seen by the public")}">
        <input type="hidden" name="reading" data-type="number" value="{next.Entry.Document.Reading}"><input type="hidden" name="lastDecision" data-type="number" value="{next.Reviewed.Last}">
        <p class="field"><label for="note">{desk.Say("这一版改了什么", "What has changed")} <span class="opt">{desk.Say("公众看得到，可以不写", "seen by the public; may be empty")}</span></label><textarea class="in" id="note" name="note" rows="3" maxlength="1000"></textarea></p>
        {(next.Doubts.Count == 0 ? Html.None : Html.Of($"""<p class="field"><label for="anyway">{desk.Say("还有疑点，为什么仍要发布", "Why publish while doubts are open")}</label><span class="hint">{desk.Say("写进这一版的说明，公众看得到。", "It goes into the note of the version and is seen by the public.")}</span><input class="in" id="anyway" name="anyway" required maxlength="1000"></p>"""))}
        <p class="row"><button class="btn go" type="submit">{(next.Doubts.Count == 0 ? desk.Say($"发布第 {next.Number} 版", $"Publish version {next.Number}") : desk.Say("仍要发布", "Publish all the same"))}</button><a class="btn" href="{next.Review}">{desk.Say("先不发布", "Not yet")}</a></p></form></section>
        """);

    private static Html Published(Desk desk, NextVersion next)
    {
        string plan = PlanVersions.Address(next.Entry, next.Number).Split('@')[0];
        return Html.Of($"""<p class="row"><a class="btn go" href="{plan}">{desk.Say("看公开的页面", "See the public pages")}</a><a class="btn" href="{plan}/versions">{desk.Say("看各版的差别", "See the versions")}</a></p>""");
    }
}
