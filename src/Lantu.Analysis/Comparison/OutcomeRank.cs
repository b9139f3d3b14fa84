namespace Lantu.Analysis.Comparison;

/// <summary>How near a fact of the new document is to what a target asks for, the nearest first.</summary>
internal enum OutcomeRank
{
    /// <summary>The same indicator, measure and unit, for that year.</summary>
    Exact,

    /// <summary>The same, said of several years of which each had it: 每年超过90万人, 稳定在550亿斤.</summary>
    HeldEachYear,

    /// <summary>The parts of it: the urban and the rural income for the income of all.</summary>
    Parts,

    /// <summary>Another period that ends with the year or within it.</summary>
    OtherPeriod,

    /// <summary>Another measure, for that year.</summary>
    OtherMeasure,

    /// <summary>The same measure in a unit that cannot be converted, or of another whole or field.</summary>
    OtherUnit,

    /// <summary>A neighbouring indicator.</summary>
    Kin,
}
