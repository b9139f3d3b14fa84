using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Lantu.Archive.Storage;

/// <summary>Adds many rows to a table.</summary>
internal static class RowInsertion
{
    // A server answers each statement: many rows in one. A file does not, and looks every parameter up by its name.
    private const int RowsOnServer = 100;

    /// <summary>Adds rows; answers how many.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="transaction">The change it is part of.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Cells in their order.</param>
    internal static long Insert(
        DbConnection connection, DbTransaction? transaction, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    {
        int atOnce = connection is SqliteConnection ? 1 : RowsOnServer;
        long added = 0;
        DbCommand? whole = null;
        try
        {
            foreach (object?[][] some in rows.Chunk(atOnce))
            {
                bool isWhole = some.Length == atOnce;
                DbCommand command = isWhole && whole is not null ? whole : Make(connection, transaction, table, columns, some.Length);
                Fill(command, some);
                added += command.ExecuteNonQuery();
                if (isWhole)
                {
                    whole = command;
                }
                else
                {
                    command.Dispose();
                }
            }
        }
        finally
        {
            whole?.Dispose();
        }

        return added;
    }

    private static DbCommand Make(DbConnection connection, DbTransaction? transaction, string table, IReadOnlyList<string> columns, int rows)
    {
        var sql = new StringBuilder($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ");
        DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        for (int row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "(" : ", (");
            for (int i = 0; i < columns.Count; i++)
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"p{row}_{i}");
                command.Parameters.Add(parameter);
                sql.Append(i == 0 ? "@" : ", @").Append(parameter.ParameterName);
            }

            sql.Append(')');
        }

#pragma warning disable CA2100 // Names of tables and columns are our own; values come as parameters.
        command.CommandText = sql.ToString();
#pragma warning restore CA2100
        return command;
    }

    private static void Fill(DbCommand command, object?[][] rows)
    {
        int at = 0;
        foreach (object?[] row in rows)
        {
            foreach (object? cell in row)
            {
                command.Parameters[at++].Value = cell ?? DBNull.Value;
            }
        }
    }
}
