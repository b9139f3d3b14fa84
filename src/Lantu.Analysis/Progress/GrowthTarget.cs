namespace Lantu.Analysis.Progress;

/// <summary>Judges a growth target by the growth to date (P03), in index form: last year's whole is 100.</summary>
public sealed record GrowthTarget
{
    /// <summary>The growth promised for the year, in percent.</summary>
    public required SourcedNumber Target { get; init; }

    /// <summary>Whether less is better: 能耗下降.</summary>
    public bool LessIsBetter { get; init; }

    /// <summary>Of a target with 左右 that is good on neither side: how far off is still as promised, in points; else null.</summary>
    public decimal? Around { get; init; }

    /// <summary>The growth to date, in percent; null where not known.</summary>
    public SourcedNumber? ToDate { get; init; }

    /// <summary>How much of the year that is.</summary>
    public required ElapsedTime Elapsed { get; init; }

    /// <summary>Last year's share of the same months, from 0 to 1; null where not known.</summary>
    public SourcedNumber? Weight { get; init; }

    /// <summary>The verdict.</summary>
    public ProgressVerdict Judge()
    {
        ProgressMethod method = ProgressMethods.GrowthToDate;
        if (ToDate is null)
        {
            return ProgressVerdict.NotJudged(method, Missing.GrowthToDate);
        }

        SumInput[] inputs = [new("累计增速", ToDate), new("目标", Target)];
        ProgressSum difference = Around is { } width
            ? new(new("余地", "room"), "容许差 − |累计增速 − 目标|", [.. inputs, new("容许差", new(width, "pp", "configuration"))], width - Math.Abs(ToDate.Value - Target.Value), "pp")
            : new(new("差距", "gap"), LessIsBetter ? "目标 − 累计增速" : "累计增速 − 目标", inputs, LessIsBetter ? Target.Value - ToDate.Value : ToDate.Value - Target.Value, "pp");
        decimal gap = difference.Result;
        bool whole = Elapsed.Part >= 1;
        ProgressSum? rest = whole ? null : Rest(ToDate);
        return new ProgressVerdict
        {
            Method = method,
            Status = ProgressVerdict.Of(gap, whole && gap >= 0),
            Reached = ToDate.Value,
            Expected = Target.Value,
            Gap = gap,
            GapUnit = "pp",
            Pace = rest is null ? null : new(new("余下月份须增长", "the rest of the year must grow by"), rest.Result, "%"),
            Sums = rest is null ? [difference] : [difference, rest],
            Reasons = whole || rest is not null ? [] : [Missing.Weights],
        };
    }

    private ProgressSum? Rest(SourcedNumber toDate) => Weight is not { Value: > 0 and < 1 }
        ? null
        : new(
            new("余下月份须增长", "needed growth of the rest"),
            "(G − W × g) ÷ (1 − W)",
            [new("G", Target), new("g", toDate), new("W", Weight)],
            (Target.Value - (Weight.Value * toDate.Value)) / (1 - Weight.Value), "%");
}
