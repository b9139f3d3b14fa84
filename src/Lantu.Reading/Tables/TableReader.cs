using Lantu.Plans.Model;
using Lantu.Quantities.Amounts;
using Lantu.Reading.Indicators;
using Lantu.Reading.Sentences;
using Lantu.Text;
using Lantu.Text.Outline;

namespace Lantu.Reading.Tables;

/// <summary>Reads tables of indicators: each figure with the indicator of its row and the time of its column.</summary>
/// <remarks>
/// 「指标 | 单位 | 2025年实际 | 2026年目标 | 增速 | 属性」. A table whose head tells no indicator or no figures is left to the
/// reader of sentences; one that is read here is read there no more.
/// </remarks>
internal sealed class TableReader(ReadingContext context, FactBuilder builder, PeriodTracker tracker)
{
    internal const string Rule = "TableCell";

    // Measured on the samples: a known indicator is seldom wrong in a table; of another one the words may be too many.
    private const decimal Known = 0.94m;
    private const decimal Unknown = 0.88m;
    private const decimal Undated = 0.8m;

    private int _unread;
    private TextSpan _firstUnread;

    /// <summary>Reads a table; false where it is none of indicators.</summary>
    internal bool TryRead(OutlineTable table)
    {
        if (TableGrid.Of(table, context.Folded) is not { } grid)
        {
            return false;
        }

        TableCaption caption = TableCaption.Of(context.Outline, table, grid, tracker);
        TableHead? head = TableHead.Of(grid, caption, tracker);
        if (head is null || !HasFigures(grid, head))
        {
            grid = grid.Turned();
            head = TableHead.Of(grid, caption, tracker);
            if (head is null || !HasFigures(grid, head))
            {
                return false;
            }
        }

        (_unread, _firstUnread) = (0, default);
        for (int row = head.Rows; row < grid.Rows; row++)
        {
            ReadRow(grid, head, caption, row, SectionOf(table));
        }

        if (_unread > 0)
        {
            context.Problems.Add(ProblemCodes.TableUnread.At(_firstUnread, $"指标表中有{_unread}格没有读出来，第一格是“{_firstUnread.Of(context.Folded.Text).Trim()}”。"));
        }

        return true;
    }

    private string? SectionOf(OutlineTable table)
    {
        int section = table.FirstBlock < context.Outline.Blocks.Count ? context.Outline.Blocks[table.FirstBlock].Section : -1;
        return section >= 0 && section < context.Sections.Count ? context.Sections[section].Id : null;
    }

    // A head alone makes no table: most rows must have a figure where the head says so.
    private static bool HasFigures(TableGrid grid, TableHead head)
    {
        int with = 0;
        int rows = 0;
        for (int row = head.Rows; row < grid.Rows; row++)
        {
            if (grid.CellsIn(row) < 2)
            {
                continue;
            }

            rows++;
            for (int column = 0; column < grid.Columns; column++)
            {
                if (head.Columns[column].Role == ColumnRole.Value && grid[row, column] is { } cell
                    && CellFigure.TryRead(grid.Folded.Characters, cell.Start, cell.End, out _))
                {
                    with++;
                    break;
                }
            }
        }

        return with > 0 && with * 2 >= rows;
    }

    private void ReadRow(TableGrid grid, TableHead head, TableCaption caption, int row, string? section)
    {
        int named = IndexOf(head, ColumnRole.Indicator);
        if (grid[row, named] is not { } cell || grid.CellsIn(row) < 2)
        {
            return;
        }

        RowName name = RowName.Of(grid.Folded, cell.Start, cell.End);
        if (name.End <= name.Start || !HasLetter(grid.Folded.Slice(name.Start, name.End)))
        {
            return;
        }

        int units = IndexOf(head, ColumnRole.Unit);
        TableUnit? unit = (units >= 0 ? TableUnit.Read(grid.Words(row, units)) : null) ?? name.Unit;
        int obligations = IndexOf(head, ColumnRole.Obligation);
        ReadOnlySpan<char> bound = obligations >= 0 ? grid.Words(row, obligations) : [];
        Obligation? obligation = bound.Contains("约束", StringComparison.Ordinal) ? Obligation.Obligatory
            : bound.Contains("预期", StringComparison.Ordinal) ? Obligation.Anticipatory : null;
        var place = new Row(name, unit ?? caption.Unit, obligation, section, TableHead.PlanOf(head.Columns, caption, tracker));
        for (int column = 0; column < grid.Columns; column++)
        {
            if (head.Columns[column].Role == ColumnRole.Value && grid[row, column] is { } value)
            {
                ReadCell(grid, head.Columns[column], value, place, EvidenceOf(grid, row, column));
            }
        }
    }

