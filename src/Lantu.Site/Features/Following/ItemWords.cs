using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Checks;
using Lantu.Analysis.Delivery;
using Lantu.Site.Markup;

namespace Lantu.Site.Features.Following;

/// <summary>How the state of an item is said on pages.</summary>
internal static class ItemWords
{
    /// <summary>The state: what is late says by how much, what waits for somebody is coloured.</summary>
    internal static Html State(WorkItem item, DateOnly today, bool english)
    {
        var clock = ItemClock.Of(item, today, ClockRules.Usual);
        if (clock.Status == ClockStatus.Overdue)
        {
            return Html.Of($"""<span class="state late"><svg class="ic" aria-hidden="true"><use href="#i-late"/></svg>{(english ? $"{clock.Days} days late" : $"逾期 {clock.Days} 天")}</span>""");
        }

        Bilingual words = DeliveryWords.Of(item.State);
        string said = english ? words.English : words.Chinese;
        return StateGroups.Of(item.State) switch
        {
            StateGroup.Completed => Html.Of($"""<span class="state done"><svg class="ic" aria-hidden="true"><use href="#i-ok"/></svg>{said}{(clock.Status == ClockStatus.Late ? (english ? $", {clock.Days} days late" : $"，晚 {clock.Days} 天") : string.Empty)}</span>"""),
            StateGroup.InReview or StateGroup.ToSign => Html.Of($"""<span class="state wait">{said}</span>"""),
            StateGroup.UnderWay or StateGroup.ToAssign => Html.Of($"""<span class="state">{said}</span>"""),
        };
    }

    /// <summary>The name of a group of states.</summary>
    internal static string Group(StateGroup group, bool english) => english
        ? group switch
        {
            StateGroup.Completed => "completed",
            StateGroup.InReview => "to review",
            StateGroup.UnderWay => "under way",
            StateGroup.ToSign => "to be signed",
            StateGroup.ToAssign => "to be sent out",
        }
        : StateGroups.Name(group);

    /// <summary>The groups in the order in which an item passes them.</summary>
    internal static IReadOnlyList<StateGroup> Groups { get; } = [StateGroup.ToAssign, StateGroup.ToSign, StateGroup.UnderWay, StateGroup.InReview, StateGroup.Completed];

    /// <summary>Days overdue; 0 where it is not.</summary>
    internal static int Overdue(WorkItem item, DateOnly today) => ItemClock.Of(item, today, ClockRules.Usual) is { Status: ClockStatus.Overdue } clock ? clock.Days : 0;

    /// <summary>English words at the head of a line: with a capital letter.</summary>
    internal static string Headed(string english) => char.ToUpperInvariant(english[0]) + english[1..];

    /// <summary>The lead agency, as assigned or as the text names it.</summary>
    internal static string? Lead(WorkItem item) => item.Mandate?.Lead ?? item.What.Lead;
}
