namespace Lantu.Formats;

/// <summary>What a file is, told by its content.</summary>
public enum FileFormat
{
    /// <summary>Plain text, Markdown among it: read without a parser.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A web page saved with its pictures: MHTML.</summary>
    Mhtml,

    /// <summary>A Word document, as a package of XML.</summary>
    Docx,

    /// <summary>An old Word document, one of WPS, OpenDocument or RTF: read where LibreOffice is installed.</summary>
    WordProcessor,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A picture: PNG, JPEG, WebP.</summary>
    Picture,

    /// <summary>A translation memory: TMX.</summary>
    Tmx,

    /// <summary>A table of text with one long column: CSV or TSV, one document a row.</summary>
    Csv,

    /// <summary>An archive of any of them.</summary>
    Zip,

    /// <summary>A workbook of tables of figures; no document, and read by <c>lantu track import</c> alone.</summary>
    Workbook,
}
