using System.Globalization;
using System.Xml;

namespace Lantu.App.Outputs.Office;

/// <summary>Small strokes of WordprocessingML.</summary>
internal static class WordMarkup
{
    internal const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    internal const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    internal static void Open(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("w", name, Main);
        foreach ((string attribute, string value) in attributes)
        {
            xml.WriteAttributeString("w", attribute, Main, value);
        }
    }

    internal static void Empty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(xml, name, attributes);
        xml.WriteEndElement();
    }

    internal static void Value(XmlWriter xml, string name, string value) => Empty(xml, name, ("val", value));

    /// <summary>A run of words in the letters of its paragraph, or in those of a style.</summary>
    internal static void Run(XmlWriter xml, string words, string? style = null)
    {
        Open(xml, "r");
        if (style is not null)
        {
            Open(xml, "rPr");
            Value(xml, "rStyle", style);
            xml.WriteEndElement();
        }

        Open(xml, "t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(OfficePackage.Legal(words));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A field that the program computes, as PAGE.</summary>
    internal static void Field(XmlWriter xml, string instruction)
    {
        Open(xml, "fldSimple", ("instr", instruction));
        Run(xml, "1");
        xml.WriteEndElement();
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
