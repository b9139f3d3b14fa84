namespace Lantu.Drawing.Fonts;

/// <summary>One font file, opened for shaping; it is never handed to an output whole, but cut down to the glyphs used.</summary>
public sealed class FontFace
{
    internal FontFace(string family, FontWeight weight)
    {
        Family = family;
        Weight = weight;
    }

    /// <summary>As in the font: Noto Sans SC.</summary>
    public string Family { get; }

    /// <summary>Its weight.</summary>
    public FontWeight Weight { get; }
}
