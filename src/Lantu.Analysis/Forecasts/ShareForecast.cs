namespace Lantu.Analysis.Forecasts;

/// <summary>
/// The share method: this year's total is to last year's as the months known are to the same months of last year. How far past
/// years strayed from that gives the interval, by Student's distribution with as many degrees of freedom as there were years.
/// </summary>
internal static class ShareForecast
{
    /// <summary>Fewer past errors than this give no interval.</summary>
    internal const int FewestErrors = 2;

    // More certain than this no count of a few years is.
    private const double LeastDeviation = 0.002;

    /// <summary>Forecasts; null where nothing of this year or of the past is known, or a sum is not positive.</summary>
    internal static ForecastPart? Of(YearSeries series)
    {
        int years = series.WholeYears;
        int known = series.Known;
        if (known == 0 || years < FewestErrors + 1)
        {
            return null;
        }

        double[] toDate = [.. Enumerable.Range(0, years + 1).Select(year => series.Sum(year, known))];
        double[] totals = [.. Enumerable.Range(0, years).Select(year => series.Sum(year, series.PerYear))];
        if (toDate.Concat(totals).Any(static sum => sum <= 0))
        {
            return null;
        }

        double mean = totals[^1] * toDate[years] / toDate[years - 1];
        double[] errors = [.. Enumerable.Range(1, years - 1).Select(year => Math.Log(totals[year] / (totals[year - 1] * toDate[year] / toDate[year - 1])))];
        return Around("同期比重法", mean, errors);
    }

    /// <summary>The same for growth rates: the year's growth is that to date, as far as past years kept to it.</summary>
    /// <param name="toDate">The growth to date, in percent.</param>
    /// <param name="past">Of past years, last year first, the growth to the same month and that of the year, in percent.</param>
    internal static ForecastPart? OfGrowth(double toDate, IReadOnlyList<(double ToDate, double Year)> past) =>
        past.Count < FewestErrors || toDate <= -100 || past.Any(static year => year.ToDate <= -100 || year.Year <= -100)
            ? null
            : Around("累计增速法", 100 + toDate, [.. past.Reverse().Select(static year => Math.Log((100 + year.Year) / (100 + year.ToDate)))]);

    // The deviation is about zero: the method claims to hit the mean.
    private static ForecastPart Around(string name, double mean, double[] errors)
    {
        double deviation = Math.Max(LeastDeviation, Math.Sqrt(errors.Average(static error => error * error)));
        return new(name, mean, value => value <= 0 ? 0 : Distributions.StudentBelow(Math.Log(value / mean) / deviation, errors.Length), new ForecastWorking.Ratio(errors, deviation));
    }
}
