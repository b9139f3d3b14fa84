namespace Lantu.Analysis.Forecasts;

/// <summary>How much the festival moves from 1—2月 to 3月 in a series of eleven periods a year, as logarithms.</summary>
/// <remarks>
/// What January and February gain, March loses; March is about half as large, so its part is twice theirs. The size comes from
/// the ratio of the two over the years, and counts only where it is plain (|t| above 2, five years or more).
/// </remarks>
internal sealed class FestivalEffect
{
    /// <summary>The periods of a year where January and February are one.</summary>
    internal const int Periods = 11;

    private const int FewestYears = 5;
    private const double LeastRatio = 2;
    private readonly double _size;

    private FestivalEffect(double size) => _size = size;

    /// <summary>No effect.</summary>
    internal static FestivalEffect None { get; } = new(0);

    /// <summary>Whether there is one.</summary>
    internal bool IsPlain => _size != 0;

    /// <summary>Measures the effect; none where it is not plain.</summary>
    internal static FestivalEffect Of(YearSeries series)
    {
        if (series.PerYear != Periods || series.FirstYear < SpringFestival.FirstYear || series.CurrentYear > SpringFestival.LastYear)
        {
            return None;
        }

        int years = 0;
        List<(double X, double Y)> pairs = [];
        for (; (years * Periods) + 1 < series.Values.Count; years++)
        {
            double first = series.Values[years * Periods];
            double march = series.Values[(years * Periods) + 1];
            if (first <= 0 || march <= 0)
            {
                return None;
            }

            pairs.Add((SpringFestival.Regressor(series.FirstYear + years), Math.Log(first / march)));
        }

        if (years < FewestYears)
        {
            return None;
        }

        double x = pairs.Average(static pair => pair.X);
        double y = pairs.Average(static pair => pair.Y);
        double along = pairs.Sum(pair => (pair.X - x) * (pair.X - x));
        double slope = along <= 0 ? 0 : pairs.Sum(pair => (pair.X - x) * (pair.Y - y)) / along;
        double left = pairs.Sum(pair => Math.Pow(pair.Y - y - (slope * (pair.X - x)), 2));
        double error = Math.Sqrt(left / (years - 2) / Math.Max(along, 1e-12));
        return error > 0 && Math.Abs(slope) > LeastRatio * error ? new(-slope / 3) : None;
    }

    /// <summary>By what the festival multiplies a period.</summary>
    /// <param name="year">The year.</param>
    /// <param name="period">From 0; 0 is January and February, 1 is March.</param>
    internal double Factor(int year, int period) => period switch
    {
        0 => Math.Exp(-_size * SpringFestival.Regressor(year)),
        1 => Math.Exp(2 * _size * SpringFestival.Regressor(year)),
        _ => 1,
    };
}
