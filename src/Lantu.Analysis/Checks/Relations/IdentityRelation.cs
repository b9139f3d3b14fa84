using Lantu.Analysis.Words;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R7, R8 and R14: figures that others define.</summary>
internal static class IdentityRelation
{
    // The population of a year's end is within so much of the year's average.
    private const decimal PopulationRange = 0.2m;

    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        for (int source = 0; source < ledger.Plans.Count; source++)
        {
            int[] years = [.. ledger.Plans[source].Facts.Where(static fact => fact.Nature == Nature.Result && fact.Period is not null)
                .Select(static fact => fact.Period!.To.Year).Distinct().Order()];
            foreach (int year in years)
            {
                foreach (Edit? edit in new[] { PerCapita(ledger, source, year), IncomeRatio(ledger, source, year), Intensity(ledger, source, year), GoodAir(ledger, source, year) })
                {
                    if (edit is not null)
                    {
                        yield return edit;
                    }
                }
            }
        }

        foreach (IReadOnlyList<Figure> sentence in ledger.Sentences)
        {
            foreach (Edit edit in Pulls(ledger, sentence))
            {
                yield return edit;
            }
        }
    }

    private static Edit? PerCapita(Ledger ledger, int source, int year)
    {
        Figure? each = Level(ledger, source, "gdp-per-capita", year);
        Figure? people = Level(ledger, source, "permanent-population", year);
        Figure? total = Level(ledger, source, "gdp", year);
        if (each is null || people is null || total is null || each.Unit != "CNY" || people.Number <= 0 || each.Number <= 0 || total.Number <= 0)
        {
            return null;
        }

        decimal ratio = each.Number * people.Number / total.Number;
        return new Edit
        {
            Code = CheckCodes.PerCapita,
            Inputs = [each, people],
            Stated = total,
            Expression = static x => x[0] * x[1],
            Formula = "{0} × {1}",
            Unit = total.Unit,
            IsHard = ratio is < 1 - PopulationRange or > 1 + PopulationRange,
            Implies = _ => Population(total.Number / each.Number),
        };
    }

    private static Bilingual Population(decimal people)
    {
        Bilingual implied = AmountWords.Of(people, "person");
        return new($"人均按年平均常住人口计算，隐含的人口为{implied.Chinese}。", $" The figure per capita is on the average resident population of the year; the implied population is {implied.English}.");
    }

    private static Edit? IncomeRatio(Ledger ledger, int source, int year) =>
        Level(ledger, source, "income-ratio", year) is { } ratio && ratio.Number is > 0.5m and < 10
        && Level(ledger, source, "income-urban", year) is { } urban && Level(ledger, source, "income-rural", year) is { } rural
            ? Quotient(CheckCodes.IncomeRatio, urban, rural, ratio, static x => x[0] / x[1], null, hard: true)
            : null;

    private static Edit? Intensity(Ledger ledger, int source, int year) =>
        Level(ledger, source, "rd-intensity", year) is { Unit: "%" } intensity
        && Level(ledger, source, "rd-expenditure", year) is { Unit: "CNY" } spent && Level(ledger, source, "gdp", year) is { } product
            ? Quotient(CheckCodes.Intensity, spent, product, intensity, static x => x[0] / x[1] * 100, "%", hard: false)
            : null;

    private static Edit? GoodAir(Ledger ledger, int source, int year)
    {
        Figure? rate = Level(ledger, source, "good-air", year);
        Figure? days = Level(ledger, source, "good-air-days", year);
        int length = DateTime.IsLeapYear(year) ? 366 : 365;
        return rate is not { Unit: "%" } || days is not { Number: > 100 } || rate.Fact.Evidence != days.Fact.Evidence ? null : new Edit
        {
            Code = CheckCodes.GoodAir,
            Inputs = [days],
            Stated = rate,
            Expression = x => x[0] / length * 100,
            Formula = $"{{0}} ÷ {length}",
            Unit = "%",
            IsHard = false,
            Implies = static _ => new("有效监测天数可能少于全年天数。", " The days with valid measurements may be fewer than those of the year."),
        };
    }

    // 「消费对经济增长的贡献率50%，拉动增长3个百分点」
    private static IEnumerable<Edit> Pulls(Ledger ledger, IReadOnlyList<Figure> sentence)
    {
        for (int i = 0; i + 1 < sentence.Count; i++)
        {
            Figure rate = sentence[i];
            Figure pull = sentence[i + 1];
            if (rate.Unit == "%" && pull.Unit == "pp" && rate.Fact.Indicator.Written.EndsWith("贡献率", StringComparison.Ordinal)
                && ledger.Between(rate, pull) is { Length: < 16 } between && between.Contains("拉动", StringComparison.Ordinal)
                && rate.Year is { } year && ledger.Headline(rate.Source, "gdp", Measure.Growth, year, Nature.Result) is { } growth)
            {
                yield return new Edit
                {
                    Code = CheckCodes.Contribution,
                    Inputs = [rate, growth],
                    Stated = pull,
                    Expression = static x => x[0] * x[1] / 100,
                    Formula = "{0} × {1}",
                    Unit = "pp",
                    IsHard = rate.Fact.Indicator.Written.Contains("经济增长", StringComparison.Ordinal),
                };
            }
        }
    }

    private static Edit Quotient(
        CheckCode code, Figure dividend, Figure divisor, Figure said, Func<IReadOnlyList<decimal>, decimal> expression, string? unit, bool hard) => new()
        {
            Code = code,
            Inputs = [dividend, divisor],
            Stated = said,
            Expression = expression,
            Formula = "{0} ÷ {1}",
            Unit = unit,
            IsHard = hard,
            Implies = static _ => new("各数公布的时间和口径可能不同。", " The figures may differ in time of publication and coverage."),
        };

    private static Figure? Level(Ledger ledger, int source, string key, int year) => ledger.Headline(source, key, Measure.Level, year, Nature.Result);
}
