using Lantu.Plans.Model;

namespace Lantu.Analysis.Progress;

/// <summary>Fetches what each kind of target needs from its figures and lets the methods judge.</summary>
internal sealed class TargetReckoning
{
    /// <summary>How far from a growth target with 左右 that is good on neither side a rate may lie, in points.</summary>
    private const decimal PointsAround = 0.5m;

    private readonly TargetCase _target;
    private readonly ProgressMethod _method;
    private readonly ProgressConfiguration _configuration;
    private readonly int _year;
    private readonly DateOnly _asOf;
    private readonly SeriesBasis _basis;
    private readonly KnownSeries _series;
    private readonly TargetForecasting _forecasting;

    internal TargetReckoning(TargetCase target, ProgressMethod method, ProgressConfiguration configuration, int year, DateOnly asOf)
    {
        _target = target;
        _method = method;
        _configuration = configuration;
        _year = year;
        _asOf = asOf;
        string? unit = target.IsGrowth || target.Target.Measure == Measure.Rank ? null
            : target.Target.Measure == Measure.Multiple ? target.Indicator?.Unit
            : target.Target.Value.Unit ?? target.Indicator?.Unit;
        PriceBasis? usual = target.IsGrowth ? target.Indicator?.GrowthBasis : target.Indicator?.LevelBasis;
        _basis = new(unit, target.Basis, usual, target.Target.Scope);
        // Months are summed only where the catalogue knows an amount: counts at their ends come to nothing that is a year's.
        bool counted = target.Target.Measure == Measure.Change && target.Indicator?.Form != IndicatorForm.Flow;
        _series = KnownSeries.Of(
            target.IsGrowth ? target.Points.Where(IsGrowthPoint) : counted ? target.Points.Where(static point => point.Measure != PointMeasure.Level) : target.Points, asOf, _basis);

        // Amounts give last year's weights whatever their prices, and rates of growth only where both are in current prices.
        Amounts = KnownSeries.Of(target.Points.Where(static point => !IsGrowthPoint(point)), asOf, new(target.IsGrowth ? target.Indicator?.Unit : unit, null, null, target.Target.Scope));
        _forecasting = new(target, year);
    }

    internal bool Forecasts { get => _forecasting.IsAsked; init => _forecasting.IsAsked = value; }

    private KnownSeries Amounts { get; }

    private SourcedNumber? Goal => _target.Goal is { } goal ? new(goal, _target.Target.Value.Unit, $"目标“{_target.Target.Value.Written}”") : null;

    private bool ComparesAmounts => _target.Basis is PriceBasis.Nominal;

    internal TargetReckoned Flow()
    {
        int month = _series.LastMonth(_year, m => _series.ToDate(_year, m));
        if (ElapsedTime.OfMonths(month) is not { } elapsed || month == 0)
        {
            return Lacking(month == 1 ? Missing.JanuaryAlone : Missing.ToDate);
        }

        List<PastYear> past = [];
        for (int year = _year - 1; _series.ToDate(year, month) is { } toDate && _series.ToDate(year, 12) is { } total; year--)
        {
            past.Add(new(year, toDate, total));
        }

        var flow = new FlowTarget { Target = Goal!, ToDate = _series.ToDate(_year, month), Elapsed = elapsed, Past = past };
        ProgressVerdict verdict = _method == ProgressMethods.TimeProportional || past.Count == 0 ? flow.ByTime() : flow.BySeason();
        if (_method == ProgressMethods.Seasonal && past.Count == 0)
        {
            verdict = verdict with { Reasons = [.. verdict.Reasons, new("过去没有完整的一年，改用序时进度", "no past year is whole; the even pace is used instead")] };
        }

        return _forecasting.Total(Upside(verdict), Months(month), _series, Goal!.Value);
    }

    internal TargetReckoned Growth()
    {
        SourcedNumber? At(int year, int m) => _series.GrowthToDate(year, m, ofAmounts: false) ?? (ComparesAmounts ? Amounts.GrowthToDate(year, m, ofAmounts: true) : null);
        int month = _series.LastMonth(_year, m => At(_year, m));
        if (ElapsedTime.OfMonths(month) is not { } elapsed || month == 0)
        {
            return Lacking(month == 1 ? Missing.JanuaryAlone : Missing.GrowthToDate, Amounts);
        }

        SourcedNumber? weight = Amounts.ToDate(_year - 1, month) is { } part && Amounts.ToDate(_year - 1, 12) is { Value: > 0 } whole
            ? new(part.Value / whole.Value, null, $"computed: {part.Source} ÷ {whole.Source}")
            : null;
        bool neither = _target.Target.Comparator == Comparator.About && _target.Indicator?.Direction == GoodDirection.Neutral;
        ProgressVerdict verdict = new GrowthTarget
        {
            Target = Goal!,
            ToDate = At(_year, month),
            Elapsed = elapsed,
            Weight = weight,
            LessIsBetter = _target.LessIsBetter,
            Around = neither ? PointsAround : null,
        }.Judge();
        if (weight is not null && !ComparesAmounts)
        {
            verdict = verdict with { Reasons = [.. verdict.Reasons, new("上年权重取自现价总量", "last year's weights are those of amounts in current prices")] };
        }

        return _forecasting.Growth(verdict, Months(month), _series, Amounts, ComparesAmounts, At, neither ? PointsAround : null);
    }

