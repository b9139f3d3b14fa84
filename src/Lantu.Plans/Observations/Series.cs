using Lantu.Plans.Model;

namespace Lantu.Plans.Observations;

/// <summary>Whose figures they are.</summary>
/// <param name="Name">The official name, or the name as written where it is in no catalogue: 义乌市.</param>
/// <param name="Code">The six digits of GB/T 2260; null for a place that is in no catalogue.</param>
public sealed record ObservedPlace(string Name, string? Code)
{
    /// <summary>What two spellings of one place have in common: the code, else the name.</summary>
    public string Key => Code ?? Name;
}

/// <summary>What is observed again and again: everything about a figure but its period and its value.</summary>
/// <remarks>Two figures can only revise each other within one series: 名义 and 实际, 全市 and 限额以上 are different ones.</remarks>
public sealed record Series
{
    /// <summary>Whose.</summary>
    public required ObservedPlace Place { get; init; }

    /// <summary>What; of an indicator that is in no catalogue only the words are known.</summary>
    public required FactIndicator Indicator { get; init; }

    /// <summary>How it is measured.</summary>
    public required ObservedMeasure Measure { get; init; }

    /// <summary>A unit of the contract (CNY, USD, %, person …) or the measure word as written; null where none is told.</summary>
    public string? Unit { get; init; }

    /// <summary>The prices; null where neither the source nor the catalogue tells.</summary>
    public PriceBasis? Basis { get; init; }

    /// <summary>The part that is counted: 限额以上, a partner of trade, 新口径; null for the whole.</summary>
    public string? Scope { get; init; }

    /// <summary>The currency (CNY, USD …); null where the unit is no money.</summary>
    public string? Currency => Unit?.Split('/')[0] is { Length: 3 } code && code.All(char.IsAsciiLetterUpper) ? code : null;

    /// <summary>What the indicator is kept under: the catalogue's id, else its words.</summary>
    public string IndicatorKey => Indicator.Id ?? Indicator.Written;
}