    private void ReadCell(TableGrid grid, TableColumn column, OutlineCell cell, Row row, TextSpan evidence)
    {
        ReadOnlySpan<char> words = grid.Folded.Slice(cell.Start, cell.End);
        if (!CellFigure.TryRead(grid.Folded.Characters, cell.Start, cell.End, out CellFigure figure))
        {
            if (CellFigure.MeansFigure(words))
            {
                _firstUnread = _unread == 0 ? grid.Folded.Source(cell.Start, cell.End) : _firstUnread;
                _unread++;
            }

            return;
        }

        Nature nature = column.Nature ?? Nature.Result;
        if (figure.Number is null && nature != Nature.Target)
        {
            return; // 持平 of a review is no fact
        }

        Add(grid, column, figure, row, nature, evidence.Length > 0 ? evidence : grid.Folded.Source(cell.Start, cell.End));
    }

    private void Add(TableGrid grid, TableColumn column, in CellFigure figure, Row row, Nature nature, TextSpan evidence)
    {
        // A sum over the years of a plan stands in brackets, also under the last year's head.
        TimeFrame frame = figure.IsBracketed && !column.Frame.IsSeveralYears ? row.Plan : column.Frame;
        Measure measure = MeasureOf(column, figure, row, frame);
        bool movement = measure is Measure.Growth or Measure.AverageGrowth;
        TableUnit? unit = figure.Unit ?? (column.Measure is not null || movement ? column.Unit ?? TableUnit.Percent : column.Unit ?? row.Unit);
        if (figure.IsBracketed && unit is { IsPercent: true } && !row.Name.IsFall && row.Name.Told is null)
        {
            unit = TableUnit.Points; // a rate rises by points
        }

        Indicator? indicator = context.Catalogues.Indicators.Find(grid.Folded.Slice(row.Name.Start, row.Name.End))
            ?? context.Catalogues.Indicators.Find(grid.Folded.Slice(row.Name.Start, row.Name.FullEnd));
        string written = grid.Folded.Written(row.Name.Start, row.Name.End);
        TextSpan span = grid.Folded.Source(figure.Start, figure.End);
        bool falls = figure.Movement < 0 || (row.Name.IsFall && figure.Movement == 0 && figure.Number > 0);
        Period? period = frame.ToPeriod();
        decimal confidence = (indicator is null ? Unknown : Known) * (period is null ? Undated : 1m);
        builder.Add(new Fact
        {
            Id = PlanIds.OfFact(span, measure, written),
            Nature = nature,
            Indicator = new FactIndicator(written, indicator?.Name, indicator?.Id),
            Measure = measure,
            Value = ValueOf(grid, figure, unit, indicator, falls, measure),
            Comparator = falls ? Turned(figure.Binding) : figure.Binding,
            Obligation = nature == Nature.Target ? row.Obligation : null,
            Basis = movement ? indicator?.GrowthBasis : measure == Measure.Level ? indicator?.LevelBasis : null,
            Status = column.IsEstimated && nature == Nature.Result ? Vintage.Estimated : null,
            Reference = figure.Binding == Comparator.InStepWith ? ReferenceOf(grid, figure) : null,
            Period = period,
            Span = span,
            Evidence = evidence,
            Section = row.Section,
            Rule = Rule,
            Confidence = decimal.Round(confidence, 2, MidpointRounding.AwayFromZero),
        });
        context.Trace?.Note(1, Rule, span, $"表格：行“{written}”，列所指期间 {period?.Label ?? "未知"}，{(nature == Nature.Target ? "目标" : "结果")}");
    }

