using Lantu.Analysis.Bulletins;
using Lantu.Drawing.Display;
using Lantu.Drawing.Fonts;
using Lantu.Drawing.Outputs;

namespace Lantu.Drawing.Papers;

/// <summary>An official document on pages of A4, with the margins, sizes and line spacing of GB/T 9704-2012.</summary>
/// <remarks>The letters are those of Noto Sans SC, which comes with the program: the fonts that the standard names may not be
/// embedded by it. A document that must have them is written as DOCX.</remarks>
public static class Paper
{
    /// <summary>The document as PDF.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fonts">The fonts.</param>
    /// <exception cref="MissingGlyphException">No font has one of the characters.</exception>
    public static byte[] ToPdf(OfficialDocument document, FontLibrary fonts) => PdfOutput.Render(Pages(document, fonts));

    /// <summary>The pages.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fonts">The fonts.</param>
    /// <exception cref="MissingGlyphException">No font has one of the characters.</exception>
    public static IReadOnlyList<DisplayList> Pages(OfficialDocument document, FontLibrary fonts)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(fonts);
        var sheets = new Sheets(document.Title, fonts);
        var writer = new PaperWriter(sheets);
        writer.Write(document);
        return sheets.Finish();
    }
}
