using Lantu.Text.Folding;

namespace Lantu.Text.Outline;

/// <summary>Cuts the rows of tables drawn with bars, 「| 指标 | 单位 |」, into cells.</summary>
internal static class PipeTables
{
    internal static List<OutlineTable> Find(FoldedText folded, IReadOnlyList<Block> blocks)
    {
        var tables = new List<OutlineTable>();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != BlockKind.TableRow)
            {
                continue;
            }

            int first = i;
            while (i + 1 < blocks.Count && blocks[i + 1].Kind == BlockKind.TableRow && IsNext(folded, blocks[i], blocks[i + 1]))
            {
                i++;
            }

            tables.Add(Cut(folded, blocks, first, i + 1));
        }

        return tables;
    }

    // A rule of dashes may stand between two rows; an empty line ends the table.
    private static bool IsNext(FoldedText folded, Block row, Block next)
    {
        int from = folded.Position(row.End - 1) + 1;
        int to = folded.Position(next.Start);
        ReadOnlySpan<char> between = folded.Text.AsSpan(from, to - from);
        int feed = between.IndexOf('\n');
        while (feed >= 0)
        {
            between = between[(feed + 1)..];
            feed = between.IndexOf('\n');
            if (feed >= 0 && between[..feed].IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private static OutlineTable Cut(FoldedText folded, IReadOnlyList<Block> blocks, int first, int end)
    {
        var cells = new List<OutlineCell>();
        int columns = 0;
        for (int row = first; row < end; row++)
        {
            int start = blocks[row].Start;
            int stop = blocks[row].End;
            int column = 0;
            if (folded.Characters[start] == '|')
            {
                start++;
            }

            while (start <= stop)
            {
                int bar = folded.Slice(start, stop).IndexOf('|');
                int cellEnd = bar < 0 ? stop : start + bar;
                if (cellEnd > start)
                {
                    cells.Add(new OutlineCell(row - first, column, 1, 1, start, cellEnd));
                    columns = Math.Max(columns, column + 1);
                }

                column++;
                start = cellEnd + 1;
            }
        }

        return new OutlineTable(first, end, end - first, columns, cells);
    }
}
