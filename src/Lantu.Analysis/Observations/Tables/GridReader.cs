using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Plans.Observations;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>Reads a table of statistics, long or wide, as figures; nothing that it cannot read is left out in silence.</summary>
public sealed class GridReader
{
    private static readonly TableUnit NoUnit = new(null, 1);

    private readonly CellGrid _grid;
    private readonly GridSettings _settings;
    private readonly Catalogues _catalogues;
    private readonly GridHead _head;
    private readonly HeadWords _title;
    private readonly GridRows _rows;
    private readonly TableUnit? _titleUnit;
    private readonly List<Observation> _observations = [];
    private readonly List<GridRefusal> _refusals = [];
    private readonly GridNotes _notes;
    private readonly Dictionary<(Series, Period, DateOnly?), Observation> _taken = [];

    private GridReader(CellGrid grid, GridSettings settings, Catalogues catalogues, GridHead head, GridNotes notes)
    {
        _grid = grid;
        _settings = settings;
        _catalogues = catalogues;
        _head = head;
        _title = HeadWords.Read(head.Title);
        _titleUnit = CellWords.TitleUnit(head.Title);
        _notes = notes;
        _rows = new GridRows(grid, head, catalogues.Places, notes);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="settings">What a person says about it.</param>
    /// <param name="catalogues">Indicators and places.</param>
    public static GridReading Read(CellGrid grid, GridSettings settings, Catalogues catalogues)
    {
        var notes = new GridNotes();
        if (GridHead.Of(grid, catalogues.Places) is not { } head)
        {
            notes.Add("没有找到表头（至少两列有名字，下面是数）", "no heads were found: at least two columns with names, and figures below them");
            return new GridReading([], [], notes.All);
        }

        if (StrayCommas.Mend(grid, head.First, notes) is { } mended && GridHead.Of(mended, catalogues.Places) is { } again)
        {
            (grid, head) = (mended, again);
        }

        var reader = new GridReader(grid, settings, catalogues, head, notes);
        reader.ReadAll();
        return new GridReading(reader._observations, reader._refusals, notes.All);
    }

    private void ReadAll()
    {
        GridColumn[] figures = [.. _head.Columns.Where(static column => column.Role == ColumnRole.Figures)];
        string[] unused = [.. _head.Columns.Where(static column => column.Role == ColumnRole.Unused).Select(column => HeadOf(column)).Where(static head => head.Length > 0)];
        if (unused.Length > 0)
        {
            _notes.Add($"没有用到的列：{string.Join('、', unused)}", $"columns that were not used: {string.Join(", ", unused)}");
        }

        // Where each row tells its time, words in the place of a figure are a fault; elsewhere they may be a note below the table.
        bool isRecords = _head.Columns.Any(static column => column.Role is ColumnRole.Period or ColumnRole.Year);
        for (int row = _head.First; row < _grid.Rows.Count; row++)
        {
            GridColumn[] filled = [.. figures.Where(column => _grid[row, column.Index].Length > 0)];
            if (filled.Length == 0 || (!isRecords && filled.All(column => !CellFigure.IsNumber(_grid[row, column.Index]) && !CellFigure.IsAbsent(_grid[row, column.Index]))))
            {
                _rows.PassOver(row);
                continue;
            }

            GridRow words = _rows.Read(row);
            foreach (GridColumn column in filled)
            {
                ReadCell(words, column);
            }
        }
    }

    private void ReadCell(GridRow row, GridColumn column)
    {
        string text = _grid[row.Index, column.Index];
        if (CellFigure.IsAbsent(text))
        {
            Refuse(row, column, "用符号表示没有数", "a sign for no figure");
            return;
        }

        if (!CellFigure.TryRead(text, out decimal value, out bool isPercent))
        {
            Refuse(row, column, "不是一个数", "is no single number");
            return;
        }

        if (SeriesOf(row, column, isPercent, out TableUnit unit, out string written) is not { } series || PeriodOf(row, column) is not { } period)
        {
            return;
        }

        try
        {
            Keep(row, column, new Observation
            {
                Series = series,
                Period = period,
                Value = value * unit.Factor,
                Written = isPercent ? text : text + (written.Length > 0 && char.IsAscii(written[0]) && written != "%" ? " " : string.Empty) + written,
                Status = StatusOf(row),
                Source = row.Cell(ColumnRole.Source) is { Length: > 0 } source ? source : _settings.Source,
                Published = PublishedOf(row),
                Cell = _grid.Address(row.Index, column.Index),
            });
        }
        catch (OverflowException)
        {
            Refuse(row, column, "数太大", "is too great a number");
        }
    }

    private void Keep(GridRow row, GridColumn column, Observation observation)
    {
        if (_taken.TryGetValue((observation.Series, observation.Period, observation.Published), out Observation? before))
        {
            if (before.Value == observation.Value)
            {
                Refuse(row, column, $"与 {before.Cell} 重复", $"repeats {before.Cell}");
                return;
            }

            Refuse(row, column, $"与 {before.Cell} 是同一个指标、同一时期，数却不同", $"differs from {before.Cell}, which has the same indicator and period");
            return;
        }

        _taken.Add((observation.Series, observation.Period, observation.Published), observation);
        _observations.Add(observation);
    }

    private Series? SeriesOf(GridRow row, GridColumn column, bool isPercent, out TableUnit unit, out string written)
    {
        (unit, written) = (NoUnit, string.Empty);
        ObservedPlace? place = row.Place ?? _settings.Place;
        string name = row.Words.Name.Length > 0 ? row.Words.Name : column.Words.Name.Length > 0 ? column.Words.Name : _settings.Indicator ?? (row.Group.Length + column.Group.Length > 0 ? string.Empty : NameOfFile());
        string group = row.Group.Length > 0 ? row.Group : column.Group;
        if (place is null)
        {
            Refuse(row, column, "没有说是哪里的；请写明地方", "nothing tells whose it is; name the place");
            return null;
        }

        if (name.Length == 0 && group.Length == 0)
        {
            Refuse(row, column, "没有说是什么指标；请写明指标", "nothing tells which indicator; name it");
            return null;
        }

        ObservedMeasure? told = CellWords.Measure(row.Cell(ColumnRole.Measure)) ?? column.Words.Measure ?? row.Words.Measure;
        (unit, written) = UnitOf(row, column, told, isPercent);
        FactIndicator indicator = IndicatorOf(name, group, out Indicator? known);
        ObservedMeasure measure = told
            ?? (unit.Code == "%" && known is not null && known.Unit != "%" ? ObservedMeasure.Growth : ObservedMeasure.Level);
        bool isGrowth = measure is not ObservedMeasure.Level;
        if (!isGrowth && unit == NoUnit && known?.Unit is not null)
        {
            _notes.Add($"“{name}”没有写明单位，照原数记下；可以另外写明单位", $"no unit is told for '{name}', which is kept as written; the unit can be named beside the table");
        }

        return new Series
        {
            Place = place,
            Indicator = indicator,
            Measure = measure,
            Unit = unit.Code,
            Basis = CellWords.Basis(row.Cell(ColumnRole.Basis)) ?? CellWords.Basis(row.Cell(ColumnRole.Scope)) ?? (isGrowth ? known?.GrowthBasis : known?.LevelBasis),
            Scope = row.Scope,
        };
    }

    // Nothing in the table and nobody says what it is of: then the name of the file may, and the notes say so.
    private string NameOfFile()
    {
        Indicator? named = _settings.FileName.Split('-', '_', '.', ' ')
            .Select(part => _catalogues.Indicators.All.FirstOrDefault(indicator => indicator.Id == part) ?? _catalogues.Indicators.Find(part))
            .FirstOrDefault(static indicator => indicator is not null);
        if (named is null)
        {
            return string.Empty;
        }

        _notes.Add($"表里没有指标的名称，按文件名取“{named.Name}”；可以用 --indicator 改", $"the table names no indicator; {named.Name} was taken from the name of the file, and --indicator changes that");
        return named.Name;
    }

    // What the catalogue does not know keeps its group: 累计 alone names nothing.
    private FactIndicator IndicatorOf(string name, string group, out Indicator? known)
    {
        known = _catalogues.Indicators.Find(name)
            ?? _catalogues.Indicators.All.FirstOrDefault(indicator => indicator.Id == name || string.Equals(indicator.English, Plain(name), StringComparison.OrdinalIgnoreCase));
        return known is not null
            ? new FactIndicator(known.Name, known.Name, known.Id)
            : new FactIndicator(group.Length == 0 ? name : name.Length == 0 ? group : $"{group}::{name}", null, null);
    }

    private static string Plain(string name) => name.Replace('-', ' ');

    private (TableUnit Unit, string Written) UnitOf(GridRow row, GridColumn column, ObservedMeasure? measure, bool isPercent)
    {
        if (isPercent || measure is ObservedMeasure.Growth or ObservedMeasure.SequentialGrowth)
        {
            return (TableUnit.Percent, "%");
        }

        if (measure is ObservedMeasure.Index or ObservedMeasure.SequentialIndex)
        {
            return (NoUnit, string.Empty);
        }

        string cell = row.Cell(ColumnRole.Unit);
        if (column.Words.Unit is { } above)
        {
            return (above, column.Words.UnitWritten ?? string.Empty);
        }

        if (row.Words.Unit is { } beside)
        {
            return (beside, row.Words.UnitWritten ?? string.Empty);
        }

        string folded = HeadWords.Letters(cell);
        if (folded.Length > 0 && UnitWords.Read(folded) is { } told)
        {
            return (told, cell);
        }

        // 亿元 / %: two units for a whole column say nothing of one figure; what is no unit we know is kept as it is.
        if (folded.Contains('/', StringComparison.Ordinal) && folded.Split('/').Any(static part => UnitWords.Read(part) is not null))
        {
            _notes.Add($"单位“{cell}”不止一个，不知道哪个数用哪个，单位留空", $"the unit '{cell}' is several, and nothing tells which is whose; the unit stays empty");
            return (NoUnit, string.Empty);
        }

        return folded.Length > 0 ? (new TableUnit(cell, 1), cell)
            : _titleUnit is { } title ? (title, string.Empty)
            : _settings.Unit is { } said && UnitWords.Read(HeadWords.Letters(said)) is { } read ? (read, said)
            : (NoUnit, string.Empty);
    }

    private Period? PeriodOf(GridRow row, GridColumn column)
    {
        int? year = row.Period?.Year ?? column.Words.Period?.Year ?? _title.Period?.Year;
        PeriodPhrase? phrase = column.Words.Period is { } above ? above.With(row.Period) : row.Period ?? row.Words.Period;
        if (phrase is null && _title.Period is { } title)
        {
            phrase = title;
        }

        if (phrase?.In(year, (column.Words.IsToDate ?? row.Words.IsToDate ?? row.IsToDate)) is { } period)
        {
            return period;
        }

        string written = row.PeriodWritten;
        Refuse(
            row,
            column,
            phrase is null ? (written.Length > 0 ? $"时期“{written}”看不懂" : "没有说是什么时期") : "没有说是哪一年",
            phrase is null ? (written.Length > 0 ? $"the period '{written}' is not understood" : "nothing tells the period") : "nothing tells the year");
        return null;
    }

    private DateOnly? PublishedOf(GridRow row) =>
        PeriodWords.Take(HeadWords.Letters(row.Cell(ColumnRole.Published)), out _) is { Year: { } year, Day: { } day, First: var month }
            ? new DateOnly(year, month, day)
            : _settings.Published;

    private ObservationStatus? StatusOf(GridRow row) => CellWords.Status(row.Cell(ColumnRole.Status)) ?? _settings.Status;

    private string HeadOf(GridColumn column) => Enumerable.Range(0, _head.First).Select(row => _grid[row, column.Index]).LastOrDefault(static head => head.Length > 0) ?? string.Empty;

    private void Refuse(GridRow row, GridColumn column, string chinese, string english) =>
        _refusals.Add(new GridRefusal(_grid.Address(row.Index, column.Index), _grid[row.Index, column.Index], chinese, english));
}
