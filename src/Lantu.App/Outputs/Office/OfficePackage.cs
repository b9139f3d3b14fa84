using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Lantu.App.Outputs.Office;

/// <summary>The parts of a workbook or text document, zipped so that the same parts give the same bytes.</summary>
internal sealed class OfficePackage
{
    // The first moment that a zip can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false, NewLineChars = "\n" };

    private readonly List<(string Name, byte[] Bytes)> _parts = [];

    /// <summary>Adds a part.</summary>
    /// <param name="name">Its place: <c>xl/workbook.xml</c>.</param>
    /// <param name="write">Writes its root element.</param>
    internal void Add(string name, Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (XmlWriter xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        _parts.Add((name, bytes.ToArray()));
    }

    /// <summary>Adds the relations of the package or of a part.</summary>
    /// <param name="name">As <c>_rels/.rels</c>.</param>
    /// <param name="relations">Each with its id, its type behind the common beginning, and its target.</param>
    internal void AddRelations(string name, params (string Id, string Type, string Target)[] relations) => Add(name, xml =>
    {
        xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach ((string id, string type, string target) in relations)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>Adds the list of what each part holds.</summary>
    internal void AddTypes(params (string Part, string Type)[] types) => Add("[Content_Types].xml", xml =>
    {
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        WriteType(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        WriteType(xml, "Default", "Extension", "xml", "application/xml");
        foreach ((string part, string type) in types)
        {
            WriteType(xml, "Override", "PartName", part, "application/vnd.openxmlformats-officedocument." + type + "+xml");
        }

        xml.WriteEndElement();
    });

    /// <summary>The zip.</summary>
    internal byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] part) in _parts)
            {
                ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using Stream stream = entry.Open();
                stream.Write(part);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Words as XML can hold them: what it forbids becomes a space.</summary>
    internal static string Legal(string words)
    {
        if (words.All(static letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)))
        {
            return words;
        }

        return string.Concat(words.Select(static letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : ' '));
    }

    private static void WriteType(XmlWriter xml, string element, string key, string name, string type)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(key, name);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}
