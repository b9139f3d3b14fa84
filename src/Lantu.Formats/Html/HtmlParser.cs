using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Lantu.Text;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;

namespace Lantu.Formats.Html;

/// <summary>Reads web pages: the main text without menus and buttons, line by line.</summary>
internal sealed class HtmlParser : IDocumentParser
{
    internal const string MediaType = "text/html";

    private const int TitleAmong = 8;

    /// <inheritdoc/>
    public IReadOnlyList<FormattedDocument> Parse(ReadOnlyMemory<byte> bytes, ParserRequest request)
    {
        SourceText source = SourceText.Decode(bytes.Span, HtmlEncoding.Declared(bytes.Span));
        return [Read(source, MediaType)];
    }

    /// <summary>Reads a page that is decoded.</summary>
    internal static FormattedDocument Read(SourceText source, string mediaType)
    {
        if (source.Text.Length > ParserLimits.Characters)
        {
            throw new ParserException(
                ParserFaultKind.TooLarge,
                $"网页超过 {ParserLimits.Characters / 1_000_000} 百万字",
                $"the page is longer than {ParserLimits.Characters / 1_000_000} million characters");
        }

        HtmlDepth.Check(source.Text);
        var places = new HtmlPlaces(source.Text);
        var options = new HtmlParserOptions { OnToken = places.Take, IsScripting = false };
        IHtmlDocument page = new AngleSharp.Html.Parser.HtmlParser(options).ParseDocument(source.Text);
        IElement body = page.Body ?? page.DocumentElement;
        MainText main = MainText.Find(body);
        var builder = new FormattedDocumentBuilder();
        WriteTitle(builder, page, main.Root);
        var writer = new HtmlWriter(builder, places);
        writer.Write(page.DocumentElement, main.Root);
        if (builder.Length == 0)
        {
            throw new ParserException(
                ParserFaultKind.NoText,
                writer.Pictures == 0 ? "网页里没有正文" : string.Create(CultureInfo.InvariantCulture, $"网页里没有正文，只有 {writer.Pictures} 张图片"),
                writer.Pictures == 0 ? "the page has no main text" : string.Create(CultureInfo.InvariantCulture, $"the page has no main text, only {writer.Pictures} pictures"));
        }

        Doubt(builder, source, main, writer);
        return builder.Build(mediaType, LineEnds.OfBlocks, source.Encoding);
    }

    private static void Doubt(FormattedDocumentBuilder builder, SourceText source, MainText main, HtmlWriter writer)
    {
        var nowhere = new TextSpan(0, 0);
        if (source.Undecodable > 0)
        {
            builder.Doubt(ParserDoubtKind.Undecodable, nowhere, string.Create(CultureInfo.InvariantCulture, $"按{source.Encoding}解码，{source.Undecodable}处"));
        }

        if (main.IsGuessed)
        {
            builder.Doubt(ParserDoubtKind.MainTextGuessed, nowhere, string.Empty);
        }

        if (writer.HasHidden)
        {
            builder.Doubt(ParserDoubtKind.HiddenText, nowhere, string.Empty);
        }

        if (writer.Pictures > 0)
        {
            builder.Doubt(ParserDoubtKind.PictureUnread, nowhere, string.Create(CultureInfo.InvariantCulture, $"{writer.Pictures}张"));
        }
    }

    // The title mostly stands above the main text; where it opens that text, too, it is not said twice.
    private static void WriteTitle(FormattedDocumentBuilder builder, IHtmlDocument page, IElement root)
    {
        string? title = HtmlTitle.Of(page, root);
        if (title is null)
        {
            return;
        }

        string bare = Bare(title);
        string opening = Bare(HtmlTitle.Opening(root, TitleAmong * Math.Max(bare.Length, 20)));
        if (!opening.Contains(bare, StringComparison.Ordinal))
        {
            builder.Open(new FormattedBlock(BlockForm.Title, 0, 0));
            builder.Append(title, null);
            builder.Close();
        }
    }

    private static string Bare(string words) => string.Concat(words.Where(static character => !char.IsWhiteSpace(character)));
}
