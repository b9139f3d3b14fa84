namespace Lantu.Analysis.Forecasts;

/// <summary>What one method says of the year's total.</summary>
/// <param name="Name">As 同期比重法, ETS(M,A,M), Theta.</param>
/// <param name="Mean">The total that it expects.</param>
/// <param name="Below">The chance that the total stays below a value.</param>
/// <param name="Working">What it rests on.</param>
internal sealed record ForecastPart(string Name, double Mean, Func<double, double> Below, ForecastWorking Working)
{
    /// <summary>The total below which a part of the chances lies.</summary>
    /// <param name="part">Between 0 and 1.</param>
    internal double Quantile(double part) => Quantile(Mean, Below, part);

    /// <summary>The same of any distribution: bounds are widened about the mean until they hold it, then halved.</summary>
    internal static double Quantile(double mean, Func<double, double> below, double part)
    {
        double reach = Math.Max(Math.Abs(mean), 1e-9);
        double low = mean - reach;
        double high = mean + reach;
        for (int i = 0; i < 60 && below(low) > part; i++, reach *= 2)
        {
            low -= reach;
        }

        for (int i = 0; i < 60 && below(high) < part; i++, reach *= 2)
        {
            high += reach;
        }

        for (int i = 0; i < 80; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = below(middle) < part ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
