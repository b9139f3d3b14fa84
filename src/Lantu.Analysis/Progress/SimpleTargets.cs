namespace Lantu.Analysis.Progress;

/// <summary>Targets that are judged by one comparison: a rank, a rate in step with another, a bare direction (P09, P10, P11).</summary>
public static class SimpleTargets
{
    /// <summary>A place that is to be reached or kept; 1 is the best.</summary>
    /// <param name="target">The place promised.</param>
    /// <param name="now">The latest place among the same competitors; null where not known.</param>
    public static ProgressVerdict Rank(SourcedNumber target, SourcedNumber? now)
    {
        if (now is null)
        {
            return ProgressVerdict.NotJudged(ProgressMethods.Rank, Missing.Rank);
        }

        ProgressSum gap = new(new("差距", "gap"), "目标位次 − 现位次", [new("目标位次", target), new("现位次", now)], target.Value - now.Value, "位");
        return Verdict(ProgressMethods.Rank, now.Value, target.Value, gap, achieved: gap.Result >= 0);
    }

    /// <summary>Growth that is to keep step with another: 与经济增长基本同步.</summary>
    /// <param name="own">The growth to date, in percent; null where not known.</param>
    /// <param name="other">That of the other indicator for the same months; null where not known.</param>
    /// <param name="tolerance">How far apart they may lie, in percentage points.</param>
    public static ProgressVerdict InStep(SourcedNumber? own, SourcedNumber? other, decimal tolerance)
    {
        if (own is null || other is null)
        {
            return ProgressVerdict.NotJudged(ProgressMethods.InStep, Missing.InStep);
        }

        // Faster than the other is no failing of those who promised to keep up.
        ProgressSum lag = new(new("差", "difference"), "本指标增速 − 参照指标增速", [new("本指标增速", own), new("参照指标增速", other)], own.Value - other.Value, "pp");
        ProgressSum gap = new(
            new("余地", "room"), "差 + 容许差", [new("差", new(lag.Result, "pp", "computed")), new("容许差", new(tolerance, "pp", "configuration"))], lag.Result + tolerance, "pp");
        return Verdict(ProgressMethods.InStep, own.Value, other.Value, gap, achieved: false) with { Sums = [lag, gap] };
    }

    /// <summary>A direction without a figure: 收入倍差持续缩小.</summary>
    /// <param name="now">The latest value; null where not known.</param>
    /// <param name="before">That of the same time a year before; null where not known.</param>
    /// <param name="upward">Whether it is to rise.</param>
    public static ProgressVerdict Direction(SourcedNumber? now, SourcedNumber? before, bool upward)
    {
        if (now is null || before is null)
        {
            return ProgressVerdict.NotJudged(ProgressMethods.Direction, Missing.Direction);
        }

        decimal change = upward ? now.Value - before.Value : before.Value - now.Value;
        ProgressSum gap = new(new("变化", "change"), upward ? "现值 − 上年" : "上年 − 现值", [new("现值", now), new("上年", before)], change, now.Unit);
        return Verdict(ProgressMethods.Direction, now.Value, before.Value, gap, achieved: false);
    }

    private static ProgressVerdict Verdict(ProgressMethod method, decimal reached, decimal expected, ProgressSum gap, bool achieved) => new()
    {
        Method = method,
        Status = ProgressVerdict.Of(gap.Result, achieved),
        Reached = reached,
        Expected = expected,
        Gap = gap.Result,
        GapUnit = gap.Unit,
        Sums = [gap],
    };
}