    internal TargetReckoned Stock()
    {
        if (_series.Latest(PointMeasure.Level, _year, _year) is not { } now)
        {
            return Lacking(Missing.Stock);
        }

        var stock = new StockTarget
        {
            Target = Goal!,
            Base = At(PointMeasure.Level, Period.OfYear(_year - 1)) ?? At(PointMeasure.Level, Period.OfMonths(_year - 1, 12, 12)),
            Now = KnownSeries.Sourced(now),
            Month = now.Period.To.Month,
        };
        return _forecasting.Stock(_method == ProgressMethods.StockGeometric ? stock.Geometric() : stock.Linear(), now.Period, _series, Goal!.Value);
    }

    internal TargetReckoned Ceiling()
    {
        List<MonthsValue> months = [];
        bool pair = At(PointMeasure.Level, Period.OfMonths(_year, 1, 2)) is not null;
        foreach (SeriesPoint point in _series.All(PointMeasure.Level).Where(point => point.Period.From.Year == _year && point.Period.To.Year == _year))
        {
            int count = point.Period.To.Month - point.Period.From.Month + 1;
            if (count == 1 ? !(pair && point.Period.To.Month <= 2) : count == 2 && point.Period.From.Month == 1)
            {
                months.Add(new(count == 2 ? "1—2月" : FormattableString.Invariant($"{point.Period.To.Month}月"), count, KnownSeries.Sourced(point)));
            }
        }

        // Some offices publish the average of the months so far and no single month.
        SeriesPoint? last = _series.Latest(PointMeasure.Level, _year, _year);
        if (months.Count == 0 && (_series.Latest(PointMeasure.LevelToDate, _year, _year) ?? last) is { Period.From.Month: 1, Period.To.Month: > 1 } average)
        {
            int count = average.Period.To.Month;
            months.Add(new(FormattableString.Invariant($"1—{count}月平均"), count, KnownSeries.Sourced(average)));
            last = average;
        }

        var limit = new CeilingTarget { Limit = Goal!, IsFloor = !_target.LessIsBetter, Months = months };
        ProgressVerdict verdict = _method == ProgressMethods.PointTest && last is not null ? (limit with { Months = [new("现值", 1, KnownSeries.Sourced(last))] }).ByPoint()
            : _method == ProgressMethods.PointTest ? limit.ByPoint()
            : limit.ByAverage();
        return verdict.Status == ScheduleStatus.NotJudged
            ? Lacking(verdict.Reasons[0])
            : TargetReckoned.Without(verdict, last?.Period, TargetForecasting.NotForecast);
    }

    internal TargetReckoned Rank()
    {
        SeriesPoint? now = _series.Latest(PointMeasure.Rank, _year, _year);
        return now is null
            ? Lacking(Missing.Rank)
            : TargetReckoned.Without(SimpleTargets.Rank(Goal!, KnownSeries.Sourced(now)), now.Period, TargetForecasting.NotForecast);
    }

    internal TargetReckoned AverageGrowth()
    {
        Period? plan = _target.Target.Period;
        int first = plan?.From.Year ?? _year;
        int years = plan is null ? 1 : plan.To.Year - first + 1;
        List<YearGrowth> known = [];
        for (int year = first; year < first + years && OfYear(year) is { } growth; year++)
        {
            known.Add(new(year, growth));
        }

        return known.Count == 0
            ? Lacking(Missing.Years, Amounts)
            : TargetReckoned.Without(
                new AverageGrowthTarget { Target = Goal!, Years = years, Known = known }.Judge(), Period.OfYears(first, known[^1].Year), TargetForecasting.NotForecast);
    }

    internal TargetReckoned InStep()
    {
        // Rates alone are compared, each in the prices in which it is published.
        KnownSeries other = KnownSeries.Of(_target.Reference.Where(IsGrowthPoint), _asOf, new(null, null, null, null));
        int month = _series.LastMonth(_year, m => other.GrowthToDate(_year, m, ofAmounts: false) is null ? null : _series.GrowthToDate(_year, m, ofAmounts: false));
        return month < 2
            ? Lacking(month == 1 ? Missing.JanuaryAlone : Missing.InStep)
            : TargetReckoned.Without(
                SimpleTargets.InStep(_series.GrowthToDate(_year, month, ofAmounts: false), other.GrowthToDate(_year, month, ofAmounts: false), _configuration.InStepTolerance),
                Months(month), TargetForecasting.NotForecast);
    }

