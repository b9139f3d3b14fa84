using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Corrections;

/// <summary>A fact as a person fills it into a form: every field in words, those of the contract where it has words of its own.</summary>
public sealed record FactWords
{
    /// <summary>What is measured, as written or as the catalogue names it.</summary>
    public string Indicator { get; init; } = string.Empty;

    /// <summary>The figure with its unit: 60万人次; the words of the text for a direction without a number.</summary>
    public string Value { get; init; } = string.Empty;

    /// <summary>A <see cref="Lantu.Plans.Model.Measure"/> in the word of the contract.</summary>
    public string Measure { get; init; } = string.Empty;

    /// <summary>A <see cref="Lantu.Plans.Model.Comparator"/> in the sign or word of the contract.</summary>
    public string Comparator { get; init; } = string.Empty;

    /// <summary>A <see cref="Lantu.Plans.Model.Nature"/> in the word of the contract.</summary>
    public string Nature { get; init; } = string.Empty;

    /// <summary>As <c>2025</c>, <c>2021..2025</c>, <c>2025-06</c>; null where the text does not tell.</summary>
    public string? Period { get; init; }

    /// <summary>Where it is not the document's own place; else null.</summary>
    public string? Place { get; init; }

    /// <summary>Of a rank, among whom; of a share, the whole; else null.</summary>
    public string? Scope { get; init; }

    /// <summary>A <see cref="PriceBasis"/> in the word of the contract; null where the text says none.</summary>
    public string? Basis { get; init; }

    /// <summary>A <see cref="Vintage"/> in the word of the contract; null where the text says none.</summary>
    public string? Status { get; init; }

    /// <summary>A <see cref="Lantu.Plans.Model.Firmness"/> in the word of the contract; null where the text says neither.</summary>
    public string? Firmness { get; init; }

    /// <summary>An <see cref="Lantu.Plans.Model.Obligation"/> in the word of the contract; null where the text says neither.</summary>
    public string? Obligation { get; init; }

    /// <summary>What it keeps step with or is compared with; else null.</summary>
    public string? Reference { get; init; }

    /// <summary>The names of the fields in the order of a form.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["indicator", "value", "measure", "comparator", "period", "nature", "place", "scope", "basis", "status", "firmness", "obligation", "reference"];

    /// <summary>The word in a field of <see cref="Names"/>; null where it is empty.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public string? Field(string name) => name switch
    {
        "indicator" => Indicator,
        "value" => Value,
        "measure" => Measure,
        "comparator" => Comparator,
        "period" => Period,
        "nature" => Nature,
        "place" => Place,
        "scope" => Scope,
        "basis" => Basis,
        "status" => Status,
        "firmness" => Firmness,
        "obligation" => Obligation,
        "reference" => Reference,
        _ => throw new ArgumentException($"There is no field {name}.", nameof(name)),
    };

    /// <summary>A fact in the words of a form.</summary>
    public static FactWords Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new FactWords
        {
            Indicator = fact.Indicator.Name ?? fact.Indicator.Written,
            Value = fact.Value.Written,
            Measure = ContractNames.Of(fact.Measure),
            Comparator = ContractNames.Of(fact.Comparator),
            Nature = ContractNames.Of(fact.Nature),
            Period = fact.Period?.Label,
            Place = fact.Place,
            Scope = fact.Scope,
            Basis = fact.Basis is { } basis ? ContractNames.Of(basis) : null,
            Status = fact.Status is { } status ? ContractNames.Of(status) : null,
            Firmness = fact.Firmness is { } firmness ? ContractNames.Of(firmness) : null,
            Obligation = fact.Obligation is { } obligation ? ContractNames.Of(obligation) : null,
            Reference = fact.Reference,
        };
    }

    /// <summary>The fields in which two facts differ, in the order of <see cref="Names"/>.</summary>
    public static IReadOnlyList<FieldChange> Changes(Fact before, Fact after)
    {
        (FactWords one, FactWords other) = (Of(before), Of(after));
        return
        [
            .. Names.Where(name => one.Field(name) != other.Field(name) || (name == "value" && !SameNumber(before.Value, after.Value)))
                .Select(name => new FieldChange(name, one.Field(name), other.Field(name))),
        ];
    }

    // 1.5倍 may count as 1.5 or as 2.5.
    private static bool SameNumber(FactValue one, FactValue other) => one.Number == other.Number && one.Upper == other.Upper && one.Unit == other.Unit;
}

/// <summary>One field in which two states of a fact differ.</summary>
/// <param name="Field">One of <see cref="FactWords.Names"/>.</param>
/// <param name="Before">As it was; null where it was empty.</param>
/// <param name="After">As it is; null where it is empty.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
