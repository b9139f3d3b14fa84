namespace Lantu.Formats.Pictures;

/// <summary>How large a picture may be; told from its header, before anything is unpacked.</summary>
internal static class PictureLimits
{
    /// <summary>The longest side, in pixels: that of a JPEG.</summary>
    internal const int Side = 65_535;

    /// <summary>Width times height.</summary>
    internal const long Pixels = 200_000_000;

    /// <summary>Above this many pixels, two bytes are kept of each instead of four.</summary>
    internal const long WidePixels = 90_000_000;

    /// <summary>The shortest side that can hold a letter.</summary>
    internal const int ShortestSide = 8;
}
