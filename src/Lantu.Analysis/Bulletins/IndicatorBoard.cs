using Lantu.Analysis.Comparison;
using Lantu.Analysis.Progress;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Bulletins;

/// <summary>The main targets of a plan, each assessed as known on a day: for the bulletin and the status of a plan.</summary>
public static class IndicatorBoard
{
    /// <summary>Assesses the main targets.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="catalogue">The names of indicators.</param>
    /// <param name="points">The figures of an indicator by its catalogue id; empty where there are none.</param>
    /// <param name="configuration">Methods and lights.</param>
    /// <param name="asOf">The day; only what was published by then counts.</param>
    public static IReadOnlyList<TargetAssessment> Of(
        Plan plan, IndicatorCatalogue catalogue, Func<string, IReadOnlyList<SeriesPoint>> points, ProgressConfiguration configuration, DateOnly asOf)
    {
        return [.. Cases(plan, catalogue, points).Select(target => TargetAssessment.Of(target, configuration, asOf, forecasts: false))];
    }

    /// <summary>The main targets, each with the figures that may judge it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="catalogue">The names of indicators.</param>
    /// <param name="points">The figures of an indicator by its catalogue id; empty where there are none.</param>
    public static IReadOnlyList<TargetCase> Cases(Plan plan, IndicatorCatalogue catalogue, Func<string, IReadOnlyList<SeriesPoint>> points)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(points);
        Dictionary<string, Indicator> indicators = catalogue.All.ToDictionary(static indicator => indicator.Id, StringComparer.Ordinal);
        return [.. MainTargets.Of(plan, catalogue).Select(target => Case(target, indicators, points))];
    }

    /// <summary>What a bulletin says of an assessment.</summary>
    public static BulletinIndicator ToBulletin(TargetAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ProgressVerdict verdict = assessment.Verdict;
        string[] sources = [.. verdict.Sums.SelectMany(static sum => sum.Inputs).Select(static input => SourceOf(input.Number.Source)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return new BulletinIndicator(
            assessment.Target.Indicator.Name ?? assessment.Target.Indicator.Written,
            TargetWords(assessment.Target),
            assessment.KnownTo is { } known ? MonthsOf(known) : string.Empty,
            Last(assessment),
            Judged(assessment),
            LightOf(assessment.Light.Color),
            string.Join('；', verdict.Sums.Select(SumWords).Concat(verdict.Reasons.Select(static reason => reason.Chinese)).Append(assessment.Light.Rule.Chinese)),
            sources.Length > 0 ? string.Join('；', sources) : "没有数据",
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

    private static string SumWords(ProgressSum sum)
    {
        string inputs = string.Join('，', sum.Inputs.Select(static input => $"{input.Name} {BulletinWords.Amount(input.Number.Value, input.Number.Unit)}"));
        return $"{sum.Name.Chinese} = {sum.Formula} = {BulletinWords.Amount(sum.Result, sum.Unit)}（{inputs}）";
    }

    // What the program knows by itself is no source of a figure.
    private static string? SourceOf(string source) => source switch
    {
        "calendar" or "computed" => null,
        "configuration" => "判断规则",
        _ => source,
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
        : period.From.Month == 1 && period.To.Month == 12 ? $"{period.From.Year}年" : $"{period.From.Month}—{period.To.Month}月";

    private static string Judged(TargetAssessment assessment)
    {
        ProgressVerdict verdict = assessment.Verdict;
        bool isLimit = assessment.Kind == TargetKind.Ceiling; // it has no path of which one could be ahead
        return verdict.Status switch
        {
            ScheduleStatus.NotJudged => verdict.Reasons.Count > 0 ? verdict.Reasons[0].Chinese : "不可判断",
            ScheduleStatus.Achieved => Gap(verdict) is { Length: > 0 } gap ? "已完成，好于目标" + gap : "已完成",
            ScheduleStatus.Ahead => (isLimit ? "好于目标" : "超前") + Gap(verdict),
            ScheduleStatus.OnSchedule => "符合进度",
            ScheduleStatus.Behind => (isLimit ? "差于目标" : "落后") + Gap(verdict),
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
