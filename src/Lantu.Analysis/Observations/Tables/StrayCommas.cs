namespace Lantu.Analysis.Observations.Tables;

/// <summary>Mends tables of comma-separated values in which names hold commas without quotation marks.</summary>
internal static class StrayCommas
{
    // Agriculture, Forestry and Fishery,88.1,90.2: the name is as many cells too long as the row is.
    internal static CellGrid? Mend(CellGrid grid, int first)
    {
        int width = grid.Rows[first - 1].Count;
        bool any = false;
        var rows = new List<IReadOnlyList<string>>();
        foreach (IReadOnlyList<string> row in grid.Rows)
        {
            int more = row.Count - width;
            bool isName = more > 0 && rows.Count >= first && row.Take(more + 1).All(static cell => cell.Length > 0 && !CellFigure.IsNumber(cell))
                && (CellFigure.IsNumber(row[more + 1]) || CellFigure.IsAbsent(row[more + 1]) || row[more + 1].Length == 0) && row.Skip(more + 1).Any(CellFigure.IsNumber);
            any |= isName;
            rows.Add(isName ? [string.Join(", ", row.Take(more + 1)), .. row.Skip(more + 1)] : row);
        }

        return any ? grid with { Rows = rows } : null;
    }
}
