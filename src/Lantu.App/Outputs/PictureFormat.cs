namespace Lantu.App.Outputs;

/// <summary>What a picture can be written as.</summary>
internal enum PictureFormat
{
    /// <summary>Pixels.</summary>
    Png,

    /// <summary>Vectors with live text.</summary>
    Svg,

    /// <summary>One page.</summary>
    Pdf,

    /// <summary>A page for phone and desktop.</summary>
    Html,
}

/// <summary>The endings of file names that tell the format.</summary>
internal static class PictureFormats
{
    /// <summary>The format of a name; null where its ending tells none.</summary>
    internal static PictureFormat? Of(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => PictureFormat.Png,
        ".SVG" => PictureFormat.Svg,
        ".PDF" => PictureFormat.Pdf,
        ".HTML" or ".HTM" => PictureFormat.Html,
        _ => null,
    };
}
