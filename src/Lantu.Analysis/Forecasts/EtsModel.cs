using System.Diagnostics.CodeAnalysis;

namespace Lantu.Analysis.Forecasts;

/// <summary>How the error of an exponential smoothing model enters.</summary>
public enum ErrorKind
{
    /// <summary>Added: its size does not depend on the level.</summary>
    Additive,

    /// <summary>Multiplied: a percentage of the expected value.</summary>
    Multiplicative,
}

/// <summary>How the level moves.</summary>
public enum TrendKind
{
    /// <summary>Not by itself.</summary>
    None,

    /// <summary>By a slope.</summary>
    Additive,

    /// <summary>By a slope that fades.</summary>
    Damped,
}

/// <summary>How the season enters.</summary>
public enum SeasonKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Added to the level.</summary>
    Additive,

    /// <summary>Multiplied with the level.</summary>
    Multiplicative,
}

/// <summary>A model of exponential smoothing in state-space form (Hyndman, Koehler, Ord and Snyder 2008): ETS(M,Ad,M).</summary>
/// <param name="Error">How the error enters.</param>
/// <param name="Trend">How the level moves.</param>
/// <param name="Season">How the season enters.</param>
public readonly record struct EtsModel(ErrorKind Error, TrendKind Trend, SeasonKind Season)
{
    /// <summary>The fifteen models that the automatic choice weighs: those whose forecasts have a finite variance.</summary>
    public static IReadOnlyList<EtsModel> Candidates { get; } =
    [
        .. from error in new[] { ErrorKind.Additive, ErrorKind.Multiplicative }
           from trend in new[] { TrendKind.None, TrendKind.Additive, TrendKind.Damped }
           from season in new[] { SeasonKind.None, SeasonKind.Additive, SeasonKind.Multiplicative }
           where error == ErrorKind.Multiplicative || season != SeasonKind.Multiplicative
           select new EtsModel(error, trend, season),
    ];

    /// <summary>Whether all of it is additive, so that sums of forecasts have a variance in closed form.</summary>
    public bool IsLinear => Error == ErrorKind.Additive && Season != SeasonKind.Multiplicative;

    /// <summary>Reads ETS(A,Ad,M).</summary>
    public static bool TryParse(string written, [NotNullWhen(true)] out EtsModel? model)
    {
        string[] parts = written.StartsWith("ETS(", StringComparison.Ordinal) && written.EndsWith(')') ? written[4..^1].Split(',') : [];
        ErrorKind? error = parts.Length != 3 ? null : parts[0] switch { "A" => ErrorKind.Additive, "M" => ErrorKind.Multiplicative, _ => null };
        TrendKind? trend = parts.Length != 3 ? null : parts[1] switch { "N" => TrendKind.None, "A" => TrendKind.Additive, "Ad" => TrendKind.Damped, _ => null };
        SeasonKind? season = parts.Length != 3 ? null : parts[2] switch { "N" => SeasonKind.None, "A" => SeasonKind.Additive, "M" => SeasonKind.Multiplicative, _ => null };
        model = error is { } e && trend is { } t && season is { } s ? new EtsModel(e, t, s) : null;
        return model is not null;
    }

    /// <summary>As ETS(M,Ad,M).</summary>
    public override string ToString()
    {
        string error = Error switch { ErrorKind.Additive => "A", ErrorKind.Multiplicative => "M" };
        string trend = Trend switch { TrendKind.None => "N", TrendKind.Additive => "A", TrendKind.Damped => "Ad" };
        string season = Season switch { SeasonKind.None => "N", SeasonKind.Additive => "A", SeasonKind.Multiplicative => "M" };
        return $"ETS({error},{trend},{season})";
    }

    /// <summary>How many numbers are estimated, the variance not counted.</summary>
    internal int Parameters(int frequency) => 2
        + Trend switch { TrendKind.None => 0, TrendKind.Additive => 2, TrendKind.Damped => 3 }
        + (Season == SeasonKind.None ? 0 : frequency);
}
