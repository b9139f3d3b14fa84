namespace Lantu.Analysis.Progress;

/// <summary>Judges a rate that is not to pass a limit, or not to fall below one: by its average so far (P06), or at the point (P07).</summary>
public sealed record CeilingTarget
{
    /// <summary>The limit.</summary>
    public required SourcedNumber Limit { get; init; }

    /// <summary>Whether the limit is a floor: 不低于.</summary>
    public bool IsFloor { get; init; }

    /// <summary>The months so far; January and February may be one value of two months.</summary>
    public IReadOnlyList<MonthsValue> Months { get; init; } = [];

    /// <summary>The verdict by the average of the year.</summary>
    public ProgressVerdict ByAverage()
    {
        int months = Months.Sum(static value => value.Months);
        if (months is 0 or > 12)
        {
            return ProgressVerdict.NotJudged(ProgressMethods.Ceiling, Missing.Average);
        }

        decimal total = Months.Sum(static value => value.Months * value.Number.Value);
        SumInput[] inputs = [.. Months.Select(static value => new SumInput(value.Written, value.Number))];
        ProgressSum average = new(new("至今平均", "average so far"), "Σ(月数 × 值) ÷ 月数", inputs, total / months, Limit.Unit);
        decimal gap = Better(average.Result);
        ProgressSum? rest = months == 12 ? null : new(
            new("余下各月平均" + (IsFloor ? "不得低于" : "不得超过"), IsFloor ? "needed average of the rest, at least" : "needed average of the rest, at most"),
            "(12 × 限值 − 各月之和) ÷ (12 − 月数)",
            [new("限值", Limit), new("各月之和", new(total, Limit.Unit, "computed")), new("月数", new(months, null, "computed"))],
            ((12 * Limit.Value) - total) / (12 - months), Limit.Unit);
        return new ProgressVerdict
        {
            Method = ProgressMethods.Ceiling,
            Status = ProgressVerdict.Of(gap, months == 12 && gap >= 0),
            Reached = average.Result,
            Expected = Limit.Value,
            Gap = gap,
            GapUnit = Limit.Unit,
            Pace = rest is null ? null : new(rest.Name, rest.Result, rest.Unit),
            Sums = rest is null ? [average] : [average, rest],
        };
    }

    /// <summary>The verdict by the latest value alone: no path is known for a rate that counts at the end.</summary>
    public ProgressVerdict ByPoint()
    {
        if (Months.Count == 0)
        {
            return ProgressVerdict.NotJudged(ProgressMethods.PointTest, Missing.Point);
        }

        MonthsValue last = Months[^1];
        decimal gap = Better(last.Number.Value);
        ProgressSum distance = new(
            new("差距", "gap"), IsFloor ? "现值 − 目标" : "目标 − 现值", [new("现值", last.Number), new("目标", Limit)], gap, Limit.Unit);
        return new ProgressVerdict
        {
            Method = ProgressMethods.PointTest,
            Status = ProgressVerdict.Of(gap, achieved: false),
            Reached = last.Number.Value,
            Expected = Limit.Value,
            Gap = gap,
            GapUnit = Limit.Unit,
            Sums = [distance],
        };
    }

    private decimal Better(decimal value) => IsFloor ? value - Limit.Value : Limit.Value - value;
}

/// <summary>The value of a month, or of January and February together.</summary>
/// <param name="Written">As 3月, 1—2月.</param>
/// <param name="Months">1, or 2 for January and February.</param>
/// <param name="Number">The value.</param>
public sealed record MonthsValue(string Written, int Months, SourcedNumber Number);
