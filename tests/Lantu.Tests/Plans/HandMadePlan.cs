using System.Security.Cryptography;
using System.Text;
using Lantu.Plans.Model;
using Lantu.Text;

namespace Lantu.Tests.Plans;

/// <summary>A small plan made by hand that uses every field of the contract at least once.</summary>
internal static class HandMadePlan
{
    internal const string Text = """
        # 2026年云洲市政府工作报告

        ## 一、2025年工作回顾

        - 全市生产总值**4234.4亿元**，增长**6.2%**，居全省**第3位**；
        - 出口从3006亿元增长至**7307亿元**，年均增长24.5%；位次由第11位前移至**第7位**。
        - 单位能耗下降**2.8%**，占全省12.50%，是2020年的2.3倍，连续35年领跑全国。
        - =SUM(A1)类企业超**1000家**，“甲,乙”两类。
        - 全国生产总值增长5%。
        - 云洲港二期开港。

        ## 二、2026年主要预期目标

        - 地区生产总值确保增长**6%**以上，力争5%—5.5%；
        - 城乡居民收入与经济增长基本同步，收入倍差继续缩小；
        - PM2.5控制在27.5微克以内。

        ## 三、“两大行动”

        1. 实施市场繁荣行动，奋力打造贸易新辉煌

        - 做强实体经济。

        ## 四、自身建设

        - 以“学”铸魂。

        """;

    private static readonly PlanSection Review = Section("一、2025年工作回顾", "一", "2025年工作回顾", SectionRole.Review);
    private static readonly PlanSection Targets = Section("二、2026年主要预期目标", "二", "2026年主要预期目标", SectionRole.Targets);
    private static readonly PlanSection Actions = Section("三、“两大行动”", "三", "“两大行动”", SectionRole.Tasks);
    private static readonly PlanSection Conduct = Section("四、自身建设", "四", "自身建设", SectionRole.Conduct);

    private static readonly FactIndicator Gdp = new("全市生产总值", "地区生产总值", "gdp");
    private static readonly FactIndicator Exports = new("出口", "出口", "exports");

