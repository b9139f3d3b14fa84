using Lantu.Plans.Observations;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>What a person says about a table, where the table itself does not.</summary>
public sealed record GridSettings
{
    /// <summary>Whose figures; null where the table tells.</summary>
    public ObservedPlace? Place { get; init; }

    /// <summary>The name of the indicator, for tables that name none; null where they do.</summary>
    public string? Indicator { get; init; }

    /// <summary>The name of the file, which may tell the indicator where nothing else does: series-province-gdp-wide.csv.</summary>
    public string FileName { get; init; } = string.Empty;

    /// <summary>The unit, for tables that tell none: 亿元; null where they do.</summary>
    public string? Unit { get; init; }

    /// <summary>Who published it; of a table without a column of sources.</summary>
    public required string Source { get; init; }

    /// <summary>The day of publication; null where nobody tells.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>How final; null where nobody tells.</summary>
    public ObservationStatus? Status { get; init; }
}
