using Lantu.Analysis.Checks;
using Lantu.Plans.Catalogue;
using Lantu.Plans.Json;
using Lantu.Plans.Model;
using Lantu.Text;
using Lantu.Text.Folding;

namespace Lantu.Analysis.Corrections;

/// <summary>What is wrong with one field of a form.</summary>
/// <param name="Field">One of <see cref="FactWords.Names"/>.</param>
/// <param name="Words">What is wrong and what helps.</param>
public sealed record FieldFault(string Field, Bilingual Words);

/// <summary>Where a fact stands in its document.</summary>
/// <param name="Span">The figure; without a number, the words that carry the fact.</param>
/// <param name="Evidence">The whole sentence.</param>
/// <param name="Section">The id of the section; null above the first heading.</param>
public sealed record FactPlace(TextSpan Span, TextSpan Evidence, string? Section);

/// <summary>Makes a fact of what a person wrote into a form, or says which fields are wrong.</summary>
public static class FactForm
{
    private const int Longest = 200;

    /// <summary>Reads a form.</summary>
    /// <param name="words">As it was filled in.</param>
    /// <param name="place">Where the fact stands.</param>
    /// <param name="before">The fact that is corrected, whose start of a way (从…增长至) is kept; null for a new one.</param>
    /// <param name="indicators">The catalogue.</param>
    /// <param name="rule">The rule that the fact shall name.</param>
    /// <param name="faults">What is wrong; none where the fact is whole.</param>
    /// <returns>The fact; null where something is wrong.</returns>
    public static Fact? Read(FactWords words, FactPlace place, Fact? before, IndicatorCatalogue indicators, string rule, out IReadOnlyList<FieldFault> faults)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(indicators);
        var wrong = new List<FieldFault>();
        Measure measure = Word<Measure>(words.Measure, ContractNames.Of, "measure", wrong) ?? default;
        Comparator comparator = Word<Comparator>(words.Comparator, ContractNames.Of, "comparator", wrong) ?? default;
        Nature nature = Word<Nature>(words.Nature, ContractNames.Of, "nature", wrong) ?? default;
        FactIndicator indicator = IndicatorOf(words.Indicator, before, indicators, wrong, out Indicator? known);
        Period? period = PeriodOf(words.Period, wrong);
        var fact = new Fact
        {
            Id = PlanIds.OfFact(place.Span, measure, indicator.Written),
            Nature = nature,
            Indicator = indicator,
            Place = Text(words.Place, "place", wrong),
            Measure = measure,
            Value = ValueOf(words.Value, measure, comparator, before, known?.Unit, wrong),
            Comparator = comparator,
            Firmness = Word<Firmness>(words.Firmness, ContractNames.Of, "firmness", wrong, mayBeEmpty: true),
            Obligation = Word<Obligation>(words.Obligation, ContractNames.Of, "obligation", wrong, mayBeEmpty: true),
            Basis = Word<PriceBasis>(words.Basis, ContractNames.Of, "basis", wrong, mayBeEmpty: true),
            Status = Word<Vintage>(words.Status, ContractNames.Of, "status", wrong, mayBeEmpty: true),
            Reference = Text(words.Reference, "reference", wrong),
            Period = period,
            Baseline = before?.Baseline,
            Scope = Text(words.Scope, "scope", wrong),
            Span = place.Span,
            Evidence = place.Evidence,
            Section = place.Section,
            Rule = rule,
            Confidence = 1,
        };
        faults = wrong;
        return wrong.Count == 0 ? fact : null;
    }

    private static FactIndicator IndicatorOf(string? written, Fact? before, IndicatorCatalogue indicators, List<FieldFault> wrong, out Indicator? known)
    {
        string name = (written ?? string.Empty).Trim();
        known = null;
        if (name.Length is 0 or > Longest)
        {
            wrong.Add(new FieldFault("indicator", new Bilingual($"指标要写名称，不超过 {Longest} 字", $"name the indicator in at most {Longest} letters")));
            return new FactIndicator(string.Empty, null, null);
        }

        // What was not touched stays as the text writes it.
        if (before is not null && name == (before.Indicator.Name ?? before.Indicator.Written))
        {
            known = before.Indicator.Id is { } id ? indicators.All.FirstOrDefault(one => one.Id == id) : null;
            return before.Indicator;
        }

        known = indicators.Find(FoldedText.Of(name).Characters);
        return new FactIndicator(name, known?.Name, known?.Id);
    }

    private static FactValue ValueOf(string written, Measure measure, Comparator comparator, Fact? before, string? unit, List<FieldFault> wrong)
    {
        string told = (written ?? string.Empty).Trim();
        if (comparator is Comparator.InStepWith or Comparator.Up or Comparator.Down or Comparator.Stable && told.Length is > 0 and <= Longest)
        {
            return new FactValue(null, null, null, told, null, null);
        }

        // What was not touched stays as it counts: 「下降12%」 is written 12% and counts as −12.
        FigureReading reading = before is { Value.Number: not null } && before.Value.Written == told && before.Measure == measure
            ? new FigureReading(before.Value, null)
            : WrittenFigure.Read(told.Length > Longest ? string.Empty : told, measure, unit);
        if (reading.Wrong is { } words)
        {
            wrong.Add(new FieldFault("value", words));
        }
        else if (reading.Value!.Upper is null == (comparator == Comparator.Between) && (before?.Comparator != comparator || before.Value != reading.Value))
        {
            wrong.Add(new FieldFault("comparator", comparator == Comparator.Between
                ? new Bilingual("区间要写两个数，例如 5%—5.5%", "a range has two figures, as 5%—5.5%")
                : new Bilingual("写了两个数，关系要选“区间”", "there are two figures: choose the range as the relation")));
        }

        return reading.Value ?? new FactValue(null, null, null, told, null, null);
    }

    private static Period? PeriodOf(string? written, List<FieldFault> wrong)
    {
        string label = (written ?? string.Empty).Trim().Replace("—", "..", StringComparison.Ordinal);
        Period? period = label.Length == 0 ? null : Period.Parse(label);
        if (label.Length > 0 && period is null)
        {
            wrong.Add(new FieldFault("period", new Bilingual(
                $"“{label}”不是时期；写成 2025、2021..2025、2025-06、2025-01..2025-03 或 2025-06-30",
                $"'{label}' is no period; write 2025, 2021..2025, 2025-06, 2025-01..2025-03 or 2025-06-30")));
        }

        return period;
    }

    private static string? Text(string? written, string field, List<FieldFault> wrong)
    {
        string words = (written ?? string.Empty).Trim();
        if (words.Length > Longest)
        {
            wrong.Add(new FieldFault(field, new Bilingual($"不超过 {Longest} 字", $"at most {Longest} letters")));
        }

        return words.Length == 0 ? null : words;
    }

    private static T? Word<T>(string? written, Func<T, string> name, string field, List<FieldFault> wrong, bool mayBeEmpty = false)
        where T : struct, Enum
    {
        if (mayBeEmpty && string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        foreach (T value in Enum.GetValues<T>())
        {
            if (name(value) == written)
            {
                return value;
            }
        }

        string all = string.Join(' ', Enum.GetValues<T>().Select(name));
        wrong.Add(new FieldFault(field, new Bilingual($"“{written}”不在可选的里面：{all}", $"'{written}' is none of: {all}")));
        return null;
    }
}
