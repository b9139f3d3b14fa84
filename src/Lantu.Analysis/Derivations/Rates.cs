using Lantu.Analysis.Intervals;

namespace Lantu.Analysis.Derivations;

/// <summary>Rates of growth in percent.</summary>
internal static class Rates
{
    /// <summary>The average growth a year of a ratio over some years: (ratio)^(1/years) − 1.</summary>
    internal static decimal Average(decimal ratio, int years) => (Powers.Root(ratio, years) - 1) * 100;

    /// <summary>The factor of a rate: 1.079 of 7.9.</summary>
    internal static decimal Factor(decimal percent) => 1 + (percent / 100);

    /// <summary>The factor of a rate over some years.</summary>
    internal static decimal Factor(decimal percent, int years) => Powers.Power(Factor(percent), years);
}
