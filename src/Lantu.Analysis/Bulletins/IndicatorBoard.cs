using Lantu.Analysis.Comparison;
using Lantu.Analysis.Progress;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Bulletins;

/// <summary>The main targets of a plan, each assessed as known on a day: for the bulletin and the status of a plan.</summary>
public static class IndicatorBoard
{
    // How the source of a number that was reckoned begins.
    private const string Computed = "computed: ";

    /// <summary>Assesses the main targets.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="catalogue">The names of indicators.</param>
    /// <param name="points">The figures of an indicator by its catalogue id; empty where there are none.</param>
    /// <param name="configuration">Methods and lights.</param>
    /// <param name="asOf">The day; only what was published by then counts.</param>
    /// <param name="forecasts">Whether to forecast the year's end: fitting the models takes a tenth of a second a target.</param>
    public static IReadOnlyList<TargetAssessment> Of(
        Plan plan, IndicatorCatalogue catalogue, Func<string, IReadOnlyList<SeriesPoint>> points, ProgressConfiguration configuration, DateOnly asOf, bool forecasts = false)
    {
        return Of(Targets(plan, catalogue), catalogue, points, configuration, asOf, forecasts);
    }

    /// <summary>Assesses targets of a plan.</summary>
    /// <param name="targets">The targets.</param>
    /// <param name="catalogue">The names of indicators.</param>
    /// <param name="points">The figures of an indicator by its catalogue id; empty where there are none.</param>
    /// <param name="configuration">Methods and lights.</param>
    /// <param name="asOf">The day; only what was published by then counts.</param>
    /// <param name="forecasts">Whether to forecast the year's end: fitting the models takes a tenth of a second a target.</param>
    public static IReadOnlyList<TargetAssessment> Of(
        IEnumerable<Fact> targets, IndicatorCatalogue catalogue, Func<string, IReadOnlyList<SeriesPoint>> points, ProgressConfiguration configuration, DateOnly asOf, bool forecasts)
    {
        IReadOnlyList<TargetCase> cases = Cases(targets, catalogue, points);

        // Fitting models is the only work here that is worth a second processor.
        return forecasts
            ? [.. cases.AsParallel().AsOrdered().Select(target => TargetAssessment.Of(target, configuration, asOf))]
            : [.. cases.Select(target => TargetAssessment.Of(target, configuration, asOf, forecasts: false))];
    }

    /// <summary>The main targets, each with the figures that may judge it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="catalogue">The names of indicators.</param>
    /// <param name="points">The figures of an indicator by its catalogue id; empty where there are none.</param>
    public static IReadOnlyList<TargetCase> Cases(Plan plan, IndicatorCatalogue catalogue, Func<string, IReadOnlyList<SeriesPoint>> points) =>
        Cases(Targets(plan, catalogue), catalogue, points);

    /// <summary>The main targets of a plan's own year, in the order of the text.</summary>
    public static IReadOnlyList<Fact> Targets(Plan plan, IndicatorCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(catalogue);
        return MainTargets.Of(plan, catalogue);
    }

