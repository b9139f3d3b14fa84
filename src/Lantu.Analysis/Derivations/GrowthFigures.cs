using Lantu.Analysis.Checks;
using Lantu.Analysis.Intervals;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Derivations;

/// <summary>What levels and growth rates imply for the years before.</summary>
internal static class GrowthFigures
{
    private static readonly Bilingual OwnCoverage = new("增速可能按可比口径计算，与公布的上年数可能不同。", " The growth may be on a comparable coverage and the published level may differ.");

    private static readonly Bilingual AssumedYears = new("文中没有写明起始年份，按五年计算。", " The first year is not written; five years are assumed.");

    internal static IEnumerable<DerivedFigure> Of(Ground ground)
    {
        foreach (string key in ground.LevelKeys)
        {
            Figure level = ground.Level(key)!;
            if (!Ground.IsMoneyOrCount(level))
            {
                continue;
            }

            if (ground.Growth(key) is { Number: > -100 } growth)
            {
                yield return Before(ground, level, growth);
            }

            foreach (DerivedFigure figure in OfRise(ground, key))
            {
                yield return figure;
            }
        }

        foreach (string key in ground.Ledger.KeysWith(Measure.AverageGrowth))
        {
            if (ground.Average(key) is { Fact.Period: { } period } average && period.To.Year - period.From.Year is var span and > 0 and < 50)
            {
                foreach (DerivedFigure figure in OfAverage(ground, key, average, span + 1))
                {
                    yield return figure;
                }
            }
        }
    }

    private static DerivedFigure Before(Ground ground, Figure level, Figure growth)
    {
        bool nominal = growth.Fact.Basis is PriceBasis.Nominal || (growth.Fact.Basis is null && level.Unit is not ("CNY" or "USD"));
        Bilingual thing = ground.Thing(level);
        return new DerivedFigure
        {
            Code = nominal ? DerivedCodes.LevelBefore : DerivedCodes.LevelAtOldPrices,
            Verdict = nominal ? Verdict.Derived : Verdict.Note,
            Name = nominal
                ? Ground.Dated(ground.Year - 1, thing, "（推算）", ", implied")
                : Ground.Dated(ground.Year, thing, $"（按{ground.Year - 1}年价格或口径）", $" on the prices or coverage of {ground.Year - 1}"),
            Formula = "{0} ÷ (1 + {1})",
            Inputs = [level, growth],
            Expression = static x => x[0] / Rates.Factor(x[1]),
            Unit = level.Unit,
            Remark = nominal
                ? Checks.Relations.Bases.Of(ground.Ledger, growth, level.Unit) == Checks.Relations.Basis.Nominal ? Bilingual.None : OwnCoverage
                : new("增速不按现价计算，这不是上年的总量。", " The growth is not in current prices: this is not last year's level."),
        };
    }

    private static IEnumerable<DerivedFigure> OfRise(Ground ground, string key)
    {
        if (ground.Rise(key) is not { } rise)
        {
            yield break;
        }

        (Figure level, Figure start) = rise;
        Bilingual thing = ground.Thing(level);
        yield return DerivedFigure.Of(DerivedCodes.Multiple, new(thing.Chinese + "末值与初值之比", thing.English + ", end over start"), "{0} ÷ {1}", [level, start], static x => x[0] / x[1], "times");
        yield return DerivedFigure.Of(DerivedCodes.TotalGrowth, new(thing.Chinese + "总增幅", "whole growth of " + thing.English), "{0} ÷ {1} − 1", [level, start], static x => ((x[0] / x[1]) - 1) * 100, "%");
        if (ground.YearsOf(level, start, out bool assumed) is not { } years || years < 2)
        {
            yield break;
        }

        Bilingual remark = assumed ? AssumedYears : Bilingual.None;
        yield return Average(DerivedCodes.AverageGrowth, Verdict.Derived, thing, level, start, years) with { Remark = remark };
        if (assumed)
        {
            yield return Average(DerivedCodes.AverageOverLess, Verdict.Note, thing, level, start, years - 1) with { Remark = remark };
        }

        if (years > 2 && ground.Growth(key) is { Fact.Basis: PriceBasis.Nominal or null, Number: > -100 } growth)
        {
            yield return DerivedFigure.Of(
                DerivedCodes.AverageBefore, new($"{thing.Chinese}前{years - 1}年年均增速", $"average growth of {thing.English} over the first {years - 1} years"),
                $"({{0}} ÷ (1 + {{2}}) ÷ {{1}})^(1/{years - 1}) − 1", [level, start, growth], x => Rates.Average(x[0] / Rates.Factor(x[2]) / x[1], years - 1), "%") with
            { Remark = remark };
        }
    }

