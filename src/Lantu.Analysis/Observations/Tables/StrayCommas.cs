using System.Globalization;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>
/// Mends tables of comma-separated values whose rows are longer than their heads: names that hold commas without quotation marks,
/// and figures that hold thousands commas. A row that can be put together in two ways is not read.
/// </summary>
internal static class StrayCommas
{
    private static readonly string[] UnitHeads = ["单位", "计量单位", "unit"];

    /// <summary>The table with such rows put together.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="first">Its first row of figures.</param>
    /// <param name="notes">Takes what was done, and which rows were left out.</param>
    /// <returns>Null where nothing was changed.</returns>
    internal static CellGrid? Mend(CellGrid grid, int first, GridNotes notes)
    {
        int width = grid.Rows[first - 1].Count;
        if (!grid.Rows.Skip(first).Any(row => row.Count > width))
        {
            return null;
        }

        bool?[] holdsFigures = ColumnsOf(grid, first, width);
        var rows = new List<IReadOnlyList<string>>();
        foreach (IReadOnlyList<string> row in grid.Rows)
        {
            rows.Add(rows.Count >= first && row.Count > width ? Mended(row, width, holdsFigures, rows.Count + 1, notes) : row);
        }

        return rows.SequenceEqual(grid.Rows) ? null : grid with { Rows = rows };
    }

    private static IReadOnlyList<string> Mended(IReadOnlyList<string> row, int width, bool?[] holdsFigures, int line, GridNotes notes)
    {
        List<int> groups = [.. Enumerable.Range(0, row.Count - 1).Where(at => IsGroup(row, at))];
        string[]? named = JoinName(row, row.Count - width);
        string[]? counted = groups.Count == row.Count - width ? JoinGroups(row, groups) : null;
        if (groups.Count > 0)
        {
            named = named is not null && Fits(named, holdsFigures) ? named : null;
            counted = counted is not null && Fits(counted, holdsFigures) ? counted : null;
        }

        if (named is not null && counted is null)
        {
            notes.Add(
                "有的名称里有没加引号的逗号，已按表头的列数合回去；格的编号按合回去以后的",
                "some names hold commas without quotation marks; they were joined to fit the heads, and cells are numbered after that");
            return named;
        }

        if (counted is not null && named is null)
        {
            notes.Add(
                $"第{Number(line)}行有没加引号的千分位逗号，已按表头的列数合成“{Joined(row, groups)}”；请核对，或给这样的数加引号",
                $"row {Number(line)} has thousands commas without quotation marks; they were joined to fit the heads, giving {Joined(row, groups)}; check it, or quote such figures");
            return counted;
        }

        if (groups.Count == 0)
        {
            return row;
        }

        notes.Add(
            $"第{Number(line)}行（{row[0]}）的格比表头多，像是数里有没加引号的千分位逗号，但看不出该怎样合，没有读；请给这样的数加引号或去掉逗号",
            $"row {Number(line)} ({row[0]}) has more cells than the heads, as where thousands commas are not quoted, and can be put together in more than one way or in none; it was not read: quote such figures or leave their commas out");
        return [];
    }

    // Agriculture, Forestry and Fishery,88.1,90.2: the name is as many cells too long as the row is.
    private static string[]? JoinName(IReadOnlyList<string> row, int more)
    {
        bool isName = row.Take(more + 1).All(static cell => cell.Length > 0 && !CellFigure.IsNumber(cell))
            && (CellFigure.IsNumber(row[more + 1]) || CellFigure.IsAbsent(row[more + 1]) || row[more + 1].Length == 0) && row.Skip(more + 1).Any(CellFigure.IsNumber);
        return isName ? [string.Join(", ", row.Take(more + 1)), .. row.Skip(more + 1)] : null;
    }

    // 1,800 and 1,234,567.8: up to three digits, then groups of exactly three.
    private static bool IsGroup(IReadOnlyList<string> row, int at)
    {
        ReadOnlySpan<char> head = row[at].AsSpan().TrimStart('-');
        ReadOnlySpan<char> tail = row[at + 1].AsSpan();
        int point = tail.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? tail : tail[..point];
        bool opens = head.Length is > 0 and <= 3 && head[0] != '0' && AreDigits(head);
        bool goesOn = head.Length == 3 && head.Length == row[at].Length && AreDigits(head) && at > 0 && IsGroup(row, at - 1);
        return (opens || goesOn) && whole.Length == 3 && AreDigits(whole) && (point < 0 || (point == 3 && tail.Length > 4 && AreDigits(tail[4..])));
    }

    private static string[] JoinGroups(IReadOnlyList<string> row, List<int> groups)
    {
        var cells = new List<string>();
        for (int at = 0; at < row.Count; at++)
        {
            if (groups.Contains(at - 1))
            {
                cells[^1] = $"{cells[^1]},{row[at]}";
            }
            else
            {
                cells.Add(row[at]);
            }
        }

        return [.. cells];
    }

    private static string Joined(IReadOnlyList<string> row, List<int> groups) =>
        string.Join('、', JoinGroups(row, groups).Where(static cell => cell.Contains(',', StringComparison.Ordinal) && CellFigure.IsNumber(cell)));

    // What the rows of the right length hold: figures, words, or nothing that tells.
    private static bool?[] ColumnsOf(CellGrid grid, int first, int width)
    {
        bool?[] holds = new bool?[width];
        for (int column = 0; column < width; column++)
        {
            string[] cells = [.. grid.Rows.Skip(first).Where(row => row.Count == width && row[column].Length > 0).Select(row => row[column])];
            bool isUnit = Array.Exists(UnitHeads, head => head.Equals(grid.Rows[first - 1][column].Trim(), StringComparison.OrdinalIgnoreCase));
            holds[column] = isUnit ? false : cells.Length == 0 ? null : cells.Count(static cell => CellFigure.IsNumber(cell) || CellFigure.IsAbsent(cell)) * 2 > cells.Length;
        }

        return holds;
    }

    private static bool Fits(string[] cells, bool?[] holdsFigures)
    {
        for (int column = 0; column < holdsFigures.Length; column++)
        {
            bool isFigure = CellFigure.IsNumber(cells[column]);
            bool isOpen = cells[column].Length == 0 || CellFigure.IsAbsent(cells[column]);
            if (holdsFigures[column] is { } figures && !isOpen && figures != isFigure)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
