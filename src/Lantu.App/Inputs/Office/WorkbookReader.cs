using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Lantu.App.Inputs.Office;

/// <summary>Reads the cells of one sheet of an Office Open XML workbook as words.</summary>
/// <remarks>A workbook comes from anywhere: what it unpacks to, how deep it nests and how many cells it has are bounded,
/// and nothing outside it is ever fetched.</remarks>
internal static class WorkbookReader
{
    internal const long MostBytes = 100_000_000;
    internal const int MostParts = 5_000;
    private const int MostDepth = 64;
    internal const int MostRows = 200_000;
    internal const int MostColumns = 256;
    internal const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The rows of the sheet with a name.</summary>
    /// <param name="stream">The workbook.</param>
    /// <param name="name">The name on the tab.</param>
    /// <returns>Null where no sheet bears the name.</returns>
    /// <exception cref="InvalidDataException">It is no workbook, or breaks a bound; the message says which.</exception>
    internal static IReadOnlyList<IReadOnlyList<string>>? Read(Stream stream, string name)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts || zip.Entries.Sum(static entry => entry.Length) > MostBytes)
            {
                throw new InvalidDataException("the workbook unpacks to more than any table of tasks");
            }

            string? id = SheetId(zip, name);
            string? part = id is null ? null : PartOf(zip, id);
            return part is null ? null : ReadCells(zip, part, SharedWords(zip));
        }
        catch (XmlException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static string? SheetId(ZipArchive zip, string name)
    {
        using XmlReader xml = Open(zip, "xl/workbook.xml");
        while (Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && xml.GetAttribute("name") == name)
            {
                return xml.GetAttribute("id", Relations);
            }
        }

        return null;
    }

    internal static string? PartOf(ZipArchive zip, string id)
    {
        using XmlReader xml = Open(zip, "xl/_rels/workbook.xml.rels");
        while (Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") == id)
            {
                string target = xml.GetAttribute("Target") ?? string.Empty;
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return null;
    }

    // Spreadsheet programs keep words once, in a table of their own.
    internal static List<string> SharedWords(ZipArchive zip)
    {
        var words = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is null)
        {
            return words;
        }

        using XmlReader xml = Open(zip, "xl/sharedStrings.xml");
        bool read = Next(xml);
        while (read)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                words.Add(WordsWithin(xml));
            }

            read = Next(xml);
        }

        return words;
    }

    private static List<IReadOnlyList<string>> ReadCells(ZipArchive zip, string part, List<string> shared)
    {
        var rows = new List<IReadOnlyList<string>>();
        using XmlReader xml = Open(zip, part);
        List<string>? row = null;
        while (Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                int number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int told) ? told : rows.Count + 1;
                if (number > MostRows)
                {
                    throw new InvalidDataException("the sheet has more rows than any table of tasks");
                }

                while (rows.Count < number - 1)
                {
                    rows.Add([]);
                }

                row = [];
                rows.Add(row);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c" && row is not null)
            {
                ReadCell(xml, row, shared);
            }
        }

        return rows;
    }

    private static void ReadCell(XmlReader xml, List<string> row, List<string> shared)
    {
        int column = ColumnOf(xml.GetAttribute("r")) ?? row.Count;
        string? type = xml.GetAttribute("t");
        if (column >= MostColumns)
        {
            throw new InvalidDataException("the sheet has more columns than any table of tasks");
        }

        string words = xml.IsEmptyElement ? string.Empty : WordsWithin(xml);
        if (type == "s")
        {
            words = int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < shared.Count ? shared[index] : string.Empty;
        }

        while (row.Count <= column)
        {
            row.Add(string.Empty);
        }

        row[column] = words;
    }

    // The words of <t> and <v> within an element; phonetic guides (<rPh>) and formulas (<f>) are not its words.
    internal static string WordsWithin(XmlReader xml)
    {
        var words = new System.Text.StringBuilder();
        int depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        int aside = -1;
        bool inside = false;
        while (Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                aside = aside < 0 && xml.LocalName is "rPh" or "f" && !xml.IsEmptyElement ? xml.Depth : aside;
                inside = xml.LocalName is "t" or "v" && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                aside = aside == xml.Depth ? -1 : aside;
                inside = false;
            }
            else if (inside && aside < 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                words.Append(xml.Value);
            }
        }

        return words.ToString();
    }

    internal static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char letter in reference ?? string.Empty)
        {
            if (letter is < 'A' or > 'Z' || column > MostColumns)
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    internal static XmlReader Open(ZipArchive zip, string part)
    {
        ZipArchiveEntry entry = zip.GetEntry(part) ?? throw new InvalidDataException($"{part} is missing");
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
            CloseInput = true,
        };
        return XmlReader.Create(entry.Open(), settings);
    }

    internal static bool Next(XmlReader xml) =>
        xml.Read() && (xml.Depth <= MostDepth ? true : throw new InvalidDataException("the workbook nests deeper than any table of tasks"));
}
