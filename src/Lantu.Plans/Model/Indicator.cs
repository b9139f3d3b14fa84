namespace Lantu.Plans.Model;

/// <summary>Whether an indicator is counted at a date, summed over a time, or a ratio.</summary>
public enum IndicatorForm
{
    /// <summary>Counted at a date: 常住人口.</summary>
    Stock,

    /// <summary>Summed over a time: 出口.</summary>
    Flow,

    /// <summary>A ratio: 城镇调查失业率.</summary>
    Rate,
}

/// <summary>Which direction of an indicator is good.</summary>
public enum GoodDirection
{
    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,

    /// <summary>Neither by itself: 居民消费价格.</summary>
    Neutral,
}

/// <summary>A measured thing of the catalogue, without place, period or value.</summary>
/// <param name="Id">As <c>gdp</c>.</param>
/// <param name="Name">The Chinese name: 地区生产总值.</param>
/// <param name="English">The English name.</param>
/// <param name="Unit">A unit of the contract; null where it has none.</param>
/// <param name="Form">Stock, flow or rate.</param>
/// <param name="Direction">Which direction is good.</param>
/// <param name="GrowthBasis">The prices in which its growth is published; null where that does not apply or differs.</param>
/// <param name="LevelBasis">The prices in which its level is published; null likewise.</param>
/// <param name="Source">Who defines it.</param>
public sealed record Indicator(
    string Id,
    string Name,
    string English,
    string? Unit,
    IndicatorForm Form,
    GoodDirection Direction,
    PriceBasis? GrowthBasis,
    PriceBasis? LevelBasis,
    string Source);
