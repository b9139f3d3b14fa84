using System.Text;
using Lantu.Drawing.Fonts;

namespace Lantu.Drawing.Typesetting;

/// <summary>Sets Chinese text in lines: no number parted from its unit, no mark where it may not stand, no lone last character.</summary>
/// <remarks>
/// The lines are chosen all at once, by least cost: unevenness, words that are parted, a last line of one or two characters.
/// Full-width marks that stand together share their empty halves; at the end of a line they give theirs up. Between Han and
/// Latin there is a gap of an eighth of an em, made by the advance and never by a character.
/// </remarks>
public sealed class Typesetter
{
    private const double LatinGap = 0.125;
    private const int JustifiedFrom = 18;
    private readonly FontLibrary _fonts;

    /// <summary>A typesetter with these fonts.</summary>
    public Typesetter(FontLibrary fonts) => _fonts = fonts;

    /// <summary>The fonts it sets with.</summary>
    public FontLibrary Fonts => _fonts;

    /// <summary>The width of a text on one line.</summary>
    public double Measure(string text, TextStyle style) => Set([new TextPiece(text, style)], double.MaxValue).Width;

    /// <summary>Sets one piece.</summary>
    public SetText Set(string text, TextStyle style, double width, double leading = 0, Alignment alignment = Alignment.Left, bool balanced = false) =>
        Set([new TextPiece(text, style)], width, leading, alignment, balanced);

    /// <summary>Sets a text of several styles.</summary>
    /// <param name="pieces">One after the other, on the same lines.</param>
    /// <param name="width">Of the box, above 0.</param>
    /// <param name="leading">From baseline to baseline; 0 for 1.5 times the largest size.</param>
    /// <param name="alignment">On which side the lines are flush.</param>
    /// <param name="balanced">Whether the lines shall be about equally long, as in a title.</param>
    /// <exception cref="MissingGlyphException">No font has one of the characters.</exception>
    public SetText Set(IReadOnlyList<TextPiece> pieces, double width, double leading = 0, Alignment alignment = Alignment.Left, bool balanced = false)
    {
        double size = pieces.Count == 0 ? 0 : pieces.Max(piece => piece.Style.Size);
        double pitch = leading > 0 ? leading : size * 1.5;
        var text = new StringBuilder();
        var cells = new List<Cell>();
        for (int i = 0; i < pieces.Count; i++)
        {
            foreach (GlyphRun run in _fonts.Shape(pieces[i].Text, pieces[i].Style.Weight, pieces[i].Style.Size))
            {
                int start = text.Length;
                text.Append(run.Text);
                Cell.Of(run, i, start, cells);
            }
        }

        if (cells.Count == 0)
        {
            return new SetText(0, 0, pitch, []);
        }

        string words = text.ToString();
        var advances = new Advances(words, cells);
        List<(int From, int To)> breaks = new LineBreaker(words, cells, advances, width, balanced, alignment == Alignment.Justify).Lines();
        List<SetLine> lines = [.. breaks.Select(line => Line(pieces, words, cells, advances, line, width, pitch, size, alignment))];
        return new SetText(lines.Max(line => line.Width), lines.Count * pitch, pitch, lines);
    }

    /// <summary>The adjusted advance of each cell within a line: squeezed marks, gaps between Han and Latin.</summary>
    internal sealed class Advances
    {
        private readonly string _text;
        private readonly List<Cell> _cells;
        private readonly double[] _sums;

        internal Advances(string text, List<Cell> cells)
        {
            _text = text;
            _cells = cells;
            Each = new double[cells.Count];
            _sums = new double[cells.Count + 1];
            for (int i = 0; i < cells.Count; i++)
            {
                Each[i] = cells[i].Advance + (i + 1 < cells.Count ? Between(i) : 0);
                _sums[i + 1] = _sums[i] + Each[i];
            }
        }

        internal double[] Each { get; }

        /// <summary>The width of a line from one cell to another (exclusive), with what its ends give up.</summary>
        internal double Width(int from, int to) =>
            _sums[to] - _sums[from] - Head(from) - Tail(to) - (to < _cells.Count ? Gap(to - 1) : 0);

        /// <summary>What an opening mark at the start of a line gives up: its empty left half.</summary>
        internal double Head(int from) => CharacterClass.IsOpening(At(from)) && IsFull(from) ? _cells[from].Advance / 2 : 0;

        /// <summary>What a closing mark at the end of a line gives up: its empty right half, where it has not already.</summary>
        internal double Tail(int to) => CharacterClass.IsClosing(At(to - 1)) && IsFull(to - 1) && Each[to - 1] > _cells[to - 1].Advance * 0.75
            ? _cells[to - 1].Advance / 2
            : 0;

        internal char At(int cell) => _text[_cells[cell].Start];

