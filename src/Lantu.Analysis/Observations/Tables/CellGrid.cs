using System.Globalization;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>A table as cells of words; merged cells repeat theirs.</summary>
/// <param name="Sheet">The name of the sheet; null where the file has only one table.</param>
/// <param name="Rows">May differ in length.</param>
public sealed record CellGrid(string? Sheet, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int Letters = 26;

    /// <summary>The words of a cell, without outer spaces; empty where there is none. Rows and columns are counted from 0.</summary>
    public string this[int row, int column] => column < Rows[row].Count ? Rows[row][column].Trim() : string.Empty;

    /// <summary>How many columns the longest row has.</summary>
    public int Columns => Rows.Count == 0 ? 0 : Rows.Max(static row => row.Count);

    /// <summary>The name of a cell as a spreadsheet shows it: <c>B5</c>, <c>Sheet1!B5</c>.</summary>
    public string Address(int row, int column)
    {
        string letters = string.Empty;
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
        {
            letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        }

        string cell = letters + (row + 1).ToString(CultureInfo.InvariantCulture);
        return Sheet is null ? cell : $"{Sheet}!{cell}";
    }

    /// <summary>The table in a text of comma- or tab-separated values.</summary>
    public static CellGrid OfText(string text) => new(null, [.. TableRows.Of(text).Select(static row => row.Cells)]);
}
