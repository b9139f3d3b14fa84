namespace Lantu.Drawing.Fonts;

/// <summary>A file that was given as a font is none that can be used; the message says why and which are.</summary>
public sealed class FontFormatException : Exception
{
    /// <summary>Without more words.</summary>
    public FontFormatException()
    {
    }

    /// <summary>With what is wrong.</summary>
    public FontFormatException(string message)
        : base(message)
    {
    }

    /// <summary>With what is wrong and what led to it.</summary>
    public FontFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Throws unless the bytes begin as TTF, OTF or TTC do.</summary>
    internal static void ThrowIfForeign(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12)
        {
            throw new FontFormatException("The file is too short for a font.");
        }

        ReadOnlySpan<byte> opening = file[..4];
        if (opening.SequenceEqual("wOFF"u8) || opening.SequenceEqual("wOF2"u8))
        {
            throw new FontFormatException("The font is packed for the web (WOFF); a font as TTF, OTF or TTC is needed.");
        }

        if (!opening.SequenceEqual("OTTO"u8) && !opening.SequenceEqual("ttcf"u8) && !opening.SequenceEqual("true"u8)
            && !opening.SequenceEqual((ReadOnlySpan<byte>)[0, 1, 0, 0]))
        {
            throw new FontFormatException("The file is no font; a font as TTF, OTF or TTC is needed.");
        }
    }
}
