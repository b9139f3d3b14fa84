using Lantu.Reading.Sentences;
using Lantu.Text.Outline;

namespace Lantu.Reading.Tables;

/// <summary>What stands above a table or in its first row: 专栏1 “十五五”时期主要指标, 单位：亿元.</summary>
/// <param name="Frame">The time it tells; unknown where it tells none.</param>
/// <param name="Unit">The unit of all figures; null where it names none.</param>
/// <param name="IsIntended">Whether it speaks of targets.</param>
internal sealed record TableCaption(TimeFrame Frame, TableUnit? Unit, bool IsIntended)
{
    private const int BlocksAbove = 2;
    private const int Longest = 60;

    internal static TableCaption Of(DocumentOutline outline, OutlineTable table, TableGrid grid, PeriodTracker tracker)
    {
        var words = new System.Text.StringBuilder();
        for (int i = Math.Max(0, table.FirstBlock - BlocksAbove); i < table.FirstBlock; i++)
        {
            Block block = outline.Blocks[i];
            if (block.End - block.Start <= Longest && block.Kind != BlockKind.TableRow)
            {
                words.Append(outline.Folded.Slice(block.Start, block.End)).Append('\n');
            }
        }

        for (int row = 0; row < grid.Rows && grid.CellsIn(row) == 1; row++)
        {
            for (int column = 0; column < grid.Columns; column++)
            {
                if (grid[row, column] is not null)
                {
                    words.Append(grid.Words(row, column)).Append('\n');
                    break;
                }
            }
        }

        string all = words.ToString();
        return new TableCaption(
            TableTimes.In(all, tracker),
            UnitIn(all),
            all.Contains("目标", StringComparison.Ordinal) || all.Contains("规划", StringComparison.Ordinal) || all.Contains("计划", StringComparison.Ordinal));
    }

    private static TableUnit? UnitIn(string words)
    {
        int at = words.IndexOf("单位:", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = words.AsSpan(at + 3);
        int end = rest.IndexOfAny("\n、,;)");
        return end >= 0 && rest[end] is '、' or ',' ? null : TableUnit.Read(end < 0 ? rest : rest[..end]); // 单位：亿元、% tells nothing of one row
    }
}
