using System.Security.Cryptography;

namespace Lantu.Formats.Pdf.Pages;

/// <summary>What draws the pages of a PDF: PDFium (BSD-3-Clause, Apache-2.0) as WebAssembly, held against its hash, and a font.</summary>
public sealed class PageDrawingParts
{
    private PageDrawingParts(byte[] module, byte[] font) => (Module, Font) = (module, font);

    /// <summary>The file, with the SHA-256 that it must have, in lower-case hexadecimal.</summary>
    public static (string Name, string Sha256) File { get; } = ("pdfium.wasm", "71aec412a303a0405baee21c3d6d3f30ad2033dc02444130fe476be3976e2d09");

    internal byte[] Module { get; }

    /// <summary>For letters of fonts that the file names and does not bring along.</summary>
    internal byte[] Font { get; }

    /// <summary>Takes the parts.</summary>
    /// <param name="module">The bytes of <see cref="File"/>.</param>
    /// <param name="font">A font with the letters of Chinese, TTF or OTF.</param>
    /// <returns>Null where the module has another hash than it must have.</returns>
    public static PageDrawingParts? Of(byte[] module, byte[] font) =>
        Convert.ToHexStringLower(SHA256.HashData(module)) == File.Sha256 ? new PageDrawingParts(module, font) : null;
}
