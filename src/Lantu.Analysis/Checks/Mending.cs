using System.Globalization;

namespace Lantu.Analysis.Checks;

/// <summary>How a figure may have come to be wrong.</summary>
internal enum Slip
{
    /// <summary>No slip that is seen in the digits.</summary>
    None,

    /// <summary>Two neighbouring digits changed places: 254.7 for 245.7.</summary>
    Swap,

    /// <summary>One digit is another.</summary>
    Digit,

    /// <summary>万 for 亿, or the point a place off.</summary>
    Scale,
}

/// <summary>A figure whose change mends a contradiction.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Value">What it would have to be, about.</param>
/// <param name="Slip">How the written figure may have come of that.</param>
internal sealed record Mended(Figure Figure, decimal Value, Slip Slip);

/// <summary>
/// Finds the smallest set of figures whose change lets all edits hold, the least trusted first: the error localization of
/// Fellegi and Holt (1976), over sets of one and two.
/// </summary>
/// <remarks>
/// A figure is trusted more where it is a level and not a rate, stands twice, or takes part in edits that hold; less where a
/// common slip of the hand (two digits changed, one wrong, a scale) leads from what it should be to what is written.
/// </remarks>
internal sealed class Mending(IReadOnlyList<Edit> edits)
{
    // So many edits around one figure are no report; what mends them is beyond telling, and beyond waiting for.
    private const int MostAround = 60;

    private readonly Edit[] _hard = [.. edits.Where(static edit => edit.IsHard)];
    private int _told;

    /// <summary>The set for one contradiction; empty where no set of one or two mends it.</summary>
    internal IReadOnlyList<Mended> Of(Edit broken)
    {
        if (_told++ > MostAround || Around(broken) is not { Length: <= MostAround } all)
        {
            return [];
        }

        Mended? best = Candidates(broken)
            .Where(candidate => Mends(all, [candidate]))
            .OrderBy(candidate => Cost(candidate, all))
            .FirstOrDefault();
        return best is not null ? [best] : Pair(broken, all);
    }

    private static Mended[] Pair(Edit broken, Edit[] all)
    {
        Edit? other = all.FirstOrDefault(edit => edit != broken && Judge.Of(edit)?.Verdict == Verdict.Contradiction);
        if (other is null)
        {
            return [];
        }

        return Candidates(broken)
            .SelectMany(first => Candidates(other).Where(second => !Edit.Same(first.Figure, second.Figure)).Select(second => new[] { first, second }))
            .Where(pair => Mends(all, pair))
            .MinBy(pair => pair.Sum(candidate => Cost(candidate, all))) ?? [];
    }

    // The edits that share a figure with the broken one, or with those.
    private Edit[] Around(Edit broken)
    {
        Edit[] near = [.. _hard.Where(edit => edit.Figures.Any(broken.Holds))];
        return [.. _hard.Where(edit => edit.Figures.Any(figure => near.Any(other => other.Holds(figure))))];
    }

    private static IEnumerable<Mended> Candidates(Edit broken)
    {
        foreach (Figure figure in broken.Figures)
        {
            if (Solve(broken, figure) is { } value && value != figure.Number)
            {
                yield return new Mended(figure, value, SlipOf(figure, value));
            }
        }
    }

    private static bool Mends(IReadOnlyList<Edit> all, IReadOnlyList<Mended> changes)
    {
        foreach (Edit edit in all)
        {
            Edit mended = edit;
            foreach (Mended change in changes)
            {
                mended = mended.With(change.Figure, change.Value);
            }

            if (Judge.Of(mended) is not { } reckoned || reckoned.Verdict == Verdict.Contradiction)
            {
                return false;
            }
        }

        return true;
    }

    private static decimal Cost(Mended candidate, Edit[] all)
    {
        decimal slip = candidate.Slip switch
        {
            Slip.Swap => 0,
            Slip.Digit => 0.5m,
            Slip.Scale => 0.25m,
            Slip.None => 1,
        };
        decimal level = candidate.Figure.Unit is "%" or "pp" ? 0 : 0.5m;
        int held = all.Count(edit => edit.Holds(candidate.Figure) && Judge.Of(edit)?.Verdict == Verdict.Pass);
        return slip + level + (0.5m * held);
    }

    // What the figure would have to be, the others as written; rounded to its last digit.
    private static decimal? Solve(Edit edit, Figure figure)
    {
        try
        {
            return Solution(edit, figure);
        }
        catch (Exception e) when (e is ArithmeticException or ArgumentException)
        {
            return null;
        }
    }

    private static decimal? Solution(Edit edit, Figure figure)
    {
        if (edit.Stated is { } stated && Edit.Same(stated, figure))
        {
            return Judge.Of(edit) is { } reckoned ? Rounded(reckoned.Point, figure) : null;
        }

        decimal[] inputs = [.. edit.Inputs.Select(static input => input.Number)];
        int index = edit.Inputs.ToList().FindIndex(input => Edit.Same(input, figure));
        decimal aim = edit.Stated?.Number ?? edit.Bound?.High ?? edit.Bound?.Low ?? 0;
        return Bisect(edit, inputs, index, aim) is { } value ? Rounded(value, figure) : null;
    }

    private static decimal? Bisect(Edit edit, decimal[] inputs, int index, decimal aim)
    {
        decimal written = inputs[index];
        (decimal low, decimal high) = edit.Inputs[index].Unit is "%" or "pp" ? (-99m, 1000m) : (written / 100_000, written * 100_000);
        decimal atLow = At(low) - aim;
        decimal atHigh = At(high) - aim;
        if (Math.Sign(atLow) == Math.Sign(atHigh))
        {
            return null;
        }

        for (int step = 0; step < 90; step++)
        {
            decimal middle = (low + high) / 2;
            if (Math.Sign(At(middle) - aim) == Math.Sign(atLow))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;

        decimal At(decimal value)
        {
            inputs[index] = value;
            return edit.Expression(inputs);
        }
    }

    private static decimal Rounded(decimal value, Figure figure)
    {
        decimal step = figure.Step == 0 ? 1 : figure.Step;
        return decimal.Round(value / step, MidpointRounding.AwayFromZero) * step;
    }

    private static Slip SlipOf(Figure figure, decimal value)
    {
        decimal step = figure.Step == 0 ? 1 : figure.Step;
        string written = Digits(figure.Number / step);
        string should = Digits(value / step);
        if (written.Length == should.Length)
        {
            int[] differing = [.. Enumerable.Range(0, written.Length).Where(i => written[i] != should[i])];
            return differing switch
            {
                [_] => Slip.Digit,
                [var a, var b] when b == a + 1 && written[a] == should[b] && written[b] == should[a] => Slip.Swap,
                _ => Slip.None,
            };
        }

        return written.TrimEnd('0') == should.TrimEnd('0') ? Slip.Scale : Slip.None;
    }

    private static string Digits(decimal value) =>
        decimal.Round(Math.Abs(value), MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
}
