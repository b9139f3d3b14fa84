using Lantu.Plans.Model;

namespace Lantu.Analysis.Derivations;

/// <summary>How a value is computed from the facts of a plan.</summary>
public enum DerivationKind
{
    /// <summary>End over start of a rise: 7307亿元 ÷ 3006亿元 = 2.43倍. Of one fact with a baseline.</summary>
    Multiple,

    /// <summary>What a rate rose by, in percentage points: 3.3% − 2.77% = 0.53个百分点. Of one rate with a baseline.</summary>
    PointsGained,

    /// <summary>Places gained, old rank less new: 第11位 − 第7位 = 4位. Of one rank with a baseline.</summary>
    PlacesGained,

    /// <summary>What is still to be added: 3800亿元 − 2693.3亿元; of a rate in percentage points. Of a target and what was reached.</summary>
    Gap,

    /// <summary>What was reached as a share of the target, in percent. Of a target and what was reached.</summary>
    Reached,

    /// <summary>
    /// The average growth a year that leads from what was reached to the target, in percent, at the prices in which
    /// the two levels are stated: (target ÷ reached)^(1 ÷ years) − 1. Of a target and what was reached.
    /// </summary>
    RequiredGrowth,

    /// <summary>The average growth a year of a rise whose start is dated: (end ÷ start)^(1 ÷ years) − 1, in percent.</summary>
    AverageGrowth,
}

/// <summary>A value that the plan does not state but that follows from its facts.</summary>
/// <param name="Key">Kind and fact ids, as <c>multiple(f10-20-l-0a1b2c3d)</c>; the value can be computed again from it.</param>
/// <param name="Kind">How it was computed.</param>
/// <param name="Number">Rounded half away from zero to the digits of <paramref name="Written"/>.</param>
/// <param name="Written">Number with unit: 2.43倍, 7.1%, 1106.7亿元.</param>
/// <param name="Sum">The whole sum, with its result: 7307亿元 ÷ 3006亿元 = 2.43倍.</param>
/// <param name="Sources">The facts it was computed from, in the order of the key.</param>
public sealed record DerivedValue(
    string Key, DerivationKind Kind, decimal Number, string Written, string Sum, IReadOnlyList<Fact> Sources);
