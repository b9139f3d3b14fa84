using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Site.Features.Delivery;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Lantu.Site.Words;

namespace Lantu.Site.Features.Following;

/// <summary>The forms of the moves that somebody may make now; what they send is what the API takes.</summary>
internal static class MoveForms
{
    /// <summary>All that is allowed now, each shut until it is chosen; moves that need no word are buttons.</summary>
    /// <param name="desk">The question.</param>
    /// <param name="item">The item.</param>
    /// <param name="then">Where a page goes once a move was made.</param>
    /// <param name="apart">Moves that the page shows itself.</param>
    internal static Html Write(Desk desk, WorkItem item, string then, params MoveKind[] apart)
    {
        MoveKind[] kinds = [.. ItemAccess.Moves(desk, item).Where(kind => !apart.Contains(kind))];
        return kinds.Length == 0 ? Html.None : Html.Each(kinds, kind => Form(desk, item, kind, then));
    }

    /// <summary>What opens a form of a move.</summary>
    internal static Html Open(WorkItem item, MoveKind kind, string then, string classes, string? keep = null) => Html.Of(
        $"""<form class="{classes}" data-move="{DeliveryNames.Of(kind)}" data-item="{item.Id}" data-moves="{item.Moves}" data-then="{then}"{(keep is null ? Html.None : Html.Of($""" data-keep="{keep}" """))} novalidate>""");

    private static Html Form(Desk desk, WorkItem item, MoveKind kind, string then)
    {
        Bilingual name = Name(item, kind);
        string said = desk.Say(name.Chinese, ItemWords.Headed(name.English));
        Html fields = new MoveFields(desk, DeliveryNames.Of(kind)).Of(item, kind);
        if (fields.IsEmpty)
        {
            return Html.Of($"""{Open(item, kind, then, "move")}<button class="btn" type="submit" id="do-{DeliveryNames.Of(kind)}">{said}</button></form>""");
        }

        bool isOpen = desk.Context.Request.Query["do"] == DeliveryNames.Of(kind);
        return Html.Of($"""
            <details class="move" id="do-{DeliveryNames.Of(kind)}"{Html.Raw(isOpen ? " open" : string.Empty)}><summary>{said}</summary>{Open(item, kind, then, "move")}{fields}{(kind == MoveKind.DecideExtension ? Html.None : Html.Of($"""<p class="row send1"><button class="btn go" type="submit">{said}</button></p>"""))}</form></details>
            """);
    }

    private static Bilingual Name(WorkItem item, MoveKind kind) => kind switch
    {
        MoveKind.Assign when item.Mandate is not null => new("改派", "reassign"),
        MoveKind.Proceed when item.State == ItemState.Accepted => new("开始办理", "begin"),
        MoveKind.Proceed => new("接着办理", "go on"),
        MoveKind.DecideExtension => new($"批复延期（申请延到 {DayWords.Plain(item.PendingExtension!.Until)}）", $"decide the extension until {DayWords.Plain(item.PendingExtension.Until)}"), // offered only where one waits
        _ => DeliveryWords.Of(kind),
    };
}
