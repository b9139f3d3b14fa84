namespace Lantu.Formats.Pictures;

/// <summary>A character as the model read it.</summary>
/// <param name="Text">One character, seldom two UTF-16 units.</param>
/// <param name="Left">Where it begins, in pixels of the picture, to a fraction.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Confidence">What the model gives it, from 0 to 1; well above 0.9 where it errs, too.</param>
internal readonly record struct ReadCharacter(string Text, double Left, double Right, double Confidence)
{
    /// <summary>Where its middle lies.</summary>
    internal double Middle => (Left + Right) / 2;
}
