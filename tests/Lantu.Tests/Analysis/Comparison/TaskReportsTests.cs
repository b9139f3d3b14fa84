using Lantu.Analysis.Comparison;
using Xunit;

namespace Lantu.Tests.Analysis.Comparison;

public sealed class TaskReportsTests
{
    private const string Tasks = """
        ### （一）扩大有效投资

        **建好重点工程。** 云江三桥年底前建成通车，加快建设枫渡水厂。

        ### （二）深化改革

        **推进国企改革。** 完成港航、交投板块重组。

        """;

    [Fact]
    public void Finds_the_sentence_that_reports_on_a_task()
    {
        PlanComparison comparison = Pairs.Tasks(Tasks, "城乡山水更加宜居，云江三桥建成通车。营商环境持续优化。");
        ReportedTask task = Assert.Single(comparison.Tasks, static task => task.Task.Title == "建好重点工程");

        ReportingSentence sentence = Assert.Single(task.Reported);
        Assert.Equal("城乡山水更加宜居，云江三桥建成通车", sentence.Span.Of(comparison.New.Text));
        Assert.InRange(sentence.Score, 0.7m, 0.97m);
    }

    [Fact]
    public void Leaves_a_task_empty_where_nothing_reports_on_it()
    {
        PlanComparison comparison = Pairs.Tasks(Tasks, "云江三桥建成通车。营商环境持续优化。");

        Assert.Empty(Assert.Single(comparison.Tasks, static task => task.Task.Title == "推进国企改革").Reported);
    }

    [Fact]
    public void Does_not_count_what_the_new_report_plans()
    {
        PlanComparison comparison = PlanComparison.Of(
            Pairs.Old("地区生产总值增长6%左右。", Tasks),
            Reading.Readings.Of("# 云洲市2026年政府工作报告\n\n## 一、2025年工作回顾\n\n经济平稳运行。\n\n## 二、2026年重点工作\n\n**抓好工程。** 云江三桥年底前建成通车。\n"),
            Pairs.Indicators);

        Assert.All(comparison.Tasks, static task => Assert.Empty(task.Reported));
    }

    [Fact]
    public void Counts_the_sentence_of_a_target_that_was_answered()
    {
        PlanComparison comparison = Pairs.Tasks("### （一）做强外贸\n\n**拓展市场。** 跨境电商交易额增长15%以上。\n", "跨境电商交易额增长15.3%。");

        Assert.Contains(comparison.Tasks, task => task.Reported.Any(sentence => sentence.Span.Of(comparison.New.Text) == "跨境电商交易额增长15.3%" && sentence.Score == 0.95m));
    }
}
