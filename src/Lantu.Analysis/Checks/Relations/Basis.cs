using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>What prices and coverage let one conclude from a growth rate and two levels.</summary>
internal enum Basis
{
    /// <summary>Current prices or a physical measure: the rate follows from the levels.</summary>
    Nominal,

    /// <summary>Constant prices: the levels tell the price change besides.</summary>
    Real,

    /// <summary>Comparable coverage, or a basis that is not known: what differs is implied.</summary>
    Other,
}

/// <summary>Tells the basis of a growth rate.</summary>
internal static class Bases
{
    // Published on a comparable coverage (同口径, 剔除退税) whatever the text says.
    private static readonly string[] RevisedCoverage =
        ["general-budget-revenue", "tax-revenue", "fiscal-revenue", "general-budget-expenditure", "fai", "industrial-output-above-scale", "industrial-profit", "industrial-revenue"];

    internal static Basis Of(Ledger ledger, Figure growth, string? unit)
    {
        string? id = growth.Fact.Indicator.Id;
        string words = ledger.Before(growth);
        if (words.EndsWith("可比增长", StringComparison.Ordinal) || words.EndsWith("同口径增长", StringComparison.Ordinal))
        {
            return Basis.Other;
        }

        if (words.EndsWith("实际增长", StringComparison.Ordinal))
        {
            return Basis.Real;
        }

        return growth.Fact.Basis switch
        {
            PriceBasis.Real => Basis.Real,
            PriceBasis.Comparable => Basis.Other,
            PriceBasis.Nominal => id is not null && RevisedCoverage.Contains(id, StringComparer.Ordinal) ? Basis.Other : Basis.Nominal,
            null => IsMoney(unit) || unit is "%" or "index" ? Basis.Other : Basis.Nominal,
        };
    }

    internal static bool IsMoney(string? unit) => unit is "CNY" or "USD" or "CNY/person";
}
