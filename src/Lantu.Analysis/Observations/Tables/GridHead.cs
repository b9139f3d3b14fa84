using Lantu.Plans.Catalogue;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>One column: what its cells are, and what its head says of them.</summary>
/// <param name="Index">Counted from 0.</param>
/// <param name="Role">What its cells are.</param>
/// <param name="Group">What stands before <c>::</c> in its head; empty where nothing does.</param>
/// <param name="Words">What its head says.</param>
internal sealed record GridColumn(int Index, ColumnRole Role, string Group, HeadWords Words);

/// <summary>Where the figures of a table begin, and what its columns are.</summary>
/// <param name="First">The first row of figures.</param>
/// <param name="Columns">All columns.</param>
/// <param name="Title">The words above the heads.</param>
internal sealed record GridHead(int First, IReadOnlyList<GridColumn> Columns, string Title)
{
    private const int Sample = 300;
    private const int MostHeads = 6;

    /// <summary>Finds the heads of a table.</summary>
    /// <returns>Null where no row looks like one.</returns>
    internal static GridHead? Of(CellGrid grid, PlaceCatalogue places)
    {
        int start = 0;
        while (start < grid.Rows.Count && !IsHead(grid, start))
        {
            start++;
        }

        if (start >= grid.Rows.Count)
        {
            return null;
        }

        int end = start + 1;
        while (end < grid.Rows.Count && end - start < MostHeads && IsHead(grid, end) && IsFurtherHead(grid, end))
        {
            end++;
        }

        if (end >= grid.Rows.Count)
        {
            return null;
        }

        string title = string.Join(' ', Enumerable.Range(0, start).SelectMany(row => grid.Rows[row]).Select(static cell => cell.Trim()).Distinct());
        var columns = new List<GridColumn>();
        bool hasNames = false;
        for (int column = 0; column < grid.Columns; column++)
        {
            GridColumn one = ColumnOf(grid, start, end, column, places, hasNames);
            hasNames |= one.Role is ColumnRole.Indicator;
            columns.Add(one);
        }

        return new GridHead(end, columns, title);
    }

    // No figures but years, and words in more than one column.
    private static bool IsHead(CellGrid grid, int row)
    {
        int words = 0;
        for (int column = 0; column < grid.Rows[row].Count; column++)
        {
            string cell = grid[row, column];
            if (cell.Length == 0)
            {
                continue;
            }

            if (!CellFigure.IsYear(cell) && CellFigure.IsNumber(cell))
            {
                return false;
            }

            words++;
        }

        return words > 1;
    }

    // A row of names without a figure under the heads is a head only if it says something over the figures.
    private static bool IsFurtherHead(CellGrid grid, int row) => Enumerable.Range(1, Math.Max(0, grid.Rows[row].Count - 1))
        .Select(column => grid[row, column])
        .Where(static cell => cell.Length > 0)
        .All(static cell => CellFigure.IsYear(cell) || HeadWords.Read(cell) is { } words && (words.Period ?? (object?)words.Measure ?? words.IsToDate ?? (object?)words.Unit) is not null);

    private static GridColumn ColumnOf(CellGrid grid, int start, int end, int column, PlaceCatalogue places, bool hasNames)
    {
        string[] heads = [.. Enumerable.Range(start, end - start).Select(row => HeadCell(grid, row, column, end)).Where(static head => head.Length > 0).Distinct()];
        string head = string.Join(' ', heads);
        string folded = HeadWords.Letters(heads.Length > 0 ? heads[0] : string.Empty);
        int split = head.IndexOf("::", StringComparison.Ordinal);
        string group = split > 0 ? head[..split] : string.Empty;
        var words = HeadWords.Read(split > 0 ? head[(split + 2)..] : head);
        ColumnRole role = (heads.Length == 1 ? ColumnRoles.Of(folded) : heads.Length > 1 ? ColumnRoles.Of(folded) : null) ?? RoleByCells(grid, end, column, head, places, hasNames);
        return new GridColumn(column, role, group, words);
    }

    // A head over several columns stands in the first of them.
    private static string HeadCell(CellGrid grid, int row, int column, int end)
    {
        string cell = grid[row, column];
        if (cell.Length > 0 || row == end - 1)
        {
            return cell;
        }

        bool below = Enumerable.Range(row + 1, end - row - 1).Any(next => grid[next, column].Length > 0);
        for (int left = column; below && left > 0 && cell.Length == 0; left--)
        {
            cell = grid[row, left - 1];
        }

        return ColumnRoles.Of(cell) is null ? cell : string.Empty;
    }

    private static ColumnRole RoleByCells(CellGrid grid, int first, int column, string head, PlaceCatalogue places, bool hasNames)
    {
        string[] cells = [.. Enumerable.Range(first, grid.Rows.Count - first).Select(row => grid[row, column]).Where(static cell => cell.Length > 0).Take(Sample)];
        if (cells.Length == 0)
        {
            return head.Length == 0 ? ColumnRole.Unused : ColumnRole.Figures;
        }

        int figures = cells.Count(static cell => CellFigure.IsNumber(cell) || CellFigure.IsAbsent(cell));
        bool years = cells.All(CellFigure.IsYear);
        if (years && head.Length == 0)
        {
            return ColumnRole.Year;
        }

        return figures * 2 >= cells.Length ? ColumnRole.Figures
            : IsMost(cells, static cell => PeriodWords.Take(HeadWords.Letters(cell), out string rest) is not null && rest.Length == 0) ? ColumnRole.Period
            : IsMost(cells, cell => places.Named(cell).Count > 0) ? ColumnRole.Place
            : !hasNames && column == 0 ? ColumnRole.Indicator
            : ColumnRole.Unused;
    }

    private static bool IsMost(string[] cells, Func<string, bool> test) => cells.Count(test) * 2 > cells.Length;
}
