using Lantu.Analysis.Intervals;

namespace Lantu.Analysis.Progress;

/// <summary>Judges an average growth over several years: 五年年均增长6% (P08).</summary>
public sealed record AverageGrowthTarget
{
    /// <summary>The average promised, in percent a year.</summary>
    public required SourcedNumber Target { get; init; }

    /// <summary>Over how many years, from 2 to 100.</summary>
    public required int Years { get; init; }

    /// <summary>The growth of the years so far, in percent, in order.</summary>
    public IReadOnlyList<YearGrowth> Known { get; init; } = [];

    /// <summary>The verdict.</summary>
    public ProgressVerdict Judge()
    {
        if (Known.Count == 0 || Known.Count > Years || Known.Any(static year => year.Growth.Value <= -100) || Target.Value <= -100)
        {
            return ProgressVerdict.NotJudged(ProgressMethods.AverageGrowth, Missing.Years);
        }

        decimal product = Known.Aggregate(1m, static (all, year) => all * (1 + (year.Growth.Value / 100)));
        SumInput[] rates = [.. Known.Select(static year => new SumInput($"{year.Year}年", year.Growth))];
        decimal average = 100 * (Powers.Root(product, Known.Count) - 1);
        ProgressSum reached = new(new("至今年均", "average so far"), "Π(1 + gᵢ)^(1/k) − 1", rates, average, "%");
        decimal gap = average - Target.Value;
        decimal whole = Powers.Power(1 + (Target.Value / 100), Years);
        int left = Years - Known.Count;
        ProgressSum? rest = left == 0 ? null : new(
            new("余下各年须年均增长", "needed average of the remaining years"),
            "((1 + g)^n ÷ Π(1 + gᵢ))^(1/(n − k)) − 1",
            [new("g", Target), new("n", new(Years, null, "plan")), .. rates],
            100 * (Powers.Root(whole / product, left) - 1), "%");
        return new ProgressVerdict
        {
            Method = ProgressMethods.AverageGrowth,
            Status = ProgressVerdict.Of(gap, product >= whole),
            Reached = average,
            Expected = Target.Value,
            Gap = gap,
            GapUnit = "pp",
            Pace = rest is null ? null : new(rest.Name, rest.Result, rest.Unit),
            Sums = rest is null ? [reached] : [reached, rest],
        };
    }
}

/// <summary>The growth of one year.</summary>
/// <param name="Year">Which.</param>
/// <param name="Growth">In percent.</param>
public sealed record YearGrowth(int Year, SourcedNumber Growth);
