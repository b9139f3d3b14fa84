using System.Globalization;
using Lantu.Analysis.Progress;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Tests.Analysis.Progress;

/// <summary>Invented figures of an invented city, published twenty days after their month.</summary>
internal static class Invented
{
    private static readonly decimal[] Weights = [14.5m, 8.2m, 8.1m, 8.4m, 8.6m, 8.3m, 8.5m, 8.7m, 8.9m, 9.0m, 8.8m];

    /// <summary>Amounts to date of all months from a year to a month, growing evenly with a small wobble; January and February are one.</summary>
    internal static IEnumerable<SeriesPoint> Amounts(decimal first, decimal growth, int firstYear, int lastYear, int lastMonth, string unit = "CNY", PriceBasis? basis = null)
    {
        decimal total = first;
        for (int year = firstYear; year <= lastYear; year++)
        {
            decimal toDate = 0;
            for (int month = 2; month <= (year == lastYear ? lastMonth : 12); month++)
            {
                decimal wobble = 1 + (((((year * 7) + (month * 3)) % 5) - 2) * 0.006m);
                toDate += decimal.Round(total * Weights[month - 2] / 100 * wobble, 2);
                yield return Point(Period.OfMonths(year, 1, month), toDate, unit, PointMeasure.LevelToDate) with { Basis = basis };
            }

            total *= 1 + (growth / 100);
        }
    }

    /// <summary>Rates of growth to date, of the months named.</summary>
    internal static IEnumerable<SeriesPoint> Rates(params (int Year, int Month, decimal Rate)[] rates) =>
        rates.Select(static rate => Point(Period.OfMonths(rate.Year, 1, rate.Month), rate.Rate, "%", PointMeasure.GrowthToDate));

    internal static SeriesPoint Point(Period period, decimal value, string? unit, PointMeasure measure) =>
        new(period, value, unit, measure, period.To.AddDays(20), "虚构统计月报");

    /// <summary>A target as a plan would hold it.</summary>
    internal static TargetCase Case(string id, Measure measure, decimal? number, Comparator comparator, params IEnumerable<SeriesPoint>[] points) => new(
        new Fact
        {
            Id = "t",
            Nature = Nature.Target,
            Indicator = new(id, Find(id)?.Name, Find(id)?.Id),
            Measure = measure,
            Value = new(number, null, measure is Measure.Growth or Measure.AverageGrowth ? "%" : measure == Measure.Rank ? null : Find(id)?.Unit, number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, number, number),
            Comparator = comparator,
            Period = Period.OfYear(2026),
            Span = default,
            Evidence = default,
            Rule = "Invented",
            Confidence = 1,
        },
        Find(id),
        [.. points.SelectMany(static all => all)]);

    internal static Indicator? Find(string id) => Catalogues.Default.Indicators.All.FirstOrDefault(indicator => indicator.Id == id);
}
