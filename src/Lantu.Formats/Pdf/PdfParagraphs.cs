using System.Text.RegularExpressions;

namespace Lantu.Formats.Pdf;

/// <summary>Lines that were written in one go, over lines and pages.</summary>
/// <param name="Lines">In order.</param>
internal sealed record PdfParagraph(IReadOnlyList<PdfLine> Lines)
{
    /// <summary>The cell it stands in; null in the text.</summary>
    internal RuledCell? Cell { get; init; }

    /// <summary>The size of most of its letters.</summary>
    internal double Size { get; } = Lines.Select(static line => line.Size).Order().ElementAt(Lines.Count / 2);

    /// <summary>Whether all of it is bold.</summary>
    internal bool IsBold { get; } = Lines.All(static line => line.IsBold);

    /// <summary>How many characters it has.</summary>
    internal int Length { get; } = Lines.Sum(static line => line.Text.Length);
}

/// <summary>Puts lines together to paragraphs.</summary>
internal sealed partial class PdfParagraphs
{
    private const double Indent = 1.3;
    private const double SizeStep = 0.08;
    private const double LargerPitch = 0.45;
    private readonly Dictionary<int, (double Left, double Right)> _columns;
    private readonly double _pitch;

    private PdfParagraphs(IReadOnlyList<PdfLine> lines)
    {
        _columns = lines.GroupBy(static line => line.Page).ToDictionary(static page => page.Key, static page => ColumnOf([.. page]));
        double[] pitches =
        [
            .. lines.Skip(1).Zip(lines, static (next, line) => (line, next))
                .Where(static pair => pair.line.Page == pair.next.Page && pair.next.Base > pair.line.Base)
                .Select(static pair => (pair.next.Base - pair.line.Base) / Math.Max(pair.line.Size, 1)).Order(),
        ];
        _pitch = pitches.Length == 0 ? 1.5 : pitches[pitches.Length / 4];
    }

    /// <summary>The paragraphs of lines in the order of reading, of one column of text.</summary>
    internal static List<PdfParagraph> Of(IReadOnlyList<PdfLine> lines)
    {
        var joiner = new PdfParagraphs(lines);
        var paragraphs = new List<PdfParagraph>();
        var current = new List<PdfLine>();
        foreach (PdfLine line in lines)
        {
            if (current.Count > 0 && !joiner.GoesOn(current, line))
            {
                paragraphs.Add(new PdfParagraph([.. current]));
                current.Clear();
            }

            current.Add(line);
        }

        if (current.Count > 0)
        {
            paragraphs.Add(new PdfParagraph([.. current]));
        }

        return paragraphs;
    }

    // The left and right edge that most lines keep to.
    private static (double Left, double Right) ColumnOf(PdfLine[] lines)
    {
        double[] lefts = [.. lines.Select(static line => line.Left).Order()];
        double[] rights = [.. lines.Select(static line => line.Right).Order()];
        return (lefts[lefts.Length / 10], rights[^(1 + (rights.Length / 20))]);
    }

    private bool GoesOn(List<PdfLine> before, PdfLine next)
    {
        PdfLine last = before[^1];
        double size = last.Size;
        bool samePage = last.Page == next.Page;
        if (samePage && Math.Abs(last.Base - next.Base) < 0.3 * size)
        {
            return true;
        }

        if (Math.Abs(next.Size - size) > SizeStep * size || last.IsBold != next.IsBold || Label().IsMatch(next.Text))
        {
            return false;
        }

        // Text of a foot or a box at the side stands below, or where the file jumps back upwards.
        if (samePage && (next.Base < last.Base || (next.Base - last.Base) / size > _pitch + LargerPitch))
        {
            return next.Base < last.Base - (4 * size) && !EndsEarly(last, next) && !IsIndented(before, next);
        }

        return !IsIndented(before, next) && !EndsEarly(last, next);
    }

    private bool IsIndented(List<PdfLine> before, PdfLine next)
    {
        double left = before.Count > 1 && before[^1].Page == next.Page ? before[^1].Left : _columns[next.Page].Left;
        bool centred = IsCentred(before[^1]) && IsCentred(next);
        return !centred && next.Left - Math.Min(left, Math.Max(before[^1].Left, _columns[next.Page].Left)) > Indent * next.Size;
    }

    private bool IsCentred(PdfLine line)
    {
        (double left, double right) = _columns[line.Page];
        double before = line.Left - left;
        double after = right - line.Right;

        // Two letters to the left are how a paragraph begins.
        bool indented = Math.Abs(before - (2 * line.Size)) < 0.3 * line.Size;
        return before > line.Size && !indented && Math.Abs(before - after) < 0.6 * line.Size;
    }

    // A line that had room for the first word of the next was ended by the author.
    private bool EndsEarly(PdfLine last, PdfLine next)
    {
        double free = _columns[last.Page].Right - last.Right;
        if (IsCentred(last))
        {
            free *= 2;
        }

        return free > FirstWord(next) + (0.7 * last.Size);
    }

    private static double FirstWord(PdfLine line)
    {
        int i = 0;
        while (i + 1 < line.Letters.Count && IsGlued(line.Letters[i].Text[0], line.Letters[i + 1].Text[0]))
        {
            i++;
        }

        return line.Letters[i].Right - line.Letters[0].Left;
    }

    private static bool IsGlued(char one, char next) =>
        (char.IsAscii(one) && char.IsAscii(next) && next != ' ') || "（《“‘”’".Contains(one, StringComparison.Ordinal)
        || "“‘，。、；：！？”’）》%％".Contains(next, StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9])|第[一二三四五六七八九十]{1,3}[章节部])", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
