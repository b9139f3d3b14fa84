using System.Globalization;
using AngleSharp.Dom;

namespace Lantu.Formats.Html;

/// <summary>A table of a page, laid out on its grid; or the finding that it only sets the page.</summary>
internal sealed class HtmlTable
{
    private const int LongestCell = 300;
    private const int WidestSpan = 1_000;
    private const int MostCells = 100_000;

    private HtmlTable(IReadOnlyList<HtmlCell> cells) => Cells = cells;

    /// <summary>Its cells, row by row.</summary>
    internal IReadOnlyList<HtmlCell> Cells { get; }

    /// <summary>The table; null where it only sets the page: a single column, cells with pages in them, tables in tables.</summary>
    internal static HtmlTable? Of(IElement table)
    {
        var rows = new List<List<IElement>>();
        if (!Collect(table, rows) || rows.Count == 0 || rows.Max(static row => row.Count) < 2)
        {
            return null;
        }

        // Until which row each column is taken by a cell from above.
        var taken = new List<int>();
        var cells = new List<HtmlCell>();
        for (int row = 0; row < rows.Count; row++)
        {
            int column = 0;
            foreach (IElement element in rows[row])
            {
                while (column < taken.Count && taken[column] > row)
                {
                    column++;
                }

                int columns = SpanOf(element, "colspan");
                int down = Math.Min(SpanOf(element, "rowspan"), rows.Count - row);
                for (int i = 0; i < columns; i++)
                {
                    while (taken.Count <= column + i)
                    {
                        taken.Add(0);
                    }

                    taken[column + i] = row + down;
                }

                cells.Add(new HtmlCell(element, row, column, down, columns));
                column += columns;
            }
        }

        return new HtmlTable(cells);
    }

    // False where the table is none of words in rows.
    private static bool Collect(IElement table, List<List<IElement>> rows)
    {
        int count = 0;
        foreach (IElement part in table.Children)
        {
            IEnumerable<IElement> lines = part.LocalName == "tr" ? [part] : part.LocalName is "thead" or "tbody" or "tfoot" ? part.Children : [];
            foreach (IElement line in lines.Where(static line => line.LocalName == "tr" && !HtmlShape.IsHidden(line)))
            {
                List<IElement> row = [.. line.Children.Where(static cell => cell.LocalName is "td" or "th" && !HtmlShape.IsHidden(cell))];
                count += row.Count;
                if (count > MostCells || row.Exists(static cell => cell.QuerySelector("table") is not null || LengthOf(cell) > LongestCell))
                {
                    return false;
                }

                rows.Add(row);
            }
        }

        return true;
    }

    private static int LengthOf(IElement cell) => cell.TextContent.Length - cell.TextContent.Count(char.IsWhiteSpace);

    private static int SpanOf(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, WidestSpan) : 1;
}

/// <summary>A cell on the grid of its table.</summary>
internal sealed record HtmlCell(IElement Element, int Row, int Column, int RowSpan, int ColumnSpan);
