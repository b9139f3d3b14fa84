using System.Globalization;
using System.Text;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.App.Outputs;

/// <summary>One fact a row, for spreadsheets and scripts.</summary>
/// <remarks>
/// <para>Numbers are plain and scaled into their unit. CSV is quoted as RFC 4180 has it, with line feeds at the ends
/// of rows; TSV knows no quotes, so that tabs and line ends within a cell become spaces.</para>
/// <para>Cells taken from a document that begin with one of <c>= + - @</c>, a tab or a carriage return get an
/// apostrophe in front: a spreadsheet would run them as a formula. Numbers and the words of the contract (the
/// comparator <c>=</c>) stay as they are.</para>
/// </remarks>
internal sealed class FactRows
{
    private static readonly string[] Columns =
    [
        "document", "title", "place", "year", "id", "nature", "indicator", "indicator_name", "indicator_id", "fact_place",
        "measure", "number", "upper", "unit", "comparator", "period", "baseline", "baseline_written", "scope", "reference",
        "firmness", "obligation", "basis", "status", "written", "sentence", "start", "end", "section", "rule", "confidence",
    ];

    private readonly char _separator;

    private FactRows(char separator) => _separator = separator;

    internal static FactRows Csv { get; } = new(',');

    internal static FactRows Tsv { get; } = new('\t');

    internal string Header => string.Join(_separator, Columns) + "\n";

    /// <summary>The rows of one document, in the order of the text.</summary>
    internal string Rows(Plan plan)
    {
        var rows = new StringBuilder();
        var titles = plan.Sections.ToDictionary(static section => section.Id, static section => section.Title, StringComparer.Ordinal);
        foreach (Fact fact in plan.Facts)
        {
            string? section = fact.Section is { } id ? titles.GetValueOrDefault(id) : null;
            rows.AppendJoin(_separator, Cells(plan, fact, section)).Append('\n');
        }

        return rows.ToString();
    }

    private string[] Cells(Plan plan, Fact fact, string? section) =>
    [
        Guarded(plan.Source.Name),
        Guarded(plan.Document.Title),
        Guarded(plan.Document.Place?.Name),
        Number(plan.Document.Year),
        fact.Id,
        ContractNames.Of(fact.Nature),
        Guarded(fact.Indicator.Written),
        Guarded(fact.Indicator.Name),
        Guarded(fact.Indicator.Id),
        Guarded(fact.Place),
        ContractNames.Of(fact.Measure),
        Number(fact.Value.Number),
        Number(fact.Value.Upper),
        Guarded(fact.Value.Unit),
        ContractNames.Of(fact.Comparator),
        fact.Period?.Label ?? string.Empty,
        Number(fact.Baseline?.Number),
        Guarded(fact.Baseline?.Written),
        Guarded(fact.Scope),
        Guarded(fact.Reference),
        fact.Firmness is { } firmness ? ContractNames.Of(firmness) : string.Empty,
        fact.Obligation is { } obligation ? ContractNames.Of(obligation) : string.Empty,
        fact.Basis is { } basis ? ContractNames.Of(basis) : string.Empty,
        fact.Status is { } status ? ContractNames.Of(status) : string.Empty,
        Guarded(fact.Value.Written),
        Guarded(fact.Evidence.Of(plan.Text)),
        Number(fact.Span.Start),
        Number(fact.Span.End),
        Guarded(section),
        Guarded(fact.Rule),
        Number(fact.Confidence),
    ];

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A cell of words, quoted, and safe from being run as a formula.</summary>
    internal string Guarded(string? words)
    {
        if (string.IsNullOrEmpty(words))
        {
            return string.Empty;
        }

        string safe = words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + words : words;
        if (_separator == '\t')
        {
            return safe.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
        }

        return safe.AsSpan().ContainsAny(",\"\n\r")
            ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : safe;
    }
}
