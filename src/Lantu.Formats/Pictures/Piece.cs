namespace Lantu.Formats.Pictures;

/// <summary>What the order of reading does not part: a line, or a figure with its words.</summary>
/// <param name="Lines">From the top; one for a line.</param>
/// <param name="IsTile">Whether it is a large figure with small words above or below it.</param>
internal sealed record Piece(IReadOnlyList<PictureLine> Lines, bool IsTile)
{
    /// <summary>Around all of it.</summary>
    internal PixelBox Box { get; } = Lines.Select(static line => line.Box).Aggregate(static (one, other) => one.Around(other));

    /// <summary>The side of its letters; of a tile that of its words.</summary>
    internal double Em { get; } = Lines.Min(static line => line.Em);

    /// <summary>Its first line.</summary>
    internal PictureLine First => Lines[0];

    /// <summary>How many characters it has.</summary>
    internal int Length { get; } = Lines.Sum(static line => line.Characters.Count);

    /// <summary>The rows that it fills for sure: boxes are grown a little, and must not seem to touch.</summary>
    internal (int Top, int Bottom) Core => (Box.Top + (First.Box.Height / 6), Box.Bottom - (Lines[^1].Box.Height / 6));
}
