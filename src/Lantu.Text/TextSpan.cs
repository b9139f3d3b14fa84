namespace Lantu.Text;

/// <summary>A stretch of a text: half open, in UTF-16 units of the text as read.</summary>
/// <param name="Start">The first unit of the stretch.</param>
/// <param name="End">The unit behind the last one; equal to <paramref name="Start"/> for an empty stretch.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many UTF-16 units the stretch covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two stretches share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly within this stretch.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The words of the stretch, letter by letter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within <paramref name="text"/>.</exception>
    public string Of(string text) => text[Start..End];
}