        private bool IsFull(int cell) => _cells[cell].Advance > _cells[cell].Run.Size * 0.9;

        private double Between(int i) => Squeeze(i) + Gap(i);

        private double Squeeze(int i)
        {
            char left = At(i);
            char right = At(i + 1);
            bool closes = CharacterClass.IsClosing(left) && IsFull(i);
            bool opens = CharacterClass.IsOpening(right) && IsFull(i + 1);
            if (closes && (opens || (CharacterClass.IsClosing(right) && IsFull(i + 1))))
            {
                return -_cells[i].Advance / 2;
            }

            return CharacterClass.IsOpening(left) && IsFull(i) && opens ? -_cells[i + 1].Advance / 2 : 0;
        }

        private double Gap(int i)
        {
            char left = _text[_cells[i].Start + _cells[i].Length - 1];
            char right = At(i + 1);
            bool meet = (CharacterClass.IsHan(left) && CharacterClass.IsLatin(right)) || ((CharacterClass.IsLatin(left) || left == '%') && CharacterClass.IsHan(right));
            return meet ? LatinGap * Math.Min(_cells[i].Run.Size, _cells[i + 1].Run.Size) : 0;
        }
    }

    private static SetLine Line(
        IReadOnlyList<TextPiece> pieces, string text, List<Cell> cells, Advances advances, (int From, int To) line, double width, double pitch, double size, Alignment alignment)
    {
        int from = line.From;
        int to = line.To;
        while (from < to && text[cells[from].Start] == ' ')
        {
            from++;
        }

        while (to > from && text[cells[to - 1].Start] == ' ')
        {
            to--;
        }

        double seen = from < to ? advances.Width(from, to) : 0;
        double[] each = advances.Each;
        if (alignment == Alignment.Justify && line.To < cells.Count && to - from >= JustifiedFrom && width - seen is > 0 and var slack && slack < size * 3)
        {
            // The last advance is not seen: the slack goes between the others.
            each = [.. each];
            for (int i = from; i < to - 1; i++)
            {
                each[i] += slack / (to - from - 1);
            }

            seen = width;
        }

        var runs = new List<SetRun>();
        double x = from < to ? -advances.Head(from) : 0;
        for (int i = from; i < to;)
        {
            int end = i;
            while (end < to && cells[end].Piece == cells[i].Piece && ReferenceEquals(cells[end].Run, cells[i].Run))
            {
                end++;
            }

            GlyphRun run = Slice(text, cells, each, i, end);
            runs.Add(new SetRun(run, x, pieces[cells[i].Piece].Style.Color, pieces[cells[i].Piece].Source));
            x += run.Width;
            i = end;
        }

        double free = width - seen;
        double left = width > 1e9 ? 0 : alignment switch
        {
            Alignment.Left => 0,
            Alignment.Center => free / 2,
            Alignment.Right => free,
            Alignment.Justify => 0,
        };
        // The em box of Han stands 0.88 above the baseline; it is centered in the line.
        double baseline = ((pitch - size) / 2) + (0.88 * size);
        return new SetLine(left, baseline, seen, runs, to - from);
    }

    private static GlyphRun Slice(string text, List<Cell> cells, double[] advances, int from, int to)
    {
        GlyphRun run = cells[from].Run;
        int start = cells[from].Start;
        int end = cells[to - 1].Start + cells[to - 1].Length;
        var glyphs = new List<Glyph>();
        double pen = 0;
        (int Glyph, double Pen) known = (0, 0);
        for (int i = from; i < to; i++)
        {
            Cell cell = cells[i];
            double inner = 0;
            double origin = cell.GlyphCount == 0 ? 0 : PenOf(run, cell.FirstGlyph, ref known);
            for (int g = cell.FirstGlyph; g < cell.FirstGlyph + cell.GlyphCount; g++)
            {
                Glyph glyph = run.Glyphs[g];
                bool last = g == cell.FirstGlyph + cell.GlyphCount - 1;
                double offset = glyph.X - origin - inner;
                double advance = last ? advances[i] - inner : glyph.Advance;
                glyphs.Add(new Glyph(glyph.Id, cell.Start - start, pen + inner + offset, glyph.Y, advance));
                inner += glyph.Advance;
            }

            pen += advances[i];
        }

        return new GlyphRun(text[start..end], run.Face, run.Size, glyphs, pen);
    }

    // Where the pen stands before a glyph, from where it was last known: the X of a glyph holds the offset of the shaper besides.
    private static double PenOf(GlyphRun run, int glyph, ref (int Glyph, double Pen) known)
    {
        for (; known.Glyph < glyph; known.Glyph++)
        {
            known.Pen += run.Glyphs[known.Glyph].Advance;
        }

        return known.Pen;
    }
}
