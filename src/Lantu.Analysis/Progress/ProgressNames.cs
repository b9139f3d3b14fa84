namespace Lantu.Analysis.Progress;

/// <summary>The words for programs, and those for people, of statuses and lights.</summary>
public static class ProgressNames
{
    /// <summary>As <c>behind</c>.</summary>
    public static string Of(ScheduleStatus status) => status switch
    {
        ScheduleStatus.Achieved => "achieved",
        ScheduleStatus.Ahead => "ahead",
        ScheduleStatus.OnSchedule => "on-schedule",
        ScheduleStatus.Behind => "behind",
        ScheduleStatus.NotJudged => "not-judged",
    };

    /// <summary>As 滞后.</summary>
    public static string Chinese(ScheduleStatus status) => status switch
    {
        ScheduleStatus.Achieved => "已完成",
        ScheduleStatus.Ahead => "超前",
        ScheduleStatus.OnSchedule => "按期",
        ScheduleStatus.Behind => "滞后",
        ScheduleStatus.NotJudged => "不可判断",
    };

    /// <summary>As <c>yellow</c>.</summary>
    public static string Of(LightColor color) => color switch
    {
        LightColor.Green => "green",
        LightColor.Yellow => "yellow",
        LightColor.Red => "red",
        LightColor.Gray => "gray",
    };

    /// <summary>As 黄.</summary>
    public static string Chinese(LightColor color) => color switch
    {
        LightColor.Green => "绿",
        LightColor.Yellow => "黄",
        LightColor.Red => "红",
        LightColor.Gray => "灰",
    };

    /// <summary>As <c>progress</c>: the keys of a configuration.</summary>
    public static string Of(LightKind kind) => kind switch
    {
        LightKind.Progress => "progress",
        LightKind.Growth => "growth",
        LightKind.Stock => "stock",
        LightKind.Rate => "rate",
        LightKind.Rank => "rank",
        LightKind.Direction => "direction",
    };

    /// <summary>As <c>average-growth</c>: the keys of a configuration.</summary>
    public static string Of(TargetKind kind) => kind switch
    {
        TargetKind.Flow => "flow",
        TargetKind.Growth => "growth",
        TargetKind.Stock => "stock",
        TargetKind.Ceiling => "ceiling",
        TargetKind.Rank => "rank",
        TargetKind.AverageGrowth => "average-growth",
        TargetKind.InStep => "in-step",
        TargetKind.Direction => "direction",
        TargetKind.LaterYear => "long",
    };
}
