using System.Buffers;
using System.Text;

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
        int length = (int)stream.Length;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(length);
        stream.ReadExactly(bytes, 0, length);
        string text = Encoding.UTF8.GetString(bytes, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return text;
    }

    /// <summary>Reads a file whose header must be exactly these columns.</summary>
    /// <exception cref="CatalogueFormatException">The header differs, or a row has too many or too few cells.</exception>
    internal static CatalogueTable Read(string file, string csv, params string[] columns)
    {
        var rows = new List<Row>();
        var table = new CatalogueTable(file, columns, rows);
        var cells = new List<string>(columns.Length);
        int line = 1;
        for (int at = 0; at < csv.Length;)
        {
            cells.Clear();
            int first = line;
            at = ReadLine(csv, at, cells, ref line);
            if (cells.Count == 1 && cells[0].Length == 0)
            {
                continue;
            }

            if (cells.Count != columns.Length)
            {
                string column = columns[Math.Min(cells.Count, columns.Length) - 1];
                throw new CatalogueFormatException(
                    file, first, column, $"the row has {cells.Count} cells where the header has {columns.Length}.");
            }

            rows.Add(new Row(table, first, [.. cells]));
        }

        table.TakeHeader(rows);
        return table;
    }

    // The splitting is our own, a page long: a general reader costs more to start than the files take to read.
    private static int ReadLine(string csv, int at, List<string> cells, ref int line)
    {
        int start = at;
        while (at < csv.Length && csv[at] != '\n')
        {
            if (csv[at] == ',')
            {
                cells.Add(csv[start..at]);
                start = at + 1;
            }
            else if (csv[at] == '"' && at == start)
            {
                at = ReadQuoted(csv, at, cells, ref line);
                start = at + 1;
                if (at >= csv.Length || csv[at] == '\n')
                {
                    line++;
                    return at + 1;
                }
            }

            at++;
        }

        cells.Add(csv[start..at].TrimEnd('\r'));
        line++;
        return at + 1;
    }

    // "a ""quoted"" cell, with a comma": gives the place of the comma or line feed behind it.
    private static int ReadQuoted(string csv, int at, List<string> cells, ref int line)
    {
        int start = at + 1;
        int end = start;
        while (end < csv.Length && (csv[end] != '"' || (end + 1 < csv.Length && csv[end + 1] == '"')))
        {
            line += csv[end] == '\n' ? 1 : 0;
            end += csv[end] == '"' ? 2 : 1;
        }

        cells.Add(csv[start..Math.Min(end, csv.Length)].Replace("\"\"", "\"", StringComparison.Ordinal));
        end++;
        while (end < csv.Length && csv[end] is not (',' or '\n'))
        {
            end++;
        }

        return end;
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
        internal T OneOf<T>(int column, (string Word, T Value)[] words)
        {
            foreach ((string word, T value) in words)
            {
                if (cells[column] == word)
                {
                    return value;
                }
            }

            string known = string.Join(", ", words.Select(w => w.Word.Length > 0 ? w.Word : "nothing"));
            throw Fault(column, $"\"{cells[column]}\" is none of {known}.");
        }

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