    private static DerivedFigure Average(CheckCode code, Verdict verdict, Bilingual thing, Figure level, Figure start, int years) => DerivedFigure.Of(
        code, new($"{thing.Chinese}{years}年年均增速", $"average growth of {thing.English} over {years} years"), $"({{0}} ÷ {{1}})^(1/{years}) − 1", [level, start], x => Rates.Average(x[0] / x[1], years), "%") with
    { Verdict = verdict };

    private static IEnumerable<DerivedFigure> OfAverage(Ground ground, string key, Figure average, int years)
    {
        Bilingual thing = ground.Thing(average);
        Bilingual whole = new($"{thing.Chinese}{years}年累计倍数", $"multiple of {thing.English} over {years} years");
        yield return DerivedFigure.Of(DerivedCodes.WholeGrowth, whole, $"(1 + {{0}})^{years}", [average], x => Rates.Factor(x[0], years), "times");
        Figure? level = ground.Level(key);
        if (level is null)
        {
            yield return DerivedFigure.Of(
                DerivedCodes.WholeGrowth, new($"{thing.Chinese}{years - 1}年累计倍数", $"multiple of {thing.English} over {years - 1} years"), $"(1 + {{0}})^{years - 1}", [average], x => Rates.Factor(x[0], years - 1), "times") with
            { Verdict = Verdict.Note, Remark = new("文中没有末年的总量，末年数可能尚未核定，或少一年。", " The text has no level for the last year, which may not be final yet: a year less, perhaps.") };
            yield break;
        }

        bool real = average.Fact.Basis == PriceBasis.Real;
        if (real)
        {
            yield return DerivedFigure.Of(
                DerivedCodes.BaseAtNewPrices, Ground.Dated(ground.Year - years, thing, $"（按{ground.Year}年价格）", $" at prices of {ground.Year}"), $"{{0}} ÷ (1 + {{1}})^{years}", [level, average],
                x => x[0] / Rates.Factor(x[1], years), level.Unit) with
            { Verdict = Verdict.Note };
        }

        if (years > 2 && ground.Growth(key) is { } growth && growth.Fact.Basis == average.Fact.Basis)
        {
            yield return DerivedFigure.Of(
                DerivedCodes.AverageBefore, new($"{thing.Chinese}前{years - 1}年年均增速", $"average growth of {thing.English} over the first {years - 1} years"),
                $"((1 + {{0}})^{years} ÷ (1 + {{1}}))^(1/{years - 1}) − 1", [average, growth], x => (Powers.Root(Rates.Factor(x[0], years) / Rates.Factor(x[1]), years - 1) - 1) * 100, "%");
        }

        foreach (DerivedFigure figure in OfSteps(ground, key, level, average, years, real))
        {
            yield return figure;
        }
    }

    // 「五年连续跨越1500亿元、…」: before the first of those years the level was below the first step.
    private static IEnumerable<DerivedFigure> OfSteps(Ground ground, string key, Figure level, Figure average, int years, bool real)
    {
        Figure? first = ground.Ledger.Of(key, Measure.Level).Where(step => step.Source == ground.Source
            && step.Fact is { Rule: "Steps", Nature: Nature.Result, Comparator: Comparator.MoreThan } && step.Fact.Period == average.Fact.Period).MinBy(static step => step.Number);
        if (first is null || first.Number >= level.Number)
        {
            yield break;
        }

        Bilingual thing = ground.Thing(level);
        Figure step = first.AsExact();
        yield return DerivedFigure.Of(
            DerivedCodes.GrowthFromStep, new($"{thing.Chinese}年均名义增速下限", $"least average nominal growth of {thing.English}"), $"({{0}} ÷ {{1}})^(1/{years}) − 1", [level, step],
            x => Rates.Average(x[0] / x[1], years), "%") with
        { Verdict = Verdict.Note, IsLowerBound = true, Remark = new("基年低于第一个台阶，所以大于此数。", " The base year lies below the first step, so it is more than this.") };
        if (real)
        {
            yield return DerivedFigure.Of(
                DerivedCodes.PriceFromStep, new($"{thing.Chinese}年均价格变动下限（含基数修订）", $"least price change a year of {thing.English}, with revisions of the base"),
                $"({{0}} ÷ {{1}})^(1/{years}) ÷ (1 + {{2}}) − 1", [level, step, average], x => ((Powers.Root(x[0] / x[1], years) / Rates.Factor(x[2])) - 1) * 100, "%") with
            { Verdict = Verdict.Note, IsLowerBound = true, Remark = new("超出通常的价格变动时，多半是普查修订了基数。", " Beyond a usual price change, a census has most likely revised the base.") };
        }
    }
}
