namespace Lantu.Analysis.Progress;

/// <summary>What a method over years answers.</summary>
/// <param name="Value">The ratio, or the growth a year; null where it cannot be computed.</param>
/// <param name="Status">In the words of Open SDG.</param>
/// <param name="Score">From -5 to 5; null where the method has none.</param>
/// <param name="Reason">Why there is no value; null where there is one.</param>
public sealed record LongProgress(double? Value, LongStatus Status, double? Score, Phrase? Reason)
{
    /// <summary>UN 2023: the value expected in the target year; else null.</summary>
    public double? ExpectedValue { get; init; }
}

/// <summary>The five words of Open SDG, and that there is none.</summary>
public enum LongStatus
{
    /// <summary><c>target_achieved</c>.</summary>
    TargetAchieved,

    /// <summary><c>substantial_progress</c>: on track.</summary>
    Substantial,

    /// <summary><c>moderate_progress</c>.</summary>
    Moderate,

    /// <summary><c>limited_progress</c>.</summary>
    Limited,

    /// <summary><c>deterioration</c>: away from the target.</summary>
    Deterioration,

    /// <summary><c>not_available</c>.</summary>
    NotAvailable,
}

/// <summary>The words as Open SDG writes them.</summary>
public static class LongStatusWords
{
    /// <summary>The word for programs, as <c>substantial_progress</c>.</summary>
    public static string Of(LongStatus status) => status switch
    {
        LongStatus.TargetAchieved => "target_achieved",
        LongStatus.Substantial => "substantial_progress",
        LongStatus.Moderate => "moderate_progress",
        LongStatus.Limited => "limited_progress",
        LongStatus.Deterioration => "deterioration",
        LongStatus.NotAvailable => "not_available",
    };

    /// <summary>The word for people.</summary>
    public static string Chinese(LongStatus status) => status switch
    {
        LongStatus.TargetAchieved => "已达目标",
        LongStatus.Substantial => "大幅进展",
        LongStatus.Moderate => "中等进展",
        LongStatus.Limited => "进展有限",
        LongStatus.Deterioration => "倒退",
        LongStatus.NotAvailable => "不可判断",
    };
}
