namespace Lantu.Analysis.Progress;

/// <summary>Judges a target for what is summed over the year: 出口8403亿元 (P01, P02).</summary>
public sealed record FlowTarget
{
    /// <summary>Fewer past years than this do not make a median; then last year's share is taken.</summary>
    public const int FewestYears = 3;

    /// <summary>No more past years than this are taken.</summary>
    public const int MostYears = 5;

    /// <summary>What the whole year is to bring.</summary>
    public required SourcedNumber Target { get; init; }

    /// <summary>What the year has brought so far; null where not known.</summary>
    public SourcedNumber? ToDate { get; init; }

    /// <summary>How much of the year that is.</summary>
    public required ElapsedTime Elapsed { get; init; }

    /// <summary>Of past years, the newest first: the same months, and the whole year.</summary>
    public IReadOnlyList<PastYear> Past { get; init; } = [];

    /// <summary>序时进度.</summary>
    public ProgressVerdict ByTime()
    {
        if (ToDate is null || Target.Value <= 0)
        {
            return Lacking(ProgressMethods.TimeProportional);
        }

        ProgressSum expected = new(
            new("应达进度", "expected"), "已过 ÷ 全年",
            [new("已过", new(Elapsed.Passed, null, Elapsed.Written)), new("全年", new(Elapsed.Whole, null, "calendar"))],
            100 * Elapsed.Part, "%");
        return Judge(ProgressMethods.TimeProportional, ToDate, expected, []);
    }

    /// <summary>历年同期进度.</summary>
    public ProgressVerdict BySeason()
    {
        if (ToDate is null || Target.Value <= 0)
        {
            return Lacking(ProgressMethods.Seasonal);
        }

        PastYear[] years = [.. Past.Where(static year => year.Total.Value > 0).Take(MostYears)];
        if (years.Length == 0)
        {
            return ProgressVerdict.NotJudged(ProgressMethods.Seasonal, Missing.PastYears);
        }

        bool median = years.Length >= FewestYears;
        PastYear[] used = median ? years : years[..1];
        decimal share = Median([.. used.Select(static year => year.ToDate.Value / year.Total.Value)]);
        IReadOnlyList<SumInput> inputs =
        [
            .. used.SelectMany(static year => new[]
            {
                new SumInput($"{year.Year}年同期", year.ToDate), new SumInput($"{year.Year}年全年", year.Total),
            }),
        ];
        ProgressSum expected = new(
            new("应达进度", "expected"), median ? $"{used.Length}年同期累计 ÷ 全年 的中位数" : "上年同期累计 ÷ 上年全年", inputs, 100 * share, "%");
        return Judge(ProgressMethods.Seasonal, ToDate, expected, median ? [] : [Missing.OnlyLastYear]);
    }

    internal static decimal Median(decimal[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private ProgressVerdict Lacking(ProgressMethod method) => ProgressVerdict.NotJudged(method, ToDate is null ? Missing.ToDate : Missing.NotPositive);

    private ProgressVerdict Judge(ProgressMethod method, SourcedNumber toDate, ProgressSum expected, IReadOnlyList<Phrase> remarks)
    {
        ProgressSum reached = new(
            new("完成率", "achievement rate"), "累计 ÷ 目标", [new("累计", toDate), new("目标", Target)], 100 * toDate.Value / Target.Value, "%");
        decimal gap = reached.Result - expected.Result;
        ProgressSum rest = new(
            new("余下须完成", "needed of the rest"), "目标 − 累计", [new("目标", Target), new("累计", toDate)], Target.Value - toDate.Value, Target.Unit);
        RequiredPace? pace = null;
        List<ProgressSum> sums = rest.Result > 0 ? [reached, expected, rest] : [reached, expected];
        if (rest.Result > 0 && Elapsed.Part < 1)
        {
            ProgressSum? growth = RestGrowth(rest.Result);
            sums.AddRange(growth is null ? [] : [growth]);
            pace = growth is null
                ? new(new("余下时间须完成", "the rest must bring"), rest.Result, Target.Unit)
                : new(new("余下月份须比上年同期增长", "the rest must grow on last year's by"), growth.Result, "%");
        }

        return new ProgressVerdict
        {
            Method = method,
            Status = ProgressVerdict.Of(gap, rest.Result <= 0),
            Reached = reached.Result,
            Expected = expected.Result,
            Gap = gap,
            GapUnit = "pp",
            Pace = pace,
            Sums = sums,
            Reasons = remarks,
        };
    }

    private ProgressSum? RestGrowth(decimal rest)
    {
        PastYear? last = Past.Count == 0 ? null : Past[0];
        decimal restOfLast = last is null ? 0 : last.Total.Value - last.ToDate.Value;
        return last is null || restOfLast <= 0
            ? null
            : new(
                new("余下月份须增长", "needed growth of the rest"),
                "(目标 − 累计) ÷ (上年全年 − 上年同期) − 1",
                [new("目标", Target), new("累计", ToDate!), new("上年全年", last.Total), new("上年同期", last.ToDate)],
                100 * ((rest / restOfLast) - 1), "%");
    }
}

/// <summary>A past year of a series.</summary>
/// <param name="Year">Which.</param>
/// <param name="ToDate">The same months as are known of this year.</param>
/// <param name="Total">The whole year.</param>
public sealed record PastYear(int Year, SourcedNumber ToDate, SourcedNumber Total);
