namespace Lantu.Plans.Observations;

/// <summary>How a published figure measures its indicator over its period.</summary>
public enum ObservedMeasure
{
    /// <summary>An amount, a stock, a flow, or a rate that is itself the indicator.</summary>
    Level,

    /// <summary>The change against the same period a year before, in percent; of a period to date it is 累计同比.</summary>
    Growth,

    /// <summary>The change against the period before, in percent: 环比.</summary>
    SequentialGrowth,

    /// <summary>The same period a year before counts 100: 105.2.</summary>
    Index,

    /// <summary>The period before counts 100.</summary>
    SequentialIndex,
}

/// <summary>How final a published figure is.</summary>
public enum ObservationStatus
{
    /// <summary>初步核算, 快报, 初步统计.</summary>
    Preliminary,

    /// <summary>Revised since it was first published: 修订, 初步核实.</summary>
    Revised,

    /// <summary>最终核实, 决算, 年鉴.</summary>
    Final,

    /// <summary>预计.</summary>
    Estimated,
}

/// <summary>Why a later figure took the place of an earlier one of the same series and period.</summary>
public enum RevisionReason
{
    /// <summary>The usual way from the first figure to the last.</summary>
    Routine,

    /// <summary>A census of the economy or of the population changed the base.</summary>
    Census,

    /// <summary>The scope of what is counted changed.</summary>
    Scope,

    /// <summary>The earlier figure was wrong.</summary>
    Correction,
}
