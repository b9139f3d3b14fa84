namespace Lantu.App.Inputs;

/// <summary>The files under a folder, in one order on every machine.</summary>
internal static class FolderWalk
{
    /// <summary>All files, with those of a folder before those of the folders in it.</summary>
    /// <param name="folder">As the person wrote it; it stays the beginning of every path.</param>
    /// <param name="depth">How many levels of folders to enter; 0 for the folder's own files.</param>
    /// <returns>Folders that cannot be opened come as items with a fault. Links to folders are not followed: they may
    /// lead back up. Names that begin with a dot are passed by.</returns>
    internal static IEnumerable<InputItem> Of(string folder, int depth)
    {
        FileSystemInfo[] entries;
        InputItem? closed = null;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            entries = [];
            closed = new InputItem(folder, Faults.Unreadable(folder, e));
        }

        if (closed is not null)
        {
            yield return closed;
        }

        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo entry in entries)
        {
            if (entry is FileInfo && !entry.Name.StartsWith('.'))
            {
                yield return new InputItem(Path.Combine(folder, entry.Name));
            }
        }

        foreach (FileSystemInfo entry in entries)
        {
            if (entry is DirectoryInfo && depth > 0 && entry.LinkTarget is null && !entry.Name.StartsWith('.'))
            {
                foreach (InputItem item in Of(Path.Combine(folder, entry.Name), depth - 1))
                {
                    yield return item;
                }
            }
        }
    }
}
