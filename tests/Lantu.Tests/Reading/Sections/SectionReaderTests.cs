using Lantu.Plans.Model;
using Xunit;

namespace Lantu.Tests.Reading.Sections;

public sealed class SectionReaderTests
{
    private const string Text = "全市上下团结一心、真抓实干，各项事业都迈出了坚实步伐。";

    [Fact]
    public void Tells_what_the_chapters_of_a_report_hold()
    {
        string report = $"各位代表：\n一、2023年工作回顾\n{Text}\n（一）产业提质增效\n{Text}\n（二）政府自身建设取得新成效\n{Text}\n二、2024年工作安排\n{Text}\n"
            + $"（一）狠抓项目建设，全力保增长\n{Text}\n（二）切实转变作风，加强政府自身建设\n{Text}\n名词解释\n{Text}";
        Assert.Equal(
            [
                "Review 2023年工作回顾", "Review 产业提质增效", "Review 政府自身建设取得新成效", "Tasks 2024年工作安排", "Tasks 狠抓项目建设，全力保增长",
                "Conduct 切实转变作风，加强政府自身建设", "Notes 名词解释",
            ],
            Roles(report));
    }

    [Theory]
    [InlineData("“十五五”时期的奋斗目标", "Goals")]
    [InlineData("2024年总体要求和主要目标", "Guidance")]
    [InlineData("2023年主要工作和“十四五”发展成就", "Review")]
    [InlineData("建设人民满意的服务型政府", "Conduct")]
    [InlineData("2024年重点工作", "Tasks")]
    [InlineData("主要预期目标", "Targets")]
    [InlineData("指导思想", "Guidance")]
    public void Reads_a_heading(string title, string role)
    {
        Assert.Contains($"{role} {title}", Roles($"# 云洲市2024年政府工作报告\n\n## {title}\n\n{Text}\n\n## 2024年工作安排\n\n{Text}"));
    }

    [Fact]
    public void Turns_ahead_where_a_page_leaves_out_the_heading_of_its_targets()
    {
        string page = $"# 一图读懂2026年政府工作报告\n\n## 2025年主要成就\n\n### 五年来，我们挑大梁\n\n{Text}\n\n### 建议主要预期目标\n\n{Text}\n\n### 重点实施“十大行动”\n\n{Text}\n\n### 让城市更宜居\n\n{Text}";
        Assert.Equal(["Review 五年来，我们挑大梁", "Targets 建议主要预期目标", "Tasks 重点实施“十大行动”", "Tasks 让城市更宜居"], Roles(page).Skip(2));
    }

    [Fact]
    public void Keeps_a_review_of_targets_a_review()
    {
        string page = $"# 2026年政府工作报告\n\n## 2025年主要成就\n\n### 圆满完成主要预期目标\n\n{Text}\n\n### 民生更有保障\n\n{Text}";
        Assert.Equal(["Review 圆满完成主要预期目标", "Review 民生更有保障"], Roles(page).Skip(2));
    }

    [Fact]
    public void Takes_a_chapter_of_goals_that_leads_to_measures_for_tasks()
    {
        string report = $"奋力完成2023年各项任务\n{Text}\n全力实现2024年奋斗目标\n{Text}\n一、着力推进产业立市\n{Text}\n二、着力激发内需活力\n{Text}\n三、着力强化区域协调\n{Text}";
        Assert.Contains("Tasks 全力实现2024年奋斗目标", Roles(report));
        Assert.Contains("Tasks 着力激发内需活力", Roles(report));
    }

    [Fact]
    public void Reads_sections_before_the_first_chapter_as_the_review_that_lost_its_heading()
    {
        string report = $"（一）着力稳增长，产业持续壮大\n{Text}\n（二）着力转作风，政府自身建设持续加强\n{Text}\n二、2024年工作安排\n{Text}\n（一）推进新型工业化\n{Text}";
        Assert.Equal(["Review", "Review", "Tasks", "Tasks"], Roles(report).Select(role => role.Split(' ')[0]));
    }

    [Fact]
    public void Nests_a_digest_whose_headings_are_all_of_one_level_by_their_sense()
    {
        string digest = $"# 一图读懂云洲报告\n\n## 2025年主要工作和发展成就\n\n{Text}\n\n## 五年来，我们强改革\n\n{Text}\n\n## 五年来，我们建新区\n\n{Text}\n\n## “十五五”发展主要目标任务\n\n"
            + $"## 我们将打造“两个典范”\n\n## 打造市场典范\n\n{Text}\n\n## 打造改革典范\n\n{Text}\n\n## 2026年重点工作\n\n## 重点实施“两大行动”\n\n## 1 实施繁荣行动\n\n{Text}\n\n"
            + $"## 2 实施提升行动\n\n{Text}\n\n## 全面加强政府自身建设\n\n{Text}";
        Plan plan = Readings.Of(digest);
        Assert.Equal("“十五五”发展主要目标任务", ParentOf(plan, "我们将打造“两个典范”"));
        Assert.Equal("我们将打造“两个典范”", ParentOf(plan, "打造改革典范"));
        Assert.Equal("重点实施“两大行动”", ParentOf(plan, "实施提升行动"));
        Assert.Null(ParentOf(plan, "全面加强政府自身建设"));
    }

    [Fact]
    public void A_section_spans_all_that_stands_under_it()
    {
        string report = $"一、工作回顾\n{Text}\n（一）产业\n{Text}\n二、工作安排\n{Text}\n";
        PlanSection review = Readings.Of(report).Sections[0];
        Assert.Equal($"工作回顾\n{Text}\n（一）产业\n{Text}", review.Span.Of(report));
    }

    private static string? ParentOf(Plan plan, string title)
    {
        PlanSection section = plan.Sections.Single(section => section.Title == title);
        return plan.Sections.SingleOrDefault(above => above.Id == section.Parent)?.Title;
    }

    private static string[] Roles(string text) => [.. Readings.Of(text).Sections.Select(section => $"{section.Role} {section.Title}")];
}
