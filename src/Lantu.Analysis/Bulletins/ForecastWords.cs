using Lantu.Analysis.Progress;

namespace Lantu.Analysis.Bulletins;

/// <summary>The forecast of a target in the words of a table; it is an estimate, and is told in no more digits than that.</summary>
public static class ForecastWords
{
    /// <summary>What is expected at the year's end, with the interval: 8402亿元（8215亿元至8590亿元）. Empty where there is no forecast.</summary>
    public static string Value(TargetAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Forecast is { } forecast
            ? $"{Amount(forecast.Value, forecast.Unit)}（{Interval(forecast.Low, forecast.High, forecast.Unit)}）"
            : string.Empty;
    }

    /// <summary>The ends of an interval: 8215亿元至8590亿元.</summary>
    public static string Interval(decimal low, decimal high, string? unit) => $"{Amount(low, unit)}至{Amount(high, unit)}";

    /// <summary>The chance of meeting the target, in steps of 5 %: 85%. Empty where there is none.</summary>
    public static string Chance(TargetAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Forecast?.Probability is { } chance ? BulletinWords.Number(chance) + "%" : string.Empty;
    }

    /// <summary>Which methods made it, each with what it expects; or why there is no forecast, or a method takes no part.</summary>
    public static string Reasons(TargetAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return string.Join('；', (assessment.Forecast is { } forecast ? forecast.Methods.Select(method => $"{method.Name} {Amount(method.Value, forecast.Unit)}") : [])
            .Concat(assessment.ForecastReasons.Select(static reason => reason.Chinese)));
    }

    /// <summary>An estimate with its unit: rates with one digit behind the point, as they are published; amounts in four digits.</summary>
    public static string Amount(decimal value, string? unit)
    {
        if (unit is "%" or "pp" or "‰")
        {
            return BulletinWords.Amount(decimal.Round(value, 1, MidpointRounding.AwayFromZero), unit);
        }

        decimal last = 1;
        for (decimal size = Math.Abs(value); size >= 10_000; size /= 10)
        {
            last *= 10;
        }

        for (decimal size = Math.Abs(value); size is > 0 and < 1000 && last > 0.01m; size *= 10)
        {
            last /= 10;
        }

        return BulletinWords.Amount(decimal.Round(value / last, 0, MidpointRounding.AwayFromZero) * last, unit);
    }
}
