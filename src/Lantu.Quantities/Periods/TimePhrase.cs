namespace Lantu.Quantities.Periods;

/// <summary>How a time is told.</summary>
public enum TimeKind
{
    /// <summary>2025年, 2021—2025年.</summary>
    Years,

    /// <summary>Months of a year that may be unsaid (then 0): 2025年1—11月, 前三季度, 10月.</summary>
    Months,

    /// <summary>今年 (0), 去年 (-1), 明年 (1): years from the document's own.</summary>
    RelativeYear,

    /// <summary>“十四五”: its first and last year.</summary>
    FiveYearPlan,

    /// <summary>五年来, 过去三年: so many years that end with the year reported.</summary>
    PastYears,

    /// <summary>五年 before 年均 or 累计: past in a review, coming in a plan.</summary>
    SomeYears,

    /// <summary>今后五年, 未来三年: so many years that begin with the document's own.</summary>
    ComingYears,

    /// <summary>本世纪末: the year in which the century of the document ends.</summary>
    CenturyEnd,

    /// <summary>全年, 一年来, 过去一年: the year that is spoken of.</summary>
    WholeYear,
}

/// <summary>A time as told, not yet laid on the calendar.</summary>
/// <param name="Kind">How it is told.</param>
/// <param name="Start">Its first character, as an index into the folded text.</param>
/// <param name="End">Behind its last.</param>
/// <param name="From">The first year; of relative years the distance; of past and coming years how many; 0 where unsaid.</param>
/// <param name="To">The last year; as <paramref name="From"/> where there is one only.</param>
/// <param name="FirstMonth">1 to 12; 0 where no month is told.</param>
/// <param name="LastMonth">1 to 12; 0 likewise.</param>
public readonly record struct TimePhrase(
    TimeKind Kind, int Start, int End, int From, int To, int FirstMonth, int LastMonth)
{
    /// <summary>Whether 比, 较 or 是 before it makes it a base to compare with: 比2020年增长.</summary>
    public bool IsBase { get; init; }

    /// <summary>Whether 以来 makes it the beginning of what is told: 2022年以来.</summary>
    public bool IsSince { get; init; }

    /// <summary>Whether it is an end to be reached: 到2030年, 10月底前.</summary>
    public bool IsEnd { get; init; }
}
