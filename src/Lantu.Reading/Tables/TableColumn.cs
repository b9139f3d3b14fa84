using Lantu.Plans.Model;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Tables;

/// <summary>What a column of a table of indicators holds.</summary>
internal enum ColumnRole
{
    /// <summary>Numbers of rows, groups of indicators, remarks: nothing that is read.</summary>
    Other,

    /// <summary>What is measured.</summary>
    Indicator,

    /// <summary>The unit of the row.</summary>
    Unit,

    /// <summary>预期性 or 约束性.</summary>
    Obligation,

    /// <summary>Figures.</summary>
    Value,
}

/// <summary>A column with what its head says.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="Frame">Of figures, the time; unknown where the head tells none.</param>
/// <param name="Nature">Of figures, whether they are reached or intended; null where the head does not say.</param>
/// <param name="Measure">Of figures, how they measure; null where the head leaves it to the indicator.</param>
/// <param name="Unit">Of figures, the unit in the head; null where it has none.</param>
/// <param name="IsEstimated">Whether the head says 预计 or 初步.</param>
internal sealed record TableColumn(
    ColumnRole Role, TimeFrame Frame = default, Nature? Nature = null, Measure? Measure = null, TableUnit? Unit = null, bool IsEstimated = false);