    private static IReadOnlyList<TargetCase> Cases(IEnumerable<Fact> targets, IndicatorCatalogue catalogue, Func<string, IReadOnlyList<SeriesPoint>> points)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(points);
        Dictionary<string, Indicator> indicators = catalogue.All.ToDictionary(static indicator => indicator.Id, StringComparer.Ordinal);
        return [.. targets.Select(target => Case(target, indicators, points))];
    }

    /// <summary>What a bulletin says of an assessment.</summary>
    public static BulletinIndicator ToBulletin(TargetAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ProgressVerdict verdict = assessment.Verdict;
        string sources = Sources(verdict.Sums.SelectMany(static sum => sum.Inputs).Where(static input => input.Name != "已过"));
        return new BulletinIndicator(
            assessment.Target.Indicator.Name ?? assessment.Target.Indicator.Written,
            TargetWords(assessment.Target),
            assessment.KnownTo is { } known ? MonthsOf(known) : string.Empty,
            Last(assessment),
            Judged(assessment),
            LightOf(assessment.Light.Color),
            string.Join('；', verdict.Sums.Select(SumWords).Concat(verdict.Reasons.Select(static reason => reason.Chinese)).Append(assessment.Light.Rule.Chinese)),
            sources.Length > 0 ? sources : "没有数据",
            null);
    }

    // The last figure as published; where what is judged was reckoned from several (至今平均), that, by its name.
    private static string Last(TargetAssessment assessment)
    {
        ProgressVerdict verdict = assessment.Verdict;
        if (verdict.Reached is not { } reached || verdict.Sums.Count == 0)
        {
            return string.Empty;
        }

        SumInput? published = verdict.Sums.SelectMany(static sum => sum.Inputs).FirstOrDefault(input => input.Number.Value == reached)
            ?? (assessment.Kind is TargetKind.Flow or TargetKind.Stock ? verdict.Sums[0].Inputs is [var first, ..] ? first : null : null);
        return published is not null
            ? BulletinWords.Amount(published.Number.Value, published.Number.Unit)
            : verdict.Sums[0].Name.Chinese + BulletinWords.Amount(reached, verdict.Sums[0].Unit);
    }

    /// <summary>A sum in one line of words, amounts as they are read: 完成率 = 累计 ÷ 目标 = 28.54%（累计 2398.2亿元，目标 8403.05亿元）.</summary>
    public static string SumWords(ProgressSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        string inputs = string.Join('，', sum.Inputs.Select(static input => $"{input.Name} {BulletinWords.Amount(input.Number.Value, input.Number.Unit)}"));
        return $"{sum.Name.Chinese} = {sum.Formula} = {BulletinWords.Amount(sum.Result, sum.Unit)}（{inputs}）";
    }

    /// <summary>Where numbers come from, each once: 统计局（2026年1—6月，2026年7月18日发布）. Empty where they have no source.</summary>
    public static string Sources(IEnumerable<SumInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return FigureSources.Joined([.. inputs.Select(static input => SourceOf(input.Number.Source)).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    // What the program knows by itself is no source of a figure.
    private static string? SourceOf(string source) => source switch
    {
        "calendar" or "computed" => null,
        "configuration" => "判断规则",
        _ => source.StartsWith(Computed, StringComparison.Ordinal) ? "由" + source[Computed.Length..] + "算出" : source,
    };

    private static TargetCase Case(Fact target, Dictionary<string, Indicator> indicators, Func<string, IReadOnlyList<SeriesPoint>> points)
    {
        Indicator? indicator = target.Indicator.Id is { } id ? indicators.GetValueOrDefault(id) : null;
        return new TargetCase(target, indicator, indicator is null ? [] : points(indicator.Id))
        {
            // 与经济增长同步: the economy is the gross product.
            Reference = target.Comparator == Comparator.InStepWith ? points("gdp") : [],
        };
    }

    private static string TargetWords(Fact target)
    {
        // 「下降2.5%以上」 is at most −2.5.
        bool falls = target.Measure is Measure.Growth or Measure.AverageGrowth && target.Value.Number < 0;
        string bound = target.Comparator switch
        {
            Comparator.AtLeast => falls ? "以内" : "以上",
            Comparator.AtMost => falls ? "以上" : "以内",
            Comparator.About => "左右",
            Comparator.InStepWith or Comparator.Equal or Comparator.Between or Comparator.MoreThan or Comparator.LessThan or Comparator.Up or Comparator.Down or Comparator.Stable => string.Empty,
        };
        string before = target.Comparator switch
        {
            Comparator.MoreThan => "超过",
            Comparator.LessThan => "低于",
            Comparator.InStepWith or Comparator.Equal or Comparator.Between or Comparator.AtLeast or Comparator.AtMost or Comparator.About or Comparator.Up or Comparator.Down or Comparator.Stable => string.Empty,
        };
        string growth = target.Measure is Measure.Growth or Measure.AverageGrowth && target.Value.Number is not null ? falls ? "下降" : "增长" : string.Empty;
        return target.Comparator == Comparator.InStepWith && target.Reference is { } reference ? $"与{reference}同步" : growth + before + target.Value.Written.TrimStart('-') + bound;
    }

    private static string MonthsOf(Period period) => period.From.Year != period.To.Year
        ? period.Label
        : period.From.Month == period.To.Month ? $"{period.To.Month}月"
        : period.From.Month == 1 && period.To.Month == 12 ? "全年" : $"{period.From.Month}—{period.To.Month}月";

    private static string Judged(TargetAssessment assessment)
    {
        ProgressVerdict verdict = assessment.Verdict;
        if (verdict.Status != ScheduleStatus.NotJudged && verdict.Sums.SelectMany(static sum => sum.Inputs).FirstOrDefault(static input => input.Name == "容许差") is { } width)
        {
            return Near(assessment, width.Number.Value);
        }

        bool isLimit = assessment.Kind == TargetKind.Ceiling; // it has no path of which one could be ahead
        bool isOver = assessment.KnownTo?.To.Month == 12 && assessment.Kind is not (TargetKind.LaterYear or TargetKind.AverageGrowth);
        return verdict.Status switch
        {
            ScheduleStatus.NotJudged => verdict.Reasons.Count > 0 ? verdict.Reasons[0].Chinese : "不可判断",
            ScheduleStatus.Achieved => Gap(verdict) is { Length: > 0 } gap ? "已完成，好于目标" + gap : "已完成",
            ScheduleStatus.Ahead => (isLimit ? "好于目标" : "超前") + Gap(verdict),
            ScheduleStatus.OnSchedule => "符合进度",
            ScheduleStatus.Behind => (isLimit ? "差于目标" : isOver ? "没有完成，差" : "落后") + Gap(verdict),
        };
    }

    // Where some difference is allowed, the difference is told and not the room that is left.
    private static string Near(TargetAssessment assessment, decimal width)
    {
        ProgressVerdict verdict = assessment.Verdict;
        bool isStep = assessment.Kind == TargetKind.InStep;
        decimal difference = (verdict.Reached ?? 0) - (verdict.Expected ?? 0);
        string size = BulletinWords.Amount(Math.Abs(difference), "pp");
        string room = $"，{(verdict.Status == ScheduleStatus.Behind ? "超过" : "在")}容许的{BulletinWords.Amount(width, "pp")}{(verdict.Status == ScheduleStatus.Behind ? string.Empty : "以内")}";
        return (isStep, difference) switch
        {
            (true, 0) => "同步，增速相同",
            (true, > 0) => "同步，快" + size,
            (true, _) => (verdict.Status == ScheduleStatus.Behind ? "没有同步，慢" : "同步，慢") + size + room,
            (false, 0) => "与目标相同",
            (false, _) => (difference > 0 ? "高于目标" : "低于目标") + size + room,
        };
    }

    private static string Gap(ProgressVerdict verdict) => verdict.Gap is { } gap && gap != 0 ? BulletinWords.Amount(Math.Abs(gap), verdict.GapUnit == "%" ? "pp" : verdict.GapUnit) : string.Empty; // the difference of two rates is in points

    private static BulletinLight LightOf(LightColor color) => color switch
    {
        LightColor.Green => BulletinLight.Green,
        LightColor.Yellow => BulletinLight.Yellow,
        LightColor.Red => BulletinLight.Red,
        LightColor.Gray => BulletinLight.Unknown,
    };
}
