namespace Lantu.Analysis.Progress;

/// <summary>A method over years as a verdict like the others.</summary>
internal static class LongVerdict
{
    internal static ProgressVerdict Of(LongHorizon way, ProgressMethod method, SourcedNumber start, SourcedNumber now, SourcedNumber goal)
    {
        LongProgress progress = method == ProgressMethods.Chart2022 ? way.Chart2022()
            : method == ProgressMethods.Chart2023 ? way.Chart2023()
            : method == ProgressMethods.LongDirection ? (way with { Target = null }).OpenSdg()
            : way.OpenSdg();
        ProgressMethod used = method.Code.StartsWith('L') ? method : ProgressMethods.LongTarget;
        if (progress.Value is not { } value)
        {
            return ProgressVerdict.NotJudged(used, progress.Reason is null ? [] : [progress.Reason]) with { Label = LongStatusWords.Of(progress.Status) };
        }

        // A ratio beyond all measure says no more than a large one.
        decimal ratio = decimal.Round((decimal)Math.Clamp(value, -1e12, 1e12), 10);

        // Of a ratio, 1 is as fast as needed; of a growth alone, 0 is standing still.
        decimal needed = used == ProgressMethods.LongDirection ? 0 : 1;
        ProgressSum sum = new(
            new("进展值", "progress value"), used.Formula,
            [new("基值", start), new("现值", now), new("目标", goal), new("基年", Year(way.BaseYear)), new("现年", Year(way.CurrentYear)), new("目标年", Year(way.TargetYear))], ratio, null);
        List<ProgressSum> sums = [sum];
        RequiredPace? pace = null;
        if (way is { Target: { } target, CurrentValue: var current } && way.TargetYear > way.CurrentYear && target / current > 0 && progress.Status != LongStatus.TargetAchieved)
        {
            decimal growth = decimal.Round((decimal)Math.Clamp(100 * (Math.Pow(target / current, 1 / (way.TargetYear - way.CurrentYear)) - 1), -1e12, 1e12), 10);
            sums.Add(new(new("余下各年须年均变化", "needed change a year"), "(目标 ÷ 现值)^(1/(目标年 − 现年)) − 1", [new("目标", goal), new("现值", now)], growth, "%"));
            pace = new(sums[^1].Name, growth, "%");
        }

        return new ProgressVerdict
        {
            Method = used,
            Status = progress.Status == LongStatus.TargetAchieved ? ScheduleStatus.Achieved
                : ratio >= needed ? ScheduleStatus.Ahead
                : progress.Status == LongStatus.Substantial ? ScheduleStatus.OnSchedule
                : ScheduleStatus.Behind,
            Reached = ratio,
            Expected = needed,
            Gap = ratio - needed,
            Label = LongStatusWords.Of(progress.Status),
            Pace = pace,
            Sums = sums,
        };
    }

    private static SourcedNumber Year(double year) => new((decimal)year, null, "calendar");
}
