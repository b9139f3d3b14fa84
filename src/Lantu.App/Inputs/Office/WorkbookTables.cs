using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Lantu.App.Inputs.Office;

/// <summary>Reads all sheets of a workbook as tables of words: numbers as they are shown, merged cells each with the words of all.</summary>
/// <remarks>Within the bounds of <see cref="WorkbookReader"/>, and in a process of its own.</remarks>
internal static class WorkbookTables
{
    private const int MostMerged = 200_000;

    /// <summary>The sheets that are shown, by name, in order.</summary>
    /// <exception cref="InvalidDataException">It is no workbook, or breaks a bound; the message says which.</exception>
    internal static IReadOnlyList<(string Name, List<List<string>> Rows)> Read(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > WorkbookReader.MostParts || zip.Entries.Sum(static entry => entry.Length) > WorkbookReader.MostBytes)
            {
                throw new InvalidDataException("the workbook unpacks to more than any table");
            }

            List<string> shared = WorkbookReader.SharedWords(zip);
            var forms = new NumberForms(zip);
            var sheets = new List<(string, List<List<string>>)>();
            foreach ((string name, string id) in Sheets(zip))
            {
                if (WorkbookReader.PartOf(zip, id) is { } part)
                {
                    sheets.Add((name, ReadSheet(zip, part, shared, forms)));
                }
            }

            return sheets;
        }
        catch (XmlException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static List<(string Name, string Id)> Sheets(ZipArchive zip)
    {
        var sheets = new List<(string, string)>();
        using XmlReader xml = WorkbookReader.Open(zip, "xl/workbook.xml");
        while (WorkbookReader.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible"
                && xml.GetAttribute("id", WorkbookReader.Relations) is { } id)
            {
                sheets.Add((xml.GetAttribute("name") ?? string.Empty, id));
            }
        }

        return sheets;
    }

    private static List<List<string>> ReadSheet(ZipArchive zip, string part, List<string> shared, NumberForms forms)
    {
        var rows = new List<List<string>>();
        int merged = 0;
        using XmlReader xml = WorkbookReader.Open(zip, part);
        while (WorkbookReader.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    AddRow(xml, rows);
                    break;
                case "c" when rows.Count > 0:
                    ReadCell(xml, rows[^1], shared, forms);
                    break;
                case "mergeCell":
                    merged += Repeat(rows, xml.GetAttribute("ref") ?? string.Empty, MostMerged - merged);
                    break;
                default:
                    break;
            }
        }

        return rows;
    }

    private static void AddRow(XmlReader xml, List<List<string>> rows)
    {
        int number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int told) ? told : rows.Count + 1;
        if (number > WorkbookReader.MostRows)
        {
            throw new InvalidDataException("the sheet has more rows than any table");
        }

        while (rows.Count < number)
        {
            rows.Add([]);
        }
    }

    private static void ReadCell(XmlReader xml, List<string> row, List<string> shared, NumberForms forms)
    {
        int column = WorkbookReader.ColumnOf(xml.GetAttribute("r")) ?? row.Count;
        string? type = xml.GetAttribute("t");
        string? style = xml.GetAttribute("s");
        if (column >= WorkbookReader.MostColumns)
        {
            throw new InvalidDataException("the sheet has more columns than any table");
        }

        string words = xml.IsEmptyElement ? string.Empty : WorkbookReader.WordsWithin(xml);
        words = type switch
        {
            "s" => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < shared.Count ? shared[index] : string.Empty,
            null or "n" => forms.Show(words, style),
            _ => words,
        };
        Put(row, column, words);
    }

    // B2:D3: all of them mean what stands in the first.
    private static int Repeat(List<List<string>> rows, string range, int most)
    {
        string[] ends = range.Split(':');
        if (ends.Length != 2 || !TryPlace(ends[0], out int top, out int left) || !TryPlace(ends[1], out int bottom, out int right)
            || top >= rows.Count || left >= rows[top].Count)
        {
            return 0;
        }

        int cells = 0;
        string words = rows[top][left];
        for (int row = top; row <= Math.Min(bottom, rows.Count - 1); row++)
        {
            for (int column = left; column <= Math.Min(right, WorkbookReader.MostColumns - 1); column++)
            {
                if (++cells > most)
                {
                    throw new InvalidDataException("the sheet merges more cells than any table");
                }

                Put(rows[row], column, words);
            }
        }

        return cells;
    }

    private static void Put(List<string> row, int column, string words)
    {
        while (row.Count <= column)
        {
            row.Add(string.Empty);
        }

        row[column] = words;
    }

    private static bool TryPlace(string reference, out int row, out int column)
    {
        column = WorkbookReader.ColumnOf(reference) ?? -1;
        string digits = reference.TrimStart([.. Enumerable.Range('A', 26).Select(static letter => (char)letter)]);
        bool read = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out row);
        row--;
        return read && row >= 0 && column >= 0;
    }
}
