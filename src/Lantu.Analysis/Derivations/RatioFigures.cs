using Lantu.Analysis.Checks;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Derivations;

/// <summary>Levels of one year over each other.</summary>
internal static class RatioFigures
{
    private const string Product = "gdp";

    // Dividend, divisor, unit, whether in percent, and whether both are on one coverage.
    private static readonly (string Dividend, string Divisor, string? Unit, int Times, bool OneCoverage)[] Pairs =
    [
        ("general-budget-revenue", Product, "%", 100, true), ("goods-trade", Product, "%", 100, true), ("exports", Product, "%", 100, true), ("retail-sales", Product, "%", 100, true),
        ("deposits-loans", Product, "times", 1, true), (Product, "permanent-population", "CNY", 1, true), (Product, "present-population", "CNY", 1, false),
        ("present-population", "built-up-area", "person/km2", 1, false), ("permanent-population", "built-up-area", "person/km2", 1, false),
        ("general-budget-revenue", "general-budget-expenditure", "%", 100, true), ("industrial-output-above-scale", "industrial-enterprises-above-scale", "CNY", 1, false),
    ];

    private static readonly Bilingual NotOfficial = new("两个数口径不同，不能与公布的同名指标相比。", " The two are on different coverage: not comparable with published figures of that name.");

    // A mu is a fifteenth of a hectare, 666.67 square metres.
    private const decimal SquareMetresOfMu = 10_000m / 15;

    internal static IEnumerable<DerivedFigure> Of(Ground ground)
    {
        foreach ((string dividend, string divisor, string? unit, int times, bool one) in Pairs)
        {
            if (Level(ground, dividend) is { } above && Level(ground, divisor) is { Number: > 0 } below)
            {
                yield return Make(one ? DerivedCodes.Ratio : DerivedCodes.LooseRatio, one ? Verdict.Derived : Verdict.Note, Name(ground, above, below), [above, below], "{0} ÷ {1}", x => x[0] / x[1] * times, unit, one ? Bilingual.None : NotOfficial);
            }
        }

        if (ground.Level("goods-trade") is null && ground.Level("exports") is { } exports && ground.Level("imports") is { } imports && ground.Level(Product) is { } product)
        {
            Bilingual trade = ground.Words.Named("goods-trade");
            Bilingual thing = ground.Thing(product);
            yield return Make(
                DerivedCodes.Ratio, Verdict.Derived, Ground.Dated(ground.Year, new($"{trade.Chinese}与{thing.Chinese}之比", $"{trade.English} over {thing.English}"), string.Empty, string.Empty),
                [exports, imports, product], "({0} + {1}) ÷ {2}", static x => (x[0] + x[1]) / x[2] * 100, "%", Bilingual.None);
        }

        foreach (DerivedFigure ratio in PlotRatios(ground))
        {
            yield return ratio;
        }
    }

    // 「供应产业用地超1万亩、新增建筑面积2370万平方米」: the text does not say that the floors stand on that land.
    private static IEnumerable<DerivedFigure> PlotRatios(Ground ground)
    {
        foreach (IReadOnlyList<Figure> sentence in ground.Ledger.Sentences)
        {
            Figure? floor = sentence.FirstOrDefault(figure => figure.Source == ground.Source && figure.Unit == "m2" && figure.Fact.Nature == Nature.Result && figure.Fact.Indicator.Written.Contains("建筑面积", StringComparison.Ordinal));
            Figure? land = floor is null ? null : sentence.FirstOrDefault(figure => figure.Unit == "mu" && figure.Fact.Nature == Nature.Result && figure.Fact.Period == floor.Fact.Period && figure.Fact.Indicator.Written.Contains("用地", StringComparison.Ordinal));
            if (land is { Number: > 0 })
            {
                yield return Make(
                    DerivedCodes.LooseRatio, Verdict.Note, Name(ground, floor!, land), [floor!, land], "{0} ÷ {1}", static x => x[0] / (x[1] * SquareMetresOfMu), null,
                    new("文中没有说建筑就在这些土地上。", " The text does not say that the floors stand on that land."));
            }
        }
    }

    // A bare figure, or one that is at least known from below: 突破1000家.
    private static Figure? Level(Ground ground, string key) => ground.Level(key)
        ?? ground.Ledger.Of(key, Measure.Level).FirstOrDefault(figure => figure.Source == ground.Source && figure.Year == ground.Year && figure.Fact is { Nature: Nature.Result, Comparator: Comparator.MoreThan or Comparator.AtLeast, Rule: not "Steps" } && Ledger.IsTrusted(figure));

    private static Bilingual Name(Ground ground, Figure above, Figure below)
    {
        Bilingual first = ground.Thing(above);
        Bilingual second = ground.Thing(below);
        return Ground.Dated(ground.Year, new($"{first.Chinese}与{second.Chinese}之比", $"{first.English} over {second.English}"), string.Empty, string.Empty);
    }

    private static DerivedFigure Make(
        CheckCode code, Verdict verdict, Bilingual name, IReadOnlyList<Figure> inputs, string formula, Func<IReadOnlyList<decimal>, decimal> expression, string? unit, Bilingual remark) => new()
        {
            Code = code,
            Verdict = verdict,
            Name = name,
            Inputs = inputs,
            Formula = formula,
            Expression = expression,
            Unit = unit,
            Remark = remark,
        };
}
