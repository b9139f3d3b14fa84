using System.Text;

namespace Lantu.Formats.Pictures;

/// <summary>A character of a line with the box that its ink fills.</summary>
/// <param name="Text">One character.</param>
/// <param name="Box">Its ink; where it has none that could be told, its share of the line.</param>
/// <param name="Confidence">From 0 to 1, as the model says it.</param>
internal readonly record struct PlacedCharacter(string Text, PixelBox Box, double Confidence);

/// <summary>A line of a picture as it was read.</summary>
internal sealed record PictureLine
{
    /// <summary>The box in which it was read.</summary>
    internal required PixelBox Box { get; init; }

    /// <summary>What stands in it; never empty.</summary>
    internal required IReadOnlyList<PlacedCharacter> Characters { get; init; }

    /// <summary>The side of a full-width letter, in pixels.</summary>
    internal required double Em { get; init; }

    /// <summary>The colour of its letters.</summary>
    internal required Colour Ink { get; init; }

    /// <summary>The colour behind them.</summary>
    internal required Colour Ground { get; init; }

    /// <summary>How much of the letters' squares is ink, from 0 to 1: a third where they are bold.</summary>
    internal required double Weight { get; init; }

    /// <summary>Its numbers on which two readings differ, in their order.</summary>
    internal IReadOnlyList<DoubtfulNumber> Doubtful { get; init; } = [];

    /// <summary>Around its ink.</summary>
    internal PixelBox Inked => Characters.Select(static character => character.Box).Aggregate(static (one, other) => one.Around(other));

    /// <summary>What it says.</summary>
    internal string Text => Characters.Aggregate(new StringBuilder(), static (text, character) => text.Append(character.Text)).ToString();
}
