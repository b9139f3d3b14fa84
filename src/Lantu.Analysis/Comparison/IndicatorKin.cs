namespace Lantu.Analysis.Comparison;

/// <summary>Indicators that speak of one another without being the same: parts of a whole, and older or wider definitions.</summary>
internal static class IndicatorKin
{
    /// <summary>The id of the income of all residents, whose two parts stand for it in many reports.</summary>
    internal const string Income = "income-per-capita";

    /// <summary>The urban part.</summary>
    internal const string UrbanIncome = "income-urban";

    /// <summary>The rural part.</summary>
    internal const string RuralIncome = "income-rural";

    private static readonly (string First, string Second)[] Pairs =
    [
        (Income, UrbanIncome), (Income, RuralIncome), (RuralIncome, "income-rural-net"), (UrbanIncome, "income-urban-living"),
        ("general-budget-revenue", "fiscal-revenue"), ("general-budget-revenue", "tax-revenue"),
        ("industrial-value-added", "industrial-value-added-above-scale"),
        ("industrial-output-above-scale", "industrial-value-added-above-scale"), ("goods-trade", "exports"), ("new-urban-jobs", "employment"),
    ];

    /// <summary>Whether two different indicators are so near that one who asks for the first should hear of the second.</summary>
    internal static bool Are(string first, string second) => Pairs.Contains((first, second)) || Pairs.Contains((second, first));

    /// <summary>Whether an indicator is the income of rural residents, by either of its definitions.</summary>
    internal static bool IsRuralIncome(string? id) => id is RuralIncome or "income-rural-net";
}
