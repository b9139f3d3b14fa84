using System.Globalization;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Site.Words;

/// <summary>How published figures and their series are told to people.</summary>
internal static class SeriesWords
{
    private const decimal Yi = 100_000_000m;
    private const decimal Wan = 10_000m;

    /// <summary>What is counted, without the place: 出口 同比，名义.</summary>
    internal static string Of(Series series, bool english)
    {
        string basis = series.Basis is { } prices ? (english ? ", " : "，") + Basis(prices, english) : string.Empty;
        string measure = series.Measure == ObservedMeasure.Level ? string.Empty : " " + Measure(series.Measure, english);
        return Indicator(series) + (series.Scope is { } part ? $"（{part}）" : string.Empty) + measure + basis;
    }

    /// <summary>What tells it from the other series of its indicator: 同比，名义.</summary>
    internal static string Short(Series series, bool english)
    {
        string basis = series.Basis is { } prices ? (english ? ", " : "，") + Basis(prices, english) : string.Empty;
        return Measure(series.Measure, english) + (series.Scope is { } part ? $"（{part}）" : string.Empty) + basis;
    }

    /// <summary>The indicator by the name of the catalogue, else as it was written.</summary>
    internal static string Indicator(Series series) => series.Indicator.Name ?? series.Indicator.Written;

    /// <summary>A value in the scale in which people read it: 1500.5亿元.</summary>
    internal static string Value(Series series, decimal value)
    {
        string sign = value < 0 ? "−" : string.Empty;
        decimal size = Math.Abs(value);
        string unit = Unit(series.Unit);
        bool isScaled = series.Unit is not (null or "%" or "‰" or "pp") && !series.Unit.StartsWith("index", StringComparison.Ordinal);
        return isScaled && size >= Yi ? $"{sign}{Plain(size / Yi)}亿{unit}"
            : isScaled && size >= Wan ? $"{sign}{Plain(size / Wan)}万{unit}"
            : sign + Plain(size) + unit;
    }

    /// <summary>A stretch of days: 2025年, 2025年1—6月, 2025年6月.</summary>
    internal static string Of(Period period, bool english)
    {
        if (english)
        {
            return period.Label.Replace("..", "—", StringComparison.Ordinal);
        }

        (DateOnly from, DateOnly to) = (period.From, period.To);
        return period.IsDay ? string.Create(CultureInfo.InvariantCulture, $"{from.Year}年{from.Month}月{from.Day}日")
            : period.IsYear ? string.Create(CultureInfo.InvariantCulture, $"{from.Year}年")
            : from.Year != to.Year ? string.Create(CultureInfo.InvariantCulture, $"{from.Year}—{to.Year}年")
            : period.IsMonth ? string.Create(CultureInfo.InvariantCulture, $"{from.Year}年{from.Month}月")
            : string.Create(CultureInfo.InvariantCulture, $"{from.Year}年{from.Month}—{to.Month}月");
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Moment(DateTimeOffset moment, TimeProvider clock) =>
        TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    internal static string Status(ObservationStatus? status, bool english) => status is not { } known ? string.Empty : known switch
    {
        ObservationStatus.Preliminary => english ? "preliminary" : "初步",
        ObservationStatus.Revised => english ? "revised" : "修订",
        ObservationStatus.Final => english ? "final" : "最终",
        ObservationStatus.Estimated => english ? "estimated" : "预计",
    };

    internal static string Reason(RevisionReason? reason, bool english) => reason is not { } known ? string.Empty : known switch
    {
        RevisionReason.Routine => english ? "routine revision" : "例行修订",
        RevisionReason.Census => english ? "census" : "普查",
        RevisionReason.Scope => english ? "scope changed" : "口径变化",
        RevisionReason.Correction => english ? "correction" : "更正",
    };

    internal static string Measure(ObservedMeasure measure, bool english) => measure switch
    {
        ObservedMeasure.Level => english ? "value" : "数值",
        ObservedMeasure.Growth => english ? "year on year" : "同比",
        ObservedMeasure.SequentialGrowth => english ? "on the period before" : "环比",
        ObservedMeasure.Index => english ? "index (year before = 100)" : "指数（上年同期=100）",
        ObservedMeasure.SequentialIndex => english ? "index (period before = 100)" : "指数（上期=100）",
    };

    /// <summary>The unit as people write it; empty where there is none.</summary>
    internal static string Unit(string? unit) => unit switch
    {
        null => string.Empty,
        "CNY" or "CNY/person" => "元",
        "USD" => "美元",
        "person" => "人",
        "person-time" => "人次",
        "household" => "户",
        "pp" => "个百分点",
        "t" => "吨",
        "km2" => "平方公里",
        "index" => string.Empty,
        _ => unit,
    };

    private static string Basis(PriceBasis basis, bool english) => ContractNames.Of(basis) switch
    {
        "nominal" => english ? "nominal" : "名义",
        "real" => english ? "real" : "实际",
        _ => english ? "comparable" : "可比口径",
    };

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
