using System.Globalization;
using Lantu.Archive.Documents;
using Lantu.Archive.Storage;

namespace Lantu.Archive.Deliveries;

/// <summary>The files that were handed in with items.</summary>
public static class ItemFiles
{
    /// <summary>A file under the name with which it was last handed in for an item.</summary>
    /// <returns>Null where the item has no such file.</returns>
    public static (string Name, SourceFile File)? Find(Session session, string item, string sha256)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query(
            "SELECT name FROM item_file WHERE item_id = @item AND sha256 = @sha256 ORDER BY move DESC LIMIT 1", static row => row.Text(0), ("item", item), ("sha256", sha256)) is [var name]
            && SourceFile.Find(session, sha256) is { } file
                ? (name, file)
                : null;
    }

    /// <summary>The number of the document of an item, as its id tells; null for an item of none.</summary>
    /// <exception cref="FormatException">It is no id of an item.</exception>
    public static long? Document(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        int at = item.IndexOf('-', StringComparison.Ordinal);
        return at > 0 && long.TryParse(item.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number == 0 ? null : number
            : throw new FormatException($"'{item}' is no id of an item");
    }

    /// <summary>Changes whenever an item does, and stays as long as none does.</summary>
    public static long Mark(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query("SELECT CAST(COALESCE(SUM(moves), 0) AS BIGINT) FROM work_item", static row => row.Whole(0))[0];
    }
}
