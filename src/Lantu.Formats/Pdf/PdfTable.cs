using Lantu.Text.Formats;

namespace Lantu.Formats.Pdf;

/// <summary>Writes a ruled table, which may run over pages.</summary>
internal static class PdfTable
{
    /// <summary>Writes the cells row by row; a head that is repeated on a later page is written once.</summary>
    /// <param name="builder">The document.</param>
    /// <param name="parts">The rules and the lines of each page that the table covers.</param>
    /// <param name="append">Writes the lines of a cell.</param>
    internal static void Write(
        FormattedDocumentBuilder builder, IReadOnlyList<(PageRules Rules, List<PdfLine> Lines)> parts, Action<IReadOnlyList<PdfLine>> append)
    {
        builder.OpenContainer(BlockForm.Table);
        string head = string.Empty;
        int above = 0;
        for (int part = 0; part < parts.Count; part++)
        {
            (RuledCell Cell, List<PdfLine> Lines)[] cells = [.. Cells(parts[part].Rules, parts[part].Lines)];
            string first = string.Join('\n', cells.Where(static cell => cell.Cell.Row == 0).SelectMany(static cell => cell.Lines).Select(static line => line.Text));
            bool repeated = part > 0 && first == head;
            head = part == 0 ? first : head;
            foreach ((RuledCell cell, List<PdfLine> lines) in cells)
            {
                if (repeated && cell.Row == 0)
                {
                    continue;
                }

                builder.Open(new FormattedBlock(BlockForm.Cell, 0, 0)
                {
                    Row = above + cell.Row - (repeated ? 1 : 0),
                    Column = cell.Column,
                    RowSpan = cell.RowSpan,
                    ColumnSpan = cell.ColumnSpan,
                    IsHead = above == 0 && cell.Row == 0,
                });
                append(lines);
                builder.Close();
            }

            above += cells.Length == 0 ? 0 : cells.Max(static cell => cell.Cell.Row + cell.Cell.RowSpan) - (repeated ? 1 : 0);
        }

        builder.CloseContainer();
    }

    private static IEnumerable<(RuledCell Cell, List<PdfLine> Lines)> Cells(PageRules rules, List<PdfLine> lines) => lines
        .Select(line => (Line: line, Cell: rules.CellAt((line.Left + line.Right) / 2, (line.Top + line.Bottom) / 2)))
        .Where(static pair => pair.Cell is not null)
        .GroupBy(static pair => pair.Cell!.Value)
        .OrderBy(static cell => cell.Key.Row)
        .ThenBy(static cell => cell.Key.Column)
        .Select(static cell => (cell.Key, cell.Select(static pair => pair.Line).ToList()));
}
