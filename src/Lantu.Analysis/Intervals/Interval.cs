namespace Lantu.Analysis.Intervals;

/// <summary>A stretch of numbers in which a value lies; an end that is not known is null.</summary>
/// <remarks>
/// Ends belong to it: a figure that rounds to 24.1 lies in [24.05, 24.15]. The half-open end of rounding half up matters
/// nowhere, since two stretches that only touch are told apart by <see cref="Overlaps"/> where that is asked.
/// </remarks>
public sealed record Interval
{
    private Interval(decimal? low, decimal? high)
    {
        Low = low;
        High = high;
    }

    /// <summary>All numbers.</summary>
    public static Interval Unknown { get; } = new(null, null);

    /// <summary>The least value; null where there is no least.</summary>
    public decimal? Low { get; }

    /// <summary>The greatest value; null where there is no greatest.</summary>
    public decimal? High { get; }

    /// <summary>Whether both ends are known.</summary>
    public bool IsBounded => Low is not null && High is not null;

    /// <summary>Whether it is a single number.</summary>
    public bool IsPoint => Low is not null && Low == High;

    /// <summary>From one value to another; null for an end that is not known.</summary>
    /// <exception cref="ArgumentException">The least lies above the greatest.</exception>
    public static Interval Of(decimal? low, decimal? high) => low > high
        ? throw new ArgumentException($"An interval cannot begin at {low} and end at {high}.", nameof(low))
        : new Interval(low, high);

    /// <summary>A single number.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>A number and all above it.</summary>
    public static Interval From(decimal low) => new(low, null);

    /// <summary>A number and all below it.</summary>
    public static Interval UpTo(decimal high) => new(null, high);

    /// <summary>Whether the two share a number; touching ends count.</summary>
    public bool Meets(Interval other) => !(High < other.Low) && !(other.High < Low);

    /// <summary>Whether the two share more than an end; a single number needs only to lie within.</summary>
    public bool Overlaps(Interval other) => IsPoint || other.IsPoint
        ? Meets(other)
        : !(High <= other.Low) && !(other.High <= Low);

    /// <summary>Whether a number lies in it.</summary>
    public bool Contains(decimal value) => !(value < Low) && !(value > High);

    /// <summary>The sum.</summary>
    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>The difference.</summary>
    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>The sum of a stretch and a number.</summary>
    public static Interval operator +(Interval a, decimal b) => new(a.Low + b, a.High + b);

    /// <summary>The difference of a stretch and a number.</summary>
    public static Interval operator -(Interval a, decimal b) => a + -b;

    /// <summary>A multiple by a positive number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public static Interval operator *(Interval a, decimal b)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b);
        return new(a.Low * b, a.High * b);
    }

    /// <summary>
    /// The quotient of two positive stretches. It takes the two as independent: where a figure stands in both, the result is
    /// wider than the truth, and <see cref="Corners"/> is the way.
    /// </summary>
    /// <returns>From 0 where the divisor has no greatest value; without an upper end where the dividend has none.</returns>
    /// <exception cref="ArgumentException">An end is negative, or the divisor may be zero.</exception>
    public static Interval operator /(Interval a, Interval b)
    {
        if (a.Low is not >= 0 || b.Low is not > 0)
        {
            throw new ArgumentException($"Only positive stretches are divided, not {a} by {b}.", nameof(b));
        }

        return new(b.High is { } high ? a.Low / high : 0, a.High / b.Low);
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{Text(Low, "-∞")}, {Text(High, "∞")}]";

    private static string Text(decimal? end, string none) => end?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? none;
}
