using Lantu.Plans.Catalogue;
using Lantu.Plans.Observations;
using Lantu.Text.Folding;

namespace Lantu.Analysis.Observations.Tables;

/// <summary>Reads what the cells beside the figures say of them.</summary>
internal sealed class GridRows
{
    private const string Totals = "总值|总计|合计|总和|全部|全国|全省|全市|全区|全县|全州|Total|total";

    private readonly CellGrid _grid;
    private readonly GridHead _head;
    private readonly PlaceCatalogue _places;
    private readonly GridNotes _notes;
    private readonly Frequency? _frequency;
    private readonly Dictionary<string, HeadWords> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _last = [];

    internal GridRows(CellGrid grid, GridHead head, PlaceCatalogue places, GridNotes notes)
    {
        _grid = grid;
        _head = head;
        _places = places;
        _notes = notes;
        _frequency = FrequencyOfDates();
    }

    /// <summary>What a row says.</summary>
    internal GridRow Read(int row)
    {
        string Cell(ColumnRole role) => _head.Columns.FirstOrDefault(column => column.Role == role) is { } column ? Filled(row, column) : string.Empty;
        string written = Cell(ColumnRole.Indicator);
        (string group, string name) = Split(Cell(ColumnRole.Group), written);
        ObservedPlace? place = null;
        string? scope = Cell(ColumnRole.Scope) is { Length: > 0 } told && !IsBasis(told) ? told : null;
        if (name.Split('|') is [var first, var rest] && PlaceOf(first.Trim()) is { } named)
        {
            (place, name) = (named, rest.Trim());
        }

        if (Cell(ColumnRole.Place) is { Length: > 0 } whose && !Totals.Split('|').Contains(whose))
        {
            place = PlaceOf(whose) ?? (IsPlaceName(whose) ? new ObservedPlace(whose, null) : null);
            scope = place is null ? whose : scope;
        }

        if (!_words.TryGetValue(name, out HeadWords? words))
        {
            _words[name] = words = HeadWords.Read(name);
        }

        return new GridRow
        {
            Index = row,
            Place = place,
            Words = words,
            Group = group,
            Period = PeriodOf(Cell),
            IsToDate = HeadWords.Read(Cell(ColumnRole.Period)).IsToDate == true,
            PeriodWritten = Cell(ColumnRole.Period),
            Scope = scope,
            Cell = Cell,
        };
    }

    /// <summary>A row without a figure: a heading between the rows, or a note.</summary>
    internal void PassOver(int row)
    {
        string words = string.Join(' ', Enumerable.Range(0, _grid.Rows[row].Count).Select(column => _grid[row, column]).Where(static cell => cell.Length > 0));
        if (words.Length > 0)
        {
            string shown = words.Length > 40 ? words[..40] + "…" : words;
            _notes.Add($"第 {row + 1} 行没有数：{shown}", $"row {row + 1} has no figure: {shown}");
        }
    }

    private PeriodPhrase? PeriodOf(Func<ColumnRole, string> cell)
    {
        PeriodPhrase? period = Take(cell(ColumnRole.Period));
        PeriodPhrase? year = Take(cell(ColumnRole.Year));
        period = period is null ? year : period.With(year);
        return period is { Day: not null } && (FrequencyOf(cell(ColumnRole.Frequency)) ?? _frequency) is { } frequency ? period.Every(frequency) : period;
    }

    // A time and something that is not understood is not understood: 2025年13月.
    private static PeriodPhrase? Take(string words) =>
        words.Length > 0 && HeadWords.Read(words) is { Name: "" or "末" or "底" or "止" } read ? read.Period : null;

    // A cell left empty below a full one means the same, as where cells are merged.
    private string Filled(int row, GridColumn column)
    {
        string cell = _grid[row, column.Index];
        if (cell.Length > 0)
        {
            _last[column.Index] = cell;
            return cell;
        }

        bool goesOn = column.Role is ColumnRole.Place or ColumnRole.Year or ColumnRole.Indicator or ColumnRole.Group;
        if (!goesOn || !_last.TryGetValue(column.Index, out string? above))
        {
            return string.Empty;
        }

        _notes.Add("空着的地区、年份、指标格按上一行算", "empty cells of places, years and indicators were taken as those above them");
        return above;
    }

    private static (string Group, string Name) Split(string group, string written)
    {
        int at = written.IndexOf("::", StringComparison.Ordinal);
        return at > 0 ? (written[..at], written[(at + 2)..]) : (group, written);
    }

    private ObservedPlace? PlaceOf(string name) => _places.Find(FoldedText.Of(name).Characters) is { } division
        ? new ObservedPlace(division.Place.Name, division.Place.Code)
        : name.Length == 6 && name.All(char.IsAsciiDigit) && _places.WithCode(name) is { } coded ? new ObservedPlace(coded.Place.Name, coded.Place.Code) : null;

    // Of places that are in no catalogue, those that are called as places are: 云洲市, but not 东盟.
    private static bool IsPlaceName(string name) =>
        name.Length is >= 2 and <= 15 && (name[^1] is '省' or '市' or '区' or '县' or '旗' or '镇' or '乡' or '盟' or '州' or '村' || name.EndsWith("街道", StringComparison.Ordinal))
        && !name.EndsWith("国家和地区", StringComparison.Ordinal) && !name.EndsWith("东盟", StringComparison.Ordinal) && !name.EndsWith("联盟", StringComparison.Ordinal);

    private static bool IsBasis(string told) => told is "nominal" or "名义" or "现价" or "当年价" or "real" or "实际" or "不变价" or "可比价" or "comparable" or "可比口径" or "同口径";

    private static Frequency? FrequencyOf(string word) => word.ToUpperInvariant() switch
    {
        "M" or "MONTHLY" or "月" or "月度" => Frequency.Month,
        "Q" or "QUARTERLY" or "季" or "季度" => Frequency.Quarter,
        "A" or "Y" or "ANNUALLY" or "ANNUAL" or "YEARLY" or "年" or "年度" => Frequency.Year,
        "D" or "DAILY" or "日" => Frequency.Day,
        _ => null,
    };

    // Dates that are all the first or the last of a month stand for months.
    private Frequency? FrequencyOfDates()
    {
        if (_head.Columns.FirstOrDefault(static column => column.Role == ColumnRole.Period) is not { } column
            || _head.Columns.Any(static other => other.Role == ColumnRole.Frequency))
        {
            return null;
        }

        PeriodPhrase[] dates = [.. Enumerable.Range(_head.First, _grid.Rows.Count - _head.First)
            .Select(row => Take(_grid[row, column.Index]))
            .OfType<PeriodPhrase>()
            .Where(static phrase => phrase is { Day: not null, Year: not null })];
        bool firsts = dates.All(static date => date.Day == 1);
        bool lasts = dates.All(static date => date.Day == DateTime.DaysInMonth(date.Year ?? 2000, date.First));
        if (dates.Length < 2 || !(firsts || lasts))
        {
            return null;
        }

        _notes.Add(firsts ? "日期都是月初，按月读" : "日期都是月末，按月读", firsts ? "all dates are the first of a month: read as months" : "all dates are the last of a month: read as months");
        return Frequency.Month;
    }
}
