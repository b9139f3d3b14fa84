using Lantu.Analysis.Bulletins;
using Lantu.Analysis.Delivery;
using Lantu.Archive.Deliveries;
using Lantu.Site.Library;
using Lantu.Site.Markup;
using Lantu.Site.Office;
using Microsoft.AspNetCore.Http;

namespace Lantu.Site.Features.Following;

/// <summary>Which items a page shows, and how; all of it stands in the address.</summary>
/// <param name="View">table, board or calendar.</param>
/// <param name="Plan">The number of a document; null for all.</param>
/// <param name="Unit">A lead agency; null for all.</param>
/// <param name="State">A group of states; null for all.</param>
/// <param name="IsLate">Whether only what is overdue.</param>
/// <param name="Words">Characters of the title; empty for all.</param>
/// <param name="Month">The month of the calendar.</param>
internal sealed record ItemFilter(string View, long? Plan, string? Unit, StateGroup? State, bool IsLate, string Words, ReportMonth Month)
{
    internal static ItemFilter Of(Desk desk)
    {
        IQueryCollection query = desk.Context.Request.Query;
        return new ItemFilter(
            (string?)query["view"] is "board" or "calendar" ? (string)query["view"]! : "table", // one of the two
            long.TryParse(query["plan"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long plan) ? plan : null,
            Word(query["unit"]),
            DeliveryNames.Read<StateGroup>(query["state"]),
            (string?)query["late"] is "1" or "on",
            Word(query["q"]) ?? string.Empty,
            ReportMonth.Read(query["month"]) ?? new ReportMonth(desk.Library.Today.Year, desk.Library.Today.Month));
    }

    /// <summary>Whether it lets an item through.</summary>
    internal bool Takes(WorkItem item, DateOnly today) =>
        (Plan is null || ItemFiles.Document(item.Id) == Plan)
        && (Unit is null || ItemWords.Lead(item) == Unit)
        && (State is null || StateGroups.Of(item.State) == State)
        && (!IsLate || ItemWords.Overdue(item, today) > 0)
        && (Words.Length == 0 || item.What.Title.Contains(Words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address of the same choice in another view, or another month.</summary>
    internal string Address(string view, ReportMonth? month = null)
    {
        var parts = new List<string>();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Add("view", view == "table" ? null : view);
        Add("plan", Plan is { } plan ? FormattableString.Invariant($"{plan}") : null);
        Add("unit", Unit);
        Add("state", State is { } state ? DeliveryNames.Snake(state.ToString()) : null);
        Add("late", IsLate ? "1" : null);
        Add("q", Words);
        Add("month", month?.ToString());
        return "/office/tasks" + (parts.Count > 0 ? "?" + string.Join('&', parts) : string.Empty);
    }

    /// <summary>The form.</summary>
    internal Html Form(Desk desk, IReadOnlyList<WorkItem> all)
    {
        IEnumerable<string> units = all.Select(ItemWords.Lead).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var documents = all.Select(static item => ItemFiles.Document(item.Id)).OfType<long>().ToHashSet();
        IEnumerable<ShelfEntry> plans = desk.Library.Drafts().Entries.Where(entry => documents.Contains(entry.Document.Id));
        return Html.Of($"""
            <form class="filter" action="/office/tasks" method="get"><input type="hidden" name="view" value="{View}">
            <div><label for="f-plan">{desk.Say("计划", "Plan")}</label><select class="in" id="f-plan" name="plan"><option value="">{desk.Say("全部计划", "All plans")}</option>{Html.Each(plans, entry => Option(FormattableString.Invariant($"{entry.Document.Id}"), entry.Title, entry.Document.Id == Plan))}</select></div>
            <div><label for="f-unit">{desk.Say("牵头单位", "Lead agency")}</label><select class="in" id="f-unit" name="unit"><option value="">{desk.Say("全部单位", "All agencies")}</option>{Html.Each(units, unit => Option(unit, unit, unit == Unit))}</select></div>
            <div><label for="f-state">{desk.Say("状态", "State")}</label><select class="in" id="f-state" name="state"><option value="">{desk.Say("全部状态", "All states")}</option>{Html.Each(ItemWords.Groups, group => Option(DeliveryNames.Snake(group.ToString()), ItemWords.Group(group, desk.English), group == State))}</select></div>
            <div><label for="f-late">{desk.Say("时限", "Deadline")}</label><select class="in" id="f-late" name="late"><option value="">{desk.Say("不限", "Any")}</option>{Option("1", desk.Say("只看逾期", "Only what is late"), IsLate)}</select></div>
            <div class="grow"><label for="f-q">{desk.Say("任务里的字", "Words of the task")}</label><input class="in" id="f-q" name="q" type="search" value="{Words}"></div><button class="btn" type="submit">{desk.Say("筛选", "Filter")}</button></form>
            """);
    }

    private static Html Option(string value, string words, bool chosen) => Html.Of($"""<option value="{value}"{Html.Raw(chosen ? " selected" : string.Empty)}>{words}</option>""");

    private static string? Word(string? value) => value?.Trim() is { Length: > 0 and <= 100 } word ? word : null;
}
