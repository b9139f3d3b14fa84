using Lantu.Analysis.Words;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R12 and R13: one figure in several places, and thresholds that it passed.</summary>
internal static class RestatementRelation
{
    private static readonly Measure[] Measures = [Measure.Level, Measure.Growth, Measure.AverageGrowth];

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (Measure measure in Measures)
        {
            foreach (string key in ledger.KeysWith(measure))
            {
                Figure[] figures = [.. ledger.Of(key, measure).Where(static figure => Ledger.IsTrusted(figure) && figure.Fact is { Nature: Nature.Result, Period: not null, Value.Upper: null })];
                foreach ((Figure first, Figure second) in Pairs(figures))
                {
                    if (Of(ledger, first, second) is { } edit)
                    {
                        yield return edit;
                    }
                }
            }
        }
    }

    // Each figure beside the one of its time before it, and each threshold beside the first level of its time: all pairs
    // would say the same over and over.
    private static IEnumerable<(Figure First, Figure Second)> Pairs(Figure[] figures)
    {
        var last = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (Figure figure in figures.Where(static figure => figure.IsPlain))
        {
            if (last.TryGetValue(figure.Fact.Period!.Label, out Figure? before))
            {
                yield return (before, figure);
            }

            last[figure.Fact.Period.Label] = figure;
        }

        foreach (Figure bound in figures.Where(static figure => !figure.IsPlain))
        {
            if (Array.Find(figures, level => level.IsPlain && level.Source == bound.Source && level.Year == bound.Year && level.Fact.Evidence != bound.Fact.Evidence) is { } level)
            {
                yield return (level, bound);
            }
        }
    }

    private static Edit? Of(Ledger ledger, Figure first, Figure second)
    {
        if (first.Unit != second.Unit || first.Fact.Scope != second.Fact.Scope || first.Fact.Place != second.Fact.Place)
        {
            return null;
        }

        bool samePeriod = first.Fact.Period == second.Fact.Period;
        if (first.IsPlain && second.IsPlain)
        {
            return !samePeriod ? null : first.Source == second.Source ? Restated(ledger, first, second) : Revised(ledger, first, second);
        }

        return first.Source == second.Source && first.Fact.Measure == Measure.Level && first.Fact.Evidence != second.Fact.Evidence ? Passed(ledger, first, second) : null;
    }

    // Two differing levels are one figure misprinted only where the words leave no room for another meaning: the same name
    // as a whole, each with what a headline has, and close to one another or the same digits on another scale.
    private static Edit? Restated(Ledger ledger, Figure first, Figure second)
    {
        bool agree = first.Tight.Meets(second.Tight);
        if (first.Fact.Evidence == second.Fact.Evidence && !agree)
        {
            return null;
        }

        bool known = ledger.IndicatorOf(first) is not null && first.Fact.Basis == second.Fact.Basis && ledger.Keys.SameName(first.Fact, second.Fact);
        return !known && !agree ? null : new Edit
        {
            Code = CheckCodes.Restated,
            Inputs = [first],
            Stated = second,
            Expression = static x => x[0],
            Formula = "{0}",
            Unit = first.Unit,
            IsHard = known && IsHeadline(ledger, first) && IsHeadline(ledger, second),
            OnlyWhereItHolds = !known || !IsHeadline(ledger, first) || !IsHeadline(ledger, second),
        };
    }

    // A from–to, or a level with its growth in one sentence: that is how reports tell what they stand for.
    private static bool IsHeadline(Ledger ledger, Figure figure) =>
        figure.Fact.Measure == Measure.Level
        && (figure.Fact.Baseline?.Number is not null
            || ledger.Of(ledger.KeyOf(figure), Measure.Growth).Any(growth => growth.Fact.Evidence == figure.Fact.Evidence && growth.Source == figure.Source && growth.Year == figure.Year
                && growth.Span.Start > figure.Span.Start && growth.Span.Start - figure.Span.End < 12));

    private static Edit Revised(Ledger ledger, Figure first, Figure second) => new()
    {
        Code = CheckCodes.Revised,
        Inputs = [first],
        Stated = second,
        Expression = static x => x[0],
        Formula = "{0}",
        Unit = first.Unit,
        IsHard = first.Number != 0 && AreKnown(ledger, first, second) && ledger.Keys.SameName(first.Fact, second.Fact) && GrowthRelation.IsOffByScale(second.Number / first.Number),
        OnlyWhereItHolds = !ledger.IsTable(first.Source) && !ledger.IsTable(second.Source) && !IsHeadline(ledger, first) && !IsHeadline(ledger, second) && !IsOffByScale(ledger, first, second),
        Implies = _ => Revision(first, second),
    };

    // No revision makes ten times as much: of one name in the catalogue that is told even where neither is a headline.
    private static bool IsOffByScale(Ledger ledger, Figure first, Figure second) =>
        first.Number != 0 && first.Fact.Measure == Measure.Level && ledger.IndicatorOf(first) is not null
        && ledger.Keys.SameName(first.Fact, second.Fact) && GrowthRelation.IsOffByScale(second.Number / first.Number);

    // A table tells what it means by its names; of two reports both must tell a headline.
    private static bool AreKnown(Ledger ledger, Figure first, Figure second) =>
        ledger.IsTable(first.Source) || ledger.IsTable(second.Source) || (IsHeadline(ledger, first) && IsHeadline(ledger, second));

    private static Bilingual Revision(Figure first, Figure second)
    {
        if (first.Unit == "%" || first.Number == 0)
        {
            Bilingual points = AmountWords.Of(second.Number - first.Number, "pp");
            return new($"两处相差{points.Chinese}，可能是初步核算与最终核实之别。", $" They differ by {points.English}: a preliminary and a final figure, perhaps.");
        }

        if (GrowthRelation.IsOffByScale(second.Number / first.Number))
        {
            return new("两者相差整十、整百或整万倍，像是单位或小数点错位，请核对。", " One is ten, a hundred or ten thousand times the other, as if the unit or the point were misplaced; please check.");
        }

        Bilingual change = AmountWords.Rounded(((second.Number / first.Number) - 1) * 100, "%");
        return new($"后者比前者修订了约{change.Chinese}（初步核算与最终核实、普查修订或口径调整）。", $" The second revises the first by about {change.English} (final accounts, a census, or another coverage).");
    }

    // 「突破2500亿元」 and 「2693.3亿元」 of one time; of several years the last is what must have passed it.
    private static Edit? Passed(Ledger ledger, Figure first, Figure second)
    {
        (Figure level, Figure bound) = first.IsPlain ? (first, second) : (second, first);
        if (!level.IsPlain || bound.Fact.Comparator is not (Comparator.MoreThan or Comparator.AtLeast) || level.Year is null || bound.Year != level.Year
            || level.Fact.Indicator.Id is null)
        {
            return null;
        }

        return new Edit
        {
            Code = CheckCodes.Threshold,
            Inputs = [level],
            Stated = bound.AsExact(),
            Expression = static x => x[0],
            Sense = EditSense.AtLeast,
            Formula = "{0}",
            Unit = level.Unit,
            IsHard = level.Fact.Basis == bound.Fact.Basis && ledger.Keys.SameName(level.Fact, bound.Fact),
        };
    }
}
