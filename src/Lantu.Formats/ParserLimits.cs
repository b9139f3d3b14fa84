namespace Lantu.Formats;

/// <summary>How much a file may hold; docs/limits.md tells each. What a parser passes is a fault, never a cut document.</summary>
public static class ParserLimits
{
    /// <summary>Bytes of all parts of a package, unpacked.</summary>
    public const long UnpackedBytes = 200_000_000;

    /// <summary>How many times its packed size a package may unpack to, once it is larger than <see cref="RatioFrom"/>.</summary>
    public const int UnpackedRatio = 200;

    /// <summary>Bytes below which a package may be as dense as it likes.</summary>
    public const long RatioFrom = 4_000_000;

    /// <summary>Parts of a package, and entries of an archive.</summary>
    public const int Parts = 5_000;

    /// <summary>How deep elements may be nested in the XML of a package.</summary>
    public const int XmlDepth = 256;

    /// <summary>How deep elements may be nested in a web page.</summary>
    public const int HtmlDepth = 1_024;

    /// <summary>Characters of one document, as read.</summary>
    public const int Characters = 20_000_000;

    /// <summary>Documents in one table.</summary>
    public const int Rows = 100_000;
}
