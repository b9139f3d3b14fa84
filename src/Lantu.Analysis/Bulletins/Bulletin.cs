using Lantu.Analysis.Delivery;

namespace Lantu.Analysis.Bulletins;

/// <summary>The bulletin (通报) of a month: what stands in it, before any words.</summary>
/// <remarks>Its totals are counted here and nowhere else; <see cref="BulletinText"/> only writes them down.</remarks>
public sealed record Bulletin
{
    /// <summary>What overdue items are called where they are counted.</summary>
    internal const string OverdueName = "已超期";

    /// <summary>Whose delivery it tells of, who signs and to whom it goes.</summary>
    public required BulletinHead Head { get; init; }

    /// <summary>The month.</summary>
    public required ReportMonth Month { get; init; }

    /// <summary>The indicators, in the order of the plan.</summary>
    public required IReadOnlyList<BulletinIndicator> Indicators { get; init; }

    /// <summary>All items as they stood at the end of the month, in the order of the plan.</summary>
    public required IReadOnlyList<WorkItem> Items { get; init; }

    /// <summary>The items by state.</summary>
    public required Tally ByState { get; init; }

    /// <summary>The items that have a deadline, by how they stand to it.</summary>
    public required Tally ByClock { get; init; }

    /// <summary>The indicators by light.</summary>
    public required Tally ByLight { get; init; }

    /// <summary>The agencies, best first.</summary>
    public required IReadOnlyList<AgencyStanding> Agencies { get; init; }

    /// <summary>The items that are overdue, the longest first.</summary>
    public required IReadOnlyList<LateItem> Overdue { get; init; }

    /// <summary>The items that fall due in the month that follows, in the order of their deadlines.</summary>
    public required IReadOnlyList<WorkItem> DueNext { get; init; }

    /// <summary>The last report of each agency on each item in the month, in the order of the items.</summary>
    public required IReadOnlyList<MonthReport> Reports { get; init; }

    /// <summary>Puts a bulletin together.</summary>
    /// <param name="head">Its head.</param>
    /// <param name="month">The month.</param>
    /// <param name="items">The items as their journals leave them at the end of the month.</param>
    /// <param name="indicators">The indicators as judged then; may be empty.</param>
    public static Bulletin Of(BulletinHead head, ReportMonth month, IReadOnlyList<WorkItem> items, IReadOnlyList<BulletinIndicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(indicators);
        (WorkItem Item, ItemClock Clock)[] clocks = [.. items.Select(item => (item, ItemClock.Of(item, month.Last, ClockRules.Usual)))];
        return new Bulletin
        {
            Head = head,
            Month = month,
            Indicators = indicators,
            Items = items,
            ByState = Tally.Of("列入督办的事项", "办理环节", [.. Enum.GetValues<StateGroup>().Select(group => (StateGroups.Name(group), items.Count(item => StateGroups.Of(item.State) == group)))]),
            ByClock = Tally.Of("已定完成时限的事项", "时限", [.. Clocks.Select(kind => (kind.Name, clocks.Count(pair => pair.Clock.Status == kind.Status)))]),
            ByLight = Tally.Of("列入跟踪的主要指标", "进度", [.. Lights.Select(kind => (kind.Name, indicators.Count(indicator => indicator.Light == kind.Light)))]),
            Agencies = AgencyStanding.Of(items, month.Last),
            Overdue =
            [
                .. clocks.Where(static pair => pair.Clock.Status == ClockStatus.Overdue).Select(static pair => new LateItem(pair.Item, pair.Clock.Days))
                    .OrderByDescending(static late => late.Days).ThenBy(static late => late.Item.Id, StringComparer.Ordinal),
            ],
            DueNext =
            [
                .. items.Where(item => item.Application is null && item.Due is { } due && due > month.Last && due <= month.First.AddMonths(2).AddDays(-1))
                    .OrderBy(static item => item.Due).ThenBy(static item => item.Id, StringComparer.Ordinal),
            ],
            Reports = [.. items.SelectMany(item => MonthReport.Of(item, month))],
        };
    }

    private static readonly (string Name, ClockStatus Status)[] Clocks =
    [
        ("按期申请办结", ClockStatus.InTime), ("超期申请办结", ClockStatus.Late), ("未到期", ClockStatus.Running), ("3天内到期", ClockStatus.DueSoon), (OverdueName, ClockStatus.Overdue),
    ];

    private static readonly (string Name, BulletinLight Light)[] Lights =
        [("绿灯", BulletinLight.Green), ("黄灯", BulletinLight.Yellow), ("红灯", BulletinLight.Red), ("不可判断", BulletinLight.Unknown)];
}

/// <summary>Who speaks to whom.</summary>
/// <param name="Place">云洲市.</param>
/// <param name="Plan">The document whose tasks are followed up: 云洲市2026年政府工作报告.</param>
/// <param name="Issuer">Who signs: 云洲市人民政府督查室.</param>
/// <param name="Addressee">To whom: 各县（市、区）人民政府，市政府各部门.</param>
/// <param name="Number">As 云督通〔2026〕7号; null for a draft without a number.</param>
/// <param name="Date">On which day it is signed.</param>
public sealed record BulletinHead(string Place, string Plan, string Issuer, string Addressee, string? Number, DateOnly Date);

/// <summary>An item that is overdue.</summary>
/// <param name="Item">The item.</param>
/// <param name="Days">By how many days, from 1.</param>
public sealed record LateItem(WorkItem Item, int Days);

/// <summary>What an agency said of an item in the month.</summary>
/// <param name="Item">The item.</param>
/// <param name="Report">Its last report of the month.</param>
public sealed record MonthReport(WorkItem Item, FiledReport Report)
{
    internal static IEnumerable<MonthReport> Of(WorkItem item, ReportMonth month) => item.Reports
        .Where(report => month.Holds(DateOnly.FromDateTime(report.At.DateTime)))
        .GroupBy(static report => report.By.Agency, StringComparer.Ordinal)
        .Select(group => new MonthReport(item, group.Last()));
}
