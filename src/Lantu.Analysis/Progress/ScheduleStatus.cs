namespace Lantu.Analysis.Progress;

/// <summary>Where a target stands against what was to be expected on the day.</summary>
public enum ScheduleStatus
{
    /// <summary>已完成: the whole of the target is there already.</summary>
    Achieved,

    /// <summary>超前.</summary>
    Ahead,

    /// <summary>按期: exactly as expected.</summary>
    OnSchedule,

    /// <summary>滞后.</summary>
    Behind,

    /// <summary>不可判断: something is missing, or stands on another basis; the verdict says what.</summary>
    NotJudged,
}
