using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Following;

/// <summary>Items as a board: a column for each group of states, what is late first.</summary>
internal static class ItemBoard
{
    internal static Html Write(Desk desk, IReadOnlyList<WorkItem> items) => Html.Of(
        $"""<div class="board">{Html.Each(ItemWords.Groups, group => Column(desk, group, [.. items.Where(item => StateGroups.Of(item.State) == group).OrderBy(static item => item.Due ?? DateOnly.MaxValue).ThenBy(static item => item.Id, StringComparer.Ordinal)]))}</div>""");

    private static Html Column(Desk desk, StateGroup group, WorkItem[] items) => Html.Of($"""
        <section aria-labelledby="g-{group.ToString()}"><h3 id="g-{group.ToString()}">{ItemWords.Group(group, desk.English)} <span class="q">{items.Length}</span></h3>
        {(items.Length == 0 ? Html.Of($"""<p class="q">{desk.Say("没有", "none")}</p>""") : Html.Of($"""<ol>{Html.Each(items, item => Card(desk, item))}</ol>"""))}</section>
        """);

    private static Html Card(Desk desk, WorkItem item) => Html.Of($"""
        <li{Html.Raw(ItemWords.Overdue(item, desk.Library.Today) > 0 ? " class=\"is-late\"" : string.Empty)}><a class="plain" href="/office/tasks/{item.Id}" lang="zh-Hans"><span class="q">{item.Id}</span> {item.What.Title}</a>
        <small lang="zh-Hans">{ItemWords.Lead(item) ?? desk.Say("未定单位", "no agency yet")}{(item.Due is { } due ? Html.Of($"""　<span class="nb">{DayWords.Plain(due)}</span>""") : Html.None)}</small>{ItemWords.State(item, desk.Library.Today, desk.English)}</li>
        """);
}
