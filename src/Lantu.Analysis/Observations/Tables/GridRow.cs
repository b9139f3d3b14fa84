using Lantu.Plans.Observations;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>What the cells of a row that are no figures say of those that are.</summary>
internal sealed record GridRow
{
    /// <summary>Its number, counted from 0.</summary>
    internal required int Index { get; init; }

    /// <summary>Whose; null where the row does not tell.</summary>
    internal ObservedPlace? Place { get; init; }

    /// <summary>What the name of the indicator says.</summary>
    internal required HeadWords Words { get; init; }

    /// <summary>The group of the indicator; empty where the row tells none.</summary>
    internal string Group { get; init; } = string.Empty;

    /// <summary>When; null where the row does not tell.</summary>
    internal PeriodPhrase? Period { get; init; }

    /// <summary>Whether its time counts from the first month of the year.</summary>
    internal bool IsToDate { get; init; }

    /// <summary>The words of its time, for messages; empty where there are none.</summary>
    internal string PeriodWritten { get; init; } = string.Empty;

    /// <summary>The part that is counted; null for the whole.</summary>
    internal string? Scope { get; init; }

    /// <summary>The cell of a column, by role; empty where there is none.</summary>
    internal required Func<ColumnRole, string> Cell { get; init; }
}
