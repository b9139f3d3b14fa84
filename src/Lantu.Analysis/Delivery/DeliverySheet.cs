namespace Lantu.Analysis.Delivery;

/// <summary>The columns of the sheet that goes out to the agencies and comes back filled in.</summary>
public static class DeliverySheet
{
    /// <summary>The name of the sheet.</summary>
    public const string Name = "填报";

    /// <summary>The heading of the ids.</summary>
    public const string Id = "编号";

    /// <summary>The heading of the task.</summary>
    public const string Title = "工作任务";

    /// <summary>The heading of the targets.</summary>
    public const string Targets = "目标要求";

    /// <summary>The heading of the state; not read back.</summary>
    public const string State = "环节";

    /// <summary>The heading of the lead agency.</summary>
    public const string Lead = "牵头单位";

    /// <summary>The heading of the supporting agencies.</summary>
    public const string Support = "配合单位";

    /// <summary>The heading of the leader.</summary>
    public const string Leader = "责任领导";

    /// <summary>The heading of the deadline.</summary>
    public const string Due = "完成时限";

    /// <summary>The heading of the milestones: one a line, 2026-06-30 投资过半.</summary>
    public const string Milestones = "时间节点";

    /// <summary>The heading of the agency that fills in; empty for the lead agency.</summary>
    public const string Agency = "填报单位";

    /// <summary>The heading of the person who fills in.</summary>
    public const string Person = "填报人";

    /// <summary>The heading of the signature: 是.</summary>
    public const string Sign = "签收";

    /// <summary>The heading of the progress.</summary>
    public const string Progress = "进展情况";

    /// <summary>The heading of the percentage.</summary>
    public const string Percent = "进度（%）";

    /// <summary>The heading of the problems.</summary>
    public const string Problems = "存在问题";

    /// <summary>The heading of the next step.</summary>
    public const string NextStep = "下一步措施";

    /// <summary>The heading of the milestones reached: their days.</summary>
    public const string Reached = "已完成节点";

    /// <summary>All headings, in their order.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        [Id, Title, Targets, State, Lead, Support, Leader, Due, Milestones, Agency, Person, Sign, Progress, Percent, Problems, NextStep, Reached];

    /// <summary>What parts agencies and days in a cell.</summary>
    internal static readonly char[] Between = ['、', '，', ',', '；', ';', '\n', '/'];

    /// <summary>The row of an item, as wide as <see cref="Headings"/>; what the text names stands in where nothing is assigned yet.</summary>
    public static IReadOnlyList<string> RowOf(WorkItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Mandate? mandate = item.Mandate;
        IReadOnlyList<string> support = mandate?.Support ?? item.What.Support;
        return
        [
            item.Id,
            item.What.Title,
            string.Join('\n', item.What.Targets),
            DeliveryWords.Of(item.State).Chinese,
            mandate?.Lead ?? item.What.Lead ?? string.Empty,
            string.Join('、', support),
            mandate?.Leader ?? string.Empty,
            item.Due is { } due ? Procedure.Day(due) : item.What.Deadline ?? string.Empty,
            mandate is null ? string.Empty : string.Join('\n', mandate.Milestones.Select(static milestone => $"{Procedure.Day(milestone.Due)} {milestone.Demand}")),
            string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty,
        ];
    }
}
