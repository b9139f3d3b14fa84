namespace Lantu.Archive.Storage;

/// <summary>Copies rows from one archive into another, whatever their databases are.</summary>
internal static class TableCopy
{
    /// <summary>Copies all rows of a table as they are; answers how many.</summary>
    internal static long Copy(Session from, Session to, string table)
    {
        string order = ArchiveTables.WithoutNumber.Contains(table) ? string.Empty : " ORDER BY id";
        string[] columns = from.Columns(table);
        return to.AddRows(table, columns, from.Stream($"SELECT {string.Join(", ", columns)} FROM {table}{order}", static row => row.All()));
    }
}
