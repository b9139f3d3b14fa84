namespace Lantu.Analysis.Progress;

/// <summary>What a method says of a target, with its sums; or why it says nothing and what it would need.</summary>
public sealed record ProgressVerdict
{
    /// <summary>Which method judged, or could not.</summary>
    public required ProgressMethod Method { get; init; }

    /// <summary>Ahead, behind …</summary>
    public required ScheduleStatus Status { get; init; }

    /// <summary>How much of the target is there: percent for amounts, the value itself for rates and ranks; null where not judged.</summary>
    public decimal? Reached { get; init; }

    /// <summary>What was to be expected on the day, in the same unit; null where the method knows no path.</summary>
    public decimal? Expected { get; init; }

    /// <summary>How far ahead (positive) or behind (negative); good is always positive. Null where not judged.</summary>
    public decimal? Gap { get; init; }

    /// <summary>The unit of the gap: <c>pp</c>, <c>位</c>, or that of the value.</summary>
    public string? GapUnit { get; init; }

    /// <summary>What the rest of the time must bring; null where nothing is left or the method knows none.</summary>
    public RequiredPace? Pace { get; init; }

    /// <summary>The sums behind every number above, in order.</summary>
    public IReadOnlyList<ProgressSum> Sums { get; init; } = [];

    /// <summary>Of a method over years: its own word, as <c>substantial_progress</c>; else null.</summary>
    public string? Label { get; init; }

    /// <summary>Why it is not judged and what would be needed; or what is to be known beside the verdict.</summary>
    public IReadOnlyList<Phrase> Reasons { get; init; } = [];

    internal static ProgressVerdict NotJudged(ProgressMethod method, params IReadOnlyList<Phrase> reasons) =>
        new() { Method = method, Status = ScheduleStatus.NotJudged, Reasons = reasons };

    internal static ScheduleStatus Of(decimal gap, bool achieved) => achieved ? ScheduleStatus.Achieved
        : gap > 0 ? ScheduleStatus.Ahead
        : gap == 0 ? ScheduleStatus.OnSchedule
        : ScheduleStatus.Behind;
}

/// <summary>What the rest of the year must bring.</summary>
/// <param name="Meaning">As 余下各月须比上年同期增长.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
public sealed record RequiredPace(Phrase Meaning, decimal Value, string? Unit);