    private static Measure MeasureOf(TableColumn column, in CellFigure figure, Row row, TimeFrame frame)
    {
        RowName name = row.Name;
        if (figure.IsBracketed)
        {
            return Measure.Change;
        }

        if (figure.Number is null)
        {
            return Measure.Growth;
        }

        if (figure.Unit is { IsPercent: false })
        {
            return name.Told == Measure.Change ? Measure.Change : Measure.Level;
        }

        Measure? told = column.Measure == Measure.AverageGrowth ? column.Measure : name.Told ?? column.Measure;
        // 「4%以上」 in a row of 亿元 is no level.
        bool apart = figure.Unit is { IsPercent: true } && row.Unit is { IsPercent: false };
        told ??= figure.Movement != 0 || apart ? Measure.Growth : null;

        // A growth over several years is no growth on the year before.
        return told == Measure.Growth && frame.IsSeveralYears ? Measure.Change : told ?? Measure.Level;
    }

    private static FactValue ValueOf(TableGrid grid, in CellFigure figure, TableUnit? unit, Indicator? indicator, bool falls, Measure measure)
    {
        string written = grid.Folded.Written(figure.Start, figure.End);
        if (figure.Number is not { } bare)
        {
            return new FactValue(null, null, null, written, null, null);
        }

        decimal factor = unit?.Factor ?? 1m;
        decimal number = bare * factor;
        decimal? upper = figure.Upper * factor;
        if (falls)
        {
            (number, upper) = (-(upper ?? number), upper is null ? null : -number);
        }

        bool counted = unit is { IsScaled: false } && figure.Step >= 1m
            && unit.Kind is UnitKind.Count or UnitKind.Person or UnitKind.Household or UnitKind.Visits or UnitKind.Container or UnitKind.Duration;
        decimal half = counted ? 0m : figure.Step * factor / 2m;
        string? code = unit is null ? indicator?.Unit : unit.Code ?? indicator?.Unit;
        return new FactValue(Plain(number), upper is { } top ? Plain(top) : null, measure == Measure.Multiple ? null : code, written, Plain(number - half), Plain((upper ?? number) + half));
    }

    // 2693.3 × 10⁸ has no decimals to show.
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    private static Comparator Turned(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => Comparator.AtMost,
        Comparator.MoreThan => Comparator.LessThan,
        Comparator.AtMost => Comparator.AtLeast,
        Comparator.LessThan => Comparator.MoreThan,
        Comparator.Equal or Comparator.About or Comparator.Between or Comparator.InStepWith
            or Comparator.Up or Comparator.Down or Comparator.Stable => comparator,
    };

    // 与经济增长同步: what stands between the two words.
    private static string? ReferenceOf(TableGrid grid, in CellFigure figure)
    {
        ReadOnlySpan<char> words = grid.Folded.Slice(figure.Start, figure.End);
        int end = words.IndexOf("基本同步");
        end = end < 0 ? words.IndexOf("同步") : end;
        int start = words.Length > 0 && words[0] is '与' or '和' or '同' ? 1 : 0;
        return end > start ? grid.Folded.Written(figure.Start + start, figure.Start + end) : null;
    }

    // The row of the document in which the figure stands, without the cells that reach into other rows.
    private static TextSpan EvidenceOf(TableGrid grid, int row, int column)
    {
        int start = int.MaxValue;
        int end = 0;
        for (int i = 0; i < (grid.IsTurned ? grid.Rows : grid.Columns); i++)
        {
            OutlineCell? found = grid.IsTurned ? grid[i, column] : grid[row, i];
            if (found is { } cell && (grid.IsTurned ? cell.ColumnSpan : cell.RowSpan) == 1)
            {
                start = Math.Min(start, cell.Start);
                end = Math.Max(end, cell.End);
            }
        }

        return start < end ? grid.Folded.Source(start, end) : default;
    }

    private static int IndexOf(TableHead head, ColumnRole role)
    {
        for (int i = 0; i < head.Columns.Count; i++)
        {
            if (head.Columns[i].Role == role)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasLetter(ReadOnlySpan<char> words)
    {
        foreach (char character in words)
        {
            if (character >= '\u4E00' || char.IsAsciiLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Row(RowName Name, TableUnit? Unit, Obligation? Obligation, string? Section, TimeFrame Plan);
}
