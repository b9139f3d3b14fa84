using System.Globalization;
using System.Text;

namespace Lantu.Site.Markup;

/// <summary>Writes CSV: RFC 4180 with line feeds, and a byte order mark, without which Excel takes Chinese for noise.</summary>
/// <remarks>A cell of words that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay as they are.</remarks>
internal sealed class SeparatedRows
{
    private readonly StringBuilder _rows = new("\uFEFF");

    internal SeparatedRows(params ReadOnlySpan<string> columns) => Add([.. columns]);

    internal void Add(params ReadOnlySpan<object?> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            _rows.Append(i > 0 ? "," : string.Empty).Append(Cell(cells[i]));
        }

        _rows.Append('\n');
    }

    /// <summary>All of it, as UTF-8.</summary>
    internal byte[] ToBytes() => Encoding.UTF8.GetBytes(_rows.ToString());

    private static string Cell(object? cell) => cell switch
    {
        null => string.Empty,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        string words => Guarded(words),
        _ => throw new ArgumentException($"No cell is made of a {cell.GetType().Name}.", nameof(cell)),
    };

    private static string Guarded(string words)
    {
        // Spaces in front do not hinder a spreadsheet.
        ReadOnlySpan<char> begin = words.AsSpan().TrimStart(' ');
        string safe = begin.Length > 0 && begin[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠' ? "'" + words : words;
        return safe.AsSpan().ContainsAny(",\"\n\r") ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
