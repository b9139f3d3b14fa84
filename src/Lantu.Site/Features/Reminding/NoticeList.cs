using Lantu.Analysis.Delivery;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Reminding;

/// <summary>What waits, at the head of a page.</summary>
internal static class NoticeList
{
    private const int MostShown = 8;

    /// <summary>The list; a sentence where nothing waits.</summary>
    /// <param name="desk">The question.</param>
    /// <param name="notices">What waits, the longest overdue first.</param>
    /// <param name="address">Where an item is seen.</param>
    /// <param name="withUnit">Whether the lead agency is named.</param>
    internal static Html Write(Desk desk, IReadOnlyList<Notice> notices, Func<WorkItem, string> address, bool withUnit)
    {
        if (notices.Count == 0)
        {
            return Html.Of($"""<section class="notices" aria-label="{desk.Say("提醒", "Reminders")}"><p>{desk.Say("现在没有要提醒的：三天内没有到期的，没有等着办的。", "Nothing to remind of: nothing falls due within three days, and nothing waits.")}</p></section>""");
        }

        Html rest = notices.Count <= MostShown ? Html.None
            : Html.Of($"""<details><summary>{desk.Say($"还有 {notices.Count - MostShown} 条", $"{notices.Count - MostShown} more")}</summary><ol lang="zh-Hans">{Html.Each(notices.Skip(MostShown), notice => Line(desk, notice, address, withUnit))}</ol></details>""");
        return Html.Of($"""
            <section class="notices" aria-labelledby="notices"><h2 id="notices">{desk.Say($"提醒 {notices.Count} 条", $"{notices.Count} reminders")}</h2>
            <ol>{Html.Each(notices.Take(MostShown), notice => Line(desk, notice, address, withUnit))}</ol>{rest}</section>
            """);
    }

    private static Html Line(Desk desk, Notice notice, Func<WorkItem, string> address, bool withUnit)
    {
        Html left = Html.Of($"""<span class="state{Html.Raw(notice.Days < 0 ? " late" : string.Empty)}">{(notice.Days < 0 ? Html.Raw("""<svg class="ic" aria-hidden="true"><use href="#i-late"/></svg>""") : Html.None)}{desk.Say(notice.Left.Chinese, notice.Left.English)}</span>""");
        Html unit = !withUnit ? Html.None
            : notice.Whom == Role.LeadAgency ? Html.Of($"""<span class="q" lang="zh-Hans">{notice.Item.Mandate?.Lead}</span>""")
            : Html.Of($"""<span class="q">{desk.Say(DeliveryWords.Of(notice.Whom).Chinese, DeliveryWords.Of(notice.Whom).English)}</span>""");
        return Html.Of($"""<li>{left}<span><a href="{address(notice.Item)}" lang="zh-Hans">{notice.Item.What.Title}</a>　{desk.Say(notice.What.Chinese, notice.What.English)}</span>{unit}<time class="q nb" datetime="{MoveJson.Day(notice.Due)}">{DayWords.Of(notice.Due, desk.English)}</time></li>""");
    }
}
