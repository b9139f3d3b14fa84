namespace Lantu.Analysis.Intervals;

/// <summary>The values that an expression can take over stretches of its inputs.</summary>
/// <remarks>
/// For an expression that rises or falls with each input by itself the least and the greatest value lie at corners, even where
/// an input stands in it twice: (7307+1058) ÷ (7307÷1.241 + 1058÷1.323) − 1 is 25.03 % to 25.13 %, where a division of two
/// stretches would say 25.00 % to 25.16 %. All 2^k corners are tried.
/// </remarks>
public static class Corners
{
    /// <summary>So many inputs give a thousand corners; no relation has more.</summary>
    public const int MostInputs = 10;

    /// <summary>The values of an expression over its inputs.</summary>
    /// <param name="expression">Rises or falls with each input alone; defined on all of their stretches.</param>
    /// <param name="inputs">Where each input lies.</param>
    /// <returns>An end is null where it depends on an input whose end is not known.</returns>
    /// <exception cref="ArgumentException">There are more than <see cref="MostInputs"/> inputs.</exception>
    public static Interval Of(Func<IReadOnlyList<decimal>, decimal> expression, params IReadOnlyList<Interval> inputs)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputs.Count, MostInputs, nameof(inputs));
        if (inputs.All(static input => input.IsBounded))
        {
            return OfBounded(expression, inputs);
        }

        bool[] rises = Directions(expression, inputs);
        return Interval.Of(End(expression, inputs, rises, least: true), End(expression, inputs, rises, least: false));
    }

    private static Interval OfBounded(Func<IReadOnlyList<decimal>, decimal> expression, IReadOnlyList<Interval> inputs)
    {
        var corner = new decimal[inputs.Count];
        decimal least = decimal.MaxValue;
        decimal greatest = decimal.MinValue;
        for (int choice = 0; choice < 1 << inputs.Count; choice++)
        {
            for (int i = 0; i < corner.Length; i++)
            {
                corner[i] = (choice & (1 << i)) == 0 ? inputs[i].Low!.Value : inputs[i].High!.Value;
            }

            decimal value = expression(corner);
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return Interval.Of(least, greatest);
    }

    // Which way the expression goes with each input, tried a little above the known ends of the others.
    private static bool[] Directions(Func<IReadOnlyList<decimal>, decimal> expression, IReadOnlyList<Interval> inputs)
    {
        decimal[] known = [.. inputs.Select(static input => input.Low ?? input.High ?? 1m)];
        var rises = new bool[known.Length];
        for (int i = 0; i < known.Length; i++)
        {
            decimal[] moved = [.. known];
            moved[i] += Math.Max(Math.Abs(known[i]) / 1000, 0.001m) * (inputs[i].Low is null ? -1 : 1);
            rises[i] = expression(moved) >= expression(known) == inputs[i].Low is not null;
        }

        return rises;
    }

    private static decimal? End(
        Func<IReadOnlyList<decimal>, decimal> expression, IReadOnlyList<Interval> inputs, bool[] rises, bool least)
    {
        var corner = new decimal[inputs.Count];
        for (int i = 0; i < corner.Length; i++)
        {
            if ((rises[i] == least ? inputs[i].Low : inputs[i].High) is not { } end)
            {
                return null;
            }

            corner[i] = end;
        }

        return expression(corner);
    }
}
