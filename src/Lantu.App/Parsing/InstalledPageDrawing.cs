using Lantu.Formats.Pdf.Pages;

namespace Lantu.App.Parsing;

/// <summary>Finds what draws the pages of a PDF: it lies in the folder <c>pdfium</c> beside the program.</summary>
internal static class InstalledPageDrawing
{
    internal const string Folder = "pdfium";

    /// <summary>The parts; null where the file is missing or is not what it must be.</summary>
    internal static PageDrawingParts? Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, Folder, PageDrawingParts.File.Name);
        return File.Exists(path) ? PageDrawingParts.Of(File.ReadAllBytes(path), OverlayFont.Load()) : null;
    }
}
