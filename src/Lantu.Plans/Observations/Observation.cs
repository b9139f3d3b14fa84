using Lantu.Plans.Model;

namespace Lantu.Plans.Observations;

/// <summary>One published figure of a series.</summary>
public sealed record Observation
{
    /// <summary>Of what.</summary>
    public required Series Series { get; init; }

    /// <summary>Over which days; of a stock the day, or the month at whose end it is counted.</summary>
    public required Period Period { get; init; }

    /// <summary>In the unit of the series, with the digits as written: 159.50亿元 is 15950000000.00.</summary>
    public required decimal Value { get; init; }

    /// <summary>As it stands in the source, with the unit that is told there: 159.50亿元.</summary>
    public required string Written { get; init; }

    /// <summary>How final it is; null where the source does not tell.</summary>
    public ObservationStatus? Status { get; init; }

    /// <summary>Who published it: 国家统计局, 市统计局《2026年1—4月经济运行情况》.</summary>
    public required string Source { get; init; }

    /// <summary>The day of publication; null where the source does not tell.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The cell it stands in: <c>B5</c>, <c>Sheet1!B5</c>; null where it is of no table.</summary>
    public string? Cell { get; init; }
}
