using Lantu.Analysis.Forecasts;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Progress;

/// <summary>Forecasts the year of a target, where its figures allow it.</summary>
internal sealed class TargetForecasting(TargetCase target, int year)
{
    internal static readonly Phrase NotForecast = new("这种目标不作预测", "targets of this kind are not forecast");

    internal static readonly Phrase NoFigures = new("不作预测：没有可用的数", "no forecast: there are no figures to use");

    private static readonly Phrase Over = new("全年已有数，不再预测", "the year is known; there is nothing to forecast");

    // Periods of a year by the months at which they end: eleven with January and February as one, or quarters.
    private static readonly int[] Months = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    private static readonly int[] Quarters = [3, 6, 9, 12];

    // By more points than rounding explains, a published rate and that of the amounts stand on different bases.
    private const decimal MostDifference = 0.5m;

    // Fewer revisions than this tell nothing of the next.
    private const int FewestRevisions = 3;

    private static readonly Phrase NotAsked = new("没有要求预测", "no forecast was asked for");

    internal bool IsAsked { get; set; } = true;

    internal TargetReckoned Total(ProgressVerdict verdict, Period knownTo, KnownSeries series, decimal goal) => Without(knownTo) is { } why
        ? TargetReckoned.Without(verdict, knownTo, why)
        : Made(verdict, knownTo, Revisable(OfAmounts(series, knownTo.To.Month), series, false), Trail(series, knownTo.To.Month), static total => total, (double)goal, target.Target.Value.Unit, null);

    internal TargetReckoned Growth(ProgressVerdict verdict, Period knownTo, KnownSeries rates, KnownSeries amounts, bool ofAmounts, Func<int, int, SourcedNumber?> at, decimal? around)
    {
        int month = knownTo.To.Month;
        double goal = (double)target.Goal!.Value;
        if (Without(knownTo) is { } why)
        {
            return TargetReckoned.Without(verdict, knownTo, why);
        }

        Phrase? differs = ofAmounts ? Difference(at(year, month), amounts, month) : null;
        if (ofAmounts && differs is null && amounts.ToDate(year, month) is not null && amounts.ToDate(year - 1, 12) is { Value: > 0 } last)
        {
            double whole = (double)last.Value;
            return Made(verdict, knownTo, Revisable(OfAmounts(amounts, month), amounts, false), Trail(amounts, month) with { TurnsToGrowth = true }, total => 100 * ((total / whole) - 1), goal, "%", around);
        }

        List<(double, double)> past = [];
        for (int y = year - 1; at(y, month) is { } toDate && at(y, 12) is { } all; y--)
        {
            past.Add(((double)toDate.Value, (double)all.Value));
        }

        var trail = new ForecastTrail(year, at(year, month)!, null, null) { IsGrowth = true }; // known to this month
        TargetReckoned made = Made(verdict, knownTo, Revisable(YearForecast.OfGrowth((double)trail.Now.Value, past), rates, true), trail, static total => total - 100, goal, "%", around);
        return differs is null ? made : made with { ForecastReasons = [.. made.ForecastReasons, differs] };
    }

    // 可比口径: the base of a published rate may have been revised, or cover others than the amounts of last year do.
    private Phrase? Difference(SourcedNumber? published, KnownSeries amounts, int month)
    {
        if (published is null || amounts.GrowthToDate(year, month, ofAmounts: true) is not { } reckoned || Math.Abs(reckoned.Value - published.Value) <= MostDifference)
        {
            return null;
        }

        (string own, string its) = (ProgressSum.Short(decimal.Round(reckoned.Value, 1, MidpointRounding.AwayFromZero)), ProgressSum.Short(published.Value));
        return new(
            $"口径不同，未用总量：由总量算出的累计增速是{own}%，公布的是{its}%；需要可比口径的上年总量",
            $"the basis differs and amounts are not used: they grew by {own} % to date, the published rate is {its} %; last year's amounts on a comparable basis would be needed");
    }

    internal TargetReckoned Stock(ProgressVerdict verdict, Period knownTo, KnownSeries series, decimal goal)
    {
        return Without(knownTo) is { } why
            ? TargetReckoned.Without(verdict, knownTo, why)
            : Made(verdict, knownTo, Revisable(YearForecast.Of(OfCounts(series, knownTo.To.Month) with { IsStock = true }), series, false), Counts(series, knownTo.To.Month), static total => total, (double)goal, target.Target.Value.Unit, null);
    }

    private Phrase? Without(Period knownTo) => knownTo.To.Month == 12 ? Over : IsAsked ? null : NotAsked;

    private ForecastTrail Trail(KnownSeries series, int month) =>
        new(year, series.ToDate(year, month)!, series.ToDate(year - 1, month), series.ToDate(year - 1, 12)); // known to this month

    private ForecastTrail Counts(KnownSeries series, int month) =>
        new(year, Count(series, year, month) ?? new(0, null, "computed"), Count(series, year - 1, month), Count(series, year - 1, 12)) { IsStock = true };

    private static SourcedNumber? Count(KnownSeries series, int year, int month) =>
        series.At(PointMeasure.Level, Period.OfMonths(year, month, month)) ?? (month == 12 ? series.At(PointMeasure.Level, Period.OfYear(year)) : null);

