using System.Globalization;
using Lantu.App.Shell;
using Lantu.App.Views;
using Lantu.Plans.Json;
using Lantu.Plans.Observations;

namespace Lantu.App.Commands.Track;

/// <summary>How figures and series are told to people.</summary>
internal static class TrackViews
{
    private const decimal HundredMillion = 100_000_000m;
    private const decimal TenThousand = 10_000m;

    /// <summary>A table as text.</summary>
    internal static string Draw(PaperTable table, Surroundings surroundings, string whenEmpty)
    {
        if (table.IsEmpty)
        {
            return whenEmpty;
        }

        using var paper = new Paper(surroundings.Width, surroundings.Color);
        table.Draw(paper);
        return paper.Text();
    }

    /// <summary>A series in a few words: 义乌市 出口 同比，名义.</summary>
    internal static string Words(Series series)
    {
        string indicator = series.Indicator.Name ?? series.Indicator.Written;
        string scope = series.Scope is { } part ? $"（{part}）" : string.Empty;
        string basis = series.Basis is { } prices ? $"，{Basis(ContractNames.Of(prices))}" : string.Empty;
        string unit = series.Unit is { } of ? $"，{Unit(of)}" : "，未写单位";
        return $"{series.Place.Name} {indicator}{scope} {Measure(series.Measure)}{(series.Measure == ObservedMeasure.Level ? unit : string.Empty)}{basis}";
    }

    /// <summary>A value in the scale in which people read it: 1500.5亿元.</summary>
    internal static string Value(Series series, decimal value)
    {
        if (series.Unit is not ("CNY" or "USD"))
        {
            return Plain(value) + (series.Unit == "%" ? "%" : string.Empty);
        }

        string name = series.Unit == "CNY" ? "元" : "美元";
        decimal size = Math.Abs(value);
        return size >= HundredMillion ? $"{Plain(value / HundredMillion)}亿{name}"
            : size >= TenThousand ? $"{Plain(value / TenThousand)}万{name}"
            : Plain(value) + name;
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Status(ObservationStatus? status) => status is not { } known ? string.Empty : known switch
    {
        ObservationStatus.Preliminary => "初步 preliminary",
        ObservationStatus.Revised => "修订 revised",
        ObservationStatus.Final => "最终 final",
        ObservationStatus.Estimated => "预计 estimated",
    };

    internal static string Reason(RevisionReason? reason) => reason is not { } known ? string.Empty : known switch
    {
        RevisionReason.Routine => "例行修订 routine",
        RevisionReason.Census => "普查 census",
        RevisionReason.Scope => "口径变化 scope",
        RevisionReason.Correction => "更正 correction",
    };

    internal static string Measure(ObservedMeasure measure) => measure switch
    {
        ObservedMeasure.Level => "绝对量",
        ObservedMeasure.Growth => "同比",
        ObservedMeasure.SequentialGrowth => "环比",
        ObservedMeasure.Index => "指数（上年同期=100）",
        ObservedMeasure.SequentialIndex => "指数（上期=100）",
    };

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Basis(string word) => word switch { "nominal" => "名义", "real" => "实际", _ => "可比口径" };

    private static string Unit(string unit) => unit switch { "CNY" => "元", "USD" => "美元", "person" => "人", var other => other };
}
