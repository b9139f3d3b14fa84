using Lantu.Drawing.Display;

namespace Lantu.Drawing.Outputs;

/// <summary>A picture as SVG with live text.</summary>
public static class SvgOutput
{
    /// <summary>Draws a picture.</summary>
    /// <param name="list">The picture.</param>
    /// <param name="fonts">Whether the file carries its fonts.</param>
    /// <param name="link">
    /// Where a text with a source leads: a fragment (<c>#s12</c>) or an address, or null for no link; absent: no links.
    /// </param>
    /// <param name="idPrefix">Before every id of the file, where several pictures stand in one page; letters and digits.</param>
    /// <returns>UTF-8, without a byte order mark.</returns>
    public static byte[] Render(
        DisplayList list, SvgFonts fonts, Func<SourceMark, string?>? link = null, string idPrefix = "") =>
        new SvgWriter(list, fonts, link, idPrefix).Write();
}
