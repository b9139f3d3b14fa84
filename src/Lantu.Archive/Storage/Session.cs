using System.Data.Common;
using System.Globalization;

namespace Lantu.Archive.Storage;

/// <summary>A connection that looks at one state of the archive.</summary>
public sealed class Session
{
    internal const string DayFormat = "yyyy-MM-dd";

    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;

    internal Session(DbConnection connection, DbTransaction? transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    internal static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>All rows of an answer.</summary>
    /// <param name="sql">With parameters as <c>@name</c>; never with a value inside.</param>
    /// <param name="map">Makes something of a row.</param>
    /// <param name="values">Of the parameters; null is written as NULL.</param>
    internal List<T> Query<T>(string sql, Func<Row, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using DbCommand command = Command(sql, values);
        using DbDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(new Row(reader)));
        }

        return rows;
    }

    /// <summary>The rows of an answer, one after the other: none is kept.</summary>
    internal IEnumerable<T> Stream<T>(string sql, Func<Row, T> map)
    {
        using DbCommand command = Command(sql, []);
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return map(new Row(reader));
        }
    }

    /// <summary>The names of the columns of a table.</summary>
    internal string[] Columns(string table)
    {
        using DbCommand command = Command($"SELECT * FROM {table} WHERE 1 = 0", []);
        using DbDataReader reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>Adds many rows; answers how many.</summary>
    internal long AddRows(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows) =>
        RowInsertion.Insert(_connection, _transaction, table, columns, rows);

    /// <summary>Changes something; answers how many rows.</summary>
    internal int Change(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using DbCommand command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        DbCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is our own: values come as parameters, and names of tables from the list of tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = _transaction;
        foreach ((string name, object? value) in values)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
