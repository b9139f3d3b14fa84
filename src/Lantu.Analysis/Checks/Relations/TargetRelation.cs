using Lantu.Analysis.Words;
using Lantu.Plans.Model;

namespace Lantu.Analysis.Checks.Relations;

/// <summary>R15: targets beside what was reached before and after.</summary>
internal static class TargetRelation
{
    internal static IEnumerable<Edit> Find(Ledger ledger)
    {
        foreach (Measure measure in new[] { Measure.Growth, Measure.Level })
        {
            foreach (string key in ledger.KeysWith(measure))
            {
                foreach (Figure target in ledger.Of(key, measure))
                {
                    if (target is not { Fact: { Nature: Nature.Target, Indicator.Id: not null }, Year: { } year } || !Ledger.IsWholeYear(target.Fact.Period, year))
                    {
                        continue;
                    }

                    if (Reached(ledger, target.Source, key, measure, year - 1) is { } last && last.Unit == target.Unit && (measure == Measure.Growth || year - 1 == ledger.ReviewYear(target.Source)))
                    {
                        yield return Make(CheckCodes.TargetAndLast, target, last, AgainstLast);
                    }

                    for (int source = 0; source < ledger.Plans.Count; source++)
                    {
                        if (source != target.Source && (ledger.IsTable(source) || ledger.ReviewYear(source) == year)
                            && Reached(ledger, source, key, measure, year) is { } outcome && outcome.Unit == target.Unit)
                        {
                            yield return Make(CheckCodes.TargetAndOutcome, target, outcome, AgainstOutcome);
                        }
                    }
                }
            }
        }
    }

    private static Figure? Reached(Ledger ledger, int source, string key, Measure measure, int year) =>
        ledger.Headline(source, key, measure, year, Nature.Result);

    private static Edit Make(CheckCode code, Figure target, Figure reached, Func<Figure, Figure, decimal, Bilingual> tell)
    {
        bool rate = target.Unit == "%";
        return new Edit
        {
            Code = code,
            Inputs = [target.AsExact(), reached with { Tight = Intervals.Interval.Exactly(reached.Number), Loose = Intervals.Interval.Exactly(reached.Number) }],
            Expression = static x => x[0] - x[1],
            Formula = "{0} − {1}",
            Unit = rate ? "pp" : target.Unit,
            IsHard = false,
            AlwaysNote = true,
            Implies = reckoned => tell(target, reached, reckoned.Point),
        };
    }

    private static Bilingual AgainstLast(Figure target, Figure reached, decimal gap)
    {
        Bilingual by = AmountWords.Of(Math.Abs(gap), target.Unit == "%" ? "pp" : target.Unit);
        return gap == 0
            ? new("目标与上年实绩持平。", " The target equals last year's result.")
            : gap > 0
                ? new($"目标比上年实绩高{by.Chinese}。", $" The target lies {by.English} above last year's result.")
                : new($"目标比上年实绩低{by.Chinese}。", $" The target lies {by.English} below last year's result.");
    }

    private static Bilingual AgainstOutcome(Figure target, Figure reached, decimal gap)
    {
        Bilingual by = AmountWords.Of(Math.Abs(gap), target.Unit == "%" ? "pp" : target.Unit);
        return gap <= 0
            ? new($"实绩不低于目标数，高{by.Chinese}。", $" The outcome is no lower than the figure of the target, by {by.English}.")
            : new($"实绩低于目标数{by.Chinese}。", $" The outcome lies {by.English} below the figure of the target.");
    }
}
