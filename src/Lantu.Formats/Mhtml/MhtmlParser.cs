using Lantu.Formats.Html;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;

namespace Lantu.Formats.Mhtml;

/// <summary>Reads web pages that a browser saved with their pictures (RFC 2557): the first part of HTML that has text.</summary>
/// <remarks>Places in the source count in the page as decoded, not in the file around it.</remarks>
internal sealed class MhtmlParser : IDocumentParser
{
    private const string MediaType = "multipart/related";

    /// <inheritdoc/>
    public IReadOnlyList<FormattedDocument> Parse(ReadOnlyMemory<byte> bytes, ParserRequest request)
    {
        List<MimePart> parts = MimePart.Read(bytes.Span);
        MimePart[] pages = [.. parts.Where(static part => part.MediaType is "text/html" or "application/xhtml+xml")];
        if (pages.Length == 0)
        {
            throw new ParserException(ParserFaultKind.NoText, "里面没有网页", "it holds no page");
        }

        ParserException? first = null;
        foreach (MimePart page in pages)
        {
            try
            {
                return [HtmlParser.Read(SourceText.Decode(page.Body, page.Parameter("charset") ?? HtmlEncoding.Declared(page.Body)), MediaType)];
            }
            catch (ParserException e) when (e.Fault.Kind == ParserFaultKind.NoText)
            {
                first ??= e; // a frame around the page that holds the text
            }
        }

        throw first ?? new ParserException(ParserFaultKind.NoText, "里面没有正文", "it holds no text");
    }
}
