namespace Lantu.App.Inputs;

/// <summary>Turns what stands behind <c>lantu read</c> into documents: files, folders, globs and <c>-</c>.</summary>
internal static class InputList
{
    /// <summary>The documents in the order of the operands; those of a folder or glob by the code of their names.</summary>
    internal static IReadOnlyList<InputItem> Expand(IReadOnlyList<string> operands, bool recurse)
    {
        var items = new List<InputItem>();
        bool inputTaken = false;
        foreach (string operand in operands)
        {
            if (operand == InputItem.StandardInput)
            {
                items.Add(new InputItem(operand, inputTaken ? Faults.InputTwice() : null));
                inputTaken = true;
            }
            else if (Directory.Exists(operand))
            {
                AddFolder(items, operand, recurse);
            }
            else if (File.Exists(operand))
            {
                items.Add(new InputItem(operand));
            }
            else if (operand.Contains('*', StringComparison.Ordinal))
            {
                AddGlob(items, operand);
            }
            else
            {
                items.Add(new InputItem(operand, Faults.Missing(operand)));
            }
        }

        return items;
    }

    private static void AddFolder(List<InputItem> items, string folder, bool recurse)
    {
        if (!recurse)
        {
            items.Add(new InputItem(folder, Faults.FolderWithoutRecurse(folder)));
            return;
        }

        int before = items.Count;
        foreach (InputItem item in FolderWalk.Of(folder, int.MaxValue))
        {
            if (item.Fault is not null || FileKind.IsReadName(item.Name))
            {
                items.Add(item);
            }
        }

        if (items.Count == before)
        {
            items.Add(new InputItem(folder, Faults.EmptyFolder(folder)));
        }
    }

    private static void AddGlob(List<InputItem> items, string pattern)
    {
        int before = items.Count;
        items.AddRange(Glob.Of(pattern));
        if (items.Count == before)
        {
            items.Add(new InputItem(pattern, Faults.NothingMatches(pattern)));
        }
    }
}
