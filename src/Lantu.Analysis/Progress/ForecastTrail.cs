using System.Globalization;
using Lantu.Analysis.Forecasts;

namespace Lantu.Analysis.Progress;

/// <summary>The published figures from which a year is forecast, and the sums that each method makes of them.</summary>
/// <param name="Year">The year that is forecast.</param>
/// <param name="Now">This year's amount to date, its latest count, or its growth to date.</param>
/// <param name="Before">The same of last year; null where it is not known.</param>
/// <param name="Whole">Last year's total, or its count at the end; null where it is not known.</param>
internal sealed record ForecastTrail(int Year, SourcedNumber Now, SourcedNumber? Before, SourcedNumber? Whole)
{
    /// <summary>Whether figures are counts at the end of their periods.</summary>
    internal bool IsStock { get; init; }

    /// <summary>Whether <see cref="Now"/> is a rate of growth by itself.</summary>
    internal bool IsGrowth { get; init; }

    /// <summary>Whether the total is turned into growth on last year's.</summary>
    internal bool TurnsToGrowth { get; init; }

    /// <summary>The sums of a method, the last of which gives its value.</summary>
    internal IReadOnlyList<ProgressSum> Sums(ForecastPart part, decimal value)
    {
        decimal total = Rounded(part.Mean);
        ProgressSum first = part.Working switch
        {
            ForecastWorking.Model model => IsStock
                ? Sum("年末数", "count at the year's end", "模型推算的年末数", [new("模型推算的年末数", Computed(model, part.Name))], total)
                : Sum("全年", "the year", "本年累计 + 余下各期", [new("本年累计", Now), new("余下各期", Computed(model, part.Name))], total),
            _ when IsGrowth => Sum("全年增速", "growth of the year", "累计增速", [new("累计增速", Now)], value),
            _ => IsStock
                ? Sum("年末数", "count at the year's end", "上年末 × 现值 ÷ 上年同期", [new("上年末", Whole!), new("现值", Now), new("上年同期", Before!)], total) // the share method needs both
                : Sum("全年", "the year", "上年全年 × 本年累计 ÷ 上年同期累计", [new("上年全年", Whole!), new("本年累计", Now), new("上年同期累计", Before!)], total),
        };
        return TurnsToGrowth
            ? [first, new ProgressSum(new("全年增速", "growth of the year"), "全年 ÷ 上年全年 − 1", [new("全年", new(total, Now.Unit, "computed")), new("上年全年", Whole!)], value, "%")]
            : [first];
    }

    /// <summary>How the interval of a method comes about.</summary>
    internal Phrase Spread(ForecastPart part) => part.Working switch
    {
        ForecastWorking.Model { Deviation: { } deviation } model => new(
            $"{Fitted(model)}；区间：余下各期之和的标准差 {Amount(deviation).Chinese}（闭式），按正态分布",
            $"{FittedEnglish(model)}; interval: standard deviation of the rest {Amount(deviation).English} in closed form, normal"),
        ForecastWorking.Model model => new(
            $"{Fitted(model)}；区间：按模型抽取 {YearForecast.Paths} 条路径，每次相同",
            $"{FittedEnglish(model)}; interval: {YearForecast.Paths} drawn paths, always the same"),
        ForecastWorking.Ratio ratio => new(
            $"区间：过去这样推算，实际比推算 {Strayed(ratio)}；均方根 {Percent(ratio.Deviation)}%，按自由度 {ratio.Errors.Count} 的 t 分布",
            $"interval: what came against what the method said, {Strayed(ratio)}; root mean square {Percent(ratio.Deviation)} %, Student's t with {ratio.Errors.Count} degrees of freedom"),
        _ => throw new System.Diagnostics.UnreachableException("There are two kinds of working."),
    };

    private ProgressSum Sum(string chinese, string english, string formula, IReadOnlyList<SumInput> inputs, decimal result) =>
        new(new(chinese, english), formula, inputs, result, IsGrowth ? "%" : Now.Unit);

    private SourcedNumber Computed(ForecastWorking.Model model, string method) =>
        new(Rounded(model.Rest), Now.Unit, FormattableString.Invariant($"computed: {method}，{model.Series.FirstYear}年起的 {model.Series.Values.Count} 期"));

    private string Fitted(ForecastWorking.Model model)
    {
        string length = model.Series.PerYear switch { FestivalEffect.Periods => "一年11期，1—2月为一期", 4 => "一年4季", _ => "一年12个月末" };
        string calm = model.IsCalmed ? "，先除去春节的影响，再加回来" : string.Empty;
        return FormattableString.Invariant($"用 {model.Series.FirstYear} 年起的 {model.Series.Values.Count} 期（{length}）拟合{calm}，{Numbers(model)}{(model.Drift is { } drift ? $"，每期自增 {Amount(drift).Chinese}" : string.Empty)}");
    }

    private string FittedEnglish(ForecastWorking.Model model)
    {
        string calm = model.IsCalmed ? ", the Spring Festival taken out and put back" : string.Empty;
        return FormattableString.Invariant($"fitted to {model.Series.Values.Count} periods from {model.Series.FirstYear}, {model.Series.PerYear} a year{calm}, {Numbers(model)}{(model.Drift is { } drift ? $", drift {Amount(drift).English} a period" : string.Empty)}");
    }

    private static string Numbers(ForecastWorking.Model model) =>
        string.Join('，', model.Numbers.Select(static number => $"{number.Letter} {number.Value.ToString("0.####", CultureInfo.InvariantCulture)}"));

    // 2024 +1.2%、2025 −0.4%
    private string Strayed(ForecastWorking.Ratio ratio) => string.Join('、', ratio.Errors.Select((error, i) => string.Create(
        CultureInfo.InvariantCulture, $"{Year - ratio.Errors.Count + i} {(error < 0 ? "−" : "+")}{100 * Math.Abs(Math.Exp(error) - 1):0.0}%")));

    private static string Percent(double part) => (100 * part).ToString("0.00", CultureInfo.InvariantCulture);

    private Checks.Bilingual Amount(double value) => Words.AmountWords.Of(decimal.Round(Rounded(value), 2, MidpointRounding.AwayFromZero), Now.Unit);

    /// <summary>A number as it is given out: six decimals, which are more than an estimate is worth.</summary>
    internal static decimal Rounded(double value) => Math.Abs(value) < 1e24 ? decimal.Round((decimal)value, 6) : 0;
}
