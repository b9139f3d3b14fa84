using Lantu.Analysis.Comparison;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Progress;

/// <summary>The figures of an indicator as known on a day, on one basis, and what can be had from them.</summary>
internal sealed class KnownSeries
{
    private const int FirstMonthOfPeriods = 2;
    private readonly Dictionary<(PointMeasure, string), SeriesPoint> _points;

    private KnownSeries(Dictionary<(PointMeasure, string), SeriesPoint> points, IReadOnlyList<SeriesPoint> others)
    {
        _points = points;
        Others = others;
    }

    /// <summary>Figures known on the day that stand on another basis.</summary>
    internal IReadOnlyList<SeriesPoint> Others { get; }

    /// <summary>Takes what was published by the day and stands on the basis; of a period, what was published last.</summary>
    /// <param name="points">All figures.</param>
    /// <param name="asOf">The day, which counts.</param>
    /// <param name="basis">Unit, prices and scope; what it leaves open fits all.</param>
    internal static KnownSeries Of(IEnumerable<SeriesPoint> points, DateOnly asOf, SeriesBasis basis)
    {
        SeriesPoint[] known = [.. points.Where(point => point.Published <= asOf)];
        var taken = new Dictionary<(PointMeasure, string), SeriesPoint>();
        List<SeriesPoint> others = [];
        foreach (SeriesPoint point in known.OrderBy(static point => point.Published))
        {
            if (basis.Fit(point) is { } fitting)
            {
                taken[(point.Measure, point.Period.Label)] = fitting;
            }
            else
            {
                others.Add(point);
            }
        }

        return new(taken, others);
    }

    /// <summary>The figure of a measure for a period.</summary>
    internal SourcedNumber? At(PointMeasure measure, Period period) =>
        _points.TryGetValue((measure, period.Label), out SeriesPoint? point) ? Sourced(point) : null;

    /// <summary>The latest figure of a measure within some years, with its period.</summary>
    internal SeriesPoint? Latest(PointMeasure measure, int firstYear, int lastYear) => _points.Values
        .Where(point => point.Measure == measure && point.Period.To.Year >= firstYear && point.Period.To.Year <= lastYear)
        .MaxBy(static point => (point.Period.To, -point.Period.From.DayNumber));

    /// <summary>All figures of a measure in the order of their periods.</summary>
    internal IEnumerable<SeriesPoint> All(PointMeasure measure) =>
        _points.Values.Where(point => point.Measure == measure).OrderBy(static point => (point.Period.To, point.Period.From));

