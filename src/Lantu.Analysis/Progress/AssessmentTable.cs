using System.Globalization;
using Lantu.Analysis.Observations;
using Lantu.Text.Decoding;

namespace Lantu.Analysis.Progress;

/// <summary>
/// A table of indicators on their way over years, one a row: base_value, base_year, current_value, current_year, direction are
/// needed; target, target_year (2030 where empty) and limit may be there. Other columns are kept as they are.
/// </summary>
public sealed class AssessmentTable
{
    private static readonly string[] Needed = ["base_value", "base_year", "current_value", "current_year", "direction"];
    private static readonly string[] Optional = ["target", "target_year", "limit"];
    private readonly string[] _columns;

    private AssessmentTable(string[] columns, string header, char separator, IReadOnlyList<AssessedRow> rows)
    {
        _columns = columns;
        Header = header;
        Separator = separator;
        Rows = rows;
    }

    /// <summary>The columns as named in the first row.</summary>
    public IReadOnlyList<string> Columns => _columns;

    /// <summary>The first row, letter by letter.</summary>
    public string Header { get; }

    /// <summary>A comma or a tab.</summary>
    public char Separator { get; }

    /// <summary>The rows in their order, those that cannot be read among them.</summary>
    public IReadOnlyList<AssessedRow> Rows { get; }

    /// <summary>Reads a table and judges its rows by the method of Open SDG.</summary>
    /// <param name="text">Comma- or tab-separated values with a first row of column names.</param>
    /// <exception cref="ObservationFormatException">The first row lacks a column that is needed, or has one of those twice.</exception>
    public static AssessmentTable Read(SourceText text)
    {
        IReadOnlyList<TableRow> rows = TableRows.Of(text.Text);
        string[] columns = rows.Count == 0 ? [] : [.. rows[0].Cells.Select(static cell => cell.ToLowerInvariant())];
        foreach (string column in Needed.Concat(Optional))
        {
            int times = columns.Count(name => name == column);
            if (times > 1 || (times == 0 && Needed.Contains(column, StringComparer.Ordinal)))
            {
                string list = string.Join('、', Needed);
                throw new ObservationFormatException(
                    1, column, $"第一行要有列名 {list}（target、target_year、limit 可有可无），每个只写一次", $"the first row must name the columns {string.Join(", ", Needed)} (target, target_year, limit may follow), each once");
            }
        }

        string header = text.Text.AsSpan(rows[0].Span.Start, rows[0].Span.Length).TrimEnd('\r').ToString();
        char separator = header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var table = new AssessmentTable([.. rows[0].Cells], header, separator, [.. rows.Skip(1).Where(static row => !row.IsEmpty).Select(row => Judge(row, columns, text.Text))]);
        return table;
    }

    private static AssessedRow Judge(TableRow row, string[] columns, string text)
    {
        string written = text.AsSpan(row.Span.Start, row.Span.Length).TrimEnd('\r').ToString();
        try
        {
            LongProgress progress = Read(row, columns).OpenSdg();
            return new(row.Line, row.Cells, written, progress, null);
        }
        catch (ObservationFormatException e)
        {
            return new(row.Line, row.Cells, written, null, e);
        }
    }

    private static LongHorizon Read(TableRow row, string[] columns)
    {
        if (row.Cells.Count > columns.Length)
        {
            throw new ObservationFormatException(row.Line, null, $"这一行有 {row.Cells.Count} 格，第一行只有 {columns.Length} 列；含逗号的文字要加双引号", $"this row has {row.Cells.Count} cells and the first row {columns.Length} columns; put texts with commas in double quotes");
        }

        string Cell(string column) => Array.IndexOf(columns, column) is var i and >= 0 && i < row.Cells.Count ? row.Cells[i] : string.Empty;
        double? Number(string column) => Cell(column).Length == 0 ? null
            : double.TryParse(Cell(column), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number
            : throw new ObservationFormatException(row.Line, column, $"“{Cell(column)}”不是数；要写成 12.5，不带单位和千分位", $"'{Cell(column)}' is no number; write 12.5, without unit or thousands separators");
        double Must(string column) => Number(column) ?? throw new ObservationFormatException(row.Line, column, "这一格是空的，要有一个数", "this cell is empty; a number is needed");
        double baseYear = Must("base_year");
        double currentYear = Must("current_year");
        return new LongHorizon
        {
            BaseValue = Must("base_value"),
            BaseYear = baseYear,
            CurrentValue = Must("current_value"),
            CurrentYear = currentYear,
            Target = Number("target"),
            TargetYear = Number("target_year") ?? 2030,
            Upward = Upward(row.Line, Cell("direction")),
            Limit = Number("limit"),
        };
    }

    private static bool Upward(int line, string direction) => direction switch
    {
        "1" or "1.0" or "+1" or "positive" or "up" => true,
        "-1" or "-1.0" or "negative" or "down" => false,
        _ => throw new ObservationFormatException(line, "direction", $"“{direction}”要写成 1（越大越好）或 -1（越小越好）", $"'{direction}' must be 1 (more is better) or -1 (less is better)"),
    };
}

/// <summary>A row with what was judged.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
/// <param name="Cells">Its cells without quotation marks.</param>
/// <param name="Written">The row, letter by letter.</param>
/// <param name="Progress">The verdict; null where the row cannot be read.</param>
/// <param name="Fault">Why it cannot; null where it can.</param>
public sealed record AssessedRow(int Line, IReadOnlyList<string> Cells, string Written, LongProgress? Progress, ObservationFormatException? Fault);
