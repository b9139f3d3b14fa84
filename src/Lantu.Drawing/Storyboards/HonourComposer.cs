using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Drawing.Storyboards;

/// <summary>Awards, approvals, openings and selections that no chapter tells, gathered by kind.</summary>
internal static class HonourComposer
{
    private const int LongestEvent = 40;

    internal static StoryBlock? Compose(StorySource source, Func<TextSpan, bool> belongs)
    {
        List<PlanEvent> events =
        [
            .. source.Plan.Events
                .Where(happened => !source.IsUsed(happened.Id) && belongs(happened.Span) && happened.Kind != EventKind.Visit && happened.Text.Length is >= 5 and <= LongestEvent)
                .Take(source.Detail.Honours),
        ];
        var items = new List<StoryItem>();
        foreach (IGrouping<EventKind, PlanEvent> kind in events.GroupBy(happened => happened.Kind).OrderBy(group => Order(group.Key)))
        {
            List<StoryItem> lines = [];
            foreach (PlanEvent happened in kind)
            {
                source.Use(happened.Id);
                lines.Add(new StoryItem { Label = PlanText.Words(happened.Text, new TextSpan(0, happened.Text.Length)), From = [happened.Id] });
            }

            items.Add(new StoryItem { Label = Name(source.Words, kind.Key), Icon = Icon(kind.Key), Items = lines });
        }

        return items.Count == 0 ? null : new StoryBlock(BlockKind.Honours, null, null, items);
    }

    private static int Order(EventKind kind) => kind switch
    {
        EventKind.Award => 0,
        EventKind.Selection => 1,
        EventKind.Approval => 2,
        EventKind.Opening => 3,
        EventKind.Visit => 4,
        EventKind.Other => 5,
    };

    private static string Name(StoryWords words, EventKind kind) => kind switch
    {
        EventKind.Award => words.Award,
        EventKind.Selection => words.Selection,
        EventKind.Approval => words.Approval,
        EventKind.Opening => words.Opening,
        EventKind.Visit => words.Visit,
        EventKind.Other => words.OtherEvent,
    };

    private static string Icon(EventKind kind) => kind switch
    {
        EventKind.Award => "award",
        EventKind.Selection => "star",
        EventKind.Approval => "badge-check",
        EventKind.Opening => "rocket",
        EventKind.Visit => "map-pin",
        EventKind.Other => "flag",
    };
}
