namespace Lantu.Analysis.Progress;

/// <summary>What kind of promise a target is; a configuration names a method for each.</summary>
public enum TargetKind
{
    /// <summary>A sum over the year: 出口8403亿元.</summary>
    Flow,

    /// <summary>A growth rate over the year: 增长7%以上.</summary>
    Growth,

    /// <summary>A count at the year's end: 企业1500家.</summary>
    Stock,

    /// <summary>A rate with a limit: 失业率5.5%以内.</summary>
    Ceiling,

    /// <summary>A place: 第2位.</summary>
    Rank,

    /// <summary>An average growth over years: 年均增长6%.</summary>
    AverageGrowth,

    /// <summary>In step with another: 与经济增长同步.</summary>
    InStep,

    /// <summary>A direction without a figure: 持续缩小.</summary>
    Direction,

    /// <summary>A value to be reached in a later year: 2030年突破3800亿元; and what only its end can show.</summary>
    LaterYear,
}
