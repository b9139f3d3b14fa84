using System.Globalization;
using System.Text;

namespace Lantu.Archive.Storage;

/// <summary>Copies rows from one archive into another, whatever their databases are.</summary>
internal static class TableCopy
{
    private const int RowsAtOnce = 100;

    /// <summary>Copies all rows of a table as they are; answers how many.</summary>
    internal static long Copy(Session from, Session to, string table)
    {
        long copied = 0;
        var some = new List<object?[]>(RowsAtOnce);
        string[] columns = [];
        string order = ArchiveTables.WithoutNumber.Contains(table) ? string.Empty : " ORDER BY id";
        from.Visit($"SELECT * FROM {table}{order}", row =>
        {
            columns = columns.Length > 0 ? columns : row.Columns();
            some.Add(row.All());
            if (some.Count == RowsAtOnce)
            {
                copied += Insert(to, table, columns, some);
                some.Clear();
            }
        });
        return copied + (some.Count > 0 ? Insert(to, table, columns, some) : 0);
    }

    private static int Insert(Session to, string table, string[] columns, List<object?[]> rows)
    {
        var sql = new StringBuilder($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ");
        var values = new List<(string, object?)>();
        for (int row = 0; row < rows.Count; row++)
        {
            sql.Append(row == 0 ? "(" : ", (");
            for (int i = 0; i < columns.Length; i++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"p{row}_{i}");
                values.Add((name, rows[row][i]));
                sql.Append(i == 0 ? "@" : ", @").Append(name);
            }

            sql.Append(')');
        }

        return to.Change(sql.ToString(), [.. values]);
    }
}
