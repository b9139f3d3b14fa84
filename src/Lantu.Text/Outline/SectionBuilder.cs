namespace Lantu.Text.Outline;

/// <summary>Nests headings by their ranks.</summary>
internal sealed class SectionBuilder
{
    private readonly List<OutlineSection> _sections = [];
    private readonly List<(int Section, int Rank)> _open = [];

    /// <summary>The section that is open; -1 above the first.</summary>
    internal int Current => _sections.Count - 1;

    /// <summary>Opens a section below the last one of a smaller rank.</summary>
    internal int Open(int block, int rank, bool title)
    {
        while (_open.Count > 0 && _open[^1].Rank >= rank)
        {
            Close(block);
        }

        int parent = _open.Count > 0 ? _open[^1].Section : -1;
        _sections.Add(new OutlineSection(block, parent, _open.Count + 1, block + 1) { IsTitle = title });
        int section = _sections.Count - 1;
        _open.Add((section, title ? int.MaxValue : rank));
        return section;
    }

    internal IReadOnlyList<OutlineSection> Finish(int blocks)
    {
        while (_open.Count > 0)
        {
            Close(blocks);
        }

        return _sections;
    }

    private void Close(int block)
    {
        int section = _open[^1].Section;
        _open.RemoveAt(_open.Count - 1);
        _sections[section] = _sections[section] with { End = block };
    }
}
