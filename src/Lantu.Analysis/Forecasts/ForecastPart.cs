namespace Lantu.Analysis.Forecasts;

/// <summary>What one method says of the year's total.</summary>
/// <param name="Name">As 同期比重法, ETS(M,A,M), Theta.</param>
/// <param name="Mean">The total that it expects.</param>
/// <param name="Below">The chance that the total stays below a value.</param>
internal sealed record ForecastPart(string Name, double Mean, Func<double, double> Below);
