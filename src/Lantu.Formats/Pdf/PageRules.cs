using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Lantu.Formats.Pdf;

/// <summary>A cell of a ruled table on a page.</summary>
/// <param name="Table">Which table of the page, from 0.</param>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
internal readonly record struct RuledCell(int Table, int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>The ruled tables of a page, by its straight lines.</summary>
internal sealed class PageRules
{
    private const double Thin = 3;
    private const double Shortest = 8;
    private const double StrikeThin = 1.5;
    private const double StrikeShortest = 3;
    private const double Near = 2.5;
    private const int MostRules = 5_000;
    private readonly List<Rule> _across = [];
    private readonly List<Rule> _down = [];
    private readonly List<RuledTable> _tables = [];
    private readonly List<Rule> _strokes = [];

    private PageRules()
    {
    }

    /// <summary>Where the columns of a table begin and end, to tell whether it goes on from the page before.</summary>
    internal IReadOnlyList<double> ColumnsOf(int table) => _tables[table].Columns;

    /// <summary>How many tables there are.</summary>
    internal int Tables => _tables.Count;

    /// <summary>The rules of a page.</summary>
    internal static PageRules Of(Page page)
    {
        var rules = new PageRules();
        foreach (PdfPath path in page.Paths)
        {
            if (rules._across.Count + rules._down.Count + rules._strokes.Count > MostRules)
            {
                return new PageRules();
            }

            foreach (PdfSubpath part in path)
            {
                rules.Take(part, page.Height, path.IsFilled && !path.IsStroked);
            }
        }

        rules.FindTables();
        return rules;
    }

    /// <summary>The cell at a point; null outside of tables.</summary>
    internal RuledCell? CellAt(double x, double y)
    {
        for (int i = 0; i < _tables.Count; i++)
        {
            if (_tables[i].Contains(x, y))
            {
                return _tables[i].CellAt(x, y, i, _across, _down);
            }
        }

        return null;
    }

    /// <summary>Whether a rule stands between two letters of one line.</summary>
    internal bool AreApart(PdfLetter left, PdfLetter right)
    {
        if (_tables.Count == 0)
        {
            return false;
        }

        double y = (left.Top + left.Bottom) / 2;
        double from = (left.Left + left.Right) / 2;
        double to = (right.Left + right.Right) / 2;
        return _down.Exists(rule => rule.At > from && rule.At < to && rule.From <= y && rule.To >= y);
    }

    /// <summary>Whether a line is drawn through a letter, as through words that were taken back.</summary>
    internal bool IsStruck(PdfLetter letter)
    {
        double middle = (letter.Left + letter.Right) / 2;
        double from = letter.Base - (0.55 * letter.Size);
        double to = letter.Base - (0.15 * letter.Size);
        return _strokes.Exists(stroke => stroke.At > from && stroke.At < to && stroke.From <= middle && stroke.To >= middle);
    }

    private void Take(PdfSubpath part, double height, bool filled)
    {
        if (filled && part.GetBoundingRectangle() is { } box)
        {
            Add(box.Left, height - box.Top, box.Right, height - box.Bottom);
            return;
        }

        foreach (PdfSubpath.IPathCommand command in part.Commands)
        {
            if (command is PdfSubpath.Line line)
            {
                Add(
                    Math.Min(line.From.X, line.To.X),
                    height - Math.Max(line.From.Y, line.To.Y),
                    Math.Max(line.From.X, line.To.X),
                    height - Math.Min(line.From.Y, line.To.Y));
            }
        }

        if (part.IsClosed() && part.GetBoundingRectangle() is { Width: > Shortest, Height: > Shortest } frame && part.IsDrawnAsRectangle)
        {
            Add(frame.Left, height - frame.Top, frame.Left, height - frame.Bottom);
            Add(frame.Right, height - frame.Top, frame.Right, height - frame.Bottom);
            Add(frame.Left, height - frame.Top, frame.Right, height - frame.Top);
            Add(frame.Left, height - frame.Bottom, frame.Right, height - frame.Bottom);
        }
    }

    private void Add(double left, double top, double right, double bottom)
    {
        if (bottom - top <= StrikeThin && right - left >= StrikeShortest)
        {
            _strokes.Add(new Rule((top + bottom) / 2, left - 0.5, right + 0.5));
        }

        if (bottom - top <= Thin && right - left >= Shortest)
        {
            Join(_across, new Rule((top + bottom) / 2, left, right));
        }
        else if (right - left <= Thin && bottom - top >= Shortest)
        {
            Join(_down, new Rule((left + right) / 2, top, bottom));
        }
    }

    // Word processors draw a rule cell by cell.
    private static void Join(List<Rule> rules, Rule rule)
    {
        int same = rules.FindIndex(other =>
            Math.Abs(other.At - rule.At) <= Near && rule.From <= other.To + Near && rule.To >= other.From - Near);
        if (same < 0)
        {
            rules.Add(rule);
            return;
        }

        Rule joined = rules[same] with { From = Math.Min(rules[same].From, rule.From), To = Math.Max(rules[same].To, rule.To) };
        rules.RemoveAt(same);
        Join(rules, joined);
    }

    // Rules that cross belong to one table: two across and two down at least.
    private void FindTables()
    {
        var left = new List<Rule>(_down);
        while (left.Count > 0)
        {
            var down = new List<Rule> { left[0] };
            var across = new List<Rule>();
            left.RemoveAt(0);
            bool grown = true;
            while (grown)
            {
                int before = down.Count + across.Count;
                across.AddRange(_across.Where(rule => !across.Contains(rule) && down.Exists(other => Cross(rule, other))));
                down.AddRange(left.Where(rule => across.Exists(other => Cross(other, rule))));
                left.RemoveAll(down.Contains);
                grown = down.Count + across.Count > before;
            }

            if (down.Count >= 2 && across.Count >= 2 && new RuledTable(Places(across), Places(down)) is { IsGrid: true } table)
            {
                _tables.Add(table);
            }
        }

        _tables.Sort(static (one, other) => one.Rows[0].CompareTo(other.Rows[0]));
    }

    private static bool Cross(Rule across, Rule down) =>
        down.At >= across.From - Near && down.At <= across.To + Near && across.At >= down.From - Near && across.At <= down.To + Near;

    private static List<double> Places(List<Rule> rules)
    {
        var places = new List<double>();
        foreach (double place in rules.Select(static rule => rule.At).Order())
        {
            if (places.Count == 0 || place - places[^1] > Near)
            {
                places.Add(place);
            }
        }

        return places;
    }

    /// <summary>A straight line: where it stands, and from where to where it runs.</summary>
    internal readonly record struct Rule(double At, double From, double To);

    private sealed record RuledTable(List<double> Rows, List<double> Columns)
    {
        internal bool IsGrid => Rows.Count >= 2 && Columns.Count >= 2 && (Rows.Count - 1) * (Columns.Count - 1) >= 2;

        internal bool Contains(double x, double y) => x > Columns[0] && x < Columns[^1] && y > Rows[0] && y < Rows[^1];

        internal RuledCell CellAt(double x, double y, int table, List<Rule> across, List<Rule> down)
        {
            double top = across.Where(rule => rule.At <= y && rule.From <= x && rule.To >= x).Select(static rule => rule.At).DefaultIfEmpty(Rows[0]).Max();
            double bottom = across.Where(rule => rule.At > y && rule.From <= x && rule.To >= x).Select(static rule => rule.At).DefaultIfEmpty(Rows[^1]).Min();
            double left = down.Where(rule => rule.At <= x && rule.From <= y && rule.To >= y).Select(static rule => rule.At).DefaultIfEmpty(Columns[0]).Max();
            double right = down.Where(rule => rule.At > x && rule.From <= y && rule.To >= y).Select(static rule => rule.At).DefaultIfEmpty(Columns[^1]).Min();
            int row = Index(Rows, top);
            int column = Index(Columns, left);
            return new RuledCell(
                table, row, column, Math.Max(1, Index(Rows, bottom) - row), Math.Max(1, Index(Columns, right) - column));
        }

        private static int Index(List<double> places, double place)
        {
            int nearest = 0;
            for (int i = 1; i < places.Count; i++)
            {
                nearest = Math.Abs(places[i] - place) < Math.Abs(places[nearest] - place) ? i : nearest;
            }

            return nearest;
        }
    }
}
