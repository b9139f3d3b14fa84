namespace Lantu.Analysis.Forecasts;

/// <summary>The numbers of a model: how fast it learns, and where it starts.</summary>
/// <param name="Alpha">Of the level, between 0 and 1.</param>
/// <param name="Beta">Of the slope, not above alpha; 0 without a trend.</param>
/// <param name="Gamma">Of the season, not above 1 - alpha; 0 without a season.</param>
/// <param name="Phi">What is left of the slope after a step; 1 without damping.</param>
/// <param name="Level">The level before the first value.</param>
/// <param name="Slope">The slope before the first value; 0 without a trend.</param>
/// <param name="Season">The season, in the order of the values: that of the first value first; empty without a season.</param>
internal sealed record EtsParameters(double Alpha, double Beta, double Gamma, double Phi, double Level, double Slope, IReadOnlyList<double> Season);
