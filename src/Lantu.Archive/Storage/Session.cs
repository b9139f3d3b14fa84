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

    /// <summary>Shows the rows of an answer one by one, and keeps none.</summary>
    internal void Visit(string sql, Action<Row> visit)
    {
        using DbCommand command = Command(sql, []);
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            visit(new Row(reader));
        }
    }

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
