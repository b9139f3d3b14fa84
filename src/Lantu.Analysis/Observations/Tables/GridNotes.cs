namespace Lantu.Analysis.Observations.Tables;

/// <summary>What was supposed in reading a table, each thing once.</summary>
internal sealed class GridNotes
{
    private readonly List<GridNote> _all = [];

    internal IReadOnlyList<GridNote> All => _all;

    internal void Add(string chinese, string english)
    {
        var note = new GridNote(chinese, english);
        if (!_all.Contains(note))
        {
            _all.Add(note);
        }
    }
}
