using Lantu.Analysis.Delivery;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Deliveries;

/// <summary>One item of a list: what can be told without its journal.</summary>
/// <param name="Id">The item.</param>
/// <param name="Title">By name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Lead">牵头单位; null before it is assigned.</param>
/// <param name="Leader">责任领导; null likewise.</param>
/// <param name="Due">完成时限; null likewise.</param>
/// <param name="Applied">When completion was asked for; null before that.</param>
/// <param name="Moves">How many moves it has seen.</param>
public sealed record ListedItem(string Id, string Title, ItemState State, string? Lead, string? Leader, DateOnly? Due, DateOnly? Applied, int Moves)
{
    /// <summary>What a list tells of an item.</summary>
    public static ListedItem Of(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Id, item.What.Title, item.State, item.Mandate?.Lead, item.Mandate?.Leader, item.Due, item.Application?.On, item.Moves);
    }
}

/// <summary>How many items of a plan stand where.</summary>
/// <param name="States">By state; states without items are left out.</param>
/// <param name="Overdue">Those whose deadline has passed without an application.</param>
/// <param name="DueSoon">Those that fall due within three days.</param>
/// <param name="Late">Those whose completion was asked for after the deadline.</param>
public sealed record ItemCounts(IReadOnlyDictionary<ItemState, int> States, int Overdue, int DueSoon, int Late)
{
    /// <summary>All of them.</summary>
    public int All => States.Values.Sum();
}

/// <summary>Lists and counts items from the tables.</summary>
public static class ItemList
{
    // No place on earth is further ahead of UTC.
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromHours(14);

    /// <summary>The items of a document as they stood at the end of a day, in the order of their numbers.</summary>
    /// <remarks>The tables tell how items stand now: only those that were moved after the day are folded from their journals.</remarks>
    /// <param name="session">Where.</param>
    /// <param name="document">The document.</param>
    /// <param name="asOf">The day.</param>
    public static IReadOnlyList<ListedItem> On(Session session, long document, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(session);
        long since = asOf == DateOnly.MaxValue ? long.MaxValue : (asOf.AddDays(1).ToDateTime(TimeOnly.MinValue) - FurthestAhead).Ticks;
        List<(ListedItem Item, long Moved)> rows = session.Query(
            "SELECT id, title, state, lead, leader, due, applied, moves, moved_ticks FROM work_item WHERE document_id = @document ORDER BY number",
            static row => (ToItem(row), row.Whole(8)),
            ("document", document));
        if (rows.TrueForAll(row => row.Moved < since))
        {
            return [.. rows.Select(static row => row.Item)];
        }

        Dictionary<string, ListedItem> folded = ItemBook.All(session, document, asOf, since).Select(ListedItem.Of).ToDictionary(static item => item.Id, StringComparer.Ordinal);
        return [.. rows.Select(row => row.Moved < since ? row.Item : folded.GetValueOrDefault(row.Item.Id)).OfType<ListedItem>()];
    }

    /// <summary>Items as they stand now, in the order of their numbers.</summary>
    /// <param name="session">Where.</param>
    /// <param name="document">Of a document; null for all.</param>
    /// <param name="lead">Of a lead agency; null for all.</param>
    public static IReadOnlyList<ListedItem> Of(Session session, long? document, string? lead)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query(
            """
            SELECT id, title, state, lead, leader, due, applied, moves FROM work_item
            WHERE (document_id = @document OR @all = 1) AND (lead = @lead OR @any = 1) ORDER BY document_id, number
            """,
            ToItem,
            ("document", document ?? -1L), ("all", document is null ? 1L : 0L), ("lead", lead ?? string.Empty), ("any", lead is null ? 1L : 0L));
    }

    /// <summary>The counts of a document on a day.</summary>
    public static ItemCounts Count(Session session, long document, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(session);
        List<(ItemState State, int Count, int Overdue, int Soon, int Late)> rows = session.Query(
            """
            SELECT state, COUNT(*),
                COUNT(*) FILTER (WHERE applied IS NULL AND due < @day),
                COUNT(*) FILTER (WHERE applied IS NULL AND due >= @day AND due <= @soon),
                COUNT(*) FILTER (WHERE applied > due)
            FROM work_item WHERE document_id = @document GROUP BY state
            """,
            static row => (StateOf(row.Text(0)), (int)row.Whole(1), (int)row.Whole(2), (int)row.Whole(3), (int)row.Whole(4)),
            ("document", document), ("day", MoveJson.Day(asOf)), ("soon", MoveJson.Day(asOf.AddDays(ClockRules.Usual.RemindDays))));
        return new ItemCounts(
            rows.ToDictionary(static row => row.State, static row => row.Count), rows.Sum(static row => row.Overdue), rows.Sum(static row => row.Soon), rows.Sum(static row => row.Late));
    }

    private static ListedItem ToItem(Row row) => new(
        row.Text(0), row.Text(1), StateOf(row.Text(2)), row.TextOrNull(3), row.TextOrNull(4), DayOf(row.TextOrNull(5)), DayOf(row.TextOrNull(6)), (int)row.Whole(7));

    private static ItemState StateOf(string name) => DeliveryNames.Read<ItemState>(name) ?? throw new FormatException($"the archive holds an unknown state '{name}'");

    private static DateOnly? DayOf(string? day) => day is null ? null : DateOnly.ParseExact(day, Session.DayFormat, System.Globalization.CultureInfo.InvariantCulture);
}
