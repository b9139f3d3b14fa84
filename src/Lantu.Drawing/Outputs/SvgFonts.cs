namespace Lantu.Drawing.Outputs;

/// <summary>How an SVG comes by its fonts.</summary>
public enum SvgFonts
{
    /// <summary>A subset of each face stands in the file: it looks alike everywhere, with no font of the reader's machine.</summary>
    Embedded,

    /// <summary>None: for an SVG inside a page whose style sheet has the subsets already (<c>FontSubset.ToCss</c>).</summary>
    None,
}
