using System.Data.Common;
using System.Globalization;

namespace Lantu.Archive.Storage;

/// <summary>One row of an answer; cells are counted from 0.</summary>
internal readonly struct Row(DbDataReader reader)
{
    internal string Text(int cell) => reader.GetString(cell);

    internal string? TextOrNull(int cell) => reader.IsDBNull(cell) ? null : reader.GetString(cell);

    internal long Whole(int cell) => reader.GetFieldValue<long>(cell);

    internal long? WholeOrNull(int cell) => reader.IsDBNull(cell) ? null : Whole(cell);

    internal int Small(int cell) => reader.GetInt32(cell);

    internal int? SmallOrNull(int cell) => reader.IsDBNull(cell) ? null : reader.GetInt32(cell);

    internal byte[] Bytes(int cell) => reader.GetFieldValue<byte[]>(cell);

    internal DateOnly Day(int cell) => DateOnly.ParseExact(reader.GetString(cell), Session.DayFormat, CultureInfo.InvariantCulture);

    internal DateTimeOffset Moment(int cell) => new(Whole(cell), TimeSpan.Zero);

    internal decimal Amount(int cell) => decimal.Parse(reader.GetString(cell), NumberStyles.Number, CultureInfo.InvariantCulture);

    internal object?[] All()
    {
        object?[] cells = new object?[reader.FieldCount];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
        }

        return cells;
    }
}
