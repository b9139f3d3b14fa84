using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Lantu.Formats.Pdf;

/// <summary>Makes lines of the letters of a page, in the order in which the file draws them.</summary>
/// <remarks>That order is nearly always the order of reading; geometry is not, where columns stand side by side.</remarks>
internal sealed class PdfLines
{
    private const double SameBase = 0.45;
    private const double StepBack = 0.6;
    private const double WordGap = 0.22;
    private const double CellGap = 2.2;
    private const double SmallMark = 0.75;
    private const int LongestLabel = 2;
    private readonly int _page;
    private readonly double _height;
    private readonly PageRules _rules;
    private readonly List<PdfLine> _lines = [];
    private readonly List<PdfLetter> _line = [];
    private readonly HashSet<string> _marks = [];

    private PdfLines(int page, double height, PageRules rules)
    {
        _page = page;
        _height = height;
        _rules = rules;
    }

    /// <summary>The lines of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rules">Its tables: a line ends at the edge of a cell.</param>
    /// <param name="hidden">Whether text that is drawn without ink is wanted: what another program recognised in a scan.</param>
    internal static PageLines Of(Page page, PageRules rules, bool hidden)
    {
        var lines = new PdfLines(page.Number, page.Height, rules);
        int struck = 0;
        foreach (Letter letter in page.Letters)
        {
            bool drawn = letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip);
            if (letter.TextOrientation != TextOrientation.Horizontal || drawn == hidden || letter.Value is not { Length: > 0 })
            {
                continue;
            }

            PdfLetter placed = lines.Of(letter);
            if (rules.IsStruck(placed))
            {
                struck++;
                continue;
            }

            lines.Take(placed);
        }

        lines.End();
        return new PageLines(StreamOrder.Mend(lines._lines), lines._marks, struck);
    }

    private PdfLetter Of(Letter letter)
    {
        PdfRectangle box = letter.BoundingBox;
        double size = letter.PointSize > 0 ? letter.PointSize : Math.Max(1, box.Height);
        double left = Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X);
        double right = Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X);
        double baseLine = _height - letter.StartBaseLine.Y;
        bool inked = box.Height > 0.1 && box.Width > 0.1 && box.Height < 3 * size;
        return new PdfLetter(
            Radicals.Fold(letter.Value),
            left,
            inked ? _height - box.Top : baseLine - (0.8 * size),
            Math.Max(right, left + 0.01),
            inked ? _height - box.Bottom : baseLine + (0.1 * size),
            baseLine,
            size,
            letter.FontDetails.IsBold || IsBoldName(letter.FontName));
    }

    private static bool IsBoldName(string? name) => name is not null
        && (name.Contains("Bold", StringComparison.OrdinalIgnoreCase) || name.Contains("Black", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Heavy", StringComparison.OrdinalIgnoreCase) || name.Contains("SimHei", StringComparison.OrdinalIgnoreCase)
            || name.Contains("XBS", StringComparison.OrdinalIgnoreCase));

    private void Take(PdfLetter letter)
    {
        if (_line.Count == 0)
        {
            Begin(letter);
            return;
        }

        PdfLetter last = _line[^1];
        double size = Math.Max(last.Size, letter.Size);
        if (IsSecondStroke(letter))
        {
            return;
        }

        bool raised = letter.Size < SmallMark * last.Size && letter.Base < last.Base - (0.2 * last.Size) && letter.Base > last.Base - last.Size;
        bool sameLine = Math.Abs(letter.Base - last.Base) <= SameBase * Math.Min(last.Size, letter.Size) || raised;
        double gap = letter.Left - last.Right;
        if (!sameLine || gap < -StepBack * size || gap > CellGap * size || _rules.AreApart(last, letter))
        {
            End();
            Begin(letter);
            return;
        }

        // 「达到3.2%¹」 : the mark of a note is none of the number; m² keeps its two.
        if (raised && char.IsAsciiDigit(letter.Text[0]) && last.Text[^1] is not ('m' or 'M'))
        {
            _marks.Add(letter.Text);
            return;
        }

        bool latin = PdfLine.IsLatin(last.Text[^1]) || last.Text[^1] is ',' or '.' or ';' or ':';
        if (gap > WordGap * size && ((latin && PdfLine.IsLatin(letter.Text[0])) || (IsLabel() && !IsNumeral(letter.Text[0]))))
        {
            _line.Add(Space(last, letter));
        }

        Begin(letter);
    }

    // Some programs draw a letter twice to make it bold.
    private bool IsSecondStroke(PdfLetter letter) => _line.Skip(Math.Max(0, _line.Count - 2)).Any(other =>
        other.Text == letter.Text && !string.IsNullOrWhiteSpace(letter.Text)
        && Math.Abs(other.Left - letter.Left) < 0.15 * letter.Size && Math.Abs(other.Base - letter.Base) < 0.15 * letter.Size);

    // Spaces are kept between words of letters alone: programs put them around figures, where Chinese has none.
    private void Begin(PdfLetter letter)
    {
        if (!string.IsNullOrWhiteSpace(letter.Text))
        {
            if (_line.Count > 1 && string.IsNullOrWhiteSpace(_line[^1].Text) && !(IsWord(_line[^2].Text[^1]) && IsWord(letter.Text[0])) && !IsLabel())
            {
                _line.RemoveAt(_line.Count - 1);
            }

            _line.Add(letter);
        }
        else if (_line.Count > 0 && !string.IsNullOrWhiteSpace(_line[^1].Text))
        {
            _line.Add(letter with { Text = " " });
        }
    }

    // 「四 全面加强」, 「5 实施」: a number in a badge before its heading; all that the line has so far.
    private bool IsLabel()
    {
        int length = 0;
        foreach (PdfLetter letter in _line)
        {
            if (!string.IsNullOrWhiteSpace(letter.Text))
            {
                length += letter.Text.Length;
                if (length > LongestLabel || !letter.Text.All(IsNumeral))
                {
                    return false;
                }
            }
        }

        return length > 0;
    }

    private static bool IsNumeral(char character) => char.IsAsciiDigit(character) || character is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    private static bool IsWord(char character) => character is > ' ' and < '\u0250';

    private static PdfLetter Space(PdfLetter last, PdfLetter next) => last with { Text = " ", Left = last.Right, Right = next.Left };

    private void End()
    {
        while (_line.Count > 0 && string.IsNullOrWhiteSpace(_line[^1].Text))
        {
            _line.RemoveAt(_line.Count - 1);
        }

        if (_line.Count > 0)
        {
            _lines.Add(new PdfLine(_page, [.. _line]));
            _line.Clear();
        }
    }
}

/// <summary>What the letters of a page make.</summary>
/// <param name="Lines">In the order of reading.</param>
/// <param name="Marks">The raised figures that point to notes at the foot of the page.</param>
/// <param name="Struck">How many letters were left out since a line is drawn through them.</param>
internal sealed record PageLines(List<PdfLine> Lines, IReadOnlySet<string> Marks, int Struck)
{
    /// <summary>All that they say.</summary>
    internal string Text { get; } = string.Concat(Lines.Select(static line => line.Text));
}