    internal static Plan Make() => new()
    {
        Source = new PlanSource(
            "yunzhou.md", "text/markdown", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))), Text.Length),
        Document = new PlanDocument(
            "2026年云洲市政府工作报告", DocumentKind.WorkReport, new Place("云洲市", PlaceLevel.Prefecture, "339900"), 2026, "zh"),
        Text = Text,
        Sections = [Review, Targets, Actions, Conduct],
        Facts = [.. Results(), .. Aims()],
        Tasks = Tasks(),
        Events = [Event("云洲港二期开港", EventKind.Opening, "2025-09")],
        Statements = [Said("以“学”铸魂", StatementKind.Theme)],
        Claims = [new Claim("c1", "两大行动", 2, 1, Span("两大行动"))],
        Problems = [new Problem("R012", ProblemSeverity.Warning, "“两大行动”只找到 1 项", Span("两大行动"))],
    };

    /// <summary>A plan with as little as a plan can have.</summary>
    internal static Plan Bare() => new()
    {
        Source = new PlanSource("-", "text/plain", new string('0', 64), 2),
        Document = new PlanDocument(null, DocumentKind.Other, null, null, "zh"),
        Text = "你好",
        Sections = [],
        Facts = [],
        Tasks = [],
        Events = [],
        Statements = [],
        Claims = [],
        Problems = [],
    };

    internal static TextSpan Span(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException(words) : new TextSpan(start, start + words.Length);
    }

    private static IEnumerable<Fact> Results()
    {
        yield return Fact(Gdp, Measure.Level, "4234.4亿元", 423440000000m, "CNY") with { Status = Vintage.Preliminary, Basis = PriceBasis.Nominal };
        yield return Fact(Gdp, Measure.Growth, "6.2%", 6.2m, "%") with { Basis = PriceBasis.Real };
        yield return Fact(Gdp, Measure.Rank, "第3位", 3, null) with { Scope = "全省" };
        yield return Fact(Exports, Measure.Level, "7307亿元", 730700000000m, "CNY") with
        {
            Baseline = new Baseline(300600000000m, "3006亿元", Period.OfYear(2020)),
        };
        yield return Fact(Exports, Measure.AverageGrowth, "24.5%", 24.5m, "%") with { Period = Period.OfYears(2021, 2025) };
        yield return Fact(Exports, Measure.Rank, "第7位", 7, null) with { Baseline = new Baseline(11, "第11位", null), Scope = "全省县（市、区）" };
        yield return Fact(new("单位能耗", null, null), Measure.Growth, "2.8%", -2.8m, "%");
        yield return Fact(new("单位能耗", null, null), Measure.Share, "12.50%", 12.50m, "%") with { Scope = "全省" };
        yield return Fact(new("单位能耗", null, null), Measure.Multiple, "2.3倍", 2.3m, "倍") with { Reference = "2020年", Basis = PriceBasis.Comparable };
        yield return Fact(new("单位能耗", null, null), Measure.Streak, "35年", 35, "year") with { Status = Vintage.Final };
        yield return Fact(new("=SUM(A1)类企业", null, null), Measure.Change, "1000家", 1000, "家") with
        {
            Comparator = Comparator.MoreThan,
            Status = Vintage.Estimated,
        };
        yield return Fact(Gdp, Measure.Growth, "5%", 5, "%") with { Nature = Nature.Context, Place = "全国", Span = Span("5%。") };
    }

    private static IEnumerable<Fact> Aims()
    {
        yield return Target(Gdp, Measure.Growth, "6%", 6, "%", Comparator.AtLeast) with { Firmness = Firmness.Commitment, Obligation = Obligation.Anticipatory };
        yield return Target(Gdp, Measure.Growth, "5%—5.5%", 5, "%", Comparator.Between) with
        {
            Firmness = Firmness.Aspiration,
            Obligation = Obligation.Obligatory,
            Value = new FactValue(5, 5.5m, "%", "5%—5.5%", 4.5m, 5.55m),
        };
        yield return Target(new("城乡居民收入", null, null), Measure.Growth, "与经济增长基本同步", null, null, Comparator.InStepWith) with { Reference = "经济增长" };
        yield return Target(new("收入倍差", null, null), Measure.Level, "继续缩小", null, null, Comparator.Down);
        yield return Target(new("PM2.5", "细颗粒物浓度", "pm25"), Measure.Level, "27.5微克", 27.5m, "微克", Comparator.AtMost) with { Period = null };
    }

    private static PlanTask[] Tasks()
    {
        PlanTask initiative = Task("实施市场繁荣行动", TaskKind.Initiative, null) with
        {
            Number = "1",
            Aim = "奋力打造贸易新辉煌",
            Group = "两大行动",
            Deadline = "年底前",
            Lead = "市商务局",
            Support = ["市发改委", "市财政局"],
        };
        return
        [
            initiative,
            Task("做强实体经济", TaskKind.Task, initiative.Id) with { Targets = ["f1"] },
            Task("以“学”铸魂", TaskKind.Conduct, null) with { Section = Conduct.Id },
        ];
    }

    private static Fact Fact(FactIndicator indicator, Measure measure, string words, decimal? number, string? unit)
    {
        TextSpan span = Span(words);
        int start = Text.LastIndexOf('\n', span.Start) + 1;
        return new Fact
        {
            Id = PlanIds.OfFact(span, measure, indicator.Written),
            Nature = Nature.Result,
            Indicator = indicator,
            Measure = measure,
            Value = new FactValue(number, null, unit, words, number, number),
            Comparator = Comparator.Equal,
            Period = Period.OfYear(2025),
            Span = span,
            Evidence = new TextSpan(start, Text.IndexOf('\n', span.Start)),
            Section = Review.Id,
            Rule = "LevelThenGrowth",
            Confidence = 0.97m,
        };
    }

    private static Fact Target(
        FactIndicator indicator, Measure measure, string words, decimal? number, string? unit, Comparator comparator) =>
        Fact(indicator, measure, words, number, unit) with
        {
            Nature = Nature.Target,
            Comparator = comparator,
            Period = Period.OfYear(2026),
            Section = Targets.Id,
        };

    private static PlanSection Section(string heading, string number, string title, SectionRole role) =>
        new(PlanIds.Of('s', Span(heading)), null, 2, number, title, role, Span(heading));

    private static PlanTask Task(string title, TaskKind kind, string? parent) =>
        new(PlanIds.Of('t', Span(title)), parent, kind, null, title, null, null, null, null, [], [], Span(title), Actions.Id);

    private static PlanEvent Event(string words, EventKind kind, string? date) =>
        new(PlanIds.Of('e', Span(words)), kind, words, date, Span(words));

    private static Statement Said(string words, StatementKind kind) =>
        new(PlanIds.Of('m', Span(words)), kind, words, Span(words), Conduct.Id);
}
