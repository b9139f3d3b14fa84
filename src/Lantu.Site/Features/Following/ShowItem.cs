using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Following;

/// <summary>One item, for the office and for leaders: what can be done now, and all that was done.</summary>
internal static class ShowItem
{
    internal static Answer Write(Desk desk, string id)
    {
        if (ItemAccess.Find(desk, id) is not { } item)
        {
            return OfficeMissing.Write(desk, desk.Say($"没有编号为 {id} 的事项", $"There is no item {id}"));
        }

        Html forms = MoveForms.Write(desk, item, "/office/tasks/" + item.Id);
        Html plan = ItemAccess.Plan(desk, id) is { } entry
            ? Html.Of($"""<span aria-hidden="true">/</span><a href="/office/plans/{Uri.EscapeDataString(entry.PlaceKey)}/{entry.YearShown}/tasks" lang="zh-Hans">{entry.Title}</a>""")
            : Html.None;
        Html now = forms.IsEmpty
            ? Html.Of($"""<p class="q">{Waits(desk, item)}</p>""")
            : Html.Of($"""<div class="moves">{forms}</div>""");
        return new OfficeFrame
        {
            Title = item.What.Title,
            Kind = "p-item",
            Scripts = [Assets.MovingScript],
            Content = Html.Of($"""
                <main id="main" class="wrap"><p class="crumb"><a href="/office/tasks">{desk.Say("任务", "Tasks")}</a>{plan}</p>
                {ItemSections.Head(desk, item, null)}
                <section class="now1" aria-labelledby="now"><h2 id="now">{desk.Say("现在可以办", "What can be done now")}</h2>{now}</section>
                {ItemSections.Slips(desk, item, withFiles: true)}
                {ItemSections.History(desk, item, desk.Archive.Read(session => ItemBook.Moves(session, id)))}
                </main>
                """),
        }.Around(desk);
    }

    // Whose turn it is, where it is not the reader's.
    private static string Waits(Desk desk, WorkItem item)
    {
        Role[] roles = [.. MoveRight.From(item.State).SelectMany(static kind => MoveRight.Of(kind).Roles).Distinct()];
        return roles.Length == 0 ? desk.Say("已归档，不再变动。", "It is archived and never moves again.")
            : desk.Say($"这个账号现在没有要办的；轮到{string.Join('、', roles.Select(static role => DeliveryWords.Of(role).Chinese))}。", $"This account has nothing to do now; it is for {string.Join(", ", roles.Select(static role => DeliveryWords.Of(role).English))}.");
    }
}
