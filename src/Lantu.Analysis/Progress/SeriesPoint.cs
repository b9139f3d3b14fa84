using Lantu.Plans.Model;

namespace Lantu.Analysis.Progress;

/// <summary>One published figure of an indicator, as an assessment needs it.</summary>
/// <param name="Period">A month, January and February together, the months to date, a quarter, or a year.</param>
/// <param name="Value">In <paramref name="Unit"/>; 7.9 for 7.9 %.</param>
/// <param name="Unit">A unit of the contract; null for a rank.</param>
/// <param name="Measure">What the figure measures.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Source">Document with its place or table.</param>
public sealed record SeriesPoint(Period Period, decimal Value, string? Unit, PointMeasure Measure, DateOnly Published, string Source)
{
    /// <summary>The prices; null where they are those in which the indicator is usually published.</summary>
    public PriceBasis? Basis { get; init; }

    /// <summary>The coverage, or among whom a rank counts; null where it is the usual one.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether its publisher calls it preliminary (初步核算), so that it may be revised.</summary>
    public bool IsPreliminary { get; init; }

    /// <summary>Of a figure that was published more than once, the value that was published first; else null.</summary>
    public decimal? FirstPublished { get; init; }
}

/// <summary>What a published figure measures.</summary>
public enum PointMeasure
{
    /// <summary>The amount of the period, the count at its end, or the rate in it; of a period from January on, the same as to date.</summary>
    Level,

    /// <summary>The amount from January to the end of the period.</summary>
    LevelToDate,

    /// <summary>The growth on the same period last year, in percent; of a period from January on, the same as to date.</summary>
    Growth,

    /// <summary>The growth of the months to date on those of last year, in percent.</summary>
    GrowthToDate,

    /// <summary>A place in an order.</summary>
    Rank,
}
