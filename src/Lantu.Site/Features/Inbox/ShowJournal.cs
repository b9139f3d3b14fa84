using System.Globalization;
using Lantu.Archive.Decisions;
using Lantu.Archive.Journaling;
using Lantu.Plans.Model;
using Lantu.Site.Api;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Inbox;

/// <summary>日志: everything that was done to a document, the latest first.</summary>
internal static class ShowJournal
{
    private const int Most = 500;

    internal static Answer Write(Desk desk, long document)
    {
        if (InboxDoors.EntryOf(desk, document) is not { } entry)
        {
            return Problems.Missing(InboxDoors.Subject(document));
        }

        IReadOnlyList<JournalEntry> all = desk.Archive.Read(session => Journal.About(session, InboxDoors.Subject(document)));
        Dictionary<long, Fact> decided = desk.Archive.Read(session => DecisionBook.All(session, document)).ToDictionary(static decision => decision.Id, static decision => decision.Fact);
        OpenPlan? plan = desk.Library.Drafts().Open(entry);
        Html rows = Html.Each(all.Reverse().Take(Most), one => Html.Of($"""
            <tr><td class="nb"><time datetime="{one.At.ToString("O", CultureInfo.InvariantCulture)}">{Local(desk, one.At)}</time></td><td class="nb" lang="zh-Hans">{one.Who}</td><th scope="row">{Named(desk, one.Kind)}</th><td>{PayloadWords.Of(desk, one.Payload, plan, decided)}</td></tr>
            """));
        return new OfficeFrame
        {
            Title = desk.Say("日志", "Journal"),
            Kind = "p-journal",
            Content = Html.Of($"""
                <main id="main" class="wrap wide"><nav class="crumb" aria-label="{desk.Say("所在位置", "You are here")}"><a href="/office">{desk.Say("收件", "Inbox")}</a><span aria-hidden="true">/</span><a href="{JobJson.ReviewAddress(entry)}" lang="zh-Hans">{entry.Title}</a></nav>
                <h1>{desk.Say("日志", "Journal")}</h1><p>{desk.Say($"共 {all.Count} 条，新的在前。", $"{all.Count} entries, the latest first.")}{(all.Count > Most ? desk.Say($"这里是最近 {Most} 条。", $"These are the last {Most}.") : string.Empty)}</p>
                <table class="dense list0"><thead><tr><th scope="col">{desk.Say("时间", "When")}</th><th scope="col">{desk.Say("谁", "Who")}</th><th scope="col">{desk.Say("做了什么", "What")}</th><th scope="col">{desk.Say("详情", "More")}</th></tr></thead><tbody>{rows}</tbody></table></main>
                """),
        }.Around(desk);
    }

    internal static string Local(Desk desk, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, desk.Settings.Clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Named(Desk desk, string kind) => kind switch
    {
        "plan-added" => desk.Say("送进来", "brought in"),
        "plan-read-again" => desk.Say("重新读过", "read again"),
        "pages-kept" => desk.Say("记下了页面", "its pages were kept"),
        "claim-accepted" or "problem-accepted" => desk.Say("确认了一条计数或说明", "a count or note found right"),
        "claim-rejected" or "problem-rejected" => desk.Say("否定了一条计数或说明", "a count or note rejected"),
        "claim-withdrawn" or "problem-withdrawn" => desk.Say("撤销了对计数或说明的判断", "a decision about a count or note taken back"),
        "fact-accepted" => desk.Say("确认", "accepted"),
        "fact-corrected" => desk.Say("更正", "corrected"),
        "fact-rejected" => desk.Say("驳回", "rejected"),
        "fact-added" => desk.Say("新增", "added"),
        "fact-withdrawn" => desk.Say("撤销", "withdrawn"),
        "fact-conflict" => desk.Say("和别人同时改，没有写进去", "met another's decision, not applied"),
        "plan-published" => desk.Say("发布", "published"),
        "plan-remarked" => desk.Say("批注", "remarked"),
        "picture-kept" => desk.Say("存了一稿图", "kept an edit of the picture"),
        "picture-published" => desk.Say("发布了图", "published the picture"),
        "picture-composed-again" => desk.Say("图改回自动排", "picture composed anew"),
        "lights-seen" => desk.Say("看过亮灯", "lights looked at"),
        _ => kind,
    };
}
