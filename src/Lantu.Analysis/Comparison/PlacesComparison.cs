using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Comparison;

/// <summary>What several documents say of the same indicators: one indicator a row, one document a column.</summary>
/// <remarks>Rows are bound by the catalogue alone; an indicator that only one document names, or that is in no catalogue,
/// has no row.</remarks>
public sealed class PlacesComparison
{
    private PlacesComparison(IReadOnlyList<Plan> plans, IReadOnlyList<PlacesRow> rows)
    {
        Plans = plans;
        Rows = rows;
    }

    /// <summary>The documents, in the order in which they were named.</summary>
    public IReadOnlyList<Plan> Plans { get; }

    /// <summary>The indicators of which at least two documents tell something: those that most tell first.</summary>
    public IReadOnlyList<PlacesRow> Rows { get; }

    /// <summary>The year that a document reports on; null where the document names no year.</summary>
    public static int? Reported(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Document.Kind == DocumentKind.Communique ? plan.Document.Year : plan.Document.Year - 1;
    }

    /// <summary>Lays documents side by side.</summary>
    /// <param name="plans">At least two.</param>
    /// <param name="indicators">The catalogue by which they were read.</param>
    /// <exception cref="ArgumentException">There are fewer than two documents.</exception>
    public static PlacesComparison Of(IReadOnlyList<Plan> plans, IndicatorCatalogue indicators)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(indicators);
        if (plans.Count < 2)
        {
            throw new ArgumentException("Two documents are the least that can be compared.", nameof(plans));
        }

        PlaceFacts[] facts = [.. plans.Select(plan => new PlaceFacts(plan, MainTargets.Of(plan, indicators)))];
        var rows = new List<PlacesRow>();
        foreach (Indicator indicator in indicators.All)
        {
            PlacesCell[] cells = [.. facts.Select(each => each.CellOf(indicator.Id))];
            if (cells.Count(static cell => !cell.IsEmpty) >= 2)
            {
                rows.Add(Ordered(indicator, cells, plans));
            }
        }

        return new PlacesComparison(
            plans, [.. rows.OrderByDescending(static row => row.Weight).ThenByDescending(static row => row.Cells.Count(static cell => !cell.IsEmpty))]);
    }

    private static PlacesRow Ordered(Indicator indicator, PlacesCell[] cells, IReadOnlyList<Plan> plans)
    {
        bool alike = plans.Select(Reported).Distinct().Count() == 1;
        int?[] level = Order([.. cells.Select(static cell => cell.Level)], indicator.Direction, alike);
        int?[] growth = Order([.. cells.Select(static cell => cell.Growth)], indicator.Direction, alike);
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = cells[i] with { LevelOrder = level[i], GrowthOrder = growth[i] };
        }

        return new PlacesRow(indicator, cells);
    }

    // Places in order, equal figures sharing one; null where fewer than two figures of one year and unit can be ordered.
    private static int?[] Order(Fact?[] facts, GoodDirection direction, bool alike)
    {
        decimal?[] numbers = [.. facts.Select(fact => Number(fact, facts))];
        bool ordered = alike && numbers.Count(static number => number is not null) >= 2;
        return
        [
            .. numbers.Select(number => !ordered || number is not { } own ? (int?)null
                : 1 + numbers.Count(other => direction == GoodDirection.Down ? other < own : other > own)),
        ];
    }

    // 超8万元 is no figure that could be put in order, nor is 新增1494家 beside a total.
    private static decimal? Number(Fact? fact, Fact?[] facts)
    {
        Measure? common = facts.OfType<Fact>().OrderBy(static first => first.Measure == Measure.Change ? 1 : 0).FirstOrDefault()?.Measure;
        Fact[] alike = [.. facts.OfType<Fact>().Where(first => first.Measure == common)];
        string? unit = alike.FirstOrDefault()?.Value.Unit;
        return fact is { Comparator: Comparator.Equal, Value.Number: { } number } && fact.Measure == common && fact.Basis == Usual(alike)
            && !UnitScale.AreOtherThings(fact.Value.Unit, unit) && UnitScale.Between(fact.Value.Unit, unit) is { } factor
            ? number * factor
            : null;
    }

    // 实际增长4.4% has no place among growths in current prices: those of the basis that most documents use are put in order.
    private static PriceBasis? Usual(Fact[] alike) =>
        alike.GroupBy(static fact => fact.Basis).OrderByDescending(static group => group.Count()).FirstOrDefault()?.Key;
}

/// <summary>One indicator in several documents.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Cells">What each document says, in the order of the documents.</param>
public sealed record PlacesRow(Indicator Indicator, IReadOnlyList<PlacesCell> Cells)
{
    // What is a main target somewhere comes first.
    internal int Weight => Cells.Count(static cell => cell.IsMainTarget);
}

/// <summary>What one document says of an indicator.</summary>
public sealed record PlacesCell
{
    /// <summary>The level of the year reported, else what was added in it (城镇新增就业); null where neither is told.</summary>
    public Fact? Level { get; init; }

    /// <summary>The growth of the year reported; null where not told.</summary>
    public Fact? Growth { get; init; }

    /// <summary>The target for the document's own year; null where there is none.</summary>
    public Fact? Target { get; init; }

    /// <summary>Whether that target is among the main expected ones.</summary>
    public bool IsMainTarget { get; init; }

    /// <summary>The rank that the document itself states; null where not told.</summary>
    public Fact? Rank { get; init; }

    /// <summary>The place of the level among these documents, computed; 1 is the best, or the most where neither is good.</summary>
    public int? LevelOrder { get; init; }

    /// <summary>The place of the growth among these documents, computed likewise.</summary>
    public int? GrowthOrder { get; init; }

    /// <summary>Whether the document says nothing of the indicator.</summary>
    public bool IsEmpty => Level is null && Growth is null && Target is null && Rank is null;
}
