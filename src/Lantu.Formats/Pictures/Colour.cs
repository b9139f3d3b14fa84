namespace Lantu.Formats.Pictures;

/// <summary>A colour of a picture; black by default.</summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>How far another colour is: the largest difference of the three parts, from 0 to 255.</summary>
    internal int Distance(Colour other) => Math.Max(
        Math.Abs(Red - other.Red),
        Math.Max(Math.Abs(Green - other.Green), Math.Abs(Blue - other.Blue)));

    /// <summary>From 0 (black) to 255 (white), by the weights of ITU-R BT.601.</summary>
    internal int Brightness => ((299 * Red) + (587 * Green) + (114 * Blue)) / 1000;

    /// <summary>How far the colour is from grey: the largest part less the smallest.</summary>
    internal int Strength => Math.Max(Red, Math.Max(Green, Blue)) - Math.Min(Red, Math.Min(Green, Blue));
}
