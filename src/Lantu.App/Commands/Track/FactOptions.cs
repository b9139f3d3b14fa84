using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Lantu.Analysis.Observations;
using Lantu.App.Shell;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Json;
using Lantu.Plans.Model;

namespace Lantu.App.Commands.Track;

/// <summary>The options that say how a fact should read.</summary>
internal sealed class FactOptions
{
    private readonly Option<string?> _value = new("--value");
    private readonly Option<string?> _nature = new("--nature");
    private readonly Option<string?> _measure = new("--measure");
    private readonly Option<string?> _comparator = new("--comparator");
    private readonly Option<string?> _period = new("--period");
    private readonly Option<string?> _place = new("--place");
    private readonly Option<string?> _basis = new("--basis");
    private readonly Option<string?> _scope = new("--scope");

    /// <summary>What is measured.</summary>
    internal Option<string?> Indicator { get; } = new("--indicator");

    /// <summary>All of them.</summary>
    internal IReadOnlyList<Option<string?>> All => [_value, Indicator, _nature, _measure, _comparator, _period, _place, _basis, _scope];

    /// <summary>A fact with what the line says of it.</summary>
    internal bool TryChange(ParseResult line, Fact fact, [NotNullWhen(true)] out Fact? changed, [NotNullWhen(false)] out Fault? fault)
    {
        changed = null;
        if (!TryName(line, _nature, ContractNames.Of, fact.Nature, out Nature nature, out fault)
            || !TryName(line, _measure, ContractNames.Of, fact.Measure, out Measure measure, out fault)
            || !TryName(line, _comparator, ContractNames.Of, fact.Comparator, out Comparator comparator, out fault)
            || !TryName(line, _basis, ContractNames.Of, fact.Basis ?? default, out PriceBasis basis, out fault)
            || !TryValue(line, fact, measure, out FactValue? value, out fault)
            || !TryPeriod(line, fact, out Period? period, out fault))
        {
            return false;
        }

        changed = fact with
        {
            Indicator = IndicatorOf(line, fact),
            Nature = nature,
            Measure = measure,
            Comparator = comparator,
            Value = value,
            Period = period,
            Place = line.GetValue(_place) is { } place ? (place.Length == 0 ? null : place) : fact.Place,
            Scope = line.GetValue(_scope) is { } scope ? (scope.Length == 0 ? null : scope) : fact.Scope,
            Basis = line.GetValue(_basis) is null ? fact.Basis : basis,
        };
        return true;
    }

    private FactIndicator IndicatorOf(ParseResult line, Fact fact)
    {
        if (line.GetValue(Indicator) is not { Length: > 0 } written)
        {
            return fact.Indicator;
        }

        Plans.Model.Indicator? known = Catalogues.Default.Indicators.Find(written);
        return new FactIndicator(written, known?.Name, known?.Id);
    }

    // A fall is a figure below zero, as the reading has it.
    private bool TryValue(ParseResult line, Fact fact, Measure measure, [NotNullWhen(true)] out FactValue? value, [NotNullWhen(false)] out Fault? fault)
    {
        value = line.GetValue(_value) is { } words ? WrittenFigure.Read(words) : fact.Value;
        fault = value is null
            ? new Fault("--value", $"看不懂“{line.GetValue(_value)}”；写成 300亿元、7.9%、-2.5%、5万人、第2位", $"'{line.GetValue(_value)}' is no figure; write it as 300亿元, 7.9%, -2.5%, 5万人 or 第2位")
            : null;
        value = value is not null && measure is Measure.Rank or Measure.Multiple ? value with { Unit = null } : value;
        return fault is null && value is not null;
    }

    private bool TryPeriod(ParseResult line, Fact fact, out Period? period, [NotNullWhen(false)] out Fault? fault)
    {
        period = line.GetValue(_period) is { } written ? Period.Parse(written) : fact.Period;
        fault = line.GetValue(_period) is { } wrong && period is null
            ? new Fault("--period", $"要写成 2025、2025-06、2025-01..2025-06 或 2025-06-30，不是“{wrong}”", $"is written as 2025, 2025-06, 2025-01..2025-06 or 2025-06-30, not '{wrong}'")
            : null;
        return fault is null;
    }

    private static bool TryName<T>(ParseResult line, Option<string?> option, Func<T, string> name, T usual, out T value, [NotNullWhen(false)] out Fault? fault)
        where T : struct, Enum
    {
        (value, fault) = (usual, null);
        if (line.GetValue(option) is not { } written)
        {
            return true;
        }

        T[] found = [.. Enum.GetValues<T>().Where(one => name(one) == written)];
        string all = string.Join('、', Enum.GetValues<T>().Select(name));
        (value, fault) = found is [var one] ? (one, null) : (usual, new Fault(option.Name, $"没有“{written}”；可用 {all}", $"there is no '{written}'; choose one of {all.Replace("、", ", ", StringComparison.Ordinal)}"));
        return fault is null;
    }
}
