using Lantu.Plans.Model;
using Lantu.Reading.Sentences;

namespace Lantu.Reading.Tables;

/// <summary>Reads the head of a table: which column names the indicator, and what the others tell of it.</summary>
internal sealed class TableHead
{
    private const int MostHeadRows = 3;
    private const int LongestHead = 40;

    private static readonly WordSet Indicators = new("指标", "指标名称", "主要指标", "项目", "指标项目", "名称", "内容", "目标名称", "预期目标", "主要预期目标", "主要指标名称");
    private static readonly WordSet Units = new("单位", "计量单位", "指标单位");
    private static readonly WordSet Obligations = new("属性", "指标属性", "目标属性", "指标性质", "性质", "指标类型", "类型");
    private static readonly WordSet Others = new("序号", "类别", "分类", "领域", "备注", "说明", "责任单位", "牵头单位", "编号", "指标类别", "数据来源");
    private static readonly string[] Intended = ["目标", "预期", "计划", "规划", "任务"];
    private static readonly string[] Reached = ["实际", "完成", "实绩", "执行", "现状", "基期", "基数", "实现", "达到"];
    private static readonly string[] Growths = ["增速", "增长", "增幅", "同比", "涨幅", "比上年", "较上年"];

    private TableHead(int rows, TableColumn[] columns)
    {
        Rows = rows;
        Columns = columns;
    }

    /// <summary>How many rows it takes, captions within the table among them.</summary>
    internal int Rows { get; }

    /// <summary>What each column holds.</summary>
    internal IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The head of a table; null where it is none of indicators.</summary>
    internal static TableHead? Of(TableGrid grid, TableCaption caption, PeriodTracker tracker)
    {
        int first = 0;
        while (first < grid.Rows && grid.CellsIn(first) <= 1)
        {
            first++; // a caption over all columns
        }

        for (int rows = 1; rows <= MostHeadRows && first + rows < grid.Rows; rows++)
        {
            if (rows > 1 && HasFigure(grid, first + rows - 1))
            {
                return null;
            }

            TableColumn[]? columns = ReadColumns(grid, first, rows, caption, tracker);
            if (columns is not null && !IsHeadRow(grid, first + rows, columns))
            {
                return new TableHead(first + rows, columns);
            }
        }

        return null;
    }

    // A number that is no year ends every head.
    private static bool HasFigure(TableGrid grid, int row)
    {
        for (int column = 0; column < grid.Columns; column++)
        {
            if (grid[row, column] is { } cell && CellFigure.TryRead(grid.Folded.Characters, cell.Start, cell.End, out CellFigure figure)
                && figure.Number is { } number && number is not (>= 1949 and <= 2100))
            {
                return true;
            }
        }

        return false;
    }

    private static TableColumn[]? ReadColumns(TableGrid grid, int first, int rows, TableCaption caption, PeriodTracker tracker)
    {
        var columns = new TableColumn[grid.Columns];
        bool named = false;
        bool valued = false;
        for (int column = 0; column < grid.Columns; column++)
        {
            columns[column] = Read(HeadOf(grid, first, rows, column), tracker);
            named |= columns[column].Role == ColumnRole.Indicator;
            valued |= columns[column].Role == ColumnRole.Value;
        }

        // Without a head that says 指标, the first column of words is it, where another one's head tells a time.
        if (!named && Array.FindIndex(columns, static column => column.Role == ColumnRole.Other) is >= 0 and var unnamed
            && columns.Any(static column => column.Role == ColumnRole.Value && column.Frame.IsKnown))
        {
            columns[unnamed] = new TableColumn(ColumnRole.Indicator);
            named = true;
        }

        // 项目 and 指标 side by side: the one farther right is the finer.
        int finest = Array.FindLastIndex(columns, static column => column.Role == ColumnRole.Indicator);
        for (int column = 0; column < finest; column++)
        {
            columns[column] = columns[column].Role == ColumnRole.Indicator ? new TableColumn(ColumnRole.Other) : columns[column];
        }

        return named && valued ? Complete(columns, caption, tracker) : null;
    }

    // 增速 stands beside the level it belongs to; a head without a time has that of the caption, or of the document.
    private static TableColumn[] Complete(TableColumn[] columns, TableCaption caption, PeriodTracker tracker)
    {
        TableColumn? before = null;
        for (int i = 0; i < columns.Length; i++)
        {
            TableColumn column = columns[i];
            if (column.Role != ColumnRole.Value)
            {
                continue;
            }

            if (!column.Frame.IsKnown && column.Measure == Measure.AverageGrowth)
            {
                column = column with { Frame = PlanOf(columns, caption, tracker), Nature = column.Nature ?? Nature.Target };
            }
            else if (!column.Frame.IsKnown && column.Nature is null && before is not null)
            {
                column = column with { Frame = before.Frame, Nature = before.Nature, IsEstimated = before.IsEstimated };
            }
            else if (!column.Frame.IsKnown)
            {
                int year = column.Nature == Nature.Target ? tracker.Planned : tracker.Reported;
                column = column with { Frame = caption.Frame.IsKnown ? caption.Frame : tracker.Year > 0 ? new TimeFrame(year, year) : default };
            }

            columns[i] = column with { Nature = column.Nature ?? NatureOf(column.Frame, caption, tracker) };
            before = columns[i];
        }

        return columns;
    }

