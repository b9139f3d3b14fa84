using System.Globalization;

namespace Lantu.Analysis.Delivery;

/// <summary>One row of a filled sheet: the words of its cells and where they stand.</summary>
public sealed class FilledRow
{
    private readonly IReadOnlyList<string> _cells;
    private readonly IReadOnlyDictionary<string, int> _columns;

    private FilledRow(IReadOnlyList<string> cells, IReadOnlyDictionary<string, int> columns, int number)
    {
        (_cells, _columns, Number) = (cells, columns, number);
    }

    /// <summary>The row, from 1.</summary>
    public int Number { get; }

    /// <summary>The words below a heading, without spaces around them; empty where nothing stands.</summary>
    public string this[string heading] => _columns.TryGetValue(heading, out int column) && column < _cells.Count ? _cells[column].Trim() : string.Empty;

    /// <summary>The words of a cell; null where it is empty.</summary>
    public string? Words(string heading) => this[heading] is { Length: > 0 } words ? words : null;

    /// <summary>The cell below a heading: K5; the row alone where the sheet has no such column.</summary>
    public string Cell(string heading) =>
        (_columns.TryGetValue(heading, out int column) ? Letters(column) : string.Empty) + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Finds the rows of a sheet; empty ones are passed over.</summary>
    /// <param name="rows">The cells as words, the row of headings first.</param>
    /// <exception cref="Assignments.AssignmentSheetException">The sheet is empty, or has no column of ids.</exception>
    public static IReadOnlyList<FilledRow> All(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int i, string heading) in rows.Count == 0 ? [] : rows[0].Index())
        {
            _ = columns.TryAdd(heading.Trim(), i);
        }

        if (!columns.ContainsKey(DeliverySheet.Id))
        {
            throw new Assignments.AssignmentSheetException(
                1, $"没有“{DeliverySheet.Id}”这一列，表头要和 lantu track tasks -o 导出时一样", $"the column {DeliverySheet.Id} is missing; keep the headings as lantu track tasks -o wrote them");
        }

        return [.. rows.Index().Skip(1).Where(static row => !row.Item.All(string.IsNullOrWhiteSpace)).Select(row => new FilledRow(row.Item, columns, row.Index + 1))];
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
