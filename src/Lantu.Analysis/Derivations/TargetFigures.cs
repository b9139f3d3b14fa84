using Lantu.Analysis.Checks;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Derivations;

/// <summary>What the yearly targets of growth imply.</summary>
internal static class TargetFigures
{
    internal static IEnumerable<DerivedFigure> Of(Ground ground)
    {
        foreach (string key in ground.Ledger.KeysWith(Measure.Growth))
        {
            if (ground.GrowthTarget(key) is not { } target)
            {
                continue;
            }

            if (ground.Level(key) is { } level && Ground.IsMoneyOrCount(level))
            {
                Bilingual thing = ground.Thing(level);
                Bilingual prices = target.Fact.Basis == PriceBasis.Real ? new($"按{ground.Year}年价格计算。", $" At prices of {ground.Year}.") : Bilingual.None;
                yield return DerivedFigure.Of(
                    DerivedCodes.TargetLevel, Ground.Dated(ground.Year + 1, thing, "（目标推算）", ", implied by the target"), "{0} × (1 + {1})", [level, target], static x => x[0] * Rates.Factor(x[1]), level.Unit) with
                { Remark = prices };
                yield return DerivedFigure.Of(DerivedCodes.TargetIncrement, Ground.Dated(ground.Year + 1, thing, "需要的增量", ", increment needed"), "{0} × {1}", [level, target], static x => x[0] * x[1] / 100, level.Unit) with { Remark = prices };
            }

            if ((ground.Average(key) ?? (Figure?)null) is { } average)
            {
                yield return DerivedFigure.Of(DerivedCodes.TargetAndAverage, Gap(ground, target), "{0} − {1}", [target, average], static x => x[0] - x[1], "pp") with { Verdict = Verdict.Note };
            }
            else if (ground.Rise(key) is { } rise && ground.YearsOf(rise.Level, rise.Start, out bool _) is { } years && years > 1)
            {
                yield return DerivedFigure.Of(
                    DerivedCodes.TargetAndAverage, Gap(ground, target), $"{{0}} − (({{1}} ÷ {{2}})^(1/{years}) − 1)", [target, rise.Level, rise.Start], x => x[0] - Rates.Average(x[1] / x[2], years), "pp") with
                { Verdict = Verdict.Note };
            }
        }

        foreach (DerivedFigure share in Shares(ground))
        {
            yield return share;
        }
    }

    // Revenue over product next year: nominal over constant prices, so for orientation only.
    private static IEnumerable<DerivedFigure> Shares(Ground ground)
    {
        const string revenue = "general-budget-revenue";
        if (ground.Level(revenue) is { } level && ground.GrowthTarget(revenue) is { } target && ground.Level("gdp") is { } product && ground.GrowthTarget("gdp") is { } growth)
        {
            yield return DerivedFigure.Of(
                DerivedCodes.LooseRatio, Ground.Dated(ground.Year + 1, new("一般公共预算收入与地区生产总值之比", "general public budget revenue over gross product"), "（目标推算）", ", implied by the targets"),
                "{0} × (1 + {1}) ÷ ({2} × (1 + {3}))", [level, target, product, growth], static x => x[0] * Rates.Factor(x[1]) / (x[2] * Rates.Factor(x[3])) * 100, "%") with
            { Verdict = Verdict.Note, Remark = new("分子按现价、分母按不变价，只供参考。", " Nominal over constant prices: for orientation only.") };
        }
    }

    private static Bilingual Gap(Ground ground, Figure target)
    {
        Bilingual thing = ground.Thing(target);
        return Ground.Dated(ground.Year + 1, thing, "增速目标与过去年均增速之差", ", growth target less the average so far");
    }
}
