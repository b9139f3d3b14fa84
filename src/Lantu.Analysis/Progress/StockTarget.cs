using Lantu.Analysis.Intervals;

namespace Lantu.Analysis.Progress;

/// <summary>Judges a target for what is counted at a date: 存款余额, 企业数, 面积 (P04, P05).</summary>
public sealed record StockTarget
{
    /// <summary>What the year's end is to show.</summary>
    public required SourcedNumber Target { get; init; }

    /// <summary>What the last year's end showed; null where not known.</summary>
    public SourcedNumber? Base { get; init; }

    /// <summary>The latest count; null where not known.</summary>
    public SourcedNumber? Now { get; init; }

    /// <summary>The month at whose end it was counted, from 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>The straight path from last year's end.</summary>
    public ProgressVerdict Linear()
    {
        if (Base is null || Now is null)
        {
            return ProgressVerdict.NotJudged(ProgressMethods.StockLinear, Missing.Stock);
        }

        decimal path = Base.Value + ((Target.Value - Base.Value) * Month / 12);
        return Judge(ProgressMethods.StockLinear, Base, Now, path, "上年末 + (目标 − 上年末) × 月 ÷ 12", Month == 12 ? null : new(
            new("每月须增", "needed a month"), "(目标 − 现值) ÷ (12 − 月)", [new("目标", Target), new("现值", Now), MonthInput], (Target.Value - Now.Value) / (12 - Month), Target.Unit));
    }

    /// <summary>The path of one rate a month; all three counts must be positive.</summary>
    public ProgressVerdict Geometric()
    {
        if (Base is not { Value: > 0 } || Now is not { Value: > 0 } || Target.Value <= 0)
        {
            return ProgressVerdict.NotJudged(ProgressMethods.StockGeometric, Missing.Stock);
        }

        decimal path = Base.Value * Powers.Power(Powers.Root(Target.Value / Base.Value, 12), Month);
        return Judge(ProgressMethods.StockGeometric, Base, Now, path, "上年末 × (目标 ÷ 上年末)^(月/12)", Month == 12 ? null : new(
            new("每月须增长", "needed growth a month"), "(目标 ÷ 现值)^(1/(12 − 月)) − 1", [new("目标", Target), new("现值", Now), MonthInput], 100 * (Powers.Root(Target.Value / Now.Value, 12 - Month) - 1), "%"));
    }

    private SumInput MonthInput => new("月", new(Month, null, "calendar"));

    private ProgressVerdict Judge(ProgressMethod method, SourcedNumber start, SourcedNumber now, decimal path, string formula, ProgressSum? rest)
    {
        bool falls = Target.Value < start.Value;
        decimal gap = falls ? path - now.Value : now.Value - path;
        ProgressSum expected = new(new("应达", "expected"), formula, [new("上年末", start), new("目标", Target), MonthInput], path, Target.Unit);
        ProgressSum distance = new(
            new("差距", "gap"), falls ? "应达 − 现值" : "现值 − 应达", [new("现值", now), new("应达", new(path, Target.Unit, "computed"))], gap, Target.Unit);
        bool achieved = falls ? now.Value <= Target.Value : now.Value >= Target.Value;
        return new ProgressVerdict
        {
            Method = method,
            Status = ProgressVerdict.Of(gap, achieved),
            Reached = now.Value,
            Expected = path,
            Gap = gap,
            GapUnit = Target.Unit,
            Pace = achieved || rest is null ? null : new(rest.Name, rest.Result, rest.Unit),
            Sums = achieved || rest is null ? [expected, distance] : [expected, distance, rest],
        };
    }
}
