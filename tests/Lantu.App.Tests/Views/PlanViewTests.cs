using Lantu.App.Views;
using Lantu.Tests.Plans;
using Xunit;

namespace Lantu.App.Tests.Views;

public sealed class PlanViewTests
{
    [Fact]
    public void Begins_with_what_document_it_is()
    {
        string[] lines = Lines(100);

        Assert.Equal("2026年云洲市政府工作报告", lines[0]);
        Assert.Equal($"云洲市（339900） · 2026年 · 政府工作报告 · yunzhou.md，{HandMadePlan.Text.Length} 字", lines[1]);
        Assert.Equal("17 条事实：成果 11，目标 5，背景 1 · 3 项任务 · 1 件大事 · 1 处存疑", lines[2]);
    }

    [Fact]
    public void Puts_level_growth_and_rank_of_one_indicator_in_one_row()
    {
        string row = Assert.Single(Lines(100), static line => line.Contains("4234.4亿元", StringComparison.Ordinal));

        Assert.Contains("地区生产总值", row, StringComparison.Ordinal);
        Assert.Contains("6.2%", row, StringComparison.Ordinal);
        Assert.Contains("第3位 全省", row.Replace("第3 ", "第3位 ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("2025", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_a_rise_from_its_start()
    {
        string row = Assert.Single(Lines(100), static line => line.Contains("3006亿元 → 7307亿元", StringComparison.Ordinal));

        Assert.Contains("24.5%", row, StringComparison.Ordinal);
        Assert.Contains("第11 → 第7", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("增长≥6%")]
    [InlineData("增长5%—5.5%")]
    [InlineData("与经济增长同步")]
    [InlineData("继续缩小")]
    [InlineData("≤27.5微克")]
    [InlineData("确保、预期性")]
    [InlineData("增>1000家")]
    [InlineData("-2.8%")]
    [InlineData("连续35年")]
    [InlineData("占全省12.50%")]
    [InlineData("地区生产总值（全国）")]
    [InlineData("1 实施市场繁荣行动，奋力打造贸易新辉煌（年底前）（牵头：市商务局）")]
    [InlineData("做强实体经济")]
    [InlineData("建成  云洲港二期开港（2025-09）")]
    [InlineData("第 18 行  「两大行动」说有 2 项，找到 1 项")]
    [InlineData("第 18 行  R012 存疑  “两大行动”只找到 1 项")]
    public void Shows(string words) => Assert.Contains(words, PlanView.Render(HandMadePlan.Make(), 120, color: false), StringComparison.Ordinal);

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void Stays_within_its_width(int width) =>
        Assert.All(Lines(width), line => Assert.True(CellWidth(line) <= width, line));

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void Keeps_its_columns_straight_under_wide_characters(int width)
    {
        string[] lines = Lines(width);
        int heading = Array.FindIndex(lines, static line => line.Contains("数值", StringComparison.Ordinal));
        int column = CellWidth(lines[heading][..lines[heading].IndexOf("数值", StringComparison.Ordinal)]);
        string row = lines.Skip(heading).First(static line => line.Contains("4234.4亿元", StringComparison.Ordinal));

        Assert.Equal(column, CellWidth(row[..row.IndexOf("4234.4亿元", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Leaves_out_parts_that_the_document_does_not_have()
    {
        string view = PlanView.Render(HandMadePlan.Bare(), 100, color: false);

        Assert.DoesNotContain("■", view, StringComparison.Ordinal);
        Assert.StartsWith("-\n地方不明 · 年份不明 · 其他文件", view, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_same_bytes_for_the_same_plan() =>
        Assert.Equal(PlanView.Render(HandMadePlan.Make(), 100, color: true), PlanView.Render(HandMadePlan.Make(), 100, color: true));

    [Fact]
    public void Takes_marks_of_the_console_library_as_letters()
    {
        var plan = HandMadePlan.Bare();
        var odd = new Lantu.Plans.Model.Plan
        {
            Source = plan.Source,
            Document = plan.Document with { Title = "[bold]“132”[/] [red" },
            Text = plan.Text,
            Sections = [],
            Facts = [],
            Tasks = [],
            Events = [],
            Statements = [],
            Claims = [],
            Problems = [],
        };

        Assert.StartsWith("[bold]“132”[/] [red\n", PlanView.Render(odd, 100, color: false), StringComparison.Ordinal);
    }

    private static string[] Lines(int width) => PlanView.Render(HandMadePlan.Make(), width, color: false).TrimEnd('\n').Split('\n');

    // Wide as terminals have it: Chinese characters, their punctuation and full-width forms.
    private static int CellWidth(string line) => line.Sum(static letter =>
        letter is (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F')
            or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') ? 2 : 1);
}
