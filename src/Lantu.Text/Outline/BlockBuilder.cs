using Lantu.Text.Folding;

namespace Lantu.Text.Outline;

/// <summary>Makes blocks of lines, and sections of the headings among them.</summary>
internal sealed class BlockBuilder(FoldedText folded, List<OutlineLine> lines)
{
    private static readonly string[] TitleWords = ["报告", "規划", "规划", "纲要", "公报", "计划", "读懂", "要点", "方案"];

    private readonly List<Block> _blocks = new(lines.Count + 16);
    private readonly SectionBuilder _sections = new();
    private readonly List<int> _columns = [];

    internal IReadOnlyList<Block> Blocks => _blocks;

    internal IReadOnlyList<OutlineSection> Sections { get; private set; } = [];

    internal void Build()
    {
        int[] ends = HeadingEnds(out int title);
        var ranks = HeadingRanks.Of(lines, ends, title);
        for (int i = 0; i < lines.Count; i++)
        {
            OutlineLine line = lines[i];
            if (line.Kind == LineKind.Rule)
            {
                continue;
            }

            if (ends[i] > line.Content || (ends[i] == line.Content && ends[i] == line.End))
            {
                AddHeading(line, ends[i], ranks[i], i == title);
            }
            else
            {
                AddOther(line);
            }
        }

        Sections = _sections.Finish(_blocks.Count);
    }

    // For each line the end of its heading; its content's start where it has none, and -1 outside the document.
    private int[] HeadingEnds(out int title)
    {
        var ends = new int[lines.Count];
        title = OnlyFirstLevel();
        int salutation = Salutation();
        for (int i = 0; i < lines.Count; i++)
        {
            OutlineLine line = lines[i];
            if (line.Kind != LineKind.Text)
            {
                ends[i] = -1;
                continue;
            }

            // Above the salutation stand the title, the date, the speaker: only the title is a heading.
            bool head = i < salutation && line.Marked == 0 && line.Label.Kind == LabelKind.None;
            ends[i] = head ? -1 : HeadingRules.HeadingEnd(folded, lines, i);
            if (title < 0 && (head || i < 3) && line.Marked == 0 && IsTitle(line))
            {
                title = i;
                ends[i] = line.End;
            }
        }

        return ends;
    }

    // A single # is the document's title; where there are more, they are its parts.
    private int OnlyFirstLevel()
    {
        int found = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Marked == 1)
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found >= 0 && found < 20 && lines[found].Label.Kind == LabelKind.None ? found : -1;
    }

    private int Salutation()
    {
        for (int i = 0; i < lines.Count && i < 60; i++)
        {
            ReadOnlySpan<char> text = folded.Slice(lines[i].Start, lines[i].End);
            if (text.StartsWith("各位代表", StringComparison.Ordinal) || text.StartsWith("位代表:", StringComparison.Ordinal))
            {
                return i;
            }
        }

        return 0;
    }

    private bool IsTitle(in OutlineLine line)
    {
        ReadOnlySpan<char> text = folded.Slice(line.Content, line.End);
        if (!line.Plain || text.Length is < 4 or > 45 || text.IndexOfAny("。;:!(") >= 0)
        {
            return false;
        }

        foreach (string word in TitleWords)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void AddHeading(in OutlineLine line, int end, int rank, bool title)
    {
        _columns.Clear();
        int section = _sections.Open(_blocks.Count, rank, title);
        int start = line.Content < end ? line.Content : line.Label.Start;
        int close = end;
        while (close > start && folded.Characters[close - 1] == '#')
        {
            close--;
        }

        _blocks.Add(Make(BlockKind.Heading, start, close > start ? close : end, line, section, 0));
        if (end < line.End)
        {
            _blocks.Add(new Block(BlockKind.Paragraph, end, line.End, null, section, 0) { LeadEnd = Leads.End(folded, end, line.End, false) });
        }
    }

    private void AddOther(in OutlineLine line)
    {
        int section = _sections.Current;
        if (line.Kind == LineKind.Table)
        {
            _blocks.Add(new Block(BlockKind.TableRow, line.Start, line.End, null, section, 0) { LeadEnd = line.Start });
            return;
        }

        if (line.Kind is LineKind.Chrome or LineKind.Page)
        {
            _blocks.Add(new Block(BlockKind.Chrome, line.Start, line.End, null, section, 0) { LeadEnd = line.Start });
            return;
        }

        bool item = line.Bullet || line.Label.Kind != LabelKind.None;
        int start = line.Content < line.End ? line.Content : line.Start;
        _blocks.Add(Make(item ? BlockKind.ListItem : BlockKind.Paragraph, start, line.End, line, section, item ? Depth(line.Indent) : 0));
        if (!item)
        {
            _columns.Clear();
        }
    }

    private Block Make(BlockKind kind, int start, int end, in OutlineLine line, int section, int indent)
    {
        bool labelled = line.Label.Kind != LabelKind.None;
        string? label = labelled ? folded.Written(line.Label.Start, line.Label.NumberEnd) : null;
        return new Block(kind, start, end, label, section, indent)
        {
            LabelKind = line.Label.Kind,
            Number = line.Label.Number,
            LeadEnd = kind == BlockKind.Heading ? start : Leads.End(folded, start, end, line.Bold),
            Bulleted = line.Bullet,
            IsNote = line.IsNote,
        };
    }

    // How many items that this one is set in from stand open above it.
    private int Depth(int column)
    {
        while (_columns.Count > 0 && _columns[^1] > column)
        {
            _columns.RemoveAt(_columns.Count - 1);
        }

        if (_columns.Count == 0 || _columns[^1] < column)
        {
            _columns.Add(column);
        }

        return _columns.Count - 1;
    }
}
