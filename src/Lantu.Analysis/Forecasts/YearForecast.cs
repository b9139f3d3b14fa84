using Lantu.Analysis.Progress;

namespace Lantu.Analysis.Forecasts;

/// <summary>
/// The year's total at its end: the share method, exponential smoothing and Theta, each with its distribution; the forecast is
/// the mean of the three distributions.
/// </summary>
/// <remarks>In binary floating point: these are estimates; the figures that are known stay decimal elsewhere.</remarks>
public sealed class YearForecast
{
    /// <summary>Fewer whole years than this make no model.</summary>
    public const int FewestYears = 3;

    /// <summary>Draws for a chance that has no closed form.</summary>
    public const int Paths = 5000;

    // Equal parts of the chances of a revision; the middle of each stands for it.
    private const int RevisionSteps = 21;
    private const ulong Seed = 20260101;
    private readonly IReadOnlyList<ForecastPart> _parts;

    private YearForecast(IReadOnlyList<ForecastPart> parts, IReadOnlyList<Phrase> reasons)
    {
        _parts = parts;
        Reasons = reasons;
        Mean = parts.Count == 0 ? null : parts.Average(static part => part.Mean);
    }

    /// <summary>The expected total, the mean of the methods; null where there is no forecast.</summary>
    public double? Mean { get; }

    /// <summary>The methods with what each expects.</summary>
    public IReadOnlyList<(string Name, double Mean)> Parts => [.. _parts.Select(static part => (part.Name, part.Mean))];

    /// <summary>Why there is no forecast, or why a method takes no part in it.</summary>
    public IReadOnlyList<Phrase> Reasons { get; }

    /// <summary>The methods with all that each says.</summary>
    internal IReadOnlyList<ForecastPart> Methods => _parts;

    /// <summary>Forecasts the year under way.</summary>
    /// <param name="series">Whole years and the periods known of this one.</param>
    /// <param name="models">Whether the models take part; not where periods are only known as sums to date.</param>
    public static YearForecast Of(YearSeries series, bool models = true)
    {
        List<ForecastPart> parts = [];
        List<Phrase> reasons = [];
        if (ShareForecast.Of(series) is { } share)
        {
            parts.Add(share);
        }
        else
        {
            reasons.Add(new(
                "同期比重法未用：需要本年至少一期、过去至少三个整年，且各数为正",
                "the share method takes no part: it needs a period of this year, three whole years before, and positive sums"));
        }

        if (!models)
        {
            reasons.Add(new("模型未用：没有各期的连续数据", "no model takes part: the periods are not all known"));
        }
        else if (series.WholeYears < FewestYears)
        {
            reasons.Add(new(
                $"模型未用：过去{(series.WholeYears == 0 ? "没有一个整年" : $"只有{series.WholeYears}个整年")}，至少要{FewestYears}年",
                $"no model takes part: {series.WholeYears} whole years are known and {FewestYears} are needed"));
        }
        else
        {
            AddModels(series, parts);
        }

        ForecastPart[] sound = [.. parts.Where(static part => double.IsFinite(part.Mean))];
        if (sound.Length < parts.Count)
        {
            reasons.Add(new("有的方法没有算出有限的数，未用", "a method that gave no finite number takes no part"));
        }

        return new(sound, reasons);
    }

    /// <summary>Forecasts a year's growth from the growth to date; totals count last year as 100.</summary>
    /// <param name="toDate">The growth to date, in percent.</param>
    /// <param name="past">Of past years, the growth to the same month and that of the year, in percent.</param>
    public static YearForecast OfGrowth(double toDate, IReadOnlyList<(double ToDate, double Year)> past) => ShareForecast.OfGrowth(toDate, past) is { } part
        ? new([part], [])
        : new([], [new(
            $"累计增速法未用：过去{(past.Count == 0 ? "没有一年" : $"只有{past.Count}年")}既有同期累计增速又有全年增速，至少要{ShareForecast.FewestErrors}年",
            $"the method of growth to date takes no part: {past.Count} past years have both the growth to this month and that of the year, {ShareForecast.FewestErrors} are needed")]);