    /// <summary>The amount of the first months of a year: as published, or summed of its months.</summary>
    internal SourcedNumber? ToDate(int year, int month)
    {
        Period period = month == 12 ? Period.OfYear(year) : Period.OfMonths(year, 1, month);
        SourcedNumber? published = At(PointMeasure.LevelToDate, Period.OfMonths(year, 1, month)) ?? At(PointMeasure.LevelToDate, period) ?? At(PointMeasure.Level, period) ?? At(PointMeasure.Level, Period.OfMonths(year, 1, month));
        if (published is not null || month < FirstMonthOfPeriods)
        {
            return published;
        }

        List<SourcedNumber> parts = [];
        SourcedNumber? first = At(PointMeasure.Level, Period.OfMonths(year, 1, 2)) ?? At(PointMeasure.LevelToDate, Period.OfMonths(year, 1, 2));
        if (first is not null)
        {
            parts.Add(first);
        }

        for (int m = first is null ? 1 : 3; m <= month; m++)
        {
            if (At(PointMeasure.Level, Period.OfMonths(year, m, m)) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new(parts.Sum(static part => part.Value), parts[0].Unit, "computed: " + string.Join(" + ", parts.Select(static part => part.Source).Distinct()));
    }

    /// <summary>The growth of the first months of a year: as published, or of the amounts where those may be compared.</summary>
    internal SourcedNumber? GrowthToDate(int year, int month, bool ofAmounts)
    {
        Period months = Period.OfMonths(year, 1, month);
        SourcedNumber? published = At(PointMeasure.GrowthToDate, months)
            ?? (month == 12 ? At(PointMeasure.GrowthToDate, Period.OfYear(year)) ?? At(PointMeasure.Growth, Period.OfYear(year)) : null)
            ?? (month >= FirstMonthOfPeriods ? At(PointMeasure.Growth, months) : null);
        return published is null && ofAmounts && ToDate(year, month) is { } now && ToDate(year - 1, month) is { Value: > 0 } before
            ? new(100 * ((now.Value / before.Value) - 1), "%", $"computed: {now.Source} ÷ {before.Source}")
            : published;
    }

    /// <summary>The last month up to which something is known of a year; 0 where nothing is, 1 where only January is.</summary>
    internal int LastMonth(int year, Func<int, SourcedNumber?> at)
    {
        for (int month = 12; month >= FirstMonthOfPeriods; month--)
        {
            if (at(month) is not null)
            {
                return month;
            }
        }

        return _points.Values.Any(point => point.Period.To == new DateOnly(year, 1, 31)) ? 1 : 0;
    }

    /// <summary>Whether a figure of a year is preliminary still.</summary>
    internal bool IsPreliminary(int year) => _points.Values.Any(point => point.IsPreliminary && point.Period.To.Year == year);

    /// <summary>How far figures that were published more than once came to lie from what was published first: logarithms of the ratios.</summary>
    /// <param name="rates">Of growth, in index form, or of amounts above zero.</param>
    internal IReadOnlyList<double> Revisions(bool rates) =>
    [
        .. _points.Values
            .Where(point => point.FirstPublished is not null && (point.Measure is PointMeasure.Growth or PointMeasure.GrowthToDate) == rates && point.Measure != PointMeasure.Rank)
            .Select(point => rates ? (Now: 100 + point.Value, Then: 100 + point.FirstPublished!.Value) : (Now: point.Value, Then: point.FirstPublished!.Value))
            .Where(static pair => pair is { Now: > 0, Then: > 0 })
            .Select(static pair => Math.Log((double)(pair.Now / pair.Then))),
    ];

    internal static SourcedNumber Sourced(SeriesPoint point) =>
        new(point.Value, point.Unit, FormattableString.Invariant($"{point.Source}（{Words(point.Period)}，{point.Published:yyyy年M月d日}发布）"));

    // 2026年, 2026年1—6月, 2026年6月, 2026年6月30日.
    private static string Words(Period period)
    {
        (DateOnly from, DateOnly to) = (period.From, period.To);
        bool months = from.Day == 1 && to.AddDays(1).Day == 1 && from.Year == to.Year;
        string year = FormattableString.Invariant($"{from.Year}年");
        return from == to ? FormattableString.Invariant($"{year}{from.Month}月{from.Day}日")
            : !months ? period.Label
            : from.Month == 1 && to.Month == 12 ? year
            : from.Month == to.Month ? FormattableString.Invariant($"{year}{from.Month}月")
            : FormattableString.Invariant($"{year}{from.Month}—{to.Month}月");
    }
}

/// <summary>On what figures must agree before they are compared.</summary>
/// <param name="Unit">The unit; null where it does not matter.</param>
/// <param name="Basis">The prices; null where they do not matter.</param>
/// <param name="Usual">The prices in which figures without a word on it are published; null where not known.</param>
/// <param name="Scope">The coverage; null where it is the usual one.</param>
internal sealed record SeriesBasis(string? Unit, PriceBasis? Basis, PriceBasis? Usual, string? Scope)
{
    /// <summary>The figure in the unit; null where it stands on another basis.</summary>
    internal SeriesPoint? Fit(SeriesPoint point)
    {
        decimal? factor = point.Measure is PointMeasure.Growth or PointMeasure.GrowthToDate or PointMeasure.Rank || Unit is null || point.Unit is null
            ? 1
            : UnitScale.Between(point.Unit, Unit);
        bool samePrices = Basis is null || (point.Basis ?? Usual ?? Basis) == Basis || point.Measure == PointMeasure.Rank;
        bool sameScope = string.Equals(point.Scope ?? Scope, Scope, StringComparison.Ordinal);
        return factor is { } times && samePrices && sameScope ? point with { Value = point.Value * times, FirstPublished = point.FirstPublished * times, Unit = times == 1 ? point.Unit : Unit } : null;
    }

    /// <summary>In what the figures differ, for a verdict that is none.</summary>
    internal Phrase Difference(SeriesPoint other)
    {
        (string chinese, string english) own = Words(Unit, Basis, Scope);
        (string chinese, string english) its = Words(other.Unit, other.Basis ?? Usual, other.Scope);
        return Missing.OtherBasis($"目标是{own.chinese}，数据是{its.chinese}", $"the target is {own.english}, the figures are {its.english}", $"{own.chinese}的数", $"figures that are {own.english}");
    }

    private static (string Chinese, string English) Words(string? unit, PriceBasis? basis, string? scope)
    {
        (string chinese, string english) prices = basis switch
        {
            PriceBasis.Nominal => ("现价", "in current prices"),
            PriceBasis.Real => ("不变价", "in constant prices"),
            PriceBasis.Comparable => ("可比口径", "on a comparable basis"),
            null => (string.Empty, string.Empty),
        };
        string[] words = [prices.chinese, scope is null ? string.Empty : $"“{scope}”口径", unit is null ? string.Empty : $"单位{unit}"];
        string[] others = [prices.english, scope is null ? string.Empty : $"of the scope {scope}", unit is null ? string.Empty : $"in {unit}"];
        return (string.Join('、', words.Where(static word => word.Length > 0)), string.Join(", ", others.Where(static word => word.Length > 0)));
    }
}
