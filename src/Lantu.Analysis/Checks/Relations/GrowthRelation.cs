using Lantu.Analysis.Words;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R1: this year's level follows from last year's and the growth between.</summary>
internal static class GrowthRelation
{
    // 价格变动 of a year beyond these is more likely a revised base or a slip.
    private const decimal LeastPriceChange = -3;
    private const decimal GreatestPriceChange = 6;

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (string key in ledger.KeysWith(Measure.Growth))
        {
            foreach (Figure growth in ledger.Of(key, Measure.Growth))
            {
                if (growth.Number <= -100 || growth.Year is not { } year || !Ledger.IsTrusted(growth) || growth.Fact.Value.Upper is not null
                    || !Ledger.IsWholeYear(growth.Fact.Period, year))
                {
                    continue;
                }

                Figure? level = LevelOf(ledger, key, growth, year);
                foreach (Figure before in level is not { Number: > 0 } ? [] : Before(ledger, key, level, year).Where(static before => before.Number > 0))
                {
                    yield return Make(ledger, level!, before, growth);
                }
            }
        }
    }

    /// <summary>What the levels and the growth imply for prices, or for coverage.</summary>
    internal static Bilingual PriceChange(decimal percent, int years)
    {
        bool plausible = percent >= LeastPriceChange && percent <= GreatestPriceChange;
        string each = years > 1 ? "年均" : string.Empty;
        string yearly = years > 1 ? " a year" : string.Empty;
        Bilingual change = AmountWords.Rounded(percent, "%");
        return new Bilingual($"总量按现价、增速按不变价计算，{each}隐含的价格变动约为{change.Chinese}", $" Levels are in current prices and growth in constant prices: the implied price change is about {change.English}{yearly}")
            + (plausible ? new("。", ".") : new("，超出通常的范围，请核对基数是否修订、口径是否一致或数字是否有误。", ", beyond the usual range: a revised base, another coverage, or a slip; please check."));
    }

    internal static decimal Implied(IReadOnlyList<decimal> x) => ((x[0] / x[1] / (1 + (x[2] / 100))) - 1) * 100;

    private static Figure? LevelOf(Ledger ledger, string key, Figure growth, int year)
    {
        // 「达到24.8亿元，增长20%」: the level beside the growth speaks before all others.
        Figure? beside = ledger.Of(key, Measure.Level).FirstOrDefault(level => level.Source == growth.Source
            && level.Fact.Evidence == growth.Fact.Evidence && level.Year == year && Ledger.IsTrusted(level)
            && level.Fact.Comparator is Comparator.Equal or Comparator.AtLeast && Ledger.IsWholeYear(level.Fact.Period, year)
            && level.Fact.Nature == growth.Fact.Nature);
        return beside ?? (ledger.IsTable(growth.Source) || growth.Fact.Nature == Nature.Result ? ledger.Headline(growth.Source, key, Measure.Level, year, Nature.Result) : null);
    }

    private static IEnumerable<Figure> Before(Ledger ledger, string key, Figure level, int year)
    {
        if (ledger.StartOf(level) is { } start && start.Year == year - 1)
        {
            yield return start;
            yield break;
        }

        // A report that prints last year's level prints the one its growth rests on.
        if (ledger.Headline(level.Source, key, Measure.Level, year - 1, Nature.Result) is { } own && own.Unit == level.Unit)
        {
            yield return own;
            yield break;
        }

        for (int source = 0; source < ledger.Plans.Count; source++)
        {
            bool mayKnow = ledger.IsTable(source) || ledger.ReviewYear(source) == year - 1;
            if (mayKnow && ledger.Headline(source, key, Measure.Level, year - 1, Nature.Result) is { } before && before.Unit == level.Unit)
            {
                yield return before;
            }
        }
    }

    private static Edit Make(Ledger ledger, Figure level, Figure before, Figure growth)
    {
        Basis basis = Bases.Of(ledger, growth, level.Unit);
        Figure rate = growth.Fact.Nature == Nature.Target ? growth.AsExact() : growth.AsWritten();
        Figure plain = level.IsStated ? level.AsWritten() : level;
        if (basis != Basis.Nominal)
        {
            return new Edit
            {
                Code = basis == Basis.Real ? CheckCodes.ImpliedPriceChange : CheckCodes.ImpliedScopeChange,
                Inputs = [plain, before, rate],
                Expression = Implied,
                Formula = "{0} ÷ {1} ÷ (1 + {2}) − 1",
                Unit = "%",
                IsHard = false,
                AlwaysNote = true,
                Implies = reckoned => basis == Basis.Real ? PriceChange(reckoned.Point, 1) : ScopeChange(reckoned.Point),
            };
        }

        bool one = before.Source == level.Source;
        return new Edit
        {
            Code = CheckCodes.GrowthAndLevel,
            Inputs = [before, rate],
            Stated = plain,
            Expression = static x => x[0] * (1 + (x[1] / 100)),
            Formula = "{0} × (1 + {1})",
            Unit = level.Unit,
            IsHard = ledger.Keys.SameName(before.Fact, level.Fact) && (one || IsOffByScale(before.Number * (1 + (growth.Number / 100)) / level.Number)),
            Implies = reckoned => Revision(level.Number / (1 + (growth.Number / 100)), before.Number, level.Unit),
        };
    }

    /// <summary>Whether a ratio is about a power of ten other than 1: no revision moves a figure so.</summary>
    internal static bool IsOffByScale(decimal ratio)
    {
        ratio = Math.Abs(ratio);
        if (ratio == 0)
        {
            return false;
        }

        int power = 0;
        for (; ratio >= 3.1623m && power < 12; power++)
        {
            ratio /= 10;
        }

        for (; ratio < 0.31623m && power > -12; power--)
        {
            ratio *= 10;
        }

        return power != 0 && ratio is > 0.95m and < 1.05m;
    }

    private static Bilingual ScopeChange(decimal percent)
    {
        Bilingual change = AmountWords.Rounded(percent, "%");
        return new($"增速可能按可比口径或另一种价格计算，隐含的差异约为{change.Chinese}。", $" The growth may be on a comparable coverage or in other prices; the implied difference is about {change.English}.");
    }

    private static Bilingual Revision(decimal implied, decimal before, string? unit)
    {
        Bilingual value = AmountWords.Of(implied, unit);
        Bilingual change = AmountWords.Rounded(((implied / before) - 1) * 100, "%");
        return new($"由本年总量和增速推算，上年应为{value.Chinese}，相当于把先前公布的数修订了约{change.Chinese}。", $" This year's level and growth imply {value.English} for the year before: a revision of about {change.English} of what was published.");
    }
}
