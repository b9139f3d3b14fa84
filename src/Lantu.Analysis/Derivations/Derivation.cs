using System.Globalization;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Derivations;

/// <summary>Computes values from the facts of a plan, each with its sum.</summary>
/// <remarks>
/// Each answers null where the facts do not allow the sum: another unit, no start, no dates, a level that is not above 0,
/// one that is told by a bound alone (超过25%), a target that is a limit.
/// </remarks>
public static class Derivation
{
    private static readonly (string Word, DerivationKind Kind)[] Words =
    [
        ("multiple", DerivationKind.Multiple),
        ("points-gained", DerivationKind.PointsGained),
        ("places-gained", DerivationKind.PlacesGained),
        ("gap", DerivationKind.Gap),
        ("reached", DerivationKind.Reached),
        ("required-growth", DerivationKind.RequiredGrowth),
        ("average-growth", DerivationKind.AverageGrowth),
    ];

    /// <summary>Whether a key has the form of a derived value's: <c>gap(f1,f2)</c>.</summary>
    public static bool IsKey(string key) => key.EndsWith(')') && key.Contains('(', StringComparison.Ordinal);

    /// <summary>Computes a value again from its key.</summary>
    /// <param name="key">As <see cref="DerivedValue.Key"/>.</param>
    /// <param name="find">Finds a fact by its id; null where the plan has none.</param>
    /// <returns>Null where the key is malformed, a fact is missing, or the facts do not allow the sum.</returns>
    public static DerivedValue? Of(string key, Func<string, Fact?> find)
    {
        int open = key.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !key.EndsWith(')'))
        {
            return null;
        }

        string word = key[..open];
        Fact?[] facts = [.. key[(open + 1)..^1].Split(',').Select(find)];
        foreach ((string known, DerivationKind kind) in Words)
        {
            if (known == word)
            {
                return Of(kind, facts);
            }
        }

