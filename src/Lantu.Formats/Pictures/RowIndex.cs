namespace Lantu.Formats.Pictures;

/// <summary>Finds the boxes at some height of a long picture without looking at all of them.</summary>
internal sealed class RowIndex
{
    private const int Rows = 64;
    private readonly Dictionary<int, List<int>> _byRow = [];

    /// <summary>Notes the boxes; they are told by their index.</summary>
    internal RowIndex(IReadOnlyList<PixelBox> boxes)
    {
        for (int i = 0; i < boxes.Count; i++)
        {
            for (int row = boxes[i].Top / Rows; row <= (boxes[i].Bottom - 1) / Rows; row++)
            {
                if (!_byRow.TryGetValue(row, out List<int>? those))
                {
                    _byRow[row] = those = [];
                }

                those.Add(i);
            }
        }
    }

    /// <summary>The boxes that may touch these rows, each once, in the order of their index.</summary>
    internal IEnumerable<int> Touching(int top, int bottom)
    {
        var seen = new SortedSet<int>();
        for (int row = top / Rows; row <= (bottom - 1) / Rows; row++)
        {
            if (_byRow.TryGetValue(row, out List<int>? those))
            {
                seen.UnionWith(those);
            }
        }

        return seen;
    }
}
