using System.Text;
using nietras.SeparatedValues;

namespace Lantu.Plans.Catalogue;

/// <summary>A catalogue file as rows of cells, with the place of each for complaints.</summary>
internal sealed class CatalogueTable
{
    private readonly string _file;
    private readonly string[] _columns;

    private CatalogueTable(string file, string[] columns, List<Row> rows)
    {
        _file = file;
        _columns = columns;
        Rows = rows;
    }

    internal IReadOnlyList<Row> Rows { get; }

    /// <summary>A file that is built into this room.</summary>
    internal static string Shipped(string file)
    {
        using Stream stream = typeof(CatalogueTable).Assembly.GetManifestResourceStream(file)
            ?? throw new ArgumentException($"There is no built-in file {file}.", nameof(file));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a file whose header must be exactly these columns.</summary>
    /// <exception cref="CatalogueFormatException">The header differs, or a row has too many or too few cells.</exception>
    internal static CatalogueTable Read(string file, string csv, params string[] columns)
    {
        var rows = new List<Row>();
        var table = new CatalogueTable(file, columns, rows);
        using SepReader reader = Sep.New(',').Reader(o => o with { HasHeader = false, DisableColCountCheck = true, Unescape = true })
            .FromText(csv);
        foreach (SepReader.Row row in reader)
        {
            if (row.Span.IsWhiteSpace())
            {
                continue;
            }

            var cells = new string[row.ColCount];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = row[i].ToString();
            }

            if (cells.Length != columns.Length)
            {
                string column = columns[Math.Min(cells.Length, columns.Length) - 1];
                throw new CatalogueFormatException(
                    file, row.LineNumberFrom, column, $"the row has {cells.Length} cells where the header has {columns.Length}.");
            }

            rows.Add(new Row(table, row.LineNumberFrom, cells));
        }

        table.TakeHeader(rows);
        return table;
    }

    private void TakeHeader(List<Row> rows)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            if (rows.Count == 0 || rows[0][i].TrimStart('\uFEFF') != _columns[i])
            {
                throw new CatalogueFormatException(_file, 1, _columns[i], $"the header must be {string.Join(',', _columns)}.");
            }
        }

        rows.RemoveAt(0);
    }

    /// <summary>One line.</summary>
    internal sealed class Row(CatalogueTable table, int line, string[] cells)
    {
        internal int Line => line;

        internal string this[int column] => cells[column];

        /// <summary>A cell that must hold something.</summary>
        internal string Required(int column) =>
            cells[column].Length > 0 ? cells[column] : throw Fault(column, "the cell is empty.");

        /// <summary>A cell that holds one of the words given.</summary>
        internal T OneOf<T>(int column, IReadOnlyDictionary<string, T> words) =>
            words.TryGetValue(cells[column], out T? value)
                ? value
                : throw Fault(column, $"\"{cells[column]}\" is none of {string.Join(", ", words.Keys.Where(w => w.Length > 0))}.");

        /// <summary>A cell that lists several, with bars between them.</summary>
        internal string[] Many(int column)
        {
            if (cells[column].Length == 0)
            {
                return [];
            }

            string[] many = cells[column].Split('|');
            return many.Contains(string.Empty) ? throw Fault(column, "a bar stands where a word is missing.") : many;
        }

        /// <summary>A complaint about a cell.</summary>
        internal CatalogueFormatException Fault(int column, string fault) =>
            new(table._file, line, table._columns[column], fault);
    }
}
