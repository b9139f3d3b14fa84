using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Lantu.Formats.Packages;
using Lantu.Text.Formats;

namespace Lantu.Formats.Word;

/// <summary>What all readers of the XML of a Word document share.</summary>
internal static class WordXml
{
    internal const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    internal const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const long MostNumber = 1_000_000;

    /// <summary>Whether the reader stands on an element of Word's own language.</summary>
    internal static bool IsWord(XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    /// <summary>The value of an attribute of Word's language; null where it is missing.</summary>
    internal static string? Value(XmlReader reader, string name = "val") =>
        reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict);

    /// <summary>An attribute as a number within what any document has; null where it is missing or none.</summary>
    internal static int? Number(XmlReader reader, string name = "val") => ToNumber(Value(reader, name));

    /// <summary>Whether a switch such as <c>w:b</c> is on: it is where nothing else is said.</summary>
    internal static bool IsOn(XmlReader reader) => Value(reader) is not ("0" or "false" or "off" or "none");

    /// <summary>Moves to the next node, and refuses what is nested too deep.</summary>
    internal static bool Next(XmlReader reader) => reader.Read()
        && (reader.Depth <= ParserLimits.XmlDepth
            ? true
            : throw new ParserException(
                ParserFaultKind.TooDeep,
                $"XML 嵌套超过 {ParserLimits.XmlDepth} 层",
                $"its XML is nested deeper than {ParserLimits.XmlDepth} levels"));

    /// <summary>Reads past an element and all that is in it.</summary>
    internal static void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int depth = reader.Depth;
        while (Next(reader) && reader.Depth > depth)
        {
        }
    }

    /// <summary>The whole tree of a small part; null where the package has none.</summary>
    internal static XElement? Load(Package package, string name)
    {
        using XmlReader? reader = package.OpenXml(name);
        if (reader is null)
        {
            return null;
        }

        XElement? root = null;
        XElement? at = null;
        while (Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var element = new XElement(XName.Get(reader.LocalName, IsWord(reader) ? Transitional : reader.NamespaceURI));
                bool empty = reader.IsEmptyElement;
                while (reader.MoveToNextAttribute())
                {
                    if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns")
                    {
                        element.SetAttributeValue(XName.Get(reader.LocalName, IsWord(reader) ? Transitional : reader.NamespaceURI), reader.Value);
                    }
                }

                at?.Add(element);
                root ??= element;
                at = empty ? at ?? element : element;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                at = at?.Parent ?? at;
            }
        }

        return root;
    }

    internal static XName Name(string local) => XName.Get(local, Transitional);

    internal static string? Value(XElement? element, string name = "val") => element?.Attribute(Name(name))?.Value;

    internal static int? Number(XElement? element, string name = "val") => ToNumber(Value(element, name));

    internal static bool? IsOn(XElement? element) => element is null ? null : Value(element) is not ("0" or "false" or "off" or "none");

    private static int? ToNumber(string? written) =>
        decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
        && number is >= -MostNumber and <= MostNumber
            ? (int)number
            : null;
}