    /// <summary>The same with a base that may be revised: every method's total times a ratio that scatters about one.</summary>
    /// <param name="deviation">The standard deviation of the ratio, as a part of one; 0 where it is not known.</param>
    /// <param name="reason">What is said of it.</param>
    internal YearForecast Revised(double deviation, Phrase reason)
    {
        if (deviation == 0)
        {
            return new(_parts, [.. Reasons, reason]);
        }

        double[] ratios = [.. Enumerable.Range(0, RevisionSteps).Select(i => Math.Exp(deviation * Distributions.NormalQuantile((i + 0.5) / RevisionSteps)))];
        return new([.. _parts.Select(part => part with { Below = value => ratios.Average(ratio => part.Below(value / ratio)) })], [.. Reasons, reason]);
    }

    /// <summary>The chance that the total reaches a value; null where there is no forecast.</summary>
    public double? ChanceOfReaching(double value) => _parts.Count == 0 ? null : 1 - Below(value);

    /// <summary>The total below which a part of the chances lies; null where there is no forecast.</summary>
    /// <param name="part">Between 0 and 1: 0.1 and 0.9 bound the interval of 80 %.</param>
    public double? Quantile(double part) => Mean is { } mean ? ForecastPart.Quantile(mean, Below, part) : null;

    private static void AddModels(YearSeries series, List<ForecastPart> parts)
    {
        FestivalEffect festival = series.IsStock ? FestivalEffect.None : FestivalEffect.Of(series);
        double[] calm = [.. series.Values.Select((value, t) => value / festival.Factor(series.FirstYear + (t / series.PerYear), t % series.PerYear))];
        double[] weights = [.. Enumerable.Range(series.Known, series.PerYear - series.Known).Select(period => series.IsStock && period < series.PerYear - 1 ? 0 : festival.Factor(series.CurrentYear, period))];
        double toDate = series.IsStock ? 0 : series.Sum(series.WholeYears, series.Known);
        string suffix = festival.IsPlain ? "（调整春节）" : string.Empty;

        EtsFit smoothing = EtsFit.Choose(calm, series.PerYear);
        double rest = Weighted(smoothing.Likelihood.End.Ahead(weights.Length), weights);
        double? spread = smoothing.Model.IsLinear ? EtsAhead.SpreadOfSum(smoothing, weights) : null;
        var ets = new ForecastWorking.Model(rest, series, Numbers(smoothing), null, festival.IsPlain, spread);
        parts.Add(spread is { } deviation
            ? Normal(smoothing.Model + suffix, toDate + rest, deviation, ets)
            : Drawn(smoothing.Model + suffix, toDate + rest, toDate, EtsAhead.DrawSums(smoothing, weights, Paths, Seed), ets));

        ThetaFit theta = ThetaFit.Of(calm, series.PerYear);
        double ahead = Weighted(theta.Ahead(weights.Length), weights);
        double about = theta.SpreadOfSum(weights);
        parts.Add(Normal("Theta" + suffix, toDate + ahead, about, new ForecastWorking.Model(ahead, series, [new("α", theta.Alpha)], theta.Drift, festival.IsPlain, about)));
    }

    private static FittedNumber[] Numbers(EtsFit fit) =>
    [
        new("α", fit.Parameters.Alpha),
        .. fit.Model.Trend == TrendKind.None ? [] : new FittedNumber[] { new("β", fit.Parameters.Beta) },
        .. fit.Model.Season == SeasonKind.None ? [] : new FittedNumber[] { new("γ", fit.Parameters.Gamma) },
        .. fit.Model.Trend == TrendKind.Damped ? new FittedNumber[] { new("φ", fit.Parameters.Phi) } : [],
    ];

    private static ForecastPart Normal(string name, double mean, double deviation, ForecastWorking working) =>
        new(name, mean, value => Distributions.NormalBelow((value - mean) / Math.Max(deviation, 1e-300)), working);

    private static ForecastPart Drawn(string name, double mean, double toDate, double[] sorted, ForecastWorking working) => new(
        name,
        mean,
        value =>
        {
            int at = Array.BinarySearch(sorted, value - toDate);
            return (at < 0 ? ~at : at) / (double)sorted.Length;
        },
        working);

    private static double Weighted(double[] values, double[] weights) => values.Zip(weights, static (value, weight) => value * weight).Sum();

    private double Below(double value) => _parts.Average(part => part.Below(value));
}
