using System.Text;
using Lantu.Text;

namespace Lantu.Analysis.Observations;

/// <summary>One row of a table with its cells.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Cells">Without quotation marks and outer spaces.</param>
internal sealed record TableRow(int Line, TextSpan Span, IReadOnlyList<string> Cells)
{
    internal bool IsEmpty => Cells.All(static cell => cell.Length == 0);
}

/// <summary>Takes a text of comma- or tab-separated values apart (RFC 4180), and keeps where each row stands.</summary>
internal static class TableRows
{
    internal static IReadOnlyList<TableRow> Of(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        char separator = (end < 0 ? text : text[..end]).Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var rows = new List<TableRow>();
        int line = 1;
        for (int at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length;)
        {
            TableRow row = Read(text, at, line, separator);
            rows.Add(row);
            line += 1 + text.AsSpan(row.Span.Start, row.Span.Length).Count('\n');
            at = row.Span.End + 1;
        }

        return rows;
    }

    private static TableRow Read(string text, int start, int line, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        int at = start;
        for (; at < text.Length && (quoted || text[at] != '\n'); at++)
        {
            char letter = text[at];
            if (letter == '"')
            {
                bool doubled = quoted && at + 1 < text.Length && text[at + 1] == '"';
                quoted = doubled || !quoted;
                cell.Append(doubled ? "\"" : string.Empty);
                at += doubled ? 1 : 0;
            }
            else if (letter == separator && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString().Trim());
        return new TableRow(line, new TextSpan(start, at), cells);
    }
}
