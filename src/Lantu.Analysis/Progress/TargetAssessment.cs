using Lantu.Plans.Model;

namespace Lantu.Analysis.Progress;

/// <summary>
/// Where one target stands on a day: the one entry for the status command, the pages and the bulletin. The method is that of
/// the configuration; the verdict shows its sums, the light its rule, the forecast its methods, and what is missing is said.
/// </summary>
public sealed record TargetAssessment
{
    /// <summary>The target.</summary>
    public required Fact Target { get; init; }

    /// <summary>What kind of promise it is.</summary>
    public required TargetKind Kind { get; init; }

    /// <summary>The day; only what was published by then counts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Up to when figures are known: 2026-01..2026-04; null where none are.</summary>
    public Period? KnownTo { get; init; }

    /// <summary>The verdict with its sums, the required pace, and what it lacks.</summary>
    public required ProgressVerdict Verdict { get; init; }

    /// <summary>The light with its rule.</summary>
    public required Light Light { get; init; }

    /// <summary>The value expected at the end of the target's year; null where there is no forecast.</summary>
    public TargetForecast? Forecast { get; init; }

    /// <summary>Why there is no forecast, or why a method takes no part in it; empty where nothing is to be said.</summary>
    public IReadOnlyList<Phrase> ForecastReasons { get; init; } = [];

    /// <summary>Assesses a target.</summary>
    /// <param name="target">The target with the figures of its series and of what it keeps step with.</param>
    /// <param name="configuration">Methods and lights.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="forecasts">Whether to forecast: fitting the models takes a tenth of a second a target; a list of lights needs none.</param>
    public static TargetAssessment Of(TargetCase target, ProgressConfiguration configuration, DateOnly asOf, bool forecasts = true)
    {
        int year = YearOf(target, asOf);
        TargetKind kind = target.Kind(year);
        IndicatorRule? own = configuration.RuleOf(target.Indicator?.Id, target.Indicator?.Name ?? target.Target.Indicator.Written);
        ProgressMethod method = own?.Method ?? configuration.Methods[kind];
        var judge = new TargetReckoning(target, method, configuration, year, asOf) { Forecasts = forecasts };
        TargetReckoned reckoned = kind switch
        {
            TargetKind.Flow => judge.Flow(),
            TargetKind.Growth => judge.Growth(),
            TargetKind.Stock => judge.Stock(),
            TargetKind.Ceiling => judge.Ceiling(),
            TargetKind.Rank => judge.Rank(),
            TargetKind.AverageGrowth => judge.AverageGrowth(),
            TargetKind.InStep => judge.InStep(),
            TargetKind.Direction => judge.Direction(),
            TargetKind.LaterYear => judge.LaterYear(),
        };
        return new TargetAssessment
        {
            Target = target.Target,
            Kind = kind,
            AsOf = asOf,
            KnownTo = reckoned.KnownTo,
            Verdict = reckoned.Verdict,
            Light = Light.Of(reckoned.Verdict, configuration.Lights, reckoned.KnownTo?.To.Month ?? asOf.Month, own?.Yellow),
            Forecast = reckoned.Forecast,
            ForecastReasons = reckoned.ForecastReasons,
        };
    }

    // A yearly target is judged within its year, and after it by the whole of it; a plan of years in the year of the day.
    private static int YearOf(TargetCase target, DateOnly asOf) => target.Target.Period is { } period && period.From.Year == period.To.Year && period.To.Year <= asOf.Year
        ? period.To.Year
        : asOf.Year;
}

/// <summary>A forecast of the value at the end of the year.</summary>
/// <param name="Value">The expected value, in <paramref name="Unit"/>.</param>
/// <param name="Low">Nine chances in ten that it is above.</param>
/// <param name="High">Nine chances in ten that it is below.</param>
/// <param name="Unit">The unit of the target.</param>
/// <param name="Probability">The chance of meeting the target in percent as it is shown: 5, 10 … 95; null where the target cannot be tested.</param>
/// <param name="Methods">The methods with the value that each expects.</param>
public sealed record TargetForecast(decimal Value, decimal Low, decimal High, string? Unit, int? Probability, IReadOnlyList<ForecastMethod> Methods)
{
    /// <summary>The sum of it: the mean of what the methods expect.</summary>
    public ProgressSum Mean => new(
        new("全年预测", "forecast for the year"),
        Methods.Count == 1 ? Methods[0].Name : $"（{string.Join(" + ", Methods.Select(static method => method.Name))}）÷ {Methods.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        [.. Methods.Select(method => new SumInput(method.Name, new(method.Value, Unit, "computed")))],
        Value,
        Unit);
}

/// <summary>A method of a forecast.</summary>
/// <param name="Name">As 同期比重法, ETS(M,A,M), Theta.</param>
/// <param name="Value">What it expects, in the unit of the forecast.</param>
public sealed record ForecastMethod(string Name, decimal Value)
{
    /// <summary>Nine chances in ten, by this method alone, that it is above.</summary>
    public required decimal Low { get; init; }

    /// <summary>Nine chances in ten, by this method alone, that it is below.</summary>
    public required decimal High { get; init; }

    /// <summary>The chance of meeting the target by this method alone, in percent as it is shown; that of the forecast is the mean of these before they are rounded.</summary>
    public required int Probability { get; init; }

    /// <summary>The sums that lead to its value, every number with its source.</summary>
    public required IReadOnlyList<ProgressSum> Sums { get; init; }

    /// <summary>What a model was fitted to, and where the interval comes from.</summary>
    public required Phrase Spread { get; init; }
}

/// <summary>What was reckoned for a target.</summary>
internal sealed record TargetReckoned(ProgressVerdict Verdict, Period? KnownTo, TargetForecast? Forecast, IReadOnlyList<Phrase> ForecastReasons)
{
    internal static TargetReckoned Without(ProgressVerdict verdict, Period? knownTo, Phrase reason) => new(verdict, knownTo, null, [reason]);
}
