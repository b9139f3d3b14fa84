namespace Lantu.Analysis.Forecasts;

/// <summary>A chance as it is shown: in steps of 5 %, never below 5 % or above 95 %.</summary>
public static class ShownProbability
{
    /// <summary>The chance in percent: 5, 10 … 95.</summary>
    /// <param name="chance">From 0 to 1.</param>
    public static int Of(double chance) => Math.Clamp(5 * (int)Math.Round(20 * chance, MidpointRounding.AwayFromZero), 5, 95);
}
