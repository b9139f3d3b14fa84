using System.Globalization;
using Lantu.Analysis.Corrections;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Model;
using Lantu.Text.Decoding;

namespace Lantu.Analysis.Observations;

/// <summary>
/// Published statistics, one a row: place, indicator, period, value, unit, basis, source, published. Indicator, period and
/// value are needed; a row without a place holds for every place.
/// </summary>
public sealed class ObservationTable
{
    private static readonly string[] Needed = ["indicator", "period", "value"];
    private static readonly string[] Known = ["place", "indicator", "period", "value", "unit", "basis", "source", "published"];
    private static readonly string[] GrowthWords = ["增速", "增长率", "增长", "同比"];
    private const string AverageWord = "年均";

    private readonly SourceText _text;
    private readonly string _name;
    private readonly List<(string Place, string Published, Fact Fact)> _rows = [];

    private ObservationTable(SourceText text, string name)
    {
        _text = text;
        _name = name;
    }

    /// <summary>Reads a table.</summary>
    /// <param name="text">Comma- or tab-separated values with a first row of column names.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="catalogues">Indicators.</param>
    /// <exception cref="ObservationFormatException">A column is missing, or a cell cannot be read; it names line and column.</exception>
    public static ObservationTable Read(SourceText text, string name, Catalogues catalogues)
    {
        var table = new ObservationTable(text, name);
        IReadOnlyList<TableRow> rows = TableRows.Of(text.Text);
        string[] columns = rows.Count == 0 ? [] : [.. rows[0].Cells.Select(static cell => cell.ToLowerInvariant())];
        if (Array.Find(Needed, column => !columns.Contains(column, StringComparer.Ordinal)) is { } missing)
        {
            throw new ObservationFormatException(1, missing, $"第一行要有列名 {string.Join('、', Known)}，至少要有 {string.Join('、', Needed)}", $"the first row must name the columns {string.Join(", ", Known)}; {string.Join(", ", Needed)} are needed");
        }

        foreach (TableRow row in rows.Skip(1).Where(static row => !row.IsEmpty))
        {
            string Cell(string column) => Array.IndexOf(columns, column) is var i and >= 0 && i < row.Cells.Count ? row.Cells[i] : string.Empty;
            table._rows.Add((Cell("place"), Cell("published"), FactOf(row, Cell, catalogues)));
        }

        return table;
    }

    /// <summary>The observations of a place as a document, each the one last published.</summary>
    /// <param name="place">Whose; null for those of no place.</param>
    public Plan Of(Place? place) => new()
    {
        Source = new PlanSource(_name, "text/csv", _text.Sha256, _text.Text.Length),
        Document = new PlanDocument(_name, DocumentKind.Other, place, null, "zh"),
        Text = _text.Text,
        Facts = [.. _rows.Where(row => row.Place.Length == 0 || IsSame(row.Place, place))
            .GroupBy(static row => (row.Fact.Indicator.Id ?? row.Fact.Indicator.Written, row.Fact.Measure, row.Fact.Period!.Label))
            .Select(static group => group.MaxBy(static row => row.Published, StringComparer.Ordinal).Fact)],
        Sections = [],
        Tasks = [],
        Events = [],
        Statements = [],
        Claims = [],
        Problems = [],
    };

    private static bool IsSame(string written, Place? place) =>
        place is not null && (written == place.Code || written == place.Name || written == place.Name[..^1]);

    private static Fact FactOf(TableRow row, Func<string, string> cell, Catalogues catalogues)
    {
        string name = cell("indicator");
        Period period = Period.Parse(cell("period"))
            ?? throw new ObservationFormatException(row.Line, "period", $"“{cell("period")}”要写成 2025、2021..2025、2025-06 或 2025-01..2025-03", $"'{cell("period")}' must be written as 2025, 2021..2025, 2025-06 or 2025-01..2025-03");
        FactValue value = ValueOf(row, cell("value"), cell("unit"));
        (string bare, Measure measure) = MeasureOf(name, value.Unit, catalogues);
        Indicator? known = catalogues.Indicators.All.FirstOrDefault(indicator => indicator.Id == bare) ?? catalogues.Indicators.Find(bare);
        bool growth = measure is Measure.Growth or Measure.AverageGrowth;
        return new Fact
        {
            Id = PlanIds.OfFact(row.Span, measure, bare),
            Nature = Nature.Result,
            Indicator = new FactIndicator(known?.Name ?? bare, known?.Name, known?.Id),
            Measure = measure,
            Value = value,
            Comparator = Comparator.Equal,
            Basis = BasisOf(row, cell("basis")) ?? (growth ? known?.GrowthBasis : known?.LevelBasis),
            Period = period,
            Span = row.Span,
            Evidence = row.Span,
            Rule = "Observation",
            Confidence = 1,
        };
    }

    private static (string Name, Measure Measure) MeasureOf(string name, string? unit, Catalogues catalogues)
    {
        if (unit != "%")
        {
            return (name, Measure.Level);
        }

        string bare = name;
        foreach (string word in GrowthWords)
        {
            bare = bare.EndsWith(word, StringComparison.Ordinal) ? bare[..^word.Length] : bare;
        }

        if (bare.EndsWith(AverageWord, StringComparison.Ordinal))
        {
            return (bare[..^AverageWord.Length], Measure.AverageGrowth);
        }

        bool isRate = catalogues.Indicators.Find(name)?.Unit == "%";
        return isRate && bare == name ? (name, Measure.Level) : (bare, Measure.Growth);
    }

    private static FactValue ValueOf(TableRow row, string value, string unit)
    {
        if (WrittenFigure.Read(value + unit) is { Upper: null } figure && (unit.Length == 0 || figure.Unit is not null))
        {
            return figure;
        }

        if (!decimal.TryParse(value, NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number))
        {
            throw new ObservationFormatException(row.Line, "value", $"“{value}”不是数", $"'{value}' is no number");
        }

        // A unit of the contract (CNY, km2) behind a plain number: the last digit written is the step.
        int point = value.IndexOf('.', StringComparison.Ordinal);
        decimal step = 1;
        for (int i = point < 0 ? 0 : value.Length - point - 1; i > 0; i--)
        {
            step /= 10;
        }

        return new FactValue(number, null, unit.Length == 0 ? null : unit, value + unit, number - (step / 2), number + (step / 2));
    }

    private static PriceBasis? BasisOf(TableRow row, string written) => written switch
    {
        "" => null,
        "nominal" or "名义" or "现价" => PriceBasis.Nominal,
        "real" or "实际" or "不变价" or "可比价" => PriceBasis.Real,
        "comparable" or "可比口径" or "同口径" => PriceBasis.Comparable,
        _ => throw new ObservationFormatException(row.Line, "basis", $"“{written}”不是 nominal、real、comparable 之一", $"'{written}' is none of nominal, real, comparable"),
    };
}
