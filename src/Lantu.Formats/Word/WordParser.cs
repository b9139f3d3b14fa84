using System.Globalization;
using System.Xml;
using Lantu.Formats.Packages;
using Lantu.Text;
using Lantu.Text.Formats;

namespace Lantu.Formats.Word;

/// <summary>Reads Word documents as packages of XML (.docx, .docm, .dotx).</summary>
/// <remarks>
/// Read are the words that Word shows with all changes accepted: automatic labels written out, text boxes once, notes
/// behind the text. Not read are headers and footers, comments, hidden words, and the words in pictures.
/// </remarks>
internal sealed class WordParser : IDocumentParser
{
    internal const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public IReadOnlyList<FormattedDocument> Parse(ReadOnlyMemory<byte> bytes, ParserRequest request)
    {
        try
        {
            using Package package = Package.Open(bytes);
            return [Read(package)];
        }
        catch (XmlException e)
        {
            // The runtime's own sentence about document types gives advice to programmers.
            bool type = e.Message.Contains("DTD", StringComparison.Ordinal);
            throw type
                ? new ParserException(ParserFaultKind.Damaged, "XML 里有文档类型定义，Word 不写这样的文件", "its XML has a document type, which Word never writes")
                : new ParserException(ParserFaultKind.Damaged, $"XML 有误：{e.Message}", $"its XML is not sound: {e.Message}");
        }
    }

    private static FormattedDocument Read(Package package)
    {
        string main = MainPart(package);
        string folder = main.Contains('/', StringComparison.Ordinal) ? main[..(main.LastIndexOf('/') + 1)] : string.Empty;
        var styles = new WordStyles(WordXml.Load(package, folder + "styles.xml"));
        var numbering = new WordNumbering(WordXml.Load(package, folder + "numbering.xml"), styles);
        var builder = new FormattedDocumentBuilder();
        var writer = new WordWriter(builder);
        using XmlReader reader = package.OpenXml(main)
            ?? throw new ParserException(ParserFaultKind.Damaged, "没有正文部分", "it has no main part");
        var part = new WordPartReader(main, reader, styles, numbering);
        if (MoveTo(reader, "body"))
        {
            writer.Write(part.ReadBlocks());
        }

        WriteNotes(package, folder, part, writer, styles, numbering);
        if (builder.Length == 0)
        {
            string pictures = part.Pictures == 0 ? string.Empty : $"，只有 {part.Pictures} 张图片";
            throw new ParserException(
                ParserFaultKind.NoText,
                $"文档里没有文字{pictures}",
                part.Pictures == 0 ? "the document has no words" : string.Create(CultureInfo.InvariantCulture, $"the document has no words, only {part.Pictures} pictures"));
        }

        Doubt(builder, part);
        return builder.Build(MediaType);
    }

    private static void Doubt(FormattedDocumentBuilder builder, WordPartReader part)
    {
        var nowhere = new TextSpan(0, 0);
        if (part.HasChanges)
        {
            builder.Doubt(ParserDoubtKind.TrackedChanges, nowhere, string.Empty);
        }

        if (part.HasHidden)
        {
            builder.Doubt(ParserDoubtKind.HiddenText, nowhere, string.Empty);
        }

        if (part.Pictures > 0)
        {
            builder.Doubt(ParserDoubtKind.PictureUnread, nowhere, string.Create(CultureInfo.InvariantCulture, $"{part.Pictures}张"));
        }
    }

    private static void WriteNotes(
        Package package, string folder, WordPartReader part, WordWriter writer, WordStyles styles, WordNumbering numbering)
    {
        foreach ((string name, bool atEnd, string label) in new[] { ("footnotes.xml", false, "脚注："), ("endnotes.xml", true, "尾注：") })
        {
            var wanted = part.Notes.Where(note => note.AtEnd == atEnd).Select(static note => note.Id).Distinct(StringComparer.Ordinal).ToList();
            if (wanted.Count == 0)
            {
                continue;
            }

            Dictionary<string, List<WordItem>> notes = ReadNotes(package, folder + name, styles, numbering);
            foreach (string id in wanted)
            {
                if (notes.TryGetValue(id, out List<WordItem>? items))
                {
                    writer.WriteNote(items, label);
                }
            }
        }
    }

    private static Dictionary<string, List<WordItem>> ReadNotes(Package package, string name, WordStyles styles, WordNumbering numbering)
    {
        var notes = new Dictionary<string, List<WordItem>>(StringComparer.Ordinal);
        using XmlReader? reader = package.OpenXml(name);
        if (reader is null)
        {
            return notes;
        }

        var part = new WordPartReader(name, reader, styles, numbering);
        while (WordXml.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "footnote" or "endnote" && WordXml.Value(reader, "id") is { } id)
            {
                notes.TryAdd(id, part.ReadBlocks());
            }
        }

        return notes;
    }

    private static string MainPart(Package package)
    {
        using XmlReader? reader = package.OpenXml("_rels/.rels");
        while (reader is not null && WordXml.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship"
                && (reader.GetAttribute("Type") ?? string.Empty).EndsWith("/officeDocument", StringComparison.Ordinal)
                && reader.GetAttribute("Target") is { Length: > 0 } target)
            {
                return target.TrimStart('/');
            }
        }

        return "word/document.xml";
    }

    private static bool MoveTo(XmlReader reader, string name)
    {
        while (WordXml.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == name && WordXml.IsWord(reader))
            {
                return true;
            }
        }

        return false;
    }
}