        return null;
    }

    /// <summary>End over start of a rise, with two decimals.</summary>
    public static DerivedValue? Multiple(Fact rise) => Of(DerivationKind.Multiple, rise);

    /// <summary>What a rate rose by, in percentage points.</summary>
    public static DerivedValue? PointsGained(Fact rate) => Of(DerivationKind.PointsGained, rate);

    /// <summary>Places gained in an order.</summary>
    public static DerivedValue? PlacesGained(Fact rank) => Of(DerivationKind.PlacesGained, rank);

    /// <summary>What is still to be added to reach a target.</summary>
    public static DerivedValue? Gap(Fact target, Fact reached) => Of(DerivationKind.Gap, target, reached);

    /// <summary>The share of the target that is reached.</summary>
    public static DerivedValue? Reached(Fact target, Fact reached) => Of(DerivationKind.Reached, target, reached);

    /// <summary>The average growth a year that the target needs.</summary>
    public static DerivedValue? RequiredGrowth(Fact target, Fact reached) => Of(DerivationKind.RequiredGrowth, target, reached);

    /// <summary>The average growth a year of a rise whose start is dated.</summary>
    public static DerivedValue? AverageGrowth(Fact rise) => Of(DerivationKind.AverageGrowth, rise);

    private static DerivedValue? Of(DerivationKind kind, params Fact?[] facts)
    {
        int needed = kind is DerivationKind.Gap or DerivationKind.Reached or DerivationKind.RequiredGrowth ? 2 : 1;
        if (facts.Length != needed || facts.Any(fact => fact is null))
        {
            return null;
        }

        Fact first = facts[0]!;
        Fact last = facts[^1]!;
        return kind switch
        {
            DerivationKind.Multiple => MultipleOf(first),
            DerivationKind.PointsGained => PointsOf(first),
            DerivationKind.PlacesGained => PlacesOf(first),
            DerivationKind.Gap => GapOf(first, last),
            DerivationKind.Reached => ReachedOf(first, last),
            DerivationKind.RequiredGrowth => RequiredOf(first, last),
            DerivationKind.AverageGrowth => AverageOf(first),
        };
    }

    private static DerivedValue? MultipleOf(Fact rise)
    {
        if (!IsRise(rise) || rise.Value.Unit == "%")
        {
            return null;
        }

        decimal number = Round(rise.Value.Number!.Value / rise.Baseline!.Number!.Value, 2);
        string written = Text(number, "0.00") + "倍";
        return Make(DerivationKind.Multiple, number, written, $"{rise.Value.Written} ÷ {StartOf(rise)} = {written}", rise);
    }

    private static DerivedValue? PointsOf(Fact rate)
    {
        if (!IsRise(rate) || rate.Value.Unit != "%" || rate.Value.Number is not { } now || rate.Baseline?.Number is not { } before || now <= before)
        {
            return null;
        }

        string written = Text(now - before, "0.####") + "个百分点";
        return Make(DerivationKind.PointsGained, now - before, written, $"{rate.Value.Written} − {StartOf(rate)} = {written}", rate);
    }

    private static DerivedValue? PlacesOf(Fact rank)
    {
        if (rank.Measure != Measure.Rank || rank.Value.Number is not { } now || rank.Baseline?.Number is not { } before || before <= now)
        {
            return null;
        }

        string written = Text(before - now, "0") + "位";
        return Make(DerivationKind.PlacesGained, before - now, written, $"{Text(before, "0")} − {Text(now, "0")} = {written}", rank);
    }

    private static DerivedValue? GapOf(Fact target, Fact reached)
    {
        if (!Levels(target, reached, out decimal goal, out decimal now) || goal <= now || !WrittenScale.TryRead(target, out WrittenScale scale))
        {
            return null;
        }

        string written = target.Value.Unit == "%" ? Text(goal - now, "0.####") + "个百分点" : scale.Write(goal - now, Decimals(target, reached));
        return Make(
            DerivationKind.Gap, goal - now, written, $"{target.Value.Written} − {reached.Value.Written} = {written}", target, reached);
    }

    private static DerivedValue? ReachedOf(Fact target, Fact reached)
    {
        if (!Levels(target, reached, out decimal goal, out decimal now) || target.Value.Unit == "%")
        {
            return null;
        }

        decimal number = Round(now / goal * 100, 1);
        string written = Text(number, "0.0") + "%";
        return Make(
            DerivationKind.Reached, number, written, $"{reached.Value.Written} ÷ {target.Value.Written} = {written}", target, reached);
    }

    private static DerivedValue? RequiredOf(Fact target, Fact reached)
    {
        if (!Levels(target, reached, out decimal goal, out decimal now)
            || target.Period is null || reached.Period is null
            || target.Period.To.Year - reached.Period.To.Year is not (> 0 and < 50) || target.Value.Unit == "%")
        {
            return null;
        }

        int years = target.Period.To.Year - reached.Period.To.Year;
        decimal number = Growth(goal / now, years);
        string written = Text(number, "0.0") + "%";
        string sum = $"({target.Value.Written} ÷ {reached.Value.Written})^(1/{Text(years, "0")}) − 1 = {written}";
        return Make(DerivationKind.RequiredGrowth, number, written, sum, target, reached);
    }

    private static DerivedValue? AverageOf(Fact rise)
    {
        if (!IsRise(rise) || rise.Baseline!.Period is not { } start || rise.Period is not { } end || end.To.Year - start.To.Year is not (> 1 and < 50))
        {
            return null;
        }

        int years = end.To.Year - start.To.Year;
        decimal number = Growth(rise.Value.Number!.Value / rise.Baseline!.Number!.Value, years);
        string written = Text(number, "0.0") + "%";
        string sum = $"({rise.Value.Written} ÷ {StartOf(rise)})^(1/{Text(years, "0")}) − 1 = {written}";
        return Make(DerivationKind.AverageGrowth, number, written, sum, rise);
    }

    // From 超过25% nothing is computed: the figure itself is not told.
    private static bool IsRise(Fact rise) =>
        rise.Measure == Measure.Level && rise.Comparator == Comparator.Equal && rise.Value.Number is > 0 && rise.Baseline?.Number is > 0;

    // A limit (以内) is kept, not reached.
    private static bool Levels(Fact target, Fact reached, out decimal goal, out decimal now)
    {
        goal = target.Value.Number ?? 0;
        now = reached.Value.Number ?? 0;
        return target.Measure == Measure.Level && reached.Measure == Measure.Level
            && reached.Comparator == Comparator.Equal && target.Comparator is not (Comparator.AtMost or Comparator.LessThan or Comparator.Down)
            && target.Value.Unit == reached.Value.Unit && goal > 0 && now > 0;
    }

    // A sum of two figures knows no more digits than the one with fewer, counted in the same scale.
    private static int Decimals(Fact target, Fact reached)
    {
        if (!WrittenScale.TryRead(target, out WrittenScale first) || !WrittenScale.TryRead(reached, out WrittenScale second))
        {
            return 0;
        }

        return first.Factor == second.Factor ? Math.Max(first.Decimals, second.Decimals) : first.Decimals;
    }

    // The root is taken in binary floating point, whose error lies far below the one decimal that is told.
    private static decimal Growth(decimal ratio, int years) =>
        Round((decimal)((Math.Pow((double)ratio, 1.0 / years) - 1) * 100), 1);

    private static string StartOf(Fact rise) => rise.Baseline?.Written ?? Text(rise.Baseline?.Number ?? 0, "0.####");

    private static DerivedValue Make(DerivationKind kind, decimal number, string written, string sum, params Fact[] facts) => new(
        $"{Words.First(pair => pair.Kind == kind).Word}({string.Join(',', facts.Select(fact => fact.Id))})",
        kind, number, written, sum, facts);

    private static decimal Round(decimal number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);

    private static string Text(decimal number, string pattern) => number.ToString(pattern, CultureInfo.InvariantCulture);
}
