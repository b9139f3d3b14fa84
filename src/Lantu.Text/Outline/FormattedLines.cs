using Lantu.Text.Folding;
using Lantu.Text.Formats;

namespace Lantu.Text.Outline;

/// <summary>Tells the lines of a formatted document what its format knows of them.</summary>
internal sealed class FormattedLines
{
    private const int DeepestMark = 6;

    private readonly FormattedDocument _document;
    private readonly List<FormattedBlock> _leaves = [];
    private readonly int _below;

    internal FormattedLines(FormattedDocument document)
    {
        _document = document;
        foreach (FormattedBlock block in document.Blocks)
        {
            if (!block.IsContainer)
            {
                _leaves.Add(block);
            }

            // The headings stand below the title.
            _below |= block.Form == BlockForm.Title ? 1 : 0;
        }
    }

    /// <summary>The line feeds between the parts of a tile, which are one sentence.</summary>
    internal List<TextSpan> TileJoints(FoldedText folded)
    {
        var joints = new List<TextSpan>();
        for (int i = 1; i < _leaves.Count; i++)
        {
            int tile = TileOf(_leaves[i]);
            if (tile >= 0 && tile == TileOf(_leaves[i - 1]))
            {
                int feed = folded.IndexOf(_leaves[i].Start - 1);
                if (feed < folded.Length && folded.Characters[feed] == '\n')
                {
                    joints.Add(new TextSpan(feed, feed + 1));
                }
            }
        }

        return joints;
    }

    /// <summary>The lines with what is known of them; those of one row of a table become one.</summary>
    internal List<OutlineLine> Tell(FoldedText folded, List<OutlineLine> lines)
    {
        var told = new List<OutlineLine>(lines.Count);
        int leaf = 0;
        int row = -1;
        int table = -1;
        foreach (OutlineLine scanned in lines)
        {
            int position = folded.Position(scanned.Start);
            while (leaf < _leaves.Count && _leaves[leaf].End <= position)
            {
                leaf++;
            }

            if (leaf == _leaves.Count || _leaves[leaf].Start > position)
            {
                told.Add(scanned);
                continue;
            }

            FormattedBlock block = _leaves[leaf];
            OutlineLine line = scanned;
            if (block.Form == BlockForm.Cell && block.Parent == table && block.Row == row && told.Count > 0)
            {
                told[^1] = told[^1] with { End = line.End };
                continue;
            }

            (table, row) = block.Form == BlockForm.Cell ? (block.Parent, block.Row) : (-1, -1);
            Tell(folded, block, ref line);
            told.Add(line);
        }

        return told;
    }

    /// <summary>The tables of the format.</summary>
    internal List<OutlineTable> Tables(FoldedText folded, IReadOnlyList<Block> blocks)
    {
        var tables = new List<OutlineTable>();
        var cells = new Dictionary<int, List<FormattedBlock>>();
        foreach (FormattedBlock leaf in _leaves)
        {
            if (leaf.Form == BlockForm.Cell && leaf.Parent >= 0)
            {
                if (!cells.TryGetValue(leaf.Parent, out List<FormattedBlock>? those))
                {
                    cells.Add(leaf.Parent, those = []);
                }

                those.Add(leaf);
            }
        }

        int block = 0;
        foreach ((int _, List<FormattedBlock> those) in cells.OrderBy(static pair => pair.Key))
        {
            int start = folded.IndexOf(those[0].Start);
            int end = folded.IndexOf(those[^1].End);
            while (block < blocks.Count && blocks[block].End <= start)
            {
                block++;
            }

            int first = block;
            while (block < blocks.Count && blocks[block].Start < end)
            {
                block++;
            }

            tables.Add(new OutlineTable(
                first,
                block,
                those.Max(static cell => cell.Row) + 1,
                those.Max(static cell => cell.Column) + 1,
                [.. those.Select(cell => new OutlineCell(
                    cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, folded.IndexOf(cell.Start), folded.IndexOf(cell.End)))]));
        }

        return tables;
    }

    private int TileOf(FormattedBlock leaf)
    {
        int parent = leaf.Parent;
        return parent >= 0 && parent < _document.Blocks.Count && _document.Blocks[parent].Form == BlockForm.FigureTile ? parent : -1;
    }

    private void Tell(FoldedText folded, FormattedBlock block, ref OutlineLine line)
    {
        line.Strong = block.Strong;
        switch (block.Form)
        {
            case BlockForm.Title:
                line.Marked = 1;
                line.Kind = LineKind.Text;
                break;
            case BlockForm.Heading:
                line.IsKnownHeading = true;
                line.Kind = LineKind.Text;
                line.Bullet = false;
                if (line.Label.Kind == LabelKind.None && line.Content < line.End)
                {
                    // Only now is it known that a number and no dot may be its label.
                    line.Label = LabelReader.Read(folded, line.Content, line.End, inHeading: true);
                    line.Content = line.Label.Kind == LabelKind.None ? line.Content : line.Label.End;
                }

                line.Marked = block.Level > 0 ? Math.Min(DeepestMark, block.Level + _below) : 0;
                break;
            case BlockForm.ListItem:
                // Numbers in brackets head paragraphs in these documents, whoever counts them.
                line.Bullet |= line.Label.Kind is not (LabelKind.Han or LabelKind.HanBracket or LabelKind.Chapter or LabelKind.Part or LabelKind.Clause);
                line.Indent = 2 * block.Level;
                break;
            case BlockForm.Cell:
                line.Kind = LineKind.Table;
                line.Content = line.Start;
                line.Label = default;
                line.Marked = 0;
                line.Bullet = false;
                break;
            case BlockForm.Note:
                line.IsNote = true;
                line.Kind = LineKind.Text;
                break;
            case BlockForm.Caption:
                line.IsCaption = true;
                line.Kind = LineKind.Text;
                break;
            case BlockForm.Furniture:
                line.Kind = _document.LineEnds == LineEnds.OfPrinter ? LineKind.Page : LineKind.Chrome;
                break;
            case BlockForm.Paragraph or BlockForm.Table or BlockForm.FigureTile:
                break;
        }
    }
}
