namespace Lantu.Drawing.Fonts;

/// <summary>The weights that the pictures use; the number is that of OpenType and CSS.</summary>
public enum FontWeight
{
    /// <summary>Body.</summary>
    Regular = 400,

    /// <summary>Labels.</summary>
    Medium = 500,

    /// <summary>Headings and emphasis.</summary>
    Bold = 700,

    /// <summary>Figures and titles.</summary>
    Black = 900,
}

/// <summary>Shaped text of one face and size: which glyphs, and where each stands.</summary>
/// <remarks>
/// The typesetter may narrow the advances (squeezed punctuation) or widen them (gaps between Han and Latin); the outputs
/// draw each glyph where it is told.
/// </remarks>
/// <param name="Text">The characters.</param>
/// <param name="Face">The face that has them all.</param>
/// <param name="Size">Of the em, in units of the picture.</param>
/// <param name="Glyphs">In visual order, left to right.</param>
/// <param name="Width">Where the next run would start, from the start of this one.</param>
public sealed record GlyphRun(string Text, FontFace Face, double Size, IReadOnlyList<Glyph> Glyphs, double Width);

/// <summary>One glyph.</summary>
/// <param name="Id">In its face; never 0, which is the box of a missing glyph.</param>
/// <param name="Cluster">The first UTF-16 unit of the text that it stands for.</param>
/// <param name="X">From the start of the run.</param>
/// <param name="Y">Downward from the baseline; 0 for nearly all.</param>
/// <param name="Advance">From its pen position to that of the next, in units of the picture.</param>
public readonly record struct Glyph(ushort Id, int Cluster, double X, double Y, double Advance);