    /// <summary>The years that a sum or an average of the table is over: those behind the base year of its columns.</summary>
    internal static TimeFrame PlanOf(IEnumerable<TableColumn> columns, TableCaption caption, PeriodTracker tracker)
    {
        if (caption.Frame.IsSeveralYears)
        {
            return caption.Frame;
        }

        int[] years = [.. columns.Where(static column => column.Frame.IsKnown && !column.Frame.IsSeveralYears).Select(static column => column.Frame.To).Distinct().Order()];
        return years.Length >= 2 && years[^1] > years[0] ? new TimeFrame(years[0] + 1, years[^1])
            : years.Length == 1 ? PeriodTracker.PlanAround(years[0])
            : tracker.Year > 0 ? PeriodTracker.PlanAround(tracker.Planned) : default;
    }

    private static Nature NatureOf(TimeFrame frame, TableCaption caption, PeriodTracker tracker)
    {
        if (!frame.IsKnown || tracker.Year == 0)
        {
            return caption.IsIntended ? Nature.Target : Nature.Result;
        }

        return frame.To >= tracker.Planned ? Nature.Target : Nature.Result;
    }

    private static TableColumn Read(string head, PeriodTracker tracker)
    {
        if (head.Length is 0 or > LongestHead)
        {
            return new TableColumn(ColumnRole.Other);
        }

        if (Indicators.Has(head))
        {
            return new TableColumn(ColumnRole.Indicator);
        }

        if (Units.Has(head))
        {
            return new TableColumn(ColumnRole.Unit);
        }

        if (Obligations.Has(head))
        {
            return new TableColumn(ColumnRole.Obligation);
        }

        return Others.Has(head) ? new TableColumn(ColumnRole.Other) : ReadValue(head, tracker);
    }

    private static TableColumn ReadValue(string head, PeriodTracker tracker)
    {
        TimeFrame frame = TableTimes.In(head, tracker);
        bool estimated = head.Contains("预计", StringComparison.Ordinal) || head.Contains("初步", StringComparison.Ordinal);
        bool intended = Has(head, Intended);
        bool reached = Has(head, Reached) || estimated;
        bool average = head.Contains("年均", StringComparison.Ordinal);
        bool growth = Has(head, Growths);
        if (!frame.IsKnown && !intended && !reached && !average && !growth && !head.Contains("累计", StringComparison.Ordinal))
        {
            return new TableColumn(ColumnRole.Other);
        }

        int open = head.LastIndexOf('(');
        TableUnit? unit = open >= 0 && head[^1] == ')' ? TableUnit.Read(head.AsSpan(open + 1, head.Length - open - 2)) : null;
        Measure? measure = average ? Measure.AverageGrowth : growth ? Measure.Growth : null;

        // 完成计划, 目标完成情况: what was done about the target is done.
        Nature? nature = reached && !head.EndsWith("目标", StringComparison.Ordinal) ? Nature.Result : intended ? Nature.Target : null;
        return new TableColumn(ColumnRole.Value, frame, nature, measure, unit, estimated);
    }

    // A second row of a head has no figures and goes on under the first; a row of figures ends it.
    private static bool IsHeadRow(TableGrid grid, int row, TableColumn[] columns)
    {
        for (int column = 0; column < grid.Columns; column++)
        {
            bool same = row > 0 && grid[row, column] is { } cell && grid[row - 1, column] is { } above && cell.Start == above.Start;
            if (columns[column].Role == ColumnRole.Indicator)
            {
                // The cell of 指标 reaches down, or stays empty where the format knows no such cells.
                return same || (grid[row, column] is null && grid.CellsIn(row) >= 2 && !HasFigure(grid, row));
            }
        }

        return false;
    }

    private static string HeadOf(TableGrid grid, int first, int rows, int column)
    {
        var head = new System.Text.StringBuilder();
        int before = -1;
        for (int row = first; row < first + rows; row++)
        {
            if (grid[row, column] is { } cell && cell.Start != before)
            {
                head.Append(grid.Words(row, column));
                before = cell.Start;
            }
        }

        return head.ToString();
    }

    private static bool Has(string head, string[] words) => Array.Exists(words, word => head.Contains(word, StringComparison.Ordinal));

    /// <summary>Heads that say one thing, however they are spaced.</summary>
    private sealed class WordSet(params string[] words)
    {
        private readonly HashSet<string> _words = new(words, StringComparer.Ordinal);

        internal bool Has(string head)
        {
            int open = head.IndexOf('(', StringComparison.Ordinal);
            return _words.Contains(open > 0 ? head[..open] : head);
        }
    }
}
