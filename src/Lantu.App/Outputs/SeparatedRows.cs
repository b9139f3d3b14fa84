using System.Globalization;
using System.Text;
using Lantu.App.Outputs.Office;

namespace Lantu.App.Outputs;

/// <summary>Writes a sheet as CSV (RFC 4180, rows end with a line feed).</summary>
/// <remarks>Words that a spreadsheet would run as a formula get an apostrophe in front; numbers stay as they are.</remarks>
internal static class SeparatedRows
{
    internal static string Write(Sheet sheet, bool byteOrderMark)
    {
        var rows = new StringBuilder(byteOrderMark ? "\uFEFF" : string.Empty);
        rows.AppendJoin(',', sheet.Columns.Select(static column => Cell(SheetCell.Of(column.Heading)))).Append('\n');
        foreach (SheetCell[] row in sheet.Rows)
        {
            rows.AppendJoin(',', row.Select(Cell)).Append('\n');
        }

        return rows.ToString();
    }

    private static string Cell(SheetCell cell) =>
        cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : cell.Words is { } words ? FactRows.Csv.Guarded(words) : string.Empty;
}
