using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Features.Following;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Shell;

namespace Lantu.Site.Features.Units;

/// <summary>One item, for the agency that leads or supports it.</summary>
internal static class ShowUnitItem
{
    internal static Answer Write(Desk desk, string id)
    {
        if (ItemAccess.Find(desk, id) is not { } item)
        {
            return OfficeMissing.Write(desk, desk.Say($"没有交办给你们的事项 {id}", $"No item {id} was sent to your agency"));
        }

        string here = "/unit/tasks/" + item.Id;
        Html forms = MoveForms.Write(desk, item, here, MoveKind.Report);
        Html report = ItemAccess.Moves(desk, item).Contains(MoveKind.Report)
            ? Html.Of($"""<p class="send1"><a class="btn go" href="{UnitTodo.Address(item, desk.Library.Today)}">{desk.Say($"报 {desk.Library.Today.Month} 月进展", "Report this month's progress")}</a></p>""")
            : Html.None;
        return new OfficeFrame
        {
            Title = item.What.Title,
            Kind = "p-unit",
            Scripts = [Assets.MovingScript],
            Content = Html.Of($"""
                <main id="main" class="wrap unit">{UnitTodo.Write(desk, item.Id)}<div class="um">
                {ItemSections.Head(desk, item, desk.Caller.Account?.Unit)}
                {report}{(forms.IsEmpty ? Html.None : Html.Of($"""<div class="moves">{forms}</div>"""))}
                {(forms.IsEmpty && report.IsEmpty ? Html.Of($"""<p class="q">{desk.Say("现在没有要你们办的。", "Nothing waits for your agency now.")}</p>""") : Html.None)}
                {ItemSections.Slips(desk, item, withFiles: true)}
                {ItemSections.History(desk, item, desk.Archive.Read(session => ItemBook.Moves(session, id)))}
                </div></main>
                """),
        }.Around(desk);
    }
}
