using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Lantu.App.Inputs.Office;

/// <summary>How a workbook shows its numbers: 0.079 may be 7.9%, and 46082 a day.</summary>
internal sealed class NumberForms
{
    private const int FirstDate = 14;
    private const int LastDate = 17;
    private const int DateAndTime = 22;
    private const int WholePercent = 9;
    private const int Percent = 10;
    private const double LastDay = 2_958_465;

    // A spreadsheet keeps fifteen digits; what lies behind them is the error of the machine: 7.9 as 7.9000000000000004.
    private const string Digits = "G15";

    private readonly List<char> _kinds = [];

    internal NumberForms(ZipArchive zip)
    {
        if (zip.GetEntry("xl/styles.xml") is null)
        {
            return;
        }

        var own = new Dictionary<int, string>();
        using XmlReader xml = WorkbookReader.Open(zip, "xl/styles.xml");
        bool inside = false;
        while (WorkbookReader.Next(xml))
        {
            if (xml.LocalName == "cellXfs")
            {
                inside = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                own[Id(xml)] = xml.GetAttribute("formatCode") ?? string.Empty;
            }
            else if (inside && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf")
            {
                int id = Id(xml);
                _kinds.Add(own.TryGetValue(id, out string? code) ? KindOf(code)
                    : id is WholePercent or Percent ? '%'
                    : id is (>= FirstDate and <= LastDate) or DateAndTime ? 'd' : 'n');
            }
        }
    }

    /// <summary>A number as it is shown, in as many digits as it has.</summary>
    /// <param name="written">As the file keeps it.</param>
    /// <param name="style">The style of its cell; null where it has none.</param>
    internal string Show(string written, string? style)
    {
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
        {
            return written;
        }

        char kind = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _kinds.Count ? _kinds[index] : 'n';
        return kind == '%' ? Exact(number * 100) + "%"
            : kind == 'd' && number is >= 1 and < LastDay ? DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Exact(number);
    }

    private static string Exact(double number) =>
        decimal.TryParse(number.ToString(Digits, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? exact.ToString(CultureInfo.InvariantCulture)
            : number.ToString(Digits, CultureInfo.InvariantCulture);

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : 0;

    // What stands in quotation marks or brackets is shown as it is: 0.0"%" shows a sign and changes nothing.
    private static char KindOf(string code)
    {
        bool quoted = false;
        int bracket = 0;
        bool date = false;
        foreach (char letter in code)
        {
            quoted ^= letter == '"';
            bracket += letter == '[' ? 1 : letter == ']' ? -1 : 0;
            if (!quoted && bracket == 0)
            {
                if (letter == '%')
                {
                    return '%';
                }

                date |= letter is 'y' or 'Y' or 'd' or 'D';
            }
        }

        return date ? 'd' : 'n';
    }
}