    // Preliminary figures of this year widen the interval as far as figures of the series were revised before.
    private YearForecast Revisable(YearForecast forecast, KnownSeries series, bool rates)
    {
        if (forecast.Mean is null || !series.IsPreliminary(year))
        {
            return forecast;
        }

        IReadOnlyList<double> revisions = series.Revisions(rates);
        if (revisions.Count < FewestRevisions)
        {
            return forecast.Revised(0, new(
                $"本年的数是初步数，可能修订；这个数列{(revisions.Count == 0 ? "没有一个数修订过" : $"只有{revisions.Count}个数修订过")}（至少要{FewestRevisions}个），区间没有计入修订",
                $"this year's figures are preliminary; {revisions.Count} figures of the series were revised before ({FewestRevisions} are needed), so the interval leaves revisions out"));
        }

        double deviation = Math.Sqrt(revisions.Average(static revision => revision * revision));
        string shown = (100 * deviation).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
        return forecast.Revised(deviation, new(
            $"本年的数是初步数，按过去{revisions.Count}个修订过的数（标准差{shown}%）放宽了区间",
            $"this year's figures are preliminary; the interval is widened as {revisions.Count} figures were revised before (standard deviation {shown} %)"));
    }

    private YearForecast OfAmounts(KnownSeries series, int month)
    {
        foreach (int[] ends in new[] { Months, Quarters })
        {
            if (ends.Contains(month) && Amounts(series, ends, month) is { WholeYears: > 0 } amounts)
            {
                return YearForecast.Of(amounts);
            }
        }

        // Only sums to this month and whole years are known: two periods a year, too few for a model.
        return YearForecast.Of(Amounts(series, [month, 12], month) ?? new(year, 2, []), models: false);
    }

    // Years back from this one for as long as every period is known.
    private YearSeries? Amounts(KnownSeries series, int[] ends, int month)
    {
        List<double> values = [];
        int first = year;
        for (int y = year; ; y--)
        {
            double[]? amounts = Differences(series, y, [.. ends.Where(end => y < year || end <= month)]);
            if (amounts is null)
            {
                break;
            }

            values.InsertRange(0, amounts);
            first = y;
        }

        return values.Count == 0 ? null : new(first, ends.Length, values);
    }

    private static double[]? Differences(KnownSeries series, int year, int[] ends)
    {
        var amounts = new double[ends.Length];
        decimal before = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            if (series.ToDate(year, ends[i]) is not { } toDate)
            {
                return null;
            }

            amounts[i] = (double)(toDate.Value - before);
            before = toDate.Value;
        }

        return amounts;
    }

    // Counts at the ends of months, or of quarters.
    private YearSeries OfCounts(KnownSeries series, int month)
    {
        foreach (int[] ends in new[] { Enumerable.Range(1, 12).ToArray(), Quarters })
        {
            List<double> values = [];
            int first = year;
            for (int y = year; ends.Contains(month); y--)
            {
                SourcedNumber?[] counts = [.. ends.Where(end => y < year || end <= month).Select(end => Count(series, y, end))];
                if (counts.Contains(null))
                {
                    break;
                }

                values.InsertRange(0, counts.Select(static count => (double)count!.Value));
                first = y;
            }

            if (values.Count > ends.Length)
            {
                return new(first, ends.Length, values);
            }
        }

        return new(year, 12, []);
    }

    private TargetReckoned Made(
        ProgressVerdict verdict, Period knownTo, YearForecast forecast, ForecastTrail trail, Func<double, double> inUnit, double goal, string? unit, decimal? around)
    {
        if (forecast.Mean is not { } mean)
        {
            return new(verdict, knownTo, null, [new("不作预测：数据太少", "no forecast: too little is known"), .. forecast.Reasons]);
        }

        // The goal in the total's own terms: a growth target turned back into an amount.
        double zero = inUnit(0);
        double slope = inUnit(1) - zero;
        double Total(double value) => (value - zero) / slope;
        double Chance(Func<double, double> below) => around is { } width ? below(Total(goal + (double)width)) - below(Total(goal - (double)width))
            : target.LessIsBetter ? below(Total(goal))
            : 1 - below(Total(goal));
        decimal InUnit(double total) => ForecastTrail.Rounded(inUnit(total));
        ForecastMethod Method(ForecastPart part) => new(part.Name, InUnit(part.Mean))
        {
            Low = InUnit(part.Quantile(0.1)),
            High = InUnit(part.Quantile(0.9)),
            Probability = ShownProbability.Of(Chance(part.Below)),
            Sums = trail.Sums(part, InUnit(part.Mean)),
            Spread = trail.Spread(part),
        };
        var made = new TargetForecast(
            InUnit(mean),
            InUnit(forecast.Quantile(0.1)!.Value),
            InUnit(forecast.Quantile(0.9)!.Value),
            unit,
            ShownProbability.Of(Chance(value => 1 - forecast.ChanceOfReaching(value)!.Value)),
            [.. forecast.Methods.Select(Method)]);
        return new(verdict, knownTo, made, forecast.Reasons);
    }
}
