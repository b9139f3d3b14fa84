namespace Lantu.Analysis.Forecasts;

/// <summary>
/// The theta method of Assimakopoulos and Nikolopoulos (2000) in the form of Hyndman and Billah (2003): exponential smoothing
/// of the seasonally adjusted series with half the slope of its trend line as drift.
/// </summary>
internal sealed class ThetaFit
{
    // Of the autocorrelation at the distance of a year: 90 % of series without a season lie within.
    private const double SeasonTest = 1.645;
    private const double LeastSeason = 0.01;

    private readonly EtsFit _smoothing;
    private readonly double _drift;
    private readonly IReadOnlyList<double> _season;
    private readonly bool _multiplied;
    private readonly int _count;

    private ThetaFit(EtsFit smoothing, double drift, IReadOnlyList<double> season, bool multiplied, int count)
    {
        _smoothing = smoothing;
        _drift = drift;
        _season = season;
        _multiplied = multiplied;
        _count = count;
    }

    /// <summary>How fast the level learns.</summary>
    internal double Alpha => _smoothing.Parameters.Alpha;

    /// <summary>Half the slope of the line through the adjusted series.</summary>
    internal double Drift => _drift;

    /// <summary>Fits the method.</summary>
    /// <param name="values">At least three.</param>
    /// <param name="frequency">Values a year.</param>
    internal static ThetaFit Of(IReadOnlyList<double> values, int frequency)
    {
        double[] season = [];
        bool multiplied = false;
        if (frequency > 1 && values.Count > 2 * frequency && IsSeasonal(values, frequency))
        {
            multiplied = values.All(static value => value > 0);
            season = Decomposition.Seasons(values, frequency, multiplied);
            season = multiplied && season.Min() < LeastSeason ? [] : season;
        }

        double[] adjusted = [.. values.Select((value, t) => season.Length == 0 ? value : multiplied ? value / season[t % frequency] : value - season[t % frequency])];
        EtsFit smoothing = EtsFit.Of(new EtsModel(ErrorKind.Additive, TrendKind.None, SeasonKind.None), adjusted, 1);
        return new(smoothing, Decomposition.Line(adjusted).Slope / 2, season, multiplied, values.Count);
    }

    /// <summary>The point forecasts of the next steps.</summary>
    internal double[] Ahead(int steps)
    {
        double level = _smoothing.Likelihood.End.Expected;
        double lag = (1 - Math.Pow(1 - Alpha, _count)) / Alpha;
        return [.. Enumerable.Range(0, steps).Select(h => Seasoned(level + (_drift * (h + lag)), h))];
    }

    /// <summary>The standard deviation of a weighted sum of the next steps.</summary>
    internal double SpreadOfSum(IReadOnlyList<double> weights)
    {
        double[] seasoned = [.. weights.Select((weight, h) => _multiplied && _season.Count > 0 ? weight * _season[(_count + h) % _season.Count] : weight)];
        return EtsAhead.SpreadOfSum(_smoothing, seasoned);
    }

    private double Seasoned(double value, int step)
    {
        if (_season.Count == 0)
        {
            return value;
        }

        double season = _season[(_count + step) % _season.Count];
        return _multiplied ? value * season : value + season;
    }

    private static bool IsSeasonal(IReadOnlyList<double> values, int frequency)
    {
        double mean = values.Average();
        double whole = values.Sum(value => (value - mean) * (value - mean));
        double Correlation(int lag)
        {
            double sum = 0;
            for (int t = lag; t < values.Count; t++)
            {
                sum += (values[t] - mean) * (values[t - lag] - mean);
            }

            return sum / whole;
        }

        double squares = 0;
        for (int lag = 1; lag < frequency; lag++)
        {
            squares += Math.Pow(Correlation(lag), 2);
        }

        return Math.Abs(Correlation(frequency)) > SeasonTest * Math.Sqrt((1 + (2 * squares)) / values.Count);
    }
}