    internal TargetReckoned Direction()
    {
        foreach (PointMeasure measure in new[] { PointMeasure.Level, PointMeasure.LevelToDate, PointMeasure.GrowthToDate, PointMeasure.Growth, PointMeasure.Rank })
        {
            if (_series.Latest(measure, _year, _year) is { } now && YearBefore(now.Period) is { } before && At(measure, before) is { } then)
            {
                ProgressVerdict verdict = _target.Target.Comparator == Comparator.Stable
                    ? ProgressVerdict.NotJudged(ProgressMethods.Direction, new Phrase("“保持稳定”没有说允许变化多少；需要一个幅度", "what stays stable has no width; needed: how far it may move"))
                    : SimpleTargets.Direction(KnownSeries.Sourced(now), then, upward: _target.Target.Comparator == Comparator.Up);
                return TargetReckoned.Without(verdict, now.Period, TargetForecasting.NotForecast);
            }
        }

        return Lacking(Missing.Direction);
    }

    internal TargetReckoned LaterYear()
    {
        // 翻一番 is twice the base; a change over years or years in a row have no path that is published.
        bool multiple = _target.Target.Measure == Measure.Multiple;
        if (_target.Target.Period is null || !(multiple || _target.Target.Measure is Measure.Level or Measure.Share))
        {
            return TargetReckoned.Without(ProgressVerdict.NotJudged(_method, Missing.OnlyAtTheEnd), null, TargetForecasting.NotForecast);
        }

        // The base is stated, or the year before the period, or the year before the plan.
        Period period = _target.Target.Period;
        int? stated = _target.Target.Baseline?.Period?.To.Year ?? (period.From.Year == period.To.Year ? _target.PlanYear - 1 : period.From.Year - 1);
        if (stated is not { } baseYear)
        {
            return TargetReckoned.Without(ProgressVerdict.NotJudged(_method, Missing.BaseYear), null, TargetForecasting.NotForecast);
        }

        SourcedNumber? start = _target.Target.Baseline is { Number: { } number } ? new(number, _basis.Unit, "目标所述基数") : _series.ToDate(baseYear, 12) ?? At(PointMeasure.Level, Period.OfYear(baseYear));
        SeriesPoint? now = _series.All(PointMeasure.Level).LastOrDefault(point => point.Period.From is { Month: 1 } && point.Period.To is { Month: 12 } && point.Period.To.Year > baseYear && point.Period.From.Year == point.Period.To.Year);
        if (start is null || now is null)
        {
            return Lacking(new Phrase($"没有{baseYear}年的基数或其后整年的数；需要这两个数", $"no figure of {baseYear} or of a whole year after it; needed: both"));
        }

        SourcedNumber goal = multiple ? new(start.Value * Goal!.Value, start.Unit, $"{Goal.Source} × {start.Source}") : Goal!;
        var way = new LongHorizon
        {
            BaseValue = (double)start.Value,
            BaseYear = baseYear,
            CurrentValue = (double)now.Value,
            CurrentYear = now.Period.To.Year,
            Target = (double)goal.Value,
            TargetYear = period.To.Year,
            Upward = !_target.LessIsBetter,
        };
        return TargetReckoned.Without(LongVerdict.Of(way, _method, start, KnownSeries.Sourced(now), goal), now.Period, TargetForecasting.NotForecast);
    }

    private static bool IsGrowthPoint(SeriesPoint point) => point.Measure is PointMeasure.Growth or PointMeasure.GrowthToDate;

    private static Period? YearBefore(Period period) => period.From.Year != period.To.Year ? null
        : period.From is { Month: 1 } && period.To.Month == 12 ? Period.OfYear(period.From.Year - 1)
        : Period.OfMonths(period.From.Year - 1, period.From.Month, period.To.Month);

    private SourcedNumber? At(PointMeasure measure, Period period) => _series.At(measure, period);

    private SourcedNumber? OfYear(int year) =>
        _series.GrowthToDate(year, 12, ofAmounts: false) ?? (ComparesAmounts ? Amounts.GrowthToDate(year, 12, ofAmounts: true) : null);

    private Period Months(int month) => month == 12 ? Period.OfYear(_year) : Period.OfMonths(_year, 1, month);

    // More than a ceiling allows is not ahead: 能源消费总量控制在… 以内.
    private ProgressVerdict Upside(ProgressVerdict verdict) => !_target.LessIsBetter || verdict.Gap is not { } gap ? verdict : verdict with
    {
        Gap = -gap,
        Status = ProgressVerdict.Of(-gap, achieved: false),
        Reasons = [.. verdict.Reasons, new("目标是上限，进度低于应达为好", "the target is a limit: less than the schedule is good")],
    };

    // Where figures are there, but on another basis, that is the reason.
    private TargetReckoned Lacking(Phrase reason, KnownSeries? amounts = null)
    {
        SeriesPoint? other = _series.Others.LastOrDefault(point => point.Period.To.Year == _year)
            ?? (_target.IsGrowth && !ComparesAmounts ? amounts?.Latest(PointMeasure.LevelToDate, _year, _year) ?? amounts?.Latest(PointMeasure.Level, _year, _year) : null);
        return TargetReckoned.Without(
            ProgressVerdict.NotJudged(_method, other is null ? reason : _basis.Difference(other with { Basis = other.Basis ?? _target.Indicator?.LevelBasis })), null, TargetForecasting.NoFigures);
    }
}
