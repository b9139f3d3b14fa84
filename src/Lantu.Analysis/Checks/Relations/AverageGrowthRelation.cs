using Lantu.Analysis.Derivations;
using Lantu.Analysis.Intervals;
using Lantu.Analysis.Words;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R2: average growth follows from the level at the end, the level before the first year, and the years between.</summary>
internal static class AverageGrowthRelation
{
    private const int FewestYears = 2;
    private const int MostYears = 50;

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (string key in ledger.KeysWith(Measure.AverageGrowth))
        {
            foreach (Figure average in ledger.Of(key, Measure.AverageGrowth))
            {
                if (!Ledger.IsTrusted(average) || !average.IsPlain || average.Fact.Nature != Nature.Result || average.Fact.Period is not { } period)
                {
                    continue;
                }

                foreach ((Figure level, Figure start) in Ends(ledger, key, average, period))
                {
                    int years = level.Year!.Value - (start.Year ?? (period.From.Year - 1));
                    if (years is >= FewestYears and <= MostYears && level.Unit == (start.Unit ?? level.Unit) && start.Number > 0 && level.Number > 0)
                    {
                        yield return Make(ledger, average, level, start, years);
                    }
                }
            }
        }
    }

    private static IEnumerable<(Figure Level, Figure Start)> Ends(Ledger ledger, string key, Figure average, Period period)
    {
        int last = period.To.Year;
        Figure[] levels = [.. ledger.Of(key, Measure.Level).Where(level => level.Source == average.Source && level.Year == last && Ledger.IsTrusted(level) && level.IsPlain
            && ledger.StartOf(level) is { } start && IsBaseOf(start, period))];

        // 「由5.24亿元增加到15.07亿元，年均增长23.5%」: the one right before it, or the only one.
        Figure? chosen = levels.LastOrDefault(level => level.Fact.Evidence == average.Fact.Evidence && level.Span.Start < average.Span.Start)
            ?? (levels.Length == 1 ? levels[0] : null);
        if (chosen is not null)
        {
            yield return (chosen, ledger.StartOf(chosen)!);
        }

        if (ledger.Headline(average.Source, key, Measure.Level, last, Nature.Result) is { } reached)
        {
            for (int source = 0; source < ledger.Plans.Count; source++)
            {
                bool mayKnow = ledger.IsTable(source) || ledger.ReviewYear(source) == period.From.Year - 1;
                if (mayKnow && ledger.Headline(source, key, Measure.Level, period.From.Year - 1, Nature.Result) is { } known)
                {
                    yield return (reached, known);
                }
            }
        }
    }

    private static bool IsBaseOf(Figure start, Period period) => start.Year is not { } year || year == period.From.Year - 1;

    private static Edit Make(Ledger ledger, Figure average, Figure level, Figure start, int years)
    {
        Basis basis = Bases.Of(ledger, average, level.Unit);
        if (basis == Basis.Real)
        {
            return new Edit
            {
                Code = CheckCodes.AveragePriceChange,
                Inputs = [level, start, average],
                Expression = x => ((Powers.Root(x[0] / x[1], years) / (1 + (x[2] / 100))) - 1) * 100,
                Formula = $"({{0}} ÷ {{1}})^(1/{years}) ÷ (1 + {{2}}) − 1",
                Unit = "%",
                IsHard = false,
                AlwaysNote = true,
                Implies = reckoned => GrowthRelation.PriceChange(reckoned.Point, years),
            };
        }

        bool one = level.Source == start.Source;
        return new Edit
        {
            Code = CheckCodes.AverageGrowth,
            Inputs = [level, start],
            Stated = average,
            Expression = x => Rates.Average(x[0] / x[1], years),
            Formula = $"({{0}} ÷ {{1}})^(1/{years}) − 1",
            Unit = "%",
            IsHard = basis == Basis.Nominal && one,
            Otherwise = start.Year is null ? () => AnotherSpan(level, start, average, years) : null,
            Implies = reckoned => Difference(reckoned.Point - average.Number),
        };
    }

    // The year before the first, or the first, may be meant; or the mean of the whole growth.
    private static Bilingual? AnotherSpan(Figure level, Figure start, Figure average, int years)
    {
        foreach (int other in new[] { years - 1, years + 1 })
        {
            if (other >= 1 && Fits(x => Rates.Average(x[0] / x[1], other), level, start, average))
            {
                return new($"若按{other}年计算则相符，请核对起止年份。", $" Over {other} years they would agree: please check the first and the last year.");
            }
        }

        return Fits(x => ((x[0] / x[1]) - 1) * 100 / years, level, start, average)
            ? new("所写的像是总增幅除以年数，不是几何平均。", " What is written looks like the whole growth divided by the years, not the geometric mean.")
            : null;
    }

    // A start that its rounding lets be nothing allows no quotient.
    private static bool Fits(Func<IReadOnlyList<decimal>, decimal> expression, Figure level, Figure start, Figure average) =>
        start.Tight.Low > 0 && level.Tight.Low > 0 && Corners.Of(expression, level.Tight, start.Tight).Meets(average.Tight);

    private static Bilingual Difference(decimal points)
    {
        Bilingual gap = AmountWords.Of(points, "pp");
        return new($"两者相差{gap.Chinese}，所用的价格或口径可能不同。", $" They differ by {gap.English}; prices or coverage may differ.");
    }
}
