using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Lantu.Analysis.Corrections;
using Lantu.App.Shell;
using Lantu.Archive.Decisions;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.App.Commands.Track;

/// <summary>The options that say how a fact should read: the fields of the form that the site shows, in the same words.</summary>
internal sealed class FactOptions
{
    private static readonly string Range = ContractNames.Of(Plans.Model.Comparator.Between);

    private readonly Option<string?>[] _fields = [.. FactWords.Names.Select(static name => new Option<string?>("--" + name))];

    /// <summary>All of them.</summary>
    internal IReadOnlyList<Option<string?>> All => _fields;

    /// <summary>What the line says of a field; null where it says nothing.</summary>
    internal string? Told(ParseResult line, string field) => line.GetValue(_fields.Single(option => option.Name == "--" + field));

    /// <summary>Reads a fact: as it was, or a new one, with what the line says of it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="before">The fact that is corrected; null for a new one.</param>
    /// <param name="words">How it reads where the line says nothing.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="fault">The first thing that is wrong.</param>
    internal bool TryRead(ParseResult line, FactPlace place, Fact? before, FactWords words, [NotNullWhen(true)] out Fact? fact, [NotNullWhen(false)] out Fault? fault)
    {
        fact = FactForm.Read(Filled(line, words, Told(line, "value") ?? (before is null ? words.Value : null)), place, before, Catalogues.Default.Indicators, DecidedPlan.Rule, out IReadOnlyList<FieldFault> faults);
        fault = fact is null ? new Fault("--" + faults[0].Field, faults[0].Words.Chinese, faults[0].Words.English) : null;
        return fact is not null;
    }

    // A figure that is a rank, a streak or a range by its own words need not be called one besides.
    private FactWords Filled(ParseResult line, FactWords words, string? figure)
    {
        string measure = Told(line, "measure") ?? (figure is not null && MeasureOf(words.Measure) is { } usual ? ContractNames.Of(WrittenFigure.MeasureOf(figure, usual)) : words.Measure);
        string comparator = Told(line, "comparator") ?? (figure is not null && WrittenFigure.Read(figure)?.Upper is not null ? Range : words.Comparator);
        return words with
        {
            Indicator = Told(line, "indicator") is { Length: > 0 } indicator ? indicator : words.Indicator,
            Value = figure ?? words.Value,
            Measure = measure,
            Comparator = comparator,
            Nature = Told(line, "nature") ?? words.Nature,
            Period = Told(line, "period") ?? words.Period,
            Place = Told(line, "place") ?? words.Place,
            Scope = Told(line, "scope") ?? words.Scope,
            Basis = Told(line, "basis") ?? words.Basis,
            Status = Told(line, "status") ?? words.Status,
            Firmness = Told(line, "firmness") ?? words.Firmness,
            Obligation = Told(line, "obligation") ?? words.Obligation,
            Reference = Told(line, "reference") ?? words.Reference,
        };
    }

    private static Measure? MeasureOf(string name) => Enum.GetValues<Measure>().Cast<Measure?>().FirstOrDefault(measure => ContractNames.Of(measure!.Value) == name); // it is one
}
