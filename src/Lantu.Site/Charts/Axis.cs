namespace Lantu.Site.Charts;

/// <summary>An axis from zero, or from the deepest fall where something falls, with round steps.</summary>
/// <param name="Low">Its beginning: 0 or less.</param>
/// <param name="High">Its end.</param>
/// <param name="Step">From one tick to the next.</param>
internal sealed record Axis(decimal Low, decimal High, decimal Step)
{
    /// <summary>The axis on which all numbers stand.</summary>
    /// <param name="numbers">At least one.</param>
    /// <param name="most">How many steps it takes at most.</param>
    internal static Axis Of(IReadOnlyCollection<decimal> numbers, int most)
    {
        decimal low = Math.Min(numbers.Min(), 0);
        decimal high = Math.Max(numbers.Max(), 0);
        decimal step = StepOf(Math.Max(high - low, 0.000001m), most);
        decimal begin = Math.Floor(low / step) * step;
        return new(begin, Math.Max(Math.Ceiling(high / step) * step, begin + step), step);
    }

    /// <summary>All ticks, the lowest first.</summary>
    internal IEnumerable<decimal> Ticks()
    {
        for (decimal tick = Low; tick <= High; tick += Step)
        {
            yield return tick;
        }
    }

    /// <summary>Where a number stands, from 0 to 1.</summary>
    internal double Part(decimal number) => (double)((number - Low) / (High - Low));

    // 1, 2 or 5 times a power of ten.
    private static decimal StepOf(decimal reach, int most)
    {
        decimal size = 1;
        while (reach / size > most)
        {
            size *= 10;
        }

        while (reach / (size / 10) <= most)
        {
            size /= 10;
        }

        decimal[] steps = [size / 5, size / 2, size];
        return steps.First(step => reach / step <= most);
    }
}
