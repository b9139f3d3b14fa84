using System.Text.RegularExpressions;

namespace Lantu.Formats.Pdf;

/// <summary>Tells page numbers and running heads from the document.</summary>
internal static partial class PageFurniture
{
    private const double Rim = 0.11;
    private const int Repeats = 3;

    /// <summary>The lines of each page without its furniture.</summary>
    internal static List<List<PdfLine>> Remove(IReadOnlyList<List<PdfLine>> pages, IReadOnlyList<double> heights)
    {
        Dictionary<string, int> seen = pages
            .SelectMany((lines, i) => lines.Where(line => IsAtRim(line, heights[i])).Select(Shape).Distinct())
            .GroupBy(static shape => shape, StringComparer.Ordinal)
            .ToDictionary(static shape => shape.Key, static shape => shape.Count(), StringComparer.Ordinal);
        return
        [
            .. pages.Select((lines, i) => lines
                .Where(line => !IsAtRim(line, heights[i]) || !(IsNumber(line, lines) || (seen[Shape(line)] >= Repeats && seen[Shape(line)] * 3 >= pages.Count)))
                .ToList()),
        ];
    }

    private static bool IsAtRim(PdfLine line, double height) => line.Bottom < height * Rim || line.Top > height * (1 - Rim);

    // A page number is the uppermost or the lowest line, and no letter of the text is on its row.
    private static bool IsNumber(PdfLine line, List<PdfLine> lines) =>
        PageNumber().IsMatch(line.Text.Trim())
        && (lines.TrueForAll(other => ReferenceEquals(other, line) || other.Top >= line.Bottom)
            || lines.TrueForAll(other => ReferenceEquals(other, line) || other.Bottom <= line.Top));

    private static string Shape(PdfLine line) => Digits().Replace(line.Text, "0").Replace(" ", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"^[-—–－·•\s]*(第\s*)?([0-9]{1,4}|[ivxlc]{1,6})(\s*页)?(\s*[/／,，]?\s*共?\s*[0-9]{1,4}\s*页?)?[-—–－·•\s]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
