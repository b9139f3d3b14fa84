namespace Lantu.Analysis.Comparison;

/// <summary>Brings two units of one kind together: 725亿斤 and 3625万吨 are one amount.</summary>
internal static class UnitScale
{
    // Units of one kind, each with how many of the first it holds. 亩 is a fifteenth of a hectare.
    private static readonly (string Unit, string Kind, decimal Factor)[] Scales =
    [
        ("t", "mass", 1m), ("kg", "mass", 0.001m), ("斤", "mass", 0.0005m), ("担", "mass", 0.05m),
        ("m2", "area", 1m), ("ha", "area", 10000m), ("km2", "area", 1000000m), ("mu", "area", 10000m / 15m),
        ("m", "length", 1m), ("km", "length", 1000m), ("里", "length", 500m), ("华里", "length", 500m),
        ("%", "percent", 1m), ("pp", "percent", 1m), ("‰", "percent", 0.1m),
        ("家", "count", 1m), ("个", "count", 1m), ("户", "count", 1m), ("household", "count", 1m), ("项", "count", 1m), ("所", "count", 1m),
        ("座", "count", 1m), ("处", "count", 1m), ("件", "count", 1m), ("条", "count", 1m), ("只", "count", 1m), ("支", "count", 1m),
        ("person", "people", 1m), ("名", "people", 1m), ("人", "people", 1m),
        ("CNY", "yuan", 1m), ("CNY/person", "yuan", 1m), ("index", "index", 1m),
        ("倍", "times", 1m), ("day", "time", 1m),
    ];

    /// <summary>What a number of one unit is multiplied by to be counted in another.</summary>
    /// <returns>Null where the two measure different things: 元 and 美元, 家 and 人.</returns>
    internal static decimal? Between(string? from, string? to)
    {
        if (string.Equals(from, to, StringComparison.Ordinal))
        {
            return 1m;
        }

        (string? Kind, decimal Factor) first = Find(from);
        (string? Kind, decimal Factor) second = Find(to);
        return first.Kind is not null && first.Kind == second.Kind ? first.Factor / second.Factor : null;
    }

    /// <summary>Whether two units count different things, though a sentence may use the one for the other: 32个 villages, 6万户 in them.</summary>
    internal static bool AreOtherThings(string? first, string? second) => first != second && Find(first).Kind is "count" && Find(second).Kind is "count";

    private static (string? Kind, decimal Factor) Find(string? unit)
    {
        foreach ((string name, string kind, decimal factor) in Scales)
        {
            if (name == unit)
            {
                return (kind, factor);
            }
        }

        return (null, 1m);
    }
}
