using Lantu.Text.Folding;
using Lantu.Text.Outline;

namespace Lantu.Reading.Tables;

/// <summary>A table as rows and columns; a cell that covers several is found at each of them.</summary>
internal sealed class TableGrid
{
    // No table of indicators is larger; a larger one is of something else.
    private const int MostPlaces = 40_000;

    private readonly OutlineCell?[] _places;

    private TableGrid(FoldedText folded, int rows, int columns, OutlineCell?[] places)
    {
        Folded = folded;
        Rows = rows;
        Columns = columns;
        _places = places;
    }

    internal FoldedText Folded { get; }

    /// <summary>Whether its rows are columns of the document.</summary>
    internal bool IsTurned { get; private init; }

    internal int Rows { get; }

    internal int Columns { get; }

    internal OutlineCell? this[int row, int column] => _places[(row * Columns) + column];

    /// <summary>The grid of a table; null where it is too large to be one of indicators.</summary>
    internal static TableGrid? Of(OutlineTable table, FoldedText folded)
    {
        int columns = Math.Max(table.Columns, table.Cells.Count == 0 ? 0 : table.Cells.Max(static cell => cell.Column + Math.Min(cell.ColumnSpan, MostPlaces)));
        if (table.Rows < 2 || columns < 2 || (long)table.Rows * columns > MostPlaces)
        {
            return null;
        }

        var places = new OutlineCell?[table.Rows * columns];
        foreach (OutlineCell cell in table.Cells)
        {
            for (int row = cell.Row; row < Math.Min(table.Rows, cell.Row + cell.RowSpan); row++)
            {
                for (int column = cell.Column; column < Math.Min(columns, cell.Column + cell.ColumnSpan); column++)
                {
                    places[(row * columns) + column] ??= cell;
                }
            }
        }

        return new TableGrid(folded, table.Rows, columns, places);
    }

    /// <summary>The same table with rows for columns: years down, indicators across.</summary>
    internal TableGrid Turned()
    {
        var places = new OutlineCell?[_places.Length];
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                places[(column * Rows) + row] = this[row, column] is { } cell
                    ? new OutlineCell(cell.Column, cell.Row, cell.ColumnSpan, cell.RowSpan, cell.Start, cell.End)
                    : null;
            }
        }

        return new TableGrid(Folded, Columns, Rows, places) { IsTurned = !IsTurned };
    }

    /// <summary>The folded words of a place; none where no cell with words covers it.</summary>
    internal ReadOnlySpan<char> Words(int row, int column) => this[row, column] is { } cell ? Folded.Slice(cell.Start, cell.End) : [];

    /// <summary>How many different cells a row has.</summary>
    internal int CellsIn(int row)
    {
        int count = 0;
        int before = -1;
        for (int column = 0; column < Columns; column++)
        {
            if (this[row, column] is { } cell && cell.Start != before)
            {
                count++;
                before = cell.Start;
            }
        }

        return count;
    }
}
