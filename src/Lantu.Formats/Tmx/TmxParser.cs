using System.Globalization;
using System.Xml;
using Lantu.Formats.Html;
using Lantu.Text;
using Lantu.Text.Decoding;
using Lantu.Text.Formats;

namespace Lantu.Formats.Tmx;

/// <summary>Reads one language of a translation memory (TMX 1.4b), a segment a line.</summary>
internal sealed class TmxParser : IDocumentParser
{
    internal const string MediaType = "application/x-tmx+xml";

    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    /// <inheritdoc/>
    public IReadOnlyList<FormattedDocument> Parse(ReadOnlyMemory<byte> bytes, ParserRequest request)
    {
        SourceText source = SourceText.Decode(bytes.Span, HtmlEncoding.Declared(bytes.Span));
        var builder = new FormattedDocumentBuilder();
        var languages = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            Read(source.Text, request.Language, builder, languages);
        }
        catch (XmlException e)
        {
            throw new ParserException(ParserFaultKind.Damaged, $"XML 有误：{e.Message}", $"its XML is not sound: {e.Message}");
        }

        if (builder.Length == 0)
        {
            string there = languages.Count == 0 ? string.Empty : string.Join(", ", languages);
            throw new ParserException(
                ParserFaultKind.NoText,
                $"没有语言为 {request.Language} 的句段" + (there.Length == 0 ? string.Empty : $"；有的是 {there}，用 --language 选"),
                $"it has no segment in {request.Language}" + (there.Length == 0 ? string.Empty : $"; it has {there}: choose with --language"));
        }

        if (source.Undecodable > 0)
        {
            builder.Doubt(ParserDoubtKind.Undecodable, new TextSpan(0, 0), string.Create(CultureInfo.InvariantCulture, $"按{source.Encoding}解码，{source.Undecodable}处"));
        }

        return [builder.Build(MediaType, LineEnds.OfBlocks, source.Encoding)];
    }

    private static void Read(string text, string language, FormattedDocumentBuilder builder, SortedSet<string> languages)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1,
        };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        var lines = new SourceLines(text);
        bool wanted = false;
        while (Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "tuv")
            {
                string side = reader.GetAttribute("lang", XmlNamespace) ?? reader.GetAttribute("lang") ?? string.Empty;
                languages.Add(side);
                wanted = IsOf(side, language);
            }
            else if (reader.LocalName == "seg" && wanted)
            {
                Write(reader, builder, lines);
                wanted = false;
            }
        }
    }

    // zh is met by zh-CN, and zh-CN by zh-cn.
    private static bool IsOf(string side, string language) =>
        side.Equals(language, StringComparison.OrdinalIgnoreCase)
        || side.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)
        || side.StartsWith(language + "_", StringComparison.OrdinalIgnoreCase);

    // Words of a segment, without the codes of a word processor (bpt, ept, ph, it, ut) within it.
    private static void Write(XmlReader reader, FormattedDocumentBuilder builder, SourceLines lines)
    {
        builder.Open(new FormattedBlock(BlockForm.Paragraph, 0, 0));
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            int code = int.MaxValue;
            while (Next(reader) && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "bpt" or "ept" or "ph" or "it" or "ut")
                {
                    code = reader.IsEmptyElement ? code : Math.Min(code, reader.Depth);
                }
                else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == code)
                {
                    code = int.MaxValue;
                }
                else if (code == int.MaxValue && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                {
                    int at = lines.PositionOf(reader as IXmlLineInfo);
                    builder.Append(reader.Value, at < 0 ? null : new SourcePlace.Characters(at, reader.Value.Length));
                }
            }
        }

        builder.Close();
    }

    private static bool Next(XmlReader reader) => reader.Read()
        && (reader.Depth <= ParserLimits.XmlDepth
            ? true
            : throw new ParserException(
                ParserFaultKind.TooDeep, $"XML 嵌套超过 {ParserLimits.XmlDepth} 层", $"its XML is nested deeper than {ParserLimits.XmlDepth} levels"));

    /// <summary>Where each line of the source begins, to turn a line and a column into a position.</summary>
    private sealed class SourceLines
    {
        private readonly List<int> _starts = [0];

        internal SourceLines(string text)
        {
            for (int at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            {
                _starts.Add(at + 1);
            }
        }

        internal int PositionOf(IXmlLineInfo? place) => place is null || !place.HasLineInfo() || place.LineNumber > _starts.Count
            ? -1
            : _starts[place.LineNumber - 1] + Math.Max(0, place.LinePosition - 1);
    }
}
