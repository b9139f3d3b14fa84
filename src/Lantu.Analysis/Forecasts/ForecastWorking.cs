namespace Lantu.Analysis.Forecasts;

/// <summary>What a method of a forecast rests on, so that its sum can be shown.</summary>
internal abstract record ForecastWorking
{
    private ForecastWorking()
    {
    }

    /// <summary>The share method, and that of growth to date: past years say how far it strays.</summary>
    /// <param name="Errors">ln(what came ÷ what the method would have said) of past years in their order; the last is last year's.</param>
    /// <param name="Deviation">Their deviation about zero, of which Student's distribution makes the interval.</param>
    internal sealed record Ratio(IReadOnlyList<double> Errors, double Deviation) : ForecastWorking;

    /// <summary>A model that looks ahead from the series.</summary>
    /// <param name="Rest">What it expects of the periods to come; of counts, the last of them.</param>
    /// <param name="Series">The series that it was fitted to.</param>
    /// <param name="Numbers">The numbers that were fitted, by their letters: α 0.31.</param>
    /// <param name="Drift">What a period adds by itself; null where the model has no such number.</param>
    /// <param name="IsCalmed">Whether the Spring Festival was taken out of the series and put back.</param>
    /// <param name="Deviation">The standard deviation of <paramref name="Rest"/> in closed form; null where paths were drawn.</param>
    internal sealed record Model(double Rest, YearSeries Series, IReadOnlyList<FittedNumber> Numbers, double? Drift, bool IsCalmed, double? Deviation) : ForecastWorking;
}

/// <summary>A number that was fitted.</summary>
/// <param name="Letter">Its letter: α, β, γ, φ.</param>
/// <param name="Value">The number.</param>
internal readonly record struct FittedNumber(string Letter, double Value);
