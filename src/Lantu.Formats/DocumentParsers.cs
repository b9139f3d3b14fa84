using Lantu.Formats.Pictures;
using Lantu.Text.Formats;

namespace Lantu.Formats;

/// <summary>Which parser reads which format; the only door of this room.</summary>
public static class DocumentParsers
{
    // A new format is a class and a line here. Text needs none, and an archive is unpacked, not parsed.
    private static readonly Dictionary<FileFormat, IDocumentParser> ByFormat = new()
    {
        [FileFormat.Pdf] = new Pdf.PdfParser(),
        [FileFormat.Picture] = new PictureParser(),
        [FileFormat.Html] = new Html.HtmlParser(),
        [FileFormat.Mhtml] = new Mhtml.MhtmlParser(),
        [FileFormat.Tmx] = new Tmx.TmxParser(),
        [FileFormat.Csv] = new Tables.CsvParser(),
        [FileFormat.Docx] = new Word.WordParser(),
    };

    /// <summary>Whether this build reads a format.</summary>
    public static bool Reads(FileFormat format) => ByFormat.ContainsKey(format);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ParserException">It cannot be read.</exception>
    public static IReadOnlyList<FormattedDocument> Parse(FileFormat format, ReadOnlyMemory<byte> bytes, ParserRequest request) =>
        ByFormat.TryGetValue(format, out IDocumentParser? parser)
            ? parser.Parse(bytes, request)
            : throw new ParserException(ParserFaultKind.PartMissing, "这个版本不含读这种格式的部件", "this build has no part that reads this format");
}
